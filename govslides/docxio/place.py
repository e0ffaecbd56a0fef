"""Where blocks stand: how far indented, in which box, list or cell; and what starts paragraphs there."""

from govslides.docxio.styles.boxes import bar, text_name, title_name
from govslides.docxio.styles.catalogue import BAR, STEP
from govslides.docxio.styles.sheet import KNOWN, Sheet
from govslides.docxio.styles.style import Style
from govslides.docxio.styles.write import indent, spacing
from govslides.flow.nodes import Kind, Marker
from govslides.ooxml.xml import attribute
from govslides.records import dataclass, replace

CELL_STEP = 230
"""How far a list level is indented in a cell of a table or a footnote."""

GAP = 160
"""Space after a table or a box."""

_DEEPEST = 4200
"""Twips that anything is indented, at most: the words of the deepest list still have room."""

_LAST_STYLE = 5
"""Word has five list styles of each sort."""


KEEP, RIGHT_TO_LEFT, NEW_PAGE, GAP_ABOVE = 1, 2, 4, 8
"""What few paragraphs are: kept with the next, right to left, on a new page, after a gap. Sums of these."""
_NUMBER = "\0"
"""Stands for a list's own number in the starts of items that are remembered."""

_ITEM = "item"
"""What the place within an item is remembered by."""

