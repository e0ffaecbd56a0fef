"""Table rows to nodes, with the lists that HTML tags make in a cell.

`<ul>`, `<ol>`, `<li>` and `<br>` are the only HTML that is read: GitHub shows them in tables, where
Markdown has no way to write a list.
"""

from govslides.model.prose import Block, Cell, Item, ItemList, Paragraph, Row, plain_paragraph
from govslides.source import Source, Span, new_span
from govslides.syntax import tables
from govslides.syntax.inline import Inlines
from govslides.syntax.region import Region

_MAX_LISTS = 9


def build_row(start: int, end: int, columns: int, inlines: Inlines, source: Source) -> Row:
    """The row of the line from `start` to `end`, with exactly `columns` cells."""
    places = tables.split_row(source.text, start, end)
    for left, right in places[columns:]:
        if left < right:
            inlines.sink.error(
                "uneven-table",
                Span(source, left, right),
                f"This row has {len(places)} cells, but the header has {columns}.",
                "The cells beyond the last column would be lost.",
                "Add a column to the header, or write `\\|` for a stroke that is text.",
            )
            break
    if len(places) != columns:
        places = places[:columns] + [(end, end)] * (columns - len(places))
    cells = tuple([_cell(left, right, inlines, source) for left, right in places])
    return Row(span=new_span(Span, (source, start, end)), cells=cells)


def _cell(start: int, end: int, inlines: Inlines, source: Source) -> Cell:
    span = new_span(Span, (source, start, end))
    if start >= end:
        return Cell(span=span, blocks=())
    told = source.text[start:end]
    if inlines.is_plain(told):
        return Cell(span=span, blocks=(plain_paragraph(span, told),))
    region = tables.cell_region(source, start, end)
    if "<" in region.text:
        return Cell(span=span, blocks=_Lists(region, inlines).blocks())
    return Cell(span=span, blocks=(Paragraph(span=span, inlines=inlines.read(region, cell=True)),))


class _Frame:
    """An open `<ul>`, `<ol>` or `<li>`, or the cell itself (tag "")."""

    __slots__ = ("blocks", "items", "start", "tag")

    def __init__(self, tag: str, start: int) -> None:
        self.tag = tag
        self.start = start
        self.blocks: list[Block] = []
        self.items: list[Item] = []


class _Lists:
    """Reads one cell that holds list tags."""

    def __init__(self, region: Region, inlines: Inlines) -> None:
        self.region = region
        self.inlines = inlines
        self.frames = [_Frame("", 0)]

    def blocks(self) -> tuple[Block, ...]:
        from govslides.syntax.html import LIST_TAG

        at = 0
        for found in LIST_TAG.finditer(self.region.text):
            if found[2] is None:  # code
                continue
            self._text(at, found.start())
            at = found.end()
            if found[1]:
                self._close(found[2].lower(), found.start(), at)
            else:
                self._open(found[2].lower(), found.start(), at)
        self._text(at, len(self.region.text))
        if len(self.frames) > 1:
            open_list = self.frames[1]
            self._report(open_list.start, open_list.start + 4, f"`<{open_list.tag}>` is not closed.")
        while len(self.frames) > 1:
            self._pop(len(self.region.text))
        return tuple(self.frames[0].blocks)

    def _open(self, tag: str, start: int, end: int) -> None:
        if tag == "li":
            if self.frames[-1].tag == "li":  # HTML lets an item end without its closing tag
                self._pop(start)
            if self.frames[-1].tag not in ("ul", "ol"):
                self._report(start, end, "`<li>` stands outside a list.")
                return
        elif len(self.frames) > 2 * _MAX_LISTS:
            self._report(start, end, "The lists in this cell are nested too deep.")
            return
        self.frames.append(_Frame(tag, start))

    def _close(self, tag: str, start: int, end: int) -> None:
        if tag != "li" and self.frames[-1].tag == "li":
            self._pop(start)
        if self.frames[-1].tag == tag:
            self._pop(end)
        else:
            self._report(start, end, f"`</{tag}>` closes nothing.")

    def _pop(self, end: int) -> None:
        frame = self.frames.pop()
        parent = self.frames[-1]
        span = self.region.span(frame.start, end)
        if frame.tag == "li":
            parent.items.append(Item(span=span, blocks=tuple(frame.blocks)))
        elif frame.items:
            parent.blocks.append(ItemList(span=span, items=tuple(frame.items), ordered=frame.tag == "ol"))

    def _text(self, start: int, end: int) -> None:
        text = self.region.text
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start == end:
            return
        if self.frames[-1].tag in ("ul", "ol"):
            self._report(start, end, "This text stands in a list, but in no item.")
        region = self.region.part(start, end)
        paragraph = Paragraph(span=self.region.span(start, end), inlines=self.inlines.read(region, cell=True))
        self.frames[-1].blocks.append(paragraph)

    def _report(self, start: int, end: int, message: str) -> None:
        self.inlines.sink.error(
            "raw-html",
            self.region.span(start, min(end, len(self.region.text))),
            message,
            "A list in a table cell is read from its tags.",
            "Write `<ul><li>one</li><li>two</li></ul>`, or use a `list-table` block.",
        )
