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
        align: "start" is left, or right where the level runs right to left (`rtl`).
        exact: whether lines have a fixed height in points, of which `spacing` is only the equivalent.
        spaced: whether letters are set apart.
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
    rtl: bool = False
    exact: bool = False
    spaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFill:
    """What an area is filled with, as colours on a grid: one for a solid fill, many for a picture.

    Fields:
        colours: RGB, row by row.
        columns: how many in a row.
        opacities: per cent for each colour; empty when all are opaque.
        known: whether the colours are seen; a picture that cannot be decoded is taken to be grey.
    """

    colours: tuple[str, ...]
    columns: int = 1
    opacities: tuple[int, ...] = ()
    known: bool = True


Polygon = tuple[tuple[float, float], ...]
"""Corners, as shares of the box's width and height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDrawing:
    """Something that a master or a layout draws.

    Fields:
        box: EMU from the slide's top left corner, before it is turned.
        fill: None where nothing is filled; `line` is its stroke's RGB or "", `line_width` in EMU.
        words: its text, on one line.
        outline: the shape within the box; empty for the whole rectangle.
        turned: degrees, clockwise.
        mirrored: across and down.
        of_master: whether the master draws it.
    """

    name: str
    box: Rect
    fill: RawFill | None = None
    line: str = ""
    line_width: int = 0
    words: str = ""
    outline: tuple[Polygon, ...] = ()
    turned: float = 0.0
    mirrored: tuple[bool, bool] = (False, False)
    of_master: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPlaceholder:
    """A placeholder of a layout, inheritance resolved; `type` "obj" is the content placeholder.

    Fields:
        placed: whether it, or what it inherits from, has a place; `box` is the whole slide where not.
        plain: whether its text runs across the slide: neither turned nor set in vertical lines.
        fill: its own fill, or None.
        grows: whether PowerPoint makes it as tall as its text, so that its height says little.
    """

    type: str
    idx: int
    name: str
    box: Rect
    anchor: Anchor
    insets: Insets
    levels: tuple[RawLevel, ...]
    placed: bool = True
    plain: bool = True
    fill: RawFill | None = None
    grows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLayout:
    """A layout.

    Fields:
        kind: OOXML's layout type, or "" where it has none.
        background: the RGB behind the text; of a gradient or a picture the mean.
        backdrop: the background as it is seen.
        drawings: what the master and the layout draw on it, the lowest first.
        master: the number of its master in `RawTemplate.masters`.
        colour_map: as on its slides; `override` is its own, as XML, or "".
    """

    part: str
    name: str
    kind: str
    background: str
    placeholders: tuple[RawPlaceholder, ...]
    backdrop: RawFill = field(default_factory=lambda: RawFill(colours=("FFFFFF",)))
    drawings: tuple[RawDrawing, ...] = ()
    master: int = 0
    colour_map: Mapping[str, str] = field(default_factory=dict)
    override: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawMaster:
    """A slide master.

    Fields:
        name: of its theme.
        palette, fonts, colour_map: as in `RawTemplate`.
        placeholders: its own, with their places; the last resort of layouts that lack one.
    """

    part: str
    name: str
    theme_part: str
    palette: Mapping[str, str]
    fonts: Mapping[str, str]
    colour_map: Mapping[str, str]
    placeholders: tuple[RawPlaceholder, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTemplate:
    """All that a template says about how slides look, and what the writer needs of it.

    Fields:
        size: of its slides.
        palette: RGB by slot ("dk1"...).
        fonts: the families of the "major" and the "minor" font.
        layouts: of all masters, in their order.
        template: the writer's share.
        colour_map: the master's: the slot behind each name of a colour on slides ("tx1" to "dk1").
        masters: all; palette, fonts and colour map are the first one's.
        repairs: what was left out because it was broken, as clauses.
        dropped: how many slides it holds, which are not carried over.
        embedded: the families that travel with it.
    """

    size: Size
    palette: Mapping[str, str]
    fonts: Mapping[str, str]
    layouts: tuple[RawLayout, ...]
    template: Template
    colour_map: Mapping[str, str] = field(default_factory=dict)
    masters: tuple[RawMaster, ...] = ()
    repairs: tuple[str, ...] = ()
    dropped: int = 0
    embedded: tuple[str, ...] = ()
