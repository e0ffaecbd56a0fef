"""Tables."""

from govslides.docxio.body.columns import CELL_MARGIN, Fitted, fitted, with_shares
from govslides.docxio.body.common import once
from govslides.docxio.body.figures import write_caption
from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.styles.sheet import PLAIN_TABLE, TABLE
from govslides.flow.extent import rows_of
from govslides.flow.nodes import Cell, Node, Paragraph, Table
from govslides.flow.runs import Bare, text_of
from govslides.ooxml.xml import attribute

_LETTER, _LINE = 105, 290
"""About the width of a letter and the height of a line of a table, in twips."""

_SHORT = 0.5
"""The share of a page's text up to which a table is kept in one piece."""

Row = tuple[Cell, ...]


def write_table(node: Table, place: Place, desk: Desk) -> None:
    """A table with its caption above it; one after the other its parts where no page is wide enough."""
    for number, part in enumerate(_fitted(node, place, desk)):
        _write_part(part, place, desk, counted=not number)


def _fitted(node: Table, place: Place, desk: Desk) -> list[Fitted]:
    """The table with its widths, which another document may have found already; or the table's parts."""
    on_page = not (place.content or place.area.small)
    kept = desk.shared.widths if on_page and node.rows else None
    known = kept.get(node.rows) if kept is not None else None
    if known is not None and known[0] is node.header and known[1] is node.widths:
        return [Fitted(table=with_shares(node, known[2]), widths=known[3], small=known[4])]
    columns = max([len(row) for row in (*node.header, *node.rows)], default=max(len(node.widths), 1))
    most = desk.shared.page.most if on_page else 0
    found = fitted(node, columns, place.room, most, desk.shared.ems)
    if kept is not None and len(found) == 1:
        one = found[0]
        kept.keep(node.rows, (node.header, node.widths, one.table.widths, one.widths, one.small))
    return found


def _write_part(part: Fitted, place: Place, desk: Desk, *, counted: bool) -> None:
    """A table, or a part of one; only the first is counted."""
    node, widths = part.table, part.widths
    waiting = desk.held() if sum(widths) > place.room else ("", 0)
    desk.before_table(place)
    write_caption(node.label, node.caption, place, desk, keep=True, counted=counted)
    desk.gap = False
    desk.out.append(desk.shared.bookmarks.around(node.id, "") + _start(node, widths, place, desk))
    if node.rows and not (place.content or place.area.small):
        once(node.rows, desk, lambda: _write_rows(part, place, desk))
    else:
        _write_rows(part, place, desk)
    desk.out.append("</w:tbl>")
    desk.after_table()
    if waiting[0]:
        desk.anchors, desk.anchors_height = waiting


def _write_rows(part: Fitted, place: Place, desk: Desk) -> None:
    """The rows of a table: a short one stays on one page, and of a longer one no row stands alone."""
    node, widths = part.table, part.widths
    small = " Small" if part.small else ""
    text, head = f"Table Text{small}", f"Table Heading{small}"
    alignments = (*node.alignments, *[""] * len(widths))[: len(widths)]
    usual, held = [], []
    for at, (width, align) in enumerate(zip(widths, alignments, strict=True)):
        name = head if at == 0 and node.row_headers else text
        usual.append(_Column(place, width, name, align, keep=False))
        held.append(_Column(place, width, name, align, keep=True))
    if node.header:  # it stays with the row beneath it
        columns = zip(widths, alignments, strict=True)
        heading = [_Column(place, width, head, align, keep=True) for width, align in columns]
        for row in node.header:
            _row(row, heading, desk, header="<w:tblHeader/>")
    whole, last = _is_short(node, widths, desk), len(node.rows) - 1
    for at, row in enumerate(node.rows):
        keep = at < last and (whole or at in (0, last - 1))
        _row(row, held if keep else usual, desk)
    if not (node.header or node.rows):
        _row((), usual, desk)


def _is_short(node: Table, widths: list[int], desk: Desk) -> bool:
    """Whether a table takes so little of a page that it stays in one piece."""
    most = desk.shared.page.tall * _SHORT / _LINE
    return len(node.rows) < most and rows_of(node, sum(widths) // _LETTER) < most


def _start(node: Table, widths: list[int], place: Place, desk: Desk) -> str:
    style = TABLE if node.ruled else PLAIN_TABLE
    flags = f'w:firstRow="{int(bool(node.header))}" w:lastRow="0" w:firstColumn="{int(node.row_headers)}"'
    title = text_of(node.caption) or node.label
    told = f'<w:tblCaption w:val="{attribute(title)}"/>' if title else ""
    return (
        f"<w:tbl><w:tblPr>{table_style(style, widths, place, desk)}"
        f'<w:tblLook w:val="{_look(node)}" {flags} w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{told}'
        f"</w:tblPr>{grid(widths)}"
    )


def table_style(style: str, widths: list[int], place: Place, desk: Desk) -> str:
    """The properties of a table up to its layout: style, direction, width, indent."""
    visual = "<w:bidiVisual/>" if desk.shared.flow.properties.rtl else ""
    start = f'<w:tblInd w:w="{place.content}" w:type="dxa"/>' if place.content else ""
    return (
        f'<w:tblStyle w:val="{attribute(desk.shared.sheet.id(style))}"/>{visual}'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{start}<w:tblLayout w:type="fixed"/>'
    )


def grid(widths: list[int]) -> str:
    """`w:tblGrid`."""
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def _look(node: Table) -> str:
    """The same flags as a number, for readers that know no others (ECMA-376 part 4, 4.5)."""
    return f"{(0x20 if node.header else 0) | (0x80 if node.row_headers else 0) | 0x600:04X}"


class _Column:
    """A column in rows of one kind.

    Fields:
        text: the style of its cells' text.
        opening: what a cell starts with.
        start: the same with the start of a plain paragraph, once there was one.
    """

    __slots__ = ("_align", "_keep", "_place", "_width", "opening", "start", "text")

    def __init__(self, place: Place, width: int, text: str, align: str, *, keep: bool) -> None:
        self.text = text
        self.opening = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        self.start = ""
        self._place = place
        self._width = width - CELL_MARGIN
        self._align = align
        self._keep = keep

    def begun(self) -> str:
        """What a cell with a plain paragraph starts with: that does not depend on its width."""
        head = self._place.in_cell(0, self.text, self._align, keep=self._keep).head(self.text)
        self.start = f"{self.opening}{head}"
        return self.start

    def inside(self) -> Place:
        """The place within a cell."""
        return self._place.in_cell(self._width, self.text, self._align, keep=self._keep)


def _row(row: Row, columns: list[_Column], desk: Desk, *, header: str = "") -> None:
    out = desk.out
    out.append(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>")
    desk.gap = desk.page_break = desk.table_last = False
    for at, column in enumerate(columns):
        blocks = row[at].blocks if at < len(row) else ()
        block = blocks[0] if len(blocks) == 1 else None
        if type(block) is Paragraph and type(block.runs) is Bare and not (block.role or block.keep):
            text = block.runs[0].text  # as most are
            out.append(f"{column.start or column.begun()}<w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
        else:
            _cell(blocks, column, desk)
    out.append("</w:tr>")


def _cell(blocks: tuple[Node, ...], column: _Column, desk: Desk) -> None:
    """A cell; it ends with a paragraph, as every cell must."""
    desk.out.append(column.opening)
    inside = column.inside()
    if blocks:
        desk.blocks(blocks, inside)
        desk.end_cell(inside)
    else:
        desk.plain(column.text, inside)
    desk.gap = desk.page_break = desk.table_last = False
    desk.out.append("</w:tc>")
