"""What a theme.yaml says, as data: enough to draft a template from, or to lay over one that exists.

Lengths are EMU, sizes centipoints, as everywhere; the file itself speaks of inches and points.
"""

from collections.abc import Mapping
from typing import Literal

from govslides.deck.text import Align, Anchor, FontRole
from govslides.geometry import Rect, Size
from govslides.records import dataclass, field
from govslides.source import Span
from govslides.theme.theme import FontFamily, LevelStyle

Outline = Literal["rect", "ellipse"]

PALETTE = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
"""The twelve slots of an OOXML colour scheme, in its order (ECMA-376 part 1, 20.1.6.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourSpec:
    """What a colour role is made of.

    Fields:
        slot: a slot of the palette, or "" for a literal colour.
        rgb: the literal colour, six hex digits, when there is no slot.
        modulate, offset: luminance, in thousandths of a per cent, as `lumMod` and `lumOff` have it.
    """

    slot: str = ""
    rgb: str = ""
    modulate: int = 100_000
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DecorationSpec:
    """A quiet shape of a layout: a filled rectangle or ellipse, or a glyph set in a colour."""

    box: Rect
    outline: Outline = "rect"
    fill: str = ""
    text: str = ""
    size: int = 0
    font: FontRole = "heading"
    colour: str = "ink"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceholderSpec:
    """A placeholder of the master or of a layout; without a box or a style it takes the master's.

    Fields:
        type: OOXML's; "obj" is PowerPoint's content placeholder, which takes text, tables and more.
        behind: the colour role behind it where that is not the layout's background.
    """

    type: str
    idx: int = 0
    name: str = ""
    box: Rect | None = None
    anchor: Anchor | None = None
    style: str = ""
    align: Align | None = None
    behind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutSpec:
    """A layout (or, with the role "", the master).

    Fields:
        role: which of our roles it serves.
        name: as PowerPoint shows it.
        type: OOXML's layout type, or "" for a kind of our own.
        background: a colour role.
        area: where content without a placeholder stands, or None for the first body's box.
    """

    role: str
    name: str
    type: str = ""
    background: str = "paper"
    area: Rect | None = None
    decorations: tuple[DecorationSpec, ...] = ()
    placeholders: tuple[PlaceholderSpec, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSpec:
    """A whole theme file; what it leaves unsaid is empty or None.

    Fields:
        template: the path of a template of the lecture's own, or "".
        layout_names: for a template of the lecture's own, the layout's name by role.
        printed: the colour roles that are others in documents on white paper.
        styles: the paragraph styles by name, nine levels each.
        spans: where "template" and each layout's name ("layouts.content") are written.
    """

    name: str = ""
    template: str = ""
    size: Size | None = None
    gutter: int | None = None
    floor: int | None = None
    fonts: Mapping[FontRole, FontFamily] = field(default_factory=dict)
    palette: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, ColourSpec] = field(default_factory=dict)
    printed: Mapping[str, ColourSpec] = field(default_factory=dict)
    scale: Mapping[str, tuple[tuple[int, ...], ...]] = field(default_factory=dict)
    styles: Mapping[str, tuple[LevelStyle, ...]] = field(default_factory=dict)
    master: LayoutSpec | None = None
    layouts: tuple[LayoutSpec, ...] = ()
    layout_names: Mapping[str, str] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)
