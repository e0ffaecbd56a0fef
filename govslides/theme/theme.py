"""A theme, resolved: layouts by role, type scale, colours, fonts."""

from collections.abc import Mapping

from govslides.deck.text import Align, Anchor, Bullet, FontRole, Insets
from govslides.geometry import Rect, Size
from govslides.records import dataclass, field, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class FontFamily:
    """A typeface as PowerPoint names it, and the metric-compatible open one that measures it."""

    name: str
    twin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Colour:
    """A colour role: the theme slot it is written as ("accent1", "tx1"), and its RGB as six hex digits.

    A role without a slot is written as the literal RGB. `modulate` and `offset` change the slot's
    luminance, in thousandths of a per cent (OOXML's `lumMod` and `lumOff`); `rgb` is the result.
    """

    slot: str
    rgb: str
    modulate: int = 100_000
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelStyle:
    """What a placeholder gives a paragraph of one list level; lengths in EMU, size in centipoints.

    A template of somebody else's may give more than a measured text can bear: a direction (`rtl`), lines
    a fixed height apart (`exact`), letters set apart (`spaced`). Text there says itself what it is.
    """

    size: int
    font: FontRole = "body"
    colour: str = "ink"
    bold: bool = False
    italic: bool = False
    bullet: Bullet | None = None
    align: Align = "start"
    margin: int = 0
    indent: int = 0
    space_before: int = 0
    space_after: int = 0
    spacing: int = 100
    capitals: bool = False
    rtl: bool = False
    exact: bool = False
    spaced: bool = False


NO_SLOT = -1
"""The index of a place that no placeholder of the template has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A placeholder of a layout, inheritance resolved; or a place of our own where the template has none.

    Fields:
        type: OOXML's ("title", "ctrTitle", "subTitle", "body", "pic", "tbl", "ftr", "sldNum", "dt"...).
        idx: its index, unique in the layout.
        box: where it stands.
        levels: nine styles, for list levels 0 to 8.
        name: as the template names it.
        background: RGB of what lies behind its text where that is not the layout's background.
        slot: its index in the template where that is another than `idx`; `NO_SLOT` where text stands in a
            shape of the slide's own.
        given: where the template has it, when `box` is only what is free of that.
        fill: the colour role of the shape, for a place of our own.
        inherited: what its text inherits, where `levels` differ from that and have to be written out.
            Such a template might also resize text or set it in columns; that is written too.
    """

    type: str
    idx: int
    box: Rect
    levels: tuple[LevelStyle, ...]
    insets: Insets
    anchor: Anchor = "top"
    name: str = ""
    background: str = ""
    slot: int | None = None
    given: Rect | None = None
    fill: str = ""
    inherited: tuple[LevelStyle, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A slide layout of the template.

    Fields:
        role: which of our roles it serves.
        name: as the template names it.
        part: its part name in the template ("/ppt/slideLayouts/slideLayout2.xml").
        placeholders: in the layout's order.
        background: RGB of what lies behind the text, six hex digits.
        area: where content may stand: the body placeholder's box, else the slide within its margins.
        title_scale: the scale of its title, where that is not the usual one of its role.
    """

    role: str
    name: str
    part: str
    placeholders: tuple[Placeholder, ...]
    background: str
    area: Rect
    title_scale: str = ""

    def placeholder(self, *types: str) -> Placeholder | None:
        """The first placeholder of one of `types`, or None."""
        for candidate in self.placeholders:
            if candidate.type in types:
                return candidate
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A theme, ready to lay out with.

    Fields:
        name: of the theme.
        size: of a slide.
        fonts: the family of each font role.
        colours: by role.
        scale: for each text role ("body", "table", "code", "claim"...) the size steps from large to
            small, each a tuple of centipoints by list level (the last counts for deeper ones).
        floor: centipoints under which nothing is ever set.
        gutter: EMU between columns and between stacked blocks.
        layouts: by role; "content" is always there.
        printed: the colour roles that are others on white paper, where documents are set.
    """

    name: str
    size: Size
    fonts: Mapping[FontRole, FontFamily]
    colours: Mapping[str, Colour]
    scale: Mapping[str, tuple[tuple[int, ...], ...]]
    floor: int
    gutter: int
    layouts: Mapping[str, Layout]
    printed: Mapping[str, Colour] = field(default_factory=dict)

    def for_paper(self) -> "Theme":
        """The theme with the colours of documents: a dark theme's light ink would vanish on paper."""
        return replace(self, colours={**self.colours, **self.printed}) if self.printed else self

    def layout(self, role: str) -> Layout:
        """The layout for `role`, or the content layout where the theme has none."""
        return self.layouts.get(role) or self.layouts["content"]
