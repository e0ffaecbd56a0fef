"""What stands in a stack: anything that can be measured, split and placed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from govslides.deck.items import Item
from govslides.geometry import Rect
from govslides.layout.canvas import Canvas
from govslides.source import Span

if TYPE_CHECKING:
    from govslides.layout.drafts import Draft
    from govslides.layout.scope import Scope
    from govslides.layout.sheets import Easel, Sheet


IMPOSSIBLE = 1 << 40
"""The height of what cannot stand on one frame at a size, whatever the frame's height."""


class Piece:
    """Something to place.

    Attributes:
        span: what it was made from.
        click: the reveal step that shows it; 0 for none.
        steps: how many sizes it has.
        stage: who places it when it has a frame of its own, or None.
        flexible: whether it takes room that is left over.
    """

    span: Span | None = None
    click = 0
    steps = 1
    stage: "Stage | None" = None
    flexible = False

    def shared(self, _scope: "Scope") -> "Piece":
        """What stands for it where it shares a frame: itself, unless it is made for a layout of its own."""
        return self

    def prepare(self, _width: int) -> "Sequence[Piece]":
        """The pieces that this is at a width: itself, or parts that stand one after another."""
        return (self,)

    def measure(self, width: int, step: int) -> int:
        """The height that it needs at a width and a size step, EMU."""
        raise NotImplementedError

    def most(self, _width: int, _step: int) -> int:
        """The height beyond which more room is of no use to it, when it is flexible."""
        return IMPOSSIBLE

    def split(self, _width: int, _step: int, _height: int) -> "tuple[Piece, Piece] | None":
        """As much as `_height` holds, and the rest; None when nothing can be cut off."""
        return None

    def words(self) -> "list[Draft]":
        """Its text alone, for places that hold text only, such as the cells of a table."""
        return []

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """Its items, within `box`."""
        raise NotImplementedError


class Stage(Protocol):
    """A way of filling frames of its own, for pieces that are made for a layout of their own.

    Attributes:
        alone: whether pieces of this stage never share a frame with others; else they are staged only
            when nothing else stands on the slide.
    """

    alone: bool

    def sheets(self, pieces: "Sequence[Piece]", easel: "Easel") -> "list[Sheet]":
        """The frames of consecutive pieces of this stage."""
        ...
