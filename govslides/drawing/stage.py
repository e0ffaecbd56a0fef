"""What all frames of a deck share while they are drawn: colours, families, layouts, names of styles.

A `Stage` is a function of theme and document properties, so that frames can be drawn in any order and in
any process. Definitions of typst that a frame needs have names made from what they say: the same
style has the same name in every process.
"""

from collections.abc import Mapping

from govslides.deck.deck import Properties
from govslides.deck.text import FontRole
from govslides.fonts import Face, face
from govslides.press import markup
from govslides.press.typefaces import family
from govslides.theme.theme import Layout, Theme


class Stage:
    """See the module.

    Attributes:
        theme: as the deck was laid out with.
        footer: the short title that footers show.
        language: the deck's, BCP 47.
        width, height: of a slide, in points.
    """

    __slots__ = ("_colours", "_families", "footer", "height", "language", "theme", "width")

    def __init__(self, properties: Properties, theme: Theme) -> None:
        self.theme = theme
        self.footer = properties.footer
        self.language = properties.language
        self.width = theme.size.width / 12700
        self.height = theme.size.height / 12700
        self._colours = {role: f"c{at}" for at, role in enumerate(sorted(theme.colours))}
        self._families: Mapping[str, str] = {role: f"f-{at}" for at, role in enumerate(sorted(theme.fonts))}

    def colour(self, role: str) -> str:
        """The name of a colour role; an unknown role is the ink."""
        return self._colours.get(role) or self._colours["ink"]

    def family(self, role: FontRole) -> str:
        """The name of a font role's families."""
        return self._families.get(role) or self._families["body"]

    def face(self, role: FontRole, *, bold: bool = False, italic: bool = False) -> Face:
        """What measures text of a font role."""
        return face(self.theme.fonts[role].twin, bold=bold, italic=italic)

    def layout(self, role: str) -> Layout:
        """The layout that serves `role`."""
        return self.theme.layout(role)

    def definitions(self) -> list[str]:
        """The lines that define colours and families."""
        lines = [
            f"#let {name} = {markup.colour(self.theme.colours[role].rgb)}"
            for role, name in self._colours.items()
        ]
        lines += [
            f'#let {name} = ("{family(self.theme.fonts[role].twin)}", ..fallbacks)'  # type: ignore[index]
            for role, name in self._families.items()
        ]
        return lines


def backdrop_name(layout: Layout) -> str:
    """The name of what a layout draws behind its slides."""
    stem = layout.part.rpartition("/")[2].partition(".")[0]
    return "b-" + "".join(letter for letter in stem if letter.isascii() and letter.isalnum())