_PLAIN = Style(name="", id="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """What a place is.

    Fields:
        left: how far from the start of the text it begins; `width` how wide it is; both in twips.
        kind: of the box around it, or None; `bar` is where that box's text begins.
        depth: list levels around it, counted from the innermost box, cell or page.
        text: the style of plain paragraphs.
        small: whether it is a cell or a footnote, where lists keep the style of the text.
        keep: whether all stays on one page with what follows.
        align: "left", "center" or "right", or "" for the style's own.
    """

    left: int = 0
    width: int = 7200
    kind: Kind | None = None
    bar: int = 0
    depth: int = 0
    text: str = "Normal"
    small: bool = False
    keep: bool = False
    align: str = ""


ListStart = tuple[str, str, str, "Place"]
"""The numbering of a list's items, that of those with a tick, what starts an item, the place within one."""


class Place:
    """See the module. Starts of paragraphs are remembered, since thousands are alike.

    Fields:
        area: what the place is.
        step: how far a list level is indented here.
        text_name: the style of a plain paragraph here.
        lists: how the items of lists start here, by marker and by whether they are loose.
    """

    __slots__ = ("_heads", "_inner", "_items", "_rtl", "_sheet", "area", "lists", "step", "text_name")

    def __init__(self, area: Area, sheet: Sheet, *, rtl: bool) -> None:
        self.area = area
        self.step = CELL_STEP if area.small else STEP
        plain = area.small or not area.depth
        self.text_name = area.text if plain else numbered_name("List Continue", area.depth)
        self._sheet = sheet
        self._rtl = rtl
        self.lists: dict[tuple[Marker, bool], ListStart] = {}
        self._heads: dict[str | tuple[str, int], str] = {}
        self._items: dict[tuple[str, bool, bool, int], str] = {}
        self._inner: dict[object, Place] = {}

    def within(self, **changes: object) -> "Place":
        """A place within this one, with other values in some fields of its area."""
        key = tuple(changes.items())
        found = self._inner.get(key)
        if found is None:
            area = replace(self.area, **changes)  # type: ignore[arg-type]
            found = self._inner[key] = Place(area, self._sheet, rtl=self._rtl)
        return found

    def in_box(self, kind: Kind) -> "Place":
        """Inside a box that stands here."""
        found = self._inner.get(kind)
        if found is None:
            area = self.area
            left = self.content + BAR
            found = self._inner[kind] = self.within(
                left=left,
                width=area.width - self._indent - BAR,
                kind=kind,
                bar=left,
                depth=0,
                text=text_name(kind),
            )
        return found

    def in_item(self) -> "Place":
        """Inside an item of a list that stands here."""
        found = self._inner.get(_ITEM)
        if found is None:
            found = self._inner[_ITEM] = self.within(depth=self.area.depth + 1, align="")
        return found

    def in_cell(self, width: int, text: str, align: str = "", *, keep: bool = False) -> "Place":
        """Inside a cell of a table that stands here, whose text is of the style `text`."""
        key = width, text, align, keep
        found = self._inner.get(key)
        if found is None:
            found = self._inner[key] = self.within(
                left=0, width=width, kind=None, bar=0, depth=0, text=text, small=True, keep=keep, align=align
            )
        return found

    @property
    def _indent(self) -> int:
        return self.step * self.area.depth

    @property
    def content(self) -> int:
        """Where blocks begin here, from the start of the text."""
        return min(self.area.left + self._indent, _DEEPEST)

    @property
    def room(self) -> int:
        """How wide blocks may be here."""
        return max(self.area.width - self._indent, 1000)

    def head(self, name: str) -> str:
        """What starts a paragraph of a style here: `<w:p>` and its properties."""
        found = self._heads.get(name)
        if found is None:
            found = self._heads[name] = self._made(name, 0)
        return found

    def made(self, name: str, rare: int) -> str:
        """As `head`, with what is rare."""
        found = self._heads.get((name, rare))
        if found is None:
            found = self._heads[name, rare] = self._made(name, rare)
        return found

    def _made(self, name: str, rare: int) -> str:
        area = self.area
        own = KNOWN.get(name, _PLAIN)
        boxed = name in self._box_names()
        goes_on = name.startswith("List Continue")
        start = self.content + (0 if boxed or goes_on else own.left or 0)
        usual = BAR if boxed else self.step * min(area.depth, _LAST_STYLE) if goes_on else own.left or 0
        return self._paragraph(
            name,
            bar=start - (own.hanging or 0),
            space=spacing(max(GAP, own.before or 0), None, None) if rare & GAP_ABOVE else "",
            indent=indent(start, own.hanging) if start != usual else "",
            rare=rare,
            align=area.align,
        )

    def item(self, name: str, number: str, *, loose: bool = False, rare: int = 0) -> str:
        """What starts an item of a list here; `number` is its numbering, if the style has not got it."""
        key = name, bool(number), loose, rare
        found = self._items.get(key)
        if found is None:
            found = self._items[key] = self._item(name, _NUMBER if number else "", loose=loose, rare=rare)
        return found.replace(_NUMBER, number) if number else found

    def _item(self, name: str, number: str, *, loose: bool, rare: int) -> str:
        area = self.area
        start = min(area.left + self.step * (area.depth + 1), _DEEPEST)
        direct = area.small or bool(area.left) or area.depth >= _LAST_STYLE
        return self._paragraph(
            area.text if area.small else numbered_name(name, area.depth + 1),
            number=number,
            bar=start - self.step,
            space=spacing(GAP if rare & GAP_ABOVE else None, 100 if loose else None, None),
            indent=indent(start, self.step) if direct else "",
            rare=rare,
            align="",
        )

    def _paragraph(
        self, name: str, *, bar: int, space: str, indent: str, rare: int, align: str, number: str = ""
    ) -> str:
        """The start of a paragraph, its properties in the schema's order."""
        made = "" if name == "Normal" else f'<w:pStyle w:val="{attribute(self._sheet.id(name))}"/>'
        if rare & KEEP or self.area.keep:
            made += "<w:keepNext/>"
        if rare & NEW_PAGE:
            made += "<w:pageBreakBefore/>"
        made += number + self._bar(name, bar)
        if rare & RIGHT_TO_LEFT or self._rtl:
            made += "<w:bidi/>"
        made += space + indent
        if align:
            made += f'<w:jc w:val="{align}"/>'
        return f"<w:p><w:pPr>{made}</w:pPr>" if made else "<w:p>"

    def _box_names(self) -> tuple[str, ...]:
        kind = self.area.kind
        return () if kind is None else (text_name(kind), title_name(kind))

    def _bar(self, name: str, start: int) -> str:
        """The bar of the box around, for what is not of the box's own styles."""
        kind = self.area.kind
        if kind is None or name in self._box_names():
            return ""
        further = max(0, start - self.area.bar) // 20
        return self._sheet.brush.rules((bar(kind, further),))


def numbered_name(name: str, level: int) -> str:
    """The name of a list style; `level` counts from 1."""
    return f"{name} {min(level, _LAST_STYLE)}" if level > 1 else name
