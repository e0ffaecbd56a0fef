"""Drawing: a deck's frames as typst markup; of that PDF, PNG and SVG.

In comes the deck with its measured lines, out go pages on which every line stands where it was measured.
Nothing is laid out here. A `Draughtsman` draws frames one by one, in any process; a `Drawing` holds what it
made of all of them.
"""

from collections.abc import Callable

from govslides.deck.deck import Common, Frame
from govslides.drawing.assembly import Drawing, HasParts, slides_pdf, slides_png, slides_svg
from govslides.theme.theme import Theme

__all__ = ["Draughtsman", "Drawing", "slides_pdf", "slides_png", "slides_svg"]


class Draughtsman:
    """Draws the frames of a deck in its theme."""

    def __init__(self, theme: Theme, template: HasParts) -> None:  # noqa: ARG002 -- a frame needs none of it
        self._theme = theme

    def begin(self, common: Common) -> Callable[[Frame, int], str]:
        """What draws one frame, given its number: the markup that a `Drawing` wants."""
        from govslides.drawing.frame import frame_markup
        from govslides.drawing.stage import Stage

        stage = Stage(common.properties, self._theme)
        return lambda frame, _number: frame_markup(frame, stage)
