"""How a table stands: its columns, their widths and alignments, and whether the first one heads the rows."""

from collections.abc import Iterator, Sequence

from govslides.model.inline import Text, plain_text
from govslides.model.prose import Block, Cell, DefinitionList, ItemList, Paragraph, Row, Table

WIDEST = 42
"""A column asks for room for so many letters at most."""

NARROWEST = 4.0


class Looks:
    """How a table stands.

    Fields:
        header: its header rows with words in them.
        shares: the columns' shares of the width; they add up to 1.
        alignments: of each column: as written, else numbers to the right.
        labels: whether the first column heads the rows.
    """

    __slots__ = ("alignments", "header", "labels", "shares")

    def __init__(
        self,
        header: tuple[Row, ...],
        shares: tuple[float, ...],
        alignments: tuple[str, ...],
        labels: bool,
    ) -> None:
        self.header = header
        self.shares = shares
        self.alignments = alignments
        self.labels = labels


def looks_of(table: Table) -> Looks:
    """How `table` stands."""
    head = [[_lines(cell) for cell in row.cells] for row in table.header]
    body = [[_lines(cell) for cell in row.cells] for row in table.rows]
    numbers = _number_columns(body, len(table.alignments))
    header = tuple([row for row, cells in zip(table.header, head, strict=True) if any(cells)])
    alignments = tuple(
        [
            written or ("right" if index and numbers[index] else "")
            for index, written in enumerate(table.alignments)
        ]
    )
    named = bool(head) and not head[0][0]
    count = len(table.alignments)
    labels = count > 1 and (named or (not numbers[0] and all(numbers[1:])))
    return Looks(
        header,
        _shares(table, [*head, *body]),
        alignments,
        labels or not header or "header-columns" in table.attributes.values,
    )


def _shares(table: Table, rows: Sequence[Sequence[Sequence[str]]]) -> tuple[float, ...]:
    """Shares as asked for, else by content: by the longest word, and the longest line within reason."""
    asked = _asked(table.attributes.values.get("widths", ""), len(table.alignments))
    if asked:
        return _of_one(asked)
    wanted = [NARROWEST] * len(table.alignments)
    for row in rows:
        for index, lines in enumerate(row):
            for line in lines:
                length = len(line)
                if length > WIDEST:
                    length = max(WIDEST, max(map(len, line.split()), default=0))
                if length + 2 > wanted[index]:
                    wanted[index] = length + 2.0
    return _of_one(wanted)


def _lines(cell: Cell) -> list[str]:
    """The paragraphs of a cell, as plain text; none when it has no words."""
    blocks = cell.blocks
    if len(blocks) == 1 and type(blocks[0]) is Paragraph:
        inlines = blocks[0].inlines
        first = inlines[0] if len(inlines) == 1 else None
        text = (first.text if type(first) is Text else plain_text(inlines)).strip()
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


def _number_columns(rows: Sequence[Sequence[Sequence[str]]], columns: int) -> list[bool]:
    """For each column, whether its cells hold numbers or nothing, and at least one a number."""
    from govslides.layout.cells import number_columns

    return number_columns([[" ".join(lines) for lines in row] for row in rows]) or [False] * columns


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
