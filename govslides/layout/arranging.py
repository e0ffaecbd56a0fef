"""Arranging a stack on a slide: which layout it takes, and whether a picture stands beside the text."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from govslides.layout.pictures import Picture
from govslides.layout.pieces import Piece
from govslides.layout.sheets import Easel, Sheet, stack_sheets
from govslides.layout.stack import Stack
from govslides.layout.text import Text

if TYPE_CHECKING:
    from govslides.layout.columns import Columns

SHARES = ((7, 5), (6, 6), (8, 4))
"""Twelfths of the width for text and for the picture beside it."""


def arrange(stack: Stack, easel: Easel, role: str = "") -> list[Sheet]:
    """The frames of a stack; `role` asks for a layout."""
    pieces = stack.pieces
    if not role and len(pieces) == 1 and isinstance(pieces[0], Picture):
        role = "picture"
    if not role:
        role = "content" if pieces and isinstance(pieces[0], Text) else "title-only"
    if len(pieces) > 1:
        beside = _beside(stack, easel, role)
        if beside is not None:
            return stack_sheets(beside, easel, "content")
    return stack_sheets(stack, easel, role)


def _beside(stack: Stack, easel: Easel, role: str) -> Stack | None:
    """Text and one picture side by side, where the picture gets larger that way."""
    pictures = [piece for piece in stack.pieces if isinstance(piece, Picture)]
    texts = [piece for piece in stack.pieces if isinstance(piece, Text)]
    if len(pictures) != 1 or len(pictures) + len(texts) != len(stack.pieces):
        return None
    picture = pictures[0]
    area = easel.canvas(role).area
    best: tuple[int, int, Columns] | None = None
    for shares in SHARES:
        columns = _columns(texts, picture, shares, stack)
        left, right = columns.widths(area.width)
        for step in range(columns.steps):
            if columns.stacks[0].measure(left, step) <= area.height:
                size = picture.size(right, area.height - picture.caption_height(right, step))
                score = size.width * size.height
                if best is None or (step, -score) < (best[0], -best[1]):
                    best = (step, score, columns)
                break
    if best is None:
        return None
    for step in range(best[0] + 1):
        used = sum(text.measure(area.width, step) + stack.gutter for text in texts)
        room = area.height - used
        if room > 0:
            size = picture.size(area.width, room - picture.caption_height(area.width, step))
            if (
                size.width * size.height * 10 >= best[1] * 12
                and stack.measure(area.width, step) <= area.height
            ):
                return None
    return Stack([best[2]], stack.gutter)


def _columns(texts: Sequence[Text], picture: Picture, shares: tuple[int, int], stack: Stack) -> "Columns":
    from govslides.layout.columns import Columns

    pieces: list[Piece] = [
        Text([draft for text in texts for draft in text.drafts], texts[0].style, rtl=texts[0].rtl)
    ]
    return Columns([Stack(pieces, stack.gutter), Stack([picture], stack.gutter)], shares, texts[0].span)
