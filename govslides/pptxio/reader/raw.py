"""What reading finds in a template, before our roles are laid over it."""

from collections.abc import Mapping

from govslides.deck.text import Align, Anchor, Insets
from govslides.geometry import Rect, Size
from govslides.pptxio.ooxml import RawColour
from govslides.pptxio.template import Template
from govslides.records import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLevel:
    """A list level as the template resolves it.

    Fields:
        size: centipoints.
        font: as written: "+mj-lt", "+mn-lt" or a family's name.
        bullet: "" for none, "char" or "number"; `char` is its character.
        margin, indent, space_before, space_after: EMU; `spacing` in per cent.
    """

    size: int
    font: str
    colour: RawColour
    bold: bool
    italic: bool
    capitals: bool
    bullet: str
    char: str
    bullet_colour: RawColour | None
    align: Align
    margin: int
    indent: int
    space_before: int
    space_after: int
    spacing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPlaceholder:
    """A placeholder of a layout, inheritance resolved; `type` "obj" is the content placeholder."""

    type: str
    idx: int
    name: str
    box: Rect
    anchor: Anchor
    insets: Insets
    levels: tuple[RawLevel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLayout:
    """A layout: `kind` is OOXML's type, `background` the RGB behind the text."""

    part: str
    name: str
    kind: str
    background: str
    placeholders: tuple[RawPlaceholder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTemplate:
    """All that a template says about how slides look, and what the writer needs of it.

    Fields:
        size: of its slides.
        palette: RGB by slot ("dk1"...).
        fonts: the families of the "major" and the "minor" font.
        layouts: of the first master, in its order.
        template: the writer's share.
        colour_map: the master's: the slot behind each name of a colour on slides ("tx1" to "dk1").
    """

    size: Size
    palette: Mapping[str, str]
    fonts: Mapping[str, str]
    layouts: tuple[RawLayout, ...]
    template: Template
    colour_map: Mapping[str, str] = field(default_factory=dict)
