"""A stack: pieces one beneath the other."""

from collections.abc import Iterable, Sequence

from govslides.deck.items import Item
from govslides.geometry import Rect
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.pieces import Piece
from govslides.layout.scope import Scope
from govslides.layout.styles import TextStyle
from govslides.layout.text import Text

Part = Draft | Piece


class Stack:
    """Pieces one beneath the other, with the theme's gutter between them."""

    __slots__ = ("gutter", "pieces")

    def __init__(self, pieces: Sequence[Piece], gutter: int) -> None:
        self.pieces = list(pieces)
        self.gutter = gutter

    @property
    def steps(self) -> int:
        """How many sizes its pieces have, at most."""
        if len(self.pieces) == 1:
            return self.pieces[0].steps
        return max([piece.steps for piece in self.pieces], default=1)

    def prepared(self, width: int) -> "Stack":
        """The stack for a width, with what is too wide for it taken apart."""
        pieces: list[Piece] = []
        for piece in self.pieces:
            pieces += piece.prepare(width)
        return Stack(pieces, self.gutter)

    def measure(self, width: int, step: int) -> int:
        """The height of all, gutters counted in."""
        pieces = self.pieces
        if len(pieces) == 1:
            return pieces[0].measure(width, step)
        return sum([piece.measure(width, step) for piece in pieces]) + self.gutter * max(len(pieces) - 1, 0)

    def split(self, width: int, step: int, height: int) -> "tuple[Stack, Stack] | None":
        """As much as `height` holds, and the rest; None when nothing can be cut off."""
        used = 0
        for index, piece in enumerate(self.pieces):
            needed = piece.measure(width, step)
            if used + needed > height:
                return self._split_at(index, width, step, height - used)
            used += needed + self.gutter
        return None

    def _split_at(self, index: int, width: int, step: int, room: int) -> "tuple[Stack, Stack] | None":
        before, after = self.pieces[:index], self.pieces[index + 1 :]
        parts = self.pieces[index].split(width, step, room) if room > 0 else None
        if parts is not None and not (before and _only_leads(parts[0])):
            return Stack([*before, parts[0]], self.gutter), Stack([parts[1], *after], self.gutter)
        rest = [self.pieces[index], *after]
        last = before[-1] if before else None
        if isinstance(last, Text) and (kept := last.kept()):
            if kept < len(last.drafts):
                head, tail = last.detach(kept)
                before[-1] = head
                rest.insert(0, tail)
            elif len(before) > 1:
                rest.insert(0, before.pop())
        if not before:
            return None
        return Stack(before, self.gutter), Stack(rest, self.gutter)

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """Its items, from the top of `box`; what is left over goes to flexible pieces."""
        pieces = self.pieces
        if len(pieces) < 2:
            return pieces[0].place(canvas, box, step) if pieces else []
        heights = [piece.measure(box.width, step) for piece in pieces]
        spare = box.height - sum(heights) - self.gutter * (len(pieces) - 1)
        flexible = [index for index, piece in enumerate(pieces) if piece.flexible]
        gutter = self.gutter
        if spare > 0 and flexible:
            most = {index: pieces[index].most(box.width, step) for index in flexible}
            # Those that can use little first, so that the others get what these leave.
            flexible.sort(key=lambda index: most[index] - heights[index])
            for number, index in enumerate(flexible):
                taken = min(spare // (len(flexible) - number), max(most[index] - heights[index], 0))
                heights[index] += taken
                spare -= taken
        elif spare > 0:
            gutter += min(self.gutter, spare // (2 * len(pieces)))
        items: list[Item] = []
        top = box.top
        for piece, height in zip(pieces, heights, strict=True):
            items += piece.place(canvas, Rect(box.left, top, box.width, height), step)
            top += height + gutter
        return items


def _only_leads(piece: Piece) -> bool:
    """Whether all that a piece says belongs to what follows it: nobody wants a panel's label alone."""
    words = piece.words()
    return bool(words) and all(draft.keep for draft in words)


def stack(
    parts: Iterable[Part], scope: Scope, style: TextStyle | None = None, *, whole: bool = False
) -> Stack:
    """The stack of `parts`; drafts that follow each other become one text.

    With `whole` the stack is all of a slide, whose pieces may still get frames of their own.
    """
    setting = scope.setting
    text_style = style or setting.styles.body
    pieces: list[Piece] = []
    drafts: list[Draft] = []
    for part in parts:
        if isinstance(part, Draft):
            drafts.append(part)
            continue
        if drafts:
            pieces.append(Text(drafts, text_style, rtl=setting.rtl, language=setting.language))
            drafts = []
        pieces.append(part if whole else part.shared(scope))
    if drafts:
        pieces.append(Text(drafts, text_style, rtl=setting.rtl, language=setting.language))
    return Stack(pieces, setting.theme.gutter)
