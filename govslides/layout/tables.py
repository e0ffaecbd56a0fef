"""Tables: column widths by content, the header repeated when rows go on to the next frame."""

from collections.abc import Sequence

from govslides.deck.deck import Target
from govslides.deck.items import Item, TableCell, TableRow
from govslides.deck.items import Table as TableItem
from govslides.deck.text import Anchor, Insets
from govslides.geometry import EMU_PER_INCH, Rect, inches, points
from govslides.layout.canvas import Canvas
from govslides.layout.cells import (
    MARGINS,
    SIDES,
    aligned,
    cell_of,
    column_need,
    number_columns,
    row_height,
    set_cell,
    split_cell,
)
from govslides.layout.drafts import Draft
from govslides.layout.pieces import IMPOSSIBLE, Piece
from govslides.layout.scope import Scope
from govslides.layout.snippets import snippets
from govslides.layout.styles import TextStyle
from govslides.layout.text import Text
from govslides.layout.typesetting import Spread
from govslides.layout.widths import Need, asked_widths, column_widths, held_widths
from govslides.model.inline import plain_text
from govslides.model.prose import Block, Paragraph, Row
from govslides.model.prose import Table as TableNode
from govslides.source import Span
from govslides.tuples import NamedTuple

CAPTION_GAP = points(6)
MOST_AIR = points(10)
"""So much is added at most above and beneath the text of a row where there is room."""

FEWEST = 2
"""A part of a table has at least so many rows where it can."""

Cells = tuple[Text, ...]


class Plan(NamedTuple):
    """What the parts of a table share.

    Fields:
        span, alt: of the table.
        shares: the widths asked for; empty when by content.
        labels: whether the first column reads as labels.
        fill: the colour role behind its header.
        widths: the columns' widths, kept by width and step, so that all parts have the same.
    """

    span: Span
    alt: str
    shares: tuple[float, ...]
    labels: bool
    fill: str
    widths: dict[tuple[int, int], list[int] | None]
    needs: dict[int, list[Need]]


