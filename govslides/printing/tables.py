"""Tables as typst code."""

from typing import TYPE_CHECKING

from govslides.flow.extent import row_lines, rows_of
from govslides.flow.nodes import Cell, Item, ItemList, Node, Paragraph, Table
from govslides.flow.walking import walk
from govslides.press.markup import number, string
from govslides.printing.columns import Fit, fits
from govslides.printing.place import Place, code_of, flag
from govslides.records import replace

if TYPE_CHECKING:
    from govslides.printing.nodes import Setter

_MANY = 24
"""Rows of a table that is set closely."""
_HEADER = 30
"""Lines of a header, at most: more are set as rows, since no page may be left for what they head."""
_ALIGN = {"left": "left", "center": "center", "right": "right"}
_TALLEST_HEADER = 12
"""Lines of a header that is repeated."""
_WHOLE = 0.6
"""The share of a page up to which a table is kept in one piece."""
_WHOLE_ROW = 14
"""Lines of a row that is not divided between pages."""


def table_code(setter: "Setter", table: Table) -> str:
    """The call that sets `table`, or several where no page is wide enough for it."""
    found = fits(table, setter.look, setter.place.width)
    return code_of([_part_code(setter, part, fit) for part, fit in found])


def _part_code(setter: "Setter", table: Table, found: Fit) -> str:
    columns = [
        Place(width=max(1.0, width - 2 * found.inset), size=found.size, limit=limit)
        for width, limit in zip(found.widths, found.limits, strict=True)
    ]
    letters = int(sum(found.widths) / found.size / 0.5)
    if _header_lines(table, letters) > _HEADER:
        table = replace(table, header=(), rows=(*table.header, *table.rows))
    head = [
        _cell(setter, cell, place) for row in table.header for cell, place in zip(row, columns, strict=False)
    ]
    rows = [
        _cell(setter, cell, place, heads=table.row_headers and not at)
        for row in table.rows
        for at, (cell, place) in enumerate(zip(row, columns, strict=False))
    ]
    whole = all(row_lines(table, row, letters) < _WHOLE_ROW for row in table.rows)
    close = not table.ruled or len(table.rows) > _MANY
    together = rows_of(table, letters) * found.size * 1.3 < setter.look.height * _WHOLE
    body = (
        f"cells(({_points(found.widths)}),{number(found.size)}pt,{number(found.inset)}pt,"
        f"{number(found.size * (0.3 if close else 0.42))}pt,{flag(table.ruled)},"
        f"{flag(whole)},{flag(_repeated(table, letters))},({_aligned(table)}),"
        + (f"({','.join(head)},)" if head else "none")
        + "".join(["," + cell for cell in rows])
        + ")"
    )
    caption = setter.some(table.caption)
    return (
        f"tabled({setter.label(table.id)},{body},{string(table.label)},{caption},"
        f"{flag(together)},{flag(found.wide)})"
    )


def _header_lines(table: Table, letters: int) -> float:
    return sum([row_lines(table, row, letters) for row in table.header])


def _repeated(table: Table, letters: int) -> bool:
    """Whether the header stands on each page: not when it takes a page itself, and not with links or
    notes, which a repetition may not hold."""
    if _header_lines(table, letters) > _TALLEST_HEADER:
        return False
    return all(_plain(node) for row in table.header for node in walk(row))


def _plain(node: Node) -> bool:
    """Whether a node is text without links and notes, or holds such."""
    if isinstance(node, Paragraph):
        return not any(run.url or run.anchor or run.note for run in node.runs)
    return isinstance(node, Cell | Item | ItemList)


def _cell(setter: "Setter", cell: Cell, place: Place, *, heads: bool = False) -> str:
    code = setter.within(place, cell.blocks, lone=True)
    return f"R({code})" if heads else code


def _points(widths: tuple[float, ...]) -> str:
    return "".join([f"{number(width)}pt," for width in widths])


def _aligned(table: Table) -> str:
    given = (*table.alignments, *[""] * len(table.widths))
    return "".join([_ALIGN.get(one, "start") + "," for one in given[: len(table.widths)]])
