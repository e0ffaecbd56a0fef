"""How wide the columns of a table are: their shares, but none too narrow for its longest word."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from govslides.flow.nodes import Cell, ItemList, Node, Paragraph, Table

CELL_MARGIN = 180
"""What the margins of a cell take of its width, in twips."""

_SIZE, _SMALL_SIZE = 210, 180
"""Twips in the em of a table's text, and of its small text."""

Measure = Callable[[str], float]
"""How wide a word is, in ems."""

_BULLET = 230
_MOST = 0.4
"""The share of a table's width that a word may ask for; longer ones are divided."""


def column_widths(node: Table, columns: int, width: int, most: int, ems: Measure) -> tuple[list[int], bool]:
    """Widths in whole twips, and whether the text must be small; missing shares are the mean of the others.

    They add up to `width`, or to what the words need, `most` at most, where even small text needs more.
    """
    known = [share if share > 0 else 0.01 for share in node.widths[:columns]]
    mean = sum(known) / len(known) if known else 1.0
    known += [mean] * (columns - len(known))
    least, small = _least(node, columns, width, lambda word: ems(word) * _SIZE), False
    if sum(least) > width:
        least, small = _least(node, columns, width, lambda word: ems(word) * _SMALL_SIZE), True
        width = min(max(sum(least), width), max(most, width))
    wanted = [width * share / sum(known) for share in known]
    edges, reached = [0], 0.0
    for one in _widened(wanted, least, width):
        reached += one
        edges.append(round(reached))
    edges[-1] = width
    return [end - start for start, end in pairwise(edges)], small


def _widened(wanted: list[float], least: list[int], width: int) -> list[float]:
    """Columns that are too narrow as wide as they must be; the others give what they can spare."""
    lacking = sum(max(0, low - one) for one, low in zip(wanted, least, strict=True))
    spare = sum(max(0, one - low) for one, low in zip(wanted, least, strict=True))
    if not lacking:
        return wanted
    if sum(least) > width:
        return [width * low / sum(least) for low in least]
    part = lacking / spare
    return [low if one < low else one - (one - low) * part for one, low in zip(wanted, least, strict=True)]


def _least(node: Table, columns: int, width: int, measure: Measure) -> list[int]:
    """The width that each column's longest word needs."""
    found = [0.0] * columns
    for row in (*node.header, *node.rows):
        for at, cell in enumerate(row):
            found[at] = max(found[at], _longest(cell, measure))
    most = round(width * _MOST)
    return [min(round(one) + CELL_MARGIN, most) for one in found]


def _longest(cell: Cell, measure: Measure) -> float:
    return max([width for block in cell.blocks for width in _widths(block, measure)], default=0)


def _widths(block: Node, measure: Measure) -> Iterable[float]:
    """The widths of the words of a block, as far as it is text."""
    if isinstance(block, Paragraph):
        words = "".join([run.text for run in block.runs]).replace("-", " ").split()
        yield max(map(measure, words), default=0)
    elif isinstance(block, ItemList):
        for item in block.items:
            for inner in item.blocks:
                for width in _widths(inner, measure):
                    yield width + _BULLET