class Table(Piece):
    """A table, or as many of its rows as stand on one frame."""

    flexible = True

    def __init__(
        self, plan: Plan, header: Sequence[Cells], rows: Sequence[Cells], caption: Text | None, steps: int
    ) -> None:
        self.plan = plan
        self.header = list(header)
        self.rows = list(rows)
        self.caption = caption
        self.steps = steps
        self.span = plan.span
        self._heights: dict[tuple[int, int], list[int]] = {}
        self.click = 0

    @classmethod
    def of(cls, node: TableNode, scope: Scope) -> "Table":
        """The piece of a table."""
        style = scope.setting.styles.compact("table")
        texts = [[_text(cell.blocks) for cell in row.cells] for row in node.rows]
        numbers = number_columns(texts)
        aligns = [
            aligned(written, number=index < len(numbers) and numbers[index] and index > 0)
            for index, written in enumerate(node.alignments)
        ]
        labels = "header-columns" in node.attributes.values or _has_labels(node, numbers)
        dark = "dark" in scope.setting.theme.colours and "on-dark" in scope.setting.theme.colours
        head = scope.setting.styles.compact("table", colour="on-dark" if dark else "ink")
        named = [row for row in node.header if any(_text(cell.blocks).strip() for cell in row.cells)]
        header = [_cells(row, scope, head, aligns, "all") for row in named]
        rows = [_cells(row, scope, style, aligns, "first" if labels else "") for row in node.rows]
        caption = None
        if node.caption:
            draft = Draft(snippets(node.caption, scope), node.span)
            caption = Text(
                [draft], scope.setting.styles.compact("caption", colour="muted"), rtl=scope.setting.rtl
            )
        shares = _shares(node.attributes.values.get("widths", ""), len(node.alignments))
        plan = Plan(node.span, plain_text(node.caption), shares, labels, "dark" if dark else "tint", {}, {})
        return cls(plan, header, rows, caption, style.steps)

    def prepare(self, width: int) -> "Sequence[Piece]":
        """The table, or groups of its columns when they do not stand side by side at any size."""
        columns = len((self.header or self.rows)[0])
        if self.plan.shares or columns < 3:
            return (self,)
        least = [need.least for need in self._needs(self.steps - 1)]
        if sum(least) <= width:
            return (self,)
        groups = _groups(least, width)
        return [self._columns(group) for group in groups] if len(groups) > 1 else (self,)

    def _columns(self, columns: Sequence[int]) -> "Table":
        plan = self.plan._replace(widths={}, needs={})
        header = [tuple(row[index] for index in columns) for row in self.header]
        rows = [tuple(row[index] for index in columns) for row in self.rows]
        part = Table(plan, header, rows, self.caption, self.steps)
        part.click = self.click
        return part

    def _needs(self, step: int) -> list[Need]:
        """What each column needs; measured once, at the largest size, since widths grow with the size."""
        found = self.plan.needs.get(step)
        if found is None:
            rows = [*self.header, *self.rows]
            if step:
                style = rows[0][0].style
                size, largest = (style.grade(each, 0, "", 0).size for each in (step, 0))
                found = [_scaled(need, size, largest) for need in self._needs(0)]
            else:
                found = [column_need(column, 0) for column in zip(*rows, strict=True)]
            self.plan.needs[step] = found
        return found

    def _widths(self, width: int, step: int) -> list[int] | None:
        key = (width, step)
        if key not in self.plan.widths:
            if self.plan.shares:
                found = held_widths(self.plan.shares, self._needs(step), width)
                last = step == self.steps - 1
                self.plan.widths[key] = found or (asked_widths(self.plan.shares, width) if last else None)
            else:
                needs = self._needs(step)
                self.plan.widths[key] = column_widths(needs, _outer(needs, width))
        return self.plan.widths[key]

    def widths(self, width: int, step: int) -> list[int]:
        """The columns' widths; words that are too long are broken when there is no other way."""
        step = min(step, self.steps - 1)
        found = self._widths(width, step)
        if found is None:
            needs = self._needs(step)
            found = asked_widths([need.least for need in needs], width)
        return found

    def heights(self, width: int, step: int) -> list[int]:
        """The height of each row, header first."""
        step = min(step, self.steps - 1)
        found = self._heights.get((width, step))
        if found is None:
            widths = self.widths(width, step)
            found = [row_height(row, widths, step) for row in (*self.header, *self.rows)]
            self._heights[width, step] = found
        return found

    def measure(self, width: int, step: int) -> int:
        """The height of table and caption; beyond all bounds where words would be broken needlessly."""
        step = min(step, self.steps - 1)
        if self._widths(width, step) is None and step < self.steps - 1:
            return IMPOSSIBLE
        return sum(self.heights(width, step)) + self._caption_height(width, step)

    def most(self, width: int, step: int) -> int:
        """Its height with all the air that its rows may have."""
        return self.measure(width, step) + 2 * MOST_AIR * (len(self.header) + len(self.rows))

    def words(self) -> list[Draft]:
        """The text of its cells, row by row."""
        rows = (*self.header, *self.rows)
        return [draft for row in rows for cell in row for draft in cell.drafts]

    def _caption_height(self, width: int, step: int) -> int:
        return self.caption.measure(width, step) + CAPTION_GAP if self.caption else 0

    def split(self, width: int, step: int, height: int) -> "tuple[Table, Table] | None":
        """Between rows, the header repeated; within a row only when it is taller than a frame."""
        step = min(step, self.steps - 1)
        heights = self.heights(width, step)
        top = len(self.header)
        room = height - sum(heights[:top])
        fit = 0
        for needed in heights[top:]:
            if needed > room:
                break
            room -= needed
            fit += 1
        fit = min(fit, len(self.rows) - 1)
        if len(self.rows) - fit < FEWEST and fit > FEWEST:
            fit -= 1
        if fit:
            return self._part(self.rows[:fit], None), self._part(self.rows[fit:], self.caption)
        return self._split_row(width, step, room)

    def _split_row(self, width: int, step: int, room: int) -> "tuple[Table, Table] | None":
        if not self.rows or room < EMU_PER_INCH // 2:
            return None
        widths = self.widths(width, step)
        cut = [split_cell(cell, each, step, room) for cell, each in zip(self.rows[0], widths, strict=True)]
        if not any(head.drafts for head, _ in cut):
            return None
        first, rest = tuple(head for head, _ in cut), tuple(tail for _, tail in cut)
        return self._part([first], None), self._part([rest, *self.rows[1:]], self.caption)

    def _part(self, rows: Sequence[Cells], caption: Text | None) -> "Table":
        part = Table(self.plan, self.header, rows, caption, self.steps)
        part.click = self.click
        return part

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """The table at the top of its box, its caption beneath."""
        step = min(step, self.steps - 1)
        widths, heights = self.widths(box.width, step), self.heights(box.width, step)
        spare = box.height - self.measure(box.width, step)
        # Beside other things, its height says already how much it may have; alone, not to fall apart, half.
        air = self._air(spare if box.height < canvas.area.height else spare // 2, len(heights))
        heights = [height + 2 * air for height in heights]
        key = canvas.key("table")
        canvas.reveal(self.click, Target(key=key))
        rtl = canvas.scope.setting.rtl
        rows = self._set_rows(widths, heights, step, air, rtl=rtl)
        if rtl:
            # No renderer but PowerPoint knows OOXML's own mark for tables that run right to left.
            widths = widths[::-1]
            rows = [TableRow(height=row.height, cells=row.cells[::-1]) for row in rows]
        left = box.right - sum(widths) if rtl else box.left
        place = Rect(left, box.top, sum(widths), sum(heights))
        items: list[Item] = [
            TableItem(
                key=key,
                box=place,
                name=f"Table {key.rpartition('-')[2]}",
                alt=self.plan.alt,
                span=self.span,
                columns=tuple(widths),
                rows=tuple(rows),
                header_rows=len(self.header),
                # Without a header row, it is the first column that says what the rows are.
                first_column=not self.header or (self.plan.labels and not rtl),
            )
        ]
        if self.caption:
            height = self.caption.measure(box.width, step)
            self.caption.click = self.click
            items += self.caption.place(
                canvas, Rect(box.left, place.bottom + CAPTION_GAP, box.width, height), step
            )
        return items

    def _air(self, spare: int, rows: int) -> int:
        """What room to spare adds above and beneath the text of each row, EMU."""
        return min(spare // (2 * rows), MOST_AIR) if spare > 0 else 0

    def _set_rows(
        self, widths: Sequence[int], heights: Sequence[int], step: int, air: int, *, rtl: bool
    ) -> list[TableRow]:
        rows: list[TableRow] = []
        inner = Insets(
            left=MARGINS.left, top=MARGINS.top + air, right=MARGINS.right, bottom=MARGINS.bottom + air
        )
        # Without a header's colour behind them, labels stand flush with the title above.
        outer = inner if self.header else Insets(left=0, top=inner.top, right=SIDES, bottom=inner.bottom)
        for group, fill in ((self.header, self.plan.fill), (self.rows, "")):
            anchor: Anchor = "middle" if fill else "top"
            first = Spread(rtl=rtl, insets=outer, anchor=anchor)
            others = Spread(rtl=rtl, insets=inner, anchor=anchor)
            for cells in group:
                found: list[TableCell] = [
                    set_cell(cell, width, step, fill, others if column else first)
                    for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
                ]
                rows.append(TableRow(height=heights[len(rows)], cells=tuple(found)))
        return rows


def _cells(row: Row, scope: Scope, style: TextStyle, aligns: Sequence[str], bold: str) -> Cells:
    cells = [
        cell_of(
            cell,
            scope,
            style,
            aligns[index] if index < len(aligns) else "",
            bold=bold == "all" or (bold == "first" and index == 0),
        )
        for index, cell in enumerate(row.cells)
    ]
    return tuple(cells)


def _text(blocks: Sequence[Block]) -> str:
    if len(blocks) == 1 and isinstance(first := blocks[0], Paragraph):
        return plain_text(first.inlines)
    return " ".join([plain_text(block.inlines) if isinstance(block, Paragraph) else "x" for block in blocks])


def _has_labels(node: TableNode, numbers: Sequence[bool]) -> bool:
    """Whether the first column names its rows: its header is empty, or all the others hold numbers."""
    if len(node.alignments) < 2:
        return False
    if node.header and not _text(node.header[0].cells[0].blocks).strip():
        return True
    return len(numbers) > 1 and not numbers[0] and all(numbers[1:])


def _shares(written: str, columns: int) -> tuple[float, ...]:
    parts = [part for part in written.replace("%", "").replace(" ", "").split(",") if part]
    try:
        shares = tuple(float(part) for part in parts)
    except ValueError:
        return ()
    return shares if len(shares) == columns and all(share > 0 for share in shares) else ()


def _scaled(need: Need, size: int, largest: int) -> Need:
    least, most, mass = need
    return Need(
        (least - SIDES) * size // largest + SIDES,
        (most - SIDES) * size // largest + SIDES,
        mass * size // largest,
    )


def _outer(needs: Sequence[Need], width: int) -> int:
    """The width of the whole table: a small one does not stretch over the slide."""
    wanted = sum([need.most for need in needs])
    roomy = wanted + len(needs) * inches(0.5)
    return min(width, max(roomy, width // 2))


def _groups(least: Sequence[int], width: int) -> list[list[int]]:
    """Columns in groups that fit side by side, the first column in each."""
    groups: list[list[int]] = [[0]]
    used = least[0]
    for index in range(1, len(least)):
        if used + least[index] > width and len(groups[-1]) > 1:
            groups.append([0])
            used = least[0]
        groups[-1].append(index)
        used += least[index]
    return _even(groups, least, width)


def _even(groups: list[list[int]], least: Sequence[int], width: int) -> list[list[int]]:
    """As many groups with as even a number of columns, where that fits too."""
    columns = list(range(1, len(least)))
    size = -(-len(columns) // len(groups))
    even = [[0, *columns[start : start + size]] for start in range(0, len(columns), size)]
    fits = all(sum(least[index] for index in group) <= width for group in even)
    return even if fits and len(even) <= len(groups) else groups
