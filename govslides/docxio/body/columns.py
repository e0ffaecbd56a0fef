"""How wide the columns of a table are: their shares, but none too narrow for its longest word.

A table whose words no page has room for is divided by columns; words are broken only where one of them,
beside the first column, is wider than a page.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from govslides.flow.nodes import Cell, ItemList, Node, Paragraph, Table
from govslides.records import dataclass, replace

CELL_MARGIN = 180
"""What the margins of a cell take of its width, in twips."""

SIZE, SMALL_SIZE = 210, 180
"""Twips in the em of a table's text, and of its small text."""

Measure = Callable[[str], float]
"""How wide a word is, in ems."""

_WIDEST_LETTER = 1.1
"""Ems that a letter takes at most: words of few letters need not be measured."""

_BULLET = 230
_ADDRESS = 22
"""Letters of a word from which on signs within it tell an address, which may break."""

_SIGNS = frozenset("/.@_=&?")
_MOST_COLUMNS = 60
"""Word refuses a file with a table of more than 63."""

_MOST = 0.4
"""The share of a table's width that an address may ask for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A table, or a part of one that is too wide for a page, with the widths of its columns in whole twips.

    `small` is whether its text must be small.
    """

    table: Table
    widths: list[int]
    small: bool


def fitted(table: Table, columns: int, width: int, most: int, ems: Measure) -> list[Fitted]:
    """`table`, which has so many `columns`, or the parts that it comes in.

    Each is as wide as `width`, or as its words need, `most` at most, where even small text needs more.
    Missing shares are the mean of the others.
    """
    table = with_shares(table, _shares(table.widths, columns))
    if _fits(table, width, ems):
        return [Fitted(table=table, widths=_widths_of(table.widths, [0] * columns, width), small=False)]
    room = max(most, width)
    least = _least(table, width, room, lambda word: ems(word) * SIZE)
    if sum(least) <= width:
        return [Fitted(table=table, widths=_widths_of(table.widths, least, width), small=False)]
    small = _least(table, width, room, lambda word: ems(word) * SMALL_SIZE)
    if sum(small) <= room:
        widths = _widths_of(table.widths, small, max(sum(small), width))
        return [Fitted(table=table, widths=widths, small=True)]
    from govslides.flow.division import groups, parts  # few tables are that wide

    found = groups(small, room)
    outer = max([sum([small[at] for at in own]) for own in found])
    return [
        Fitted(
            table=part,
            widths=_widths_of(part.widths, [small[at] for at in own], width if outer <= width else room),
            small=True,
        )
        for own, part in zip(found, parts(table, found), strict=True)
    ]


def _shares(given: Sequence[float], columns: int) -> tuple[float, ...]:
    known = [share if share > 0 else 0.01 for share in given[:columns]]
    mean = sum(known) / len(known) if known else 1.0
    known += [mean] * (columns - len(known))
    total = sum(known)
    return tuple([share / total for share in known])


def with_shares(table: Table, shares: tuple[float, ...]) -> Table:
    """The table with such shares for its columns."""
    return table if shares == table.widths else replace(table, widths=shares)


def _fits(table: Table, width: int, ems: Measure) -> bool:
    """Whether every word fits its column as it is: most tables by far, in little time."""
    if len(table.widths) > _MOST_COLUMNS:
        return False
    rooms = [(width * share - CELL_MARGIN) / SIZE for share in table.widths]
    letters = [int(room / _WIDEST_LETTER) for room in rooms]
    longer: list[list[str]] = [[] for _ in rooms]
    for row in (*table.header, *table.rows):
        for cell, few, texts in zip(row, letters, longer, strict=False):
            for block in cell.blocks:
                if type(block) is not Paragraph or len(block.runs) > 1:
                    return False
                if block.runs and len(block.runs[0].text) > few:
                    texts.append(block.runs[0].text)
    return all(
        _fit(" ".join(texts).split(), room, few, ems)
        for texts, room, few in zip(longer, rooms, letters, strict=True)
    )


def _fit(words: Sequence[str], room: float, few: int, ems: Measure) -> bool:
    """Whether each of `words` has room; those of so `few` letters have."""
    longest = max(map(len, words), default=0)
    return longest <= few or all(len(word) <= few or ems(word) <= room for word in words)


def _widths_of(shares: Sequence[float], least: Sequence[int], width: int) -> list[int]:
    """Whole twips that add up to `width`."""
    edges, reached = [0], 0.0
    for one in _widened([width * share for share in shares], least, width):
        reached += one
        edges.append(round(reached))
    edges[-1] = width
    return [end - start for start, end in pairwise(edges)]


def _widened(wanted: list[float], least: Sequence[int], width: int) -> list[float]:
    """Columns that are too narrow as wide as they must be; the others give what they can spare."""
    lacking = sum(max(0, low - one) for one, low in zip(wanted, least, strict=True))
    if not lacking:
        return wanted
    spare = sum(max(0, one - low) for one, low in zip(wanted, least, strict=True))
    if sum(least) >= width:
        return [width * low / sum(least) for low in least]
    part = lacking / spare
    return [low if one < low else one - (one - low) * part for one, low in zip(wanted, least, strict=True)]


def _least(table: Table, width: int, room: int, measure: Measure) -> list[int]:
    """The width that each column's longest word needs; the first one leaves room for another."""
    found = [0.0] * len(table.widths)
    for row in (*table.header, *table.rows):
        for at, cell in enumerate(row):
            found[at] = max(found[at], _longest(cell, measure, width * _MOST))
    narrowest = -(-room // _MOST_COLUMNS)
    needs = [max(round(one) + CELL_MARGIN, narrowest) for one in found]
    most = room - needs[0] if needs[0] <= room / 2 else room
    return [needs[0], *[min(one, most) for one in needs[1:]]]


def _longest(cell: Cell, measure: Measure, most: float) -> float:
    return max([width for block in cell.blocks for width in _widths(block, measure, most)], default=0)


def _widths(block: Node, measure: Measure, most: float) -> Iterable[float]:
    """The widths of the words of a block, as far as it is text; an address asks for `most` at most."""
    if isinstance(block, Paragraph):
        for word in "".join([run.text for run in block.runs]).replace("-", " ").split():
            width = measure(word)
            yield min(width, most) if len(word) > _ADDRESS and not _SIGNS.isdisjoint(word[:-1]) else width
    elif isinstance(block, ItemList):
        for item in block.items:
            for inner in item.blocks:
                for width in _widths(inner, measure, most):
                    yield width + _BULLET
