"""What a template draws behind its slides: backgrounds, and the shapes of master and layout.

In come the parts of the template, out goes for each layout in use a function of typst that draws it, and
the pictures that it names. All of it is decoration: nothing of it is read aloud.
"""

from govslides.tuples import NamedTuple


class Backdrop(NamedTuple):
    """What stands behind slides.

    Fields:
        markup: definitions of typst.
        numbered: the names that are functions of the slide's number; all others are content.
        files: pictures by file name.
        undrawn: the template's pictures that nobody can draw.
    """

    markup: str
    numbered: tuple[str, ...]
    files: dict[str, bytes]
    undrawn: tuple[str, ...]
