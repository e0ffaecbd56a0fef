"""Tables that no page is wide enough for: divided by columns, the first one in each part."""

from collections.abc import Sequence

from govslides.flow.nodes import Cell, Table
from govslides.flow.runs import Run, text_of
from govslides.records import replace

_STEPS = 12
"""How often the search for the narrowest even parts halves what is left to search."""

_EMPTY = Cell(blocks=())


def groups(needs: Sequence[float], room: float) -> list[tuple[int, ...]]:
    """Columns that stand side by side, of which each needs so much of `room`.

    There are as few groups as can be, as even as can be. The first column says what the rows are: it opens
    every group, unless it leaves the others less than half of the room.
    """
    first = (0,) if needs and needs[0] <= room / 2 else ()
    found = _filled(needs, room, first)
    if len(found) < 2:
        return found
    low, high = room / 2, room
    for _ in range(_STEPS):
        middle = (low + high) / 2
        tried = _filled(needs, middle, first)
        if len(tried) == len(found) and _widest(needs, tried) <= room:
            found, high = tried, middle
        else:
            low = middle
    return found


def _filled(needs: Sequence[float], room: float, first: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Groups that open with `first`, each as full as can be; what is wider than the room stands alone."""
    taken = sum([needs[at] for at in first])
    found: list[tuple[int, ...]] = []
    group, used = first, taken
    for at in range(len(first), len(needs)):
        if used + needs[at] > room and len(group) > len(first):
            found.append(group)
            group, used = first, taken
        group = (*group, at)
        used += needs[at]
    return [*found, group]


def _widest(needs: Sequence[float], found: Sequence[Sequence[int]]) -> float:
    return max([sum([needs[at] for at in group]) for group in found])


def parts(table: Table, found: Sequence[Sequence[int]]) -> list[Table]:
    """The tables of the groups of columns, each captioned as what part it is: "(1/2)"."""
    if len(found) < 2:
        return [table]
    return [_part(table, columns, number, len(found)) for number, columns in enumerate(found, 1)]


def _part(table: Table, columns: Sequence[int], number: int, count: int) -> Table:
    told = f"({number}/{count})"
    shares = [table.widths[at] for at in columns]
    total = sum(shares) or 1
    return replace(
        table,
        header=_columns_of(table.header, columns),
        rows=_columns_of(table.rows, columns),
        widths=tuple([share / total for share in shares]),
        alignments=tuple([table.alignments[at] if at < len(table.alignments) else "" for at in columns]),
        row_headers=table.row_headers and 0 in columns,
        caption=(*table.caption, Run(text=f" {told}" if text_of(table.caption) else told)),
        id=table.id if number == 1 else "",
    )


def _columns_of(rows: Sequence[tuple[Cell, ...]], columns: Sequence[int]) -> tuple[tuple[Cell, ...], ...]:
    return tuple([tuple([row[at] if at < len(row) else _EMPTY for at in columns]) for row in rows])
