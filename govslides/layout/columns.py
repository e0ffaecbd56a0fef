"""Columns: stacks side by side."""

from collections.abc import Sequence

from govslides.deck.items import Item
from govslides.geometry import Rect, inches
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.fitting import fit
from govslides.layout.pieces import IMPOSSIBLE, Piece
from govslides.layout.sheets import Easel, Sheet, stack_sheets
from govslides.layout.stack import Stack
from govslides.layout.styles import placeholder_at
from govslides.layout.text import Text, grown, spread_gap
from govslides.layout.typesetting import Spread
from govslides.source import Span

BETWEEN = inches(0.4)
"""The space between two columns."""


class Columns(Piece):
    """Stacks side by side; `shares` are the parts of the width that each takes."""

    flexible = True

    def __init__(self, stacks: Sequence[Stack], shares: Sequence[float], span: Span | None) -> None:
        self.stacks = list(stacks)
        self.shares = list(shares)
        self.span = span
        self.click = 0
        self.stage = COLUMNS_STAGE

    @property
    def steps(self) -> int:  # type: ignore[override]
        """The sizes of what stands in the columns."""
        return max([stack.steps for stack in self.stacks], default=1)

    def widths(self, width: int) -> list[int]:
        """The columns' widths, EMU."""
        room = width - BETWEEN * (len(self.stacks) - 1)
        total = sum(self.shares) or 1
        return [int(room * share / total) for share in self.shares]

    def words(self) -> list[Draft]:
        """The text of all columns, one after the other."""
        return [draft for stack in self.stacks for piece in stack.pieces for draft in piece.words()]

    def prepare(self, width: int) -> Sequence[Piece]:
        """The columns, with what is too wide in them taken apart."""
        widths = self.widths(width)
        return (self._same([stack.prepared(each) for stack, each in zip(self.stacks, widths, strict=True)]),)

    def _same(self, stacks: Sequence[Stack]) -> "Columns":
        other = Columns(stacks, self.shares, self.span)
        other.click = self.click
        return other

    def measure(self, width: int, step: int) -> int:
        """The height of the tallest column."""
        widths = self.widths(width)
        return max([stack.measure(each, step) for stack, each in zip(self.stacks, widths, strict=True)])

    def most(self, width: int, step: int) -> int:
        """As much as the flexible things in the columns can use; of text, what it needs."""
        found = 0
        for stack, each in zip(self.stacks, self.widths(width), strict=True):
            room = sum(piece.most(each, step) for piece in stack.pieces if piece.flexible)
            found = max(found, stack.measure(each, step), min(room, IMPOSSIBLE))
        return found

    def split(self, width: int, step: int, height: int) -> "tuple[Columns, Columns] | None":
        """Each column is cut where it is too tall."""
        heads, tails = [], []
        for stack, each in zip(self.stacks, self.widths(width), strict=True):
            if stack.measure(each, step) <= height:
                heads.append(stack)
                tails.append(Stack([], stack.gutter))
                continue
            cut = stack.split(each, step, height)
            if cut is None:
                return None
            heads.append(cut[0])
            tails.append(cut[1])
        return self._same(heads), self._same(tails)

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """The columns from the line's start to its end."""
        items: list[Item] = []
        left, rtl = box.left, canvas.scope.setting.rtl
        for stack, width in zip(self.stacks, self.widths(box.width), strict=True):
            start = box.right - (left - box.left) - width if rtl else left
            for piece in stack.pieces:
                piece.click = piece.click or self.click
            if stack.pieces:
                items += stack.place(canvas, Rect(start, box.top, width, box.height), step)
            left += width + BETWEEN
        return items

    @property
    def plain(self) -> bool:
        """Whether this is two columns of text, evenly wide."""
        return (
            len(self.stacks) == 2
            and self.shares[0] == self.shares[1]
            and all(len(stack.pieces) == 1 and isinstance(stack.pieces[0], Text) for stack in self.stacks)
        )


class ColumnsStage:
    """Two even columns of text fill the two placeholders of the columns layout."""

    alone = False

    def sheets(self, pieces: Sequence[Piece], easel: Easel) -> list[Sheet]:
        """One frame, or as many as the longer column needs."""
        columns = pieces[0]
        assert isinstance(columns, Columns)
        layout = easel.layout("columns")
        left, right = placeholder_at(layout, 1), placeholder_at(layout, 2)
        gutter = easel.scope.setting.theme.gutter
        if not columns.plain or left is None or right is None:
            return stack_sheets(Stack([columns], gutter), easel, "title-only")
        canvas = easel.canvas("columns")
        scope = easel.scope
        width = canvas.area.width * 2 + BETWEEN
        fitted = fit(Stack([columns], gutter), width, canvas.area.height, scope.sink, scope.span)
        sheets = []
        for part, step in fitted:
            canvas = easel.canvas("columns")
            canvas.body = None
            for piece in part.pieces:
                assert isinstance(piece, Columns)
                for stack, placeholder in zip(piece.stacks, (left, right), strict=True):
                    box = placeholder.box
                    for text in stack.pieces:
                        assert isinstance(text, Text)
                        place = Rect(box.left, canvas.area.top, canvas.area.width, canvas.area.height)
                        measured = text.tidied(text.measured(place.width, step), step)
                        text.click = text.click or piece.click
                        spread = Spread(
                            spread_gap(measured, place.height), rtl=text.rtl, insets=placeholder.insets
                        )
                        canvas.items.append(
                            text.shape(
                                canvas,
                                measured,
                                grown(place, placeholder.insets),
                                "column",
                                spread,
                                placeholder,
                            )
                        )
            sheets.append(Sheet("columns", canvas, step))
        return sheets


COLUMNS_STAGE = ColumnsStage()
