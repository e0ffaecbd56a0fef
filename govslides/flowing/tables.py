"""How the columns of a table stand: their shares of the width, their alignment, which one heads the rows."""

from collections.abc import Iterator, Sequence

from govslides.model.inline import plain_text
from govslides.model.prose import Block, Cell, DefinitionList, ItemList, Paragraph, Row, Table

WIDEST = 42
"""A column asks for room for so many letters at most."""


def column_shares(table: Table) -> tuple[float, ...]:
    """The columns' shares of the width, as asked for or by content; they add up to 1."""
    count = len(table.alignments)
    asked = _asked(table.attributes.values.get("widths", ""), count)
    if asked:
        return _of_one(asked)
    wanted = [4.0] * count
    for row in (*table.header, *table.rows):
        for index, cell in enumerate(row.cells):
            lines = _lines(cell)
            longest = max((len(word) for line in lines for word in line.split()), default=0)
            fullest = max((len(line) for line in lines), default=0)
            wanted[index] = max(wanted[index], longest + 2.0, min(fullest, WIDEST) + 2.0)
    return _of_one(wanted)


def aligned_columns(table: Table) -> tuple[str, ...]:
    """The columns' alignments: as written, else numbers to the right."""
    if all(table.alignments):
        return table.alignments
    numbers = _number_columns(table)
    return tuple(
        [
            written or ("right" if index and numbers[index] else "")
            for index, written in enumerate(table.alignments)
        ]
    )


def has_labels(table: Table) -> bool:
    """Whether the first column names the rows: as asked, without a head of its own, or beside numbers."""
    if "header-columns" in table.attributes.values:
        return True
    if len(table.alignments) < 2:
        return False
    if table.header and not words_in(table.header[0].cells[0]):
        return True
    numbers = _number_columns(table)
    return not numbers[0] and all(numbers[1:])


def words_in(cell: Cell) -> str:
    """The words of a cell, on one line."""
    return " ".join(_lines(cell))


def _lines(cell: Cell) -> list[str]:
    blocks = cell.blocks
    if len(blocks) == 1 and type(blocks[0]) is Paragraph:
        text = plain_text(blocks[0].inlines).strip()
        return [text] if text else []
    return [text for text in _texts(blocks) if text]


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield plain_text(block.inlines).strip()
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from _texts(item.blocks)
        elif isinstance(block, DefinitionList):
            for entry in block.entries:
                yield plain_text(entry.term).strip()
                for meaning in entry.meanings:
                    yield from _texts(meaning)
        else:
            yield "x"


def _number_columns(table: Table) -> list[bool]:
    """For each column, whether its cells hold numbers or nothing, and at least one a number."""
    from govslides.layout.cells import number_columns

    return number_columns([_row_words(row) for row in table.rows]) or [False] * len(table.alignments)


def _row_words(row: Row) -> list[str]:
    return [words_in(cell) for cell in row.cells]


def _asked(written: str, columns: int) -> list[float]:
    parts = [part for part in written.replace("%", "").replace(" ", "").split(",") if part]
    try:
        shares = [float(part) for part in parts]
    except ValueError:
        return []
    return shares if len(shares) == columns and all(0 < share < 1e6 for share in shares) else []


def _of_one(wanted: Sequence[float]) -> tuple[float, ...]:
    total = sum(wanted) or 1
    return tuple([share / total for share in wanted])
