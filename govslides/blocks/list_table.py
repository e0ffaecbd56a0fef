"""`::: list-table`: a table written as a list of rows, each a nested list of cells.

It means the same as a table with pipes, so it has no node of its own; its cells hold whole blocks.
"""

from govslides.blocks.support.attributes import attribute_span, count, text, words
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.stray import report_foreign
from govslides.diagnostics import Sink
from govslides.model.attributes import Attributes
from govslides.model.document import Div
from govslides.model.inline import Inline, Text
from govslides.model.prose import Cell, Item, ItemList, Paragraph, Row, Table
from govslides.records import replace

KEYS = frozenset({"header-rows", "header-columns", "header-cols", "widths", "aligns", "caption"})

_ALIGNMENTS = {"l": "left", "c": "center", "r": "right", "d": ""}


def read(div: Div, reader: Reader) -> Table | None:
    """Read the rows; a paragraph before them is the caption."""
    blocks = reader.blocks(div.blocks)
    caption = _caption(div)
    rows: list[Row] = []
    for block in blocks:
        if isinstance(block, ItemList):
            rows += _rows(block, reader.sink)
        elif isinstance(block, Paragraph) and not rows and not caption:
            caption = block.inlines
        else:
            report_foreign("list-table", block.span, "a caption and one list of rows", reader.sink)
    if not rows:
        return None
    width = len(rows[0].cells)
    rows = [_fitting(row, width, reader.sink) for row in rows]
    headers = min(count(div, "header-rows", 1, reader.sink), len(rows))
    return Table(
        span=div.span,
        header=tuple(rows[:headers]),
        rows=tuple(rows[headers:]),
        alignments=_alignments(div, width, reader.sink),
        caption=caption,
        attributes=_table_attributes(div, reader.sink),
    )


def _caption(div: Div) -> tuple[Inline, ...]:
    written = text(div, "caption")
    return (Text(text=written, span=attribute_span(div, "caption")),) if written else ()


def _rows(block: ItemList, sink: Sink) -> list[Row]:
    return [row for item in block.items if (row := _row(item, sink))]


def _row(item: Item, sink: Sink) -> Row | None:
    if len(item.blocks) == 1 and isinstance(item.blocks[0], ItemList):
        cells = tuple(Cell(span=cell.span, blocks=cell.blocks) for cell in item.blocks[0].items)
        return Row(span=item.span, cells=cells)
    sink.error(
        "row-without-cells",
        item.span,
        "This row of the list-table is no list of cells.",
        "Each row is a list of its own, one item for each column.",
        "Write it as `- - first cell` and the next cells beneath, each with its dash.",
    )
    return None


def _fitting(row: Row, width: int, sink: Sink) -> Row:
    """`row` with exactly `width` cells; a difference is reported."""
    if len(row.cells) == width:
        return row
    sink.error(
        "ragged-table",
        row.span,
        f"This row has {len(row.cells)} cells, the first one has {width}.",
        "All rows of a table have the same columns.",
        "Add the missing cells (an empty one is a bare `-`), or take the surplus ones out.",
    )
    missing = tuple(Cell(span=row.span, blocks=()) for _ in range(width - len(row.cells)))
    return replace(row, cells=(row.cells + missing)[:width])


def _alignments(div: Div, width: int, sink: Sink) -> tuple[str, ...]:
    written = [part.lower()[0] for part in words(div, "aligns")]
    if any(part not in _ALIGNMENTS for part in written):
        sink.error(
            "bad-value",
            attribute_span(div, "aligns"),
            f"`aligns` of `list-table` cannot be `{text(div, 'aligns')}`.",
            "It names one letter for each column: `l`, `c` or `r`.",
            'Write for example `aligns="l,l,r"`.',
        )
        written = []
    known = [_ALIGNMENTS[part] for part in written[:width]]
    return tuple(known + [""] * (width - len(known)))


def _table_attributes(div: Div, sink: Sink) -> Attributes:
    """The attributes as a table with pipes has them."""
    key = "header-cols" if "header-cols" in div.attributes.values else "header-columns"
    columns = count(div, key, 0, sink)
    values = {name: div.attributes.values[name] for name in ("widths",) if name in div.attributes.values}
    if columns:
        values["header-columns"] = str(columns)
    return replace(div.attributes, values=values)
