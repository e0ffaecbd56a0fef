"""What all frames of a deck share while they are written: colours, levels, layouts, language.

A `Stage` is made once per deck and process and read only; everything in it is a function of theme, template,
pictures and what the deck has in common, so that frames can be written in any order and in any process.
"""

from collections.abc import Mapping

from govslides.deck.deck import Common
from govslides.digests import sha256
from govslides.media import Media
from govslides.ooxml.package import SharedHead
from govslides.ooxml.xml import attribute, clean_language
from govslides.pptxio.colours import colour_xml
from govslides.pptxio.pen import Pen
from govslides.pptxio.template import Template
from govslides.theme.theme import NO_SLOT, Layout, LevelStyle, Placeholder, Theme

PLAIN_LEVELS = tuple(LevelStyle(size=0, colour="", margin=at * 457200) for at in range(9))
"""What a shape of the slide's own gives its text. A template may set its size and colour, so those are
always written; the margins are the ones that PowerPoint itself starts with."""

NO_LEVELS = tuple(LevelStyle(size=0, colour="") for _ in range(9))
"""What a table cell gives its text: no margins at any level."""

_MOST_HEADS = 256
"""Beginnings of parts that a stage remembers; a deck has one or two a layout."""


class LayoutDesk:
    """A layout in use: its relationship, and for each placeholder the pen that knows its levels."""

    __slots__ = ("layout", "part", "pens", "placeholders", "references")

    def __init__(self, layout: Layout, kinds: Mapping[int, str]) -> None:
        self.layout = layout
        self.part = layout.part.lstrip("/")
        self.placeholders = {
            one.idx: one for one in layout.placeholders if one.slot != NO_SLOT or one.type == "title"
        }
        self.pens: dict[int, Pen] = {}
        self.references = {one.idx: _reference(one, kinds) for one in layout.placeholders}


def _reference(one: Placeholder, kinds: Mapping[int, str]) -> str:
    """A title where the layout has none refers to nothing, but is a title: PowerPoint writes it so too."""
    slot = one.idx if one.slot is None else max(one.slot, 0)
    kind = one.type if one.type in {"title", "ctrTitle"} else kinds.get(slot, one.type)
    return reference_xml(kind, slot)


def reference_xml(kind: str, idx: int) -> str:
    """`p:ph` as a slide repeats it from its layout."""
    index = f' idx="{idx}"' if idx else ""
    return f"<p:ph{index}/>" if kind == "obj" else f'<p:ph type="{kind}"{index}/>'


class Stage:
    """See the module."""

    __slots__ = (
        "_desks",
        "_heads",
        "_kinds",
        "_media",
        "_names",
        "_theme",
        "cell",
        "colours",
        "footer",
        "language",
        "notes",
        "numbers",
        "plain",
        "relationships",
        "template",
    )

    def __init__(
        self, common: Common, theme: Theme, template: Template, media: Mapping[str, Media] | None = None
    ) -> None:
        """`media`: the deck's pictures by their keys."""
        self.template = template
        self.numbers = common.numbers
        self.footer = common.properties.footer
        self.language = clean_language(common.properties.language)
        self._media = media or {}
        self._names: dict[str, str] = {}
        self._heads: dict[str, SharedHead] = {}
        self.relationships: dict[object, tuple[SharedHead, str]] = {}
        self.colours = {role: colour_xml(colour) for role, colour in theme.colours.items()}
        self._theme = theme
        self._kinds = template.kinds
        self._desks: dict[str, LayoutDesk] = {}
        self.plain = self._pen(PLAIN_LEVELS)
        self.cell = Pen(NO_LEVELS, self.colours, theme.fonts["mono"].name, self.language, exact=True)
        self.notes = Pen(None, {}, "", self.language)

    def desk(self, role: str) -> LayoutDesk:
        """The layout that serves `role`."""
        desk = self._desks.get(role)
        if desk is None:
            layout = self._theme.layout(role)
            kinds = self._kinds.get(layout.part.lstrip("/"), {})
            desk = self._desks[role] = LayoutDesk(layout, kinds)
        return desk

    def pen(self, desk: LayoutDesk, placeholder: Placeholder) -> Pen:
        """The pen for text in a placeholder."""
        pen = desk.pens.get(placeholder.idx)
        if pen is None:
            own = placeholder.slot == NO_SLOT
            inherited = PLAIN_LEVELS if own else placeholder.inherited or placeholder.levels
            pen = desk.pens[placeholder.idx] = self._pen(inherited)
        return pen

    def picture(self, key: str) -> str:
        """The part name of a picture: by its content, so that equal ones are one part."""
        name = self._names.get(key)
        if name is None:
            media = self._media[key]
            digest = sha256(media.data).hexdigest()[:16]
            name = self._names[key] = f"ppt/media/image-{digest}.{media.kind}"
        return name

    def head(self, text: str) -> SharedHead:
        """`text` as the beginning of a part."""
        head = self._heads.get(text)
        if head is None:
            if len(self._heads) >= _MOST_HEADS:
                self._heads.clear()
            head = self._heads[text] = SharedHead(text)
        return head

    def colour(self, role: str) -> str:
        """The colour element of a role; an unknown role is the ink."""
        return self.colours.get(role) or self.colours["ink"]

    def typeface(self, font: str) -> str:
        """A font role as a run names it: the theme's title or text font, or a family, escaped."""
        named = {"heading": "+mj-lt", "body": "+mn-lt"}.get(font)
        return named or attribute(next(one.name for role, one in self._theme.fonts.items() if role == font))

    def _pen(self, levels: tuple[LevelStyle, ...]) -> Pen:
        return Pen(levels, self.colours, self._theme.fonts["mono"].name, self.language)
