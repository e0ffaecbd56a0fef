"""Font metrics and line breaking, without a font library.

`face` gives a `Face`, which measures; `lines.break_lines` breaks a paragraph; `direction` tells which way
a text runs. The open twins of the families that decks use are in `data`, their licences beside them.
"""

from govslides.fonts.direction import direction
from govslides.fonts.face import Face, face

__all__ = ["Face", "direction", "face"]
