"""Tables as HTML.

Columns have the widths that the document gives them. A table of more columns than a phone has room for
scrolls sideways in a box of its own, which the keyboard can reach.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from govslides.flow.nodes import Cell, Paragraph, Table
from govslides.flow.runs import text_of
from govslides.webpage.escaping import attribute

if TYPE_CHECKING:
    from govslides.webpage.writer import Writer

NARROW = 2
"""Columns for which a phone is wide enough, long words divided."""

_ALIGNED = {"left": "at-left", "center": "at-centre", "right": "at-right"}


def write(writer: "Writer", node: Table) -> str:
    """A table, in its region when it is wide."""
    columns = len(node.widths)
    label = writer.caption(node.label, node.caption)
    caption = f"<caption{writer.texts.turned(node.caption)}>{label}</caption>" if label else ""
    classes = "ruled" if node.ruled else "open"
    if columns > NARROW:
        classes += f" n{columns}"
        writer.columns.add(columns)
    named = f' id="{attribute(node.id)}"' if node.id else ""
    inside = caption + _columns(writer, node) + _head(writer, node) + _body(writer, node)
    table = f'<table{named} class="{classes}">{inside}</table>'
    if columns <= NARROW:
        return table
    name = attribute(f"{node.label} {text_of(node.caption)}".strip() or writer.word("table"))
    return f'<div class="wide" role="group" aria-label="{name}" tabindex="0">{table}</div>'


def _columns(writer: "Writer", node: Table) -> str:
    columns = "".join([f'<col class="{writer.share(share)}"/>' for share in node.widths])
    return f"<colgroup>{columns}</colgroup>"


def _head(writer: "Writer", node: Table) -> str:
    """The header rows; with nothing beneath them they head nothing, and are rows."""
    if not node.header or not node.rows:
        return ""
    rows = "".join([_row(writer, node, row, "col") for row in node.header])
    return f"<thead>{rows}</thead>"


def _body(writer: "Writer", node: Table) -> str:
    rows = node.rows or node.header
    if not rows:
        return ""
    first = "row" if node.row_headers and len(node.widths) > 1 else ""
    return f"<tbody>{''.join([_row(writer, node, row, '', first) for row in rows])}</tbody>"


def _row(writer: "Writer", node: Table, cells: Sequence[Cell], scope: str, first: str = "") -> str:
    out: list[str] = []
    for place, cell in enumerate(cells):
        inside, attributes = writer.inside(cell.blocks)
        align = node.alignments[place] if place < len(node.alignments) else ""
        if align:
            attributes += f' class="{_ALIGNED[align]}"'
        heads = first if place == 0 and first else scope
        if heads and _has_words(cell):
            out.append(f'<th scope="{heads}"{attributes}>{inside}</th>')
        else:
            out.append(f"<td{attributes}>{inside}</td>")
    return f"<tr>{''.join(out)}</tr>"


def _has_words(cell: Cell) -> bool:
    """Whether a header cell says anything; an empty one heads nothing."""
    return any(not isinstance(block, Paragraph) or text_of(block.runs).strip() for block in cell.blocks)
