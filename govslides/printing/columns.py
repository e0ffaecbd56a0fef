"""Columns of tables: widths, and a size of type, at which no word runs out of its column."""

from collections.abc import Iterable

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
from govslides.printing.breaking import LONG
from govslides.printing.look import Look
from govslides.printing.runs import GAP
from govslides.records import dataclass

_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
"""Type of tables in points, from what reads well to what a print still shows."""
_LEAST = 4.0
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


def fit(table: Table, look: Look, available: float) -> Fit:
    """The largest type at which every word of `table` fits; words are broken only under the least."""
    needs = _needs(table, look.family)
    rooms = [(available, False)]
    if available == look.measure < look.wide:
        rooms.append((look.wide, True))
    for size in _SIZES:
        if size > look.size * 0.9:
            continue
        for room, wide in rooms:
            widths = _shared(table.widths, [need * size * _ROOM + 2 * _INSET for need in needs], room)
            if widths:
                return Fit(widths=widths, size=size, inset=_INSET, wide=wide, limits=(LONG,) * len(widths))
    room, wide = rooms[-1]
    return _broken(table.widths, room, wide=wide)


def _broken(shares: tuple[float, ...], room: float, *, wide: bool) -> Fit:
    """The last resort, for words or columns that no page could hold: small type, and words broken."""
    even = room / len(shares)
    size = max(_LEAST, min(_SIZES[-2], even / 3))
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


def _needs(table: Table, family: str) -> list[float]:
    """For each column the widest thing that cannot break, in em; what heads is bold."""
    plain, bold = face(family), face(family, bold=True)
    needs = [0.6] * len(table.widths)
    for row in table.header:
        _raise(needs, row, [bold] * len(row))
    for row in table.rows:
        _raise(needs, row, [bold if table.row_headers else plain] + [plain] * len(row))
    return needs


def _raise(needs: list[float], row: tuple[Cell, ...], types: list[Face]) -> None:
    for at, cell in enumerate(row[: len(needs)]):
        needs[at] = max(needs[at], _need(cell.blocks, types[at]))


def _need(blocks: Iterable[Node], type_: Face) -> float:
    """The widest thing of `blocks` that cannot break, in em."""
    return max([_node_need(block, type_) for block in blocks], default=0.0)


def _node_need(node: Node, type_: Face) -> float:
    match node:
        case Paragraph():
            scale, indent = _ROLES.get(node.role, (1.0, 0.0))
            return _runs_need(node.runs, type_) * scale + indent
        case ItemList():
            return _INDENT + max([_need(item.blocks, type_) for item in node.items], default=0.0)
        case Quotation() | Box():
            return 3.2 + _need(node.blocks, type_)
        case Definitions():
            terms = [_runs_need(entry.term, type_) for entry in node.entries]
            meanings = [_need(meaning, type_) for entry in node.entries for meaning in entry.meanings]
            return 3.0 + max([*terms, *meanings], default=0.0)
        case Table():
            return sum(_needs(node, type_.family)) + 1.2 * len(node.widths)
        case _:
            return 8.0


def _runs_need(runs: Runs, type_: Face) -> float:
    """The widest word of `runs`, in em; words over the length that breaks count as that long."""
    widest = 0.0
    text = "".join([run.text if not run.blank else " " for run in runs])
    for word in text.split():
        units = type_.units(word if len(word) <= LONG else word[:LONG])
        widest = max(widest, units / type_.upem)
    for run in runs:
        if run.blank:
            widest = max(widest, min(run.blank, LONG) * GAP)
    return widest
