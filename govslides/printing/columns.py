"""Columns of tables: widths, and a size of type, at which no word runs out of its column."""

from collections.abc import Iterable, Sequence

from govslides.flow.division import groups, parts
from govslides.flow.nodes import (
    Box,
    Cell,
    Definitions,
    ItemList,
    Node,
    Paragraph,
    Quotation,
    Table,
)
from govslides.flow.runs import Runs
from govslides.fonts.face import Face, face
from govslides.printing.breaking import LONG, WHOLE, unbroken
from govslides.printing.look import Look
from govslides.printing.runs import GAP
from govslides.records import dataclass

_SIZES = (9.5, 9.0, 8.5, 8.0)
"""Type of tables in points, from what reads well to what reads well enough: a wider one is divided."""
_BROKEN, _LEAST = 6.5, 4.0
"""The type of a table whose words are broken, and the least where even that leaves no room."""
_INSET = 5.0
_ROOM = 1.01
"""What a line needs beyond its letters."""
_ROLES = {"math": (1.0, 1.6), "option": (1.0, 1.6), "claim": (1.3, 0.0), "lead": (1.12, 0.0)}
"""How much larger paragraphs of some roles are set, and how far in."""
_INDENT = 1.0
"""Em that a list takes before its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a table is set.

    Fields:
        widths: of its columns, in points.
        size: of its type, in points.
        inset: between rules and text, in points.
        wide: whether it stands out into the margins.
        limits: for each column the letters of a word that stays whole.
    """

    widths: tuple[float, ...]
    size: float
    inset: float
    wide: bool
    limits: tuple[int, ...]


def fits(table: Table, look: Look, available: float) -> list[tuple[Table, Fit]]:
    """`table` in the largest type at which every word fits, in parts where it is too wide for that.

    Words are broken only where one of them, beside the first column, is wider than a page.
    """
    rooms = [(available, False)]
    if available == look.measure < look.wide:
        rooms.append((look.wide, True))
    sizes = [size for size in _SIZES if size <= look.size * 0.9]
    needs, limit = _needs(table, look.family, WHOLE), WHOLE
    if max(_least(needs, _SIZES[-1])[1:], default=0.0) + needs[0] * _SIZES[-1] > rooms[-1][0]:
        needs, limit = _needs(table, look.family, LONG), LONG
    found = _divided(needs, sizes, rooms)
    if found is None:
        room, wide = rooms[-1]
        return [(table, _broken(table.widths, room, wide=wide))]
    size, (room, wide), groups = found
    least = _least(needs, size)
    fitted = []
    for columns, part in zip(groups, parts(table, groups), strict=True):
        widths = _shared(part.widths, [least[at] for at in columns], room)
        limits = (limit,) * len(widths)
        fitted.append((part, Fit(widths=widths, size=size, inset=_INSET, wide=wide, limits=limits)))
    return fitted


def _divided(
    needs: list[float], sizes: Sequence[float], rooms: Sequence[tuple[float, bool]]
) -> tuple[float, tuple[float, bool], list[tuple[int, ...]]] | None:
    """The largest type, in the narrowest room, for as few groups of columns as the least type allows."""
    best = None
    count = len(groups(_least(needs, sizes[-1]), rooms[-1][0]))
    for size in reversed(sizes):
        least = _least(needs, size)
        for room in reversed(rooms):
            found = groups(least, room[0])
            if len(found) == count and _stand(found, least, room[0]):
                best = size, room, found
    return best


def _stand(found: Iterable[Sequence[int]], least: Sequence[float], room: float) -> bool:
    return all(sum([least[at] for at in columns]) <= room for columns in found)


def _least(needs: Iterable[float], size: float) -> list[float]:
    """The least widths of columns, in points."""
    return [need * size * _ROOM + 2 * _INSET for need in needs]


def _broken(shares: tuple[float, ...], room: float, *, wide: bool) -> Fit:
    """The last resort, for words or columns that no page could hold: small type, and words broken."""
    even = room / len(shares)
    size = max(_LEAST, min(_BROKEN, even / 3))
    inset = min(_INSET, even / 8)
    widths = _shared(shares, [min(even, 4 * size)] * len(shares), room) or (even,) * len(shares)
    limits = tuple(max(1, int((width - 2 * inset) / size / 1.0)) for width in widths)
    return Fit(widths=widths, size=size, inset=inset, wide=wide, limits=limits)


def _shared(shares: tuple[float, ...], least: list[float], room: float) -> tuple[float, ...]:
    """`room` by `shares`, with no column under its least width; empty when that cannot be."""
    if sum(least) > room:
        return ()
    fixed: set[int] = set()
    while True:
        free = room - sum(least[at] for at in fixed)
        total = sum(share for at, share in enumerate(shares) if at not in fixed) or 1.0
        widths = [least[at] if at in fixed else free * share / total for at, share in enumerate(shares)]
        short = {at for at, width in enumerate(widths) if at not in fixed and width < least[at]}
        if not short:
            return tuple(widths)
        fixed |= short


def _needs(table: Table, family: str, limit: int) -> list[float]:
    """For each column the widest thing that cannot break, in em; what heads is bold."""
    plain, bold = _Gauge(face(family), limit), _Gauge(face(family, bold=True), limit)
    needs = [0.6] * len(table.widths)
    for row in table.header:
        _raise(needs, row, [bold] * len(row))
    for row in table.rows:
        _raise(needs, row, [bold if table.row_headers else plain] + [plain] * len(row))
    return needs


def _raise(needs: list[float], row: tuple[Cell, ...], gauges: "list[_Gauge]") -> None:
    for at, cell in enumerate(row[: len(needs)]):
        needs[at] = max(needs[at], gauges[at].blocks(cell.blocks))


class _Gauge:
    """Measures what cannot break in a cell, in em, where words of up to `limit` letters stay whole."""

    __slots__ = ("_limit", "_type")

    def __init__(self, type_: Face, limit: int) -> None:
        self._type = type_
        self._limit = limit

    def blocks(self, blocks: Iterable[Node]) -> float:
        """The widest thing of `blocks`."""
        return max([self._node(block) for block in blocks], default=0.0)

    def _node(self, node: Node) -> float:
        match node:
            case Paragraph():
                scale, indent = _ROLES.get(node.role, (1.0, 0.0))
                return self._runs(node.runs) * scale + indent
            case ItemList():
                return _INDENT + max([self.blocks(item.blocks) for item in node.items], default=0.0)
            case Quotation() | Box():
                return 3.2 + self.blocks(node.blocks)
            case Definitions():
                terms = [self._runs(entry.term) for entry in node.entries]
                meanings = [self.blocks(meaning) for entry in node.entries for meaning in entry.meanings]
                return 3.0 + max([*terms, *meanings], default=0.0)
            case Table():  # it may be divided down to its first column and one more
                first, *others = _needs(node, self._type.family, self._limit)
                return first + max(others, default=0.0) + 2.4
            case _:
                return 8.0

    def _runs(self, runs: Runs) -> float:
        """The widest word; one that breaks counts as long as words that never do."""
        widest = 0.0
        text = "".join([run.text if not run.blank else " " for run in runs])
        for word in text.split():
            units = self._type.units(word if unbroken(word, self._limit) else word[:LONG])
            widest = max(widest, units / self._type.upem)
        for run in runs:
            if run.blank:
                widest = max(widest, min(run.blank, LONG) * GAP)
        return widest
