"""How many lines blocks take, roughly and rather too many: to know what can stay on one page."""

from collections.abc import Iterable

from govslides.flow.nodes import (
    Box,
    Cell,
    CodeLines,
    Definitions,
    Figure,
    Heading,
    ItemList,
    Node,
    Paragraph,
    Question,
    Quotation,
    Table,
    WritingSpace,
)
from govslides.flow.runs import Runs

_LEAST = 8
"""Letters that any column has."""
_RULED = 1.7
"""Lines of text as high as a line to write on."""
_PICTURE = 18


def lines_of(blocks: Iterable[Node], letters: int) -> float:
    """The lines that `blocks` take in a column of so many letters; never fewer than one."""
    return max(1.0, sum([_lines(block, max(_LEAST, letters)) for block in blocks]))


def _lines(node: Node, letters: int) -> float:
    match node:
        case Paragraph() | Heading():
            return _wrapped(node.runs, letters) + 0.7
        case Table():
            return rows_of(node, letters)
        case WritingSpace():
            return node.lines * _RULED + 1
        case CodeLines():
            return 2.0 + len(node.lines)
        case Figure():
            return _PICTURE
        case _:
            return _holding(node, letters)


def _holding(node: Node, letters: int) -> float:
    """The lines of what holds other blocks."""
    lines = 1.0
    match node:
        case ItemList():
            lines = 0.5 + sum([lines_of(item.blocks, letters - 3) for item in node.items])
        case Box():
            lines = 2.5 + lines_of(node.blocks, letters - 4)
        case Question():
            lines = 3.0 + lines_of(node.blocks, letters)
        case Quotation():
            lines = 2.0 + lines_of(node.blocks, letters - 6)
        case Definitions():
            meanings = [meaning for entry in node.entries for meaning in entry.meanings]
            lines = sum([lines_of(meaning, letters) + 0.5 for meaning in meanings])
    return lines


def rows_of(table: Table, letters: int) -> float:
    """The lines that a table takes."""
    columns = _columns(table, letters)
    return 2.0 + sum([_row(row, columns) for row in (*table.header, *table.rows)])


def row_lines(table: Table, row: Iterable[Cell], letters: int) -> float:
    """The lines of one row: those of its tallest cell."""
    return _row(row, _columns(table, letters))


def _columns(table: Table, letters: int) -> list[int]:
    """The letters of each column."""
    return [max(_LEAST, int(share * letters * 1.1)) for share in table.widths]


def _row(row: Iterable[Cell], columns: Iterable[int]) -> float:
    tallest = 1.0
    for cell, letters in zip(row, columns, strict=False):
        blocks = cell.blocks
        if len(blocks) == 1 and type(blocks[0]) is Paragraph:  # as most have; the same as below
            lines = _wrapped(blocks[0].runs, letters) + 0.7
        else:
            lines = lines_of(blocks, letters)
        tallest = max(tallest, lines)
    return tallest + 0.4


def _wrapped(runs: Runs, letters: int) -> int:
    if len(runs) == 1:
        text = runs[0].text
        return (len(text) + runs[0].blank * 2) // letters + 1 + text.count("\v")
    length = 0
    breaks = 1
    for run in runs:
        length += len(run.text) + run.blank * 2
        breaks += run.text.count("\v")
    return length // letters + breaks
