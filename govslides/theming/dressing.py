"""One layout of a fitted template: the template's placeholders and places of our own, for one role."""

from collections.abc import Iterator

from govslides.deck.text import Anchor, Bullet, Insets
from govslides.geometry import EMU_PER_CENTIPOINT, Rect, inches
from govslides.layout.text import grown
from govslides.pptxio.colours import LIGHT_MAP
from govslides.pptxio.ooxml import RawColour
from govslides.pptxio.reader.raw import RawFill, RawPlaceholder
from govslides.records import replace
from govslides.theme.theme import NO_SLOT, Layout, LevelStyle, Placeholder
from govslides.theming import lettering, places
from govslides.theming.contrast import LARGE, NEEDED, NEEDED_LARGE, contrast, needed_at
from govslides.theming.lettering import ON_OTHER, Levels
from govslides.theming.look import Look
from govslides.theming.matching import columns_of
from govslides.theming.scene import hardest, mean
from govslides.theming.steps import page_factor

FOOT, CLAIM, EVIDENCE, WORDS, ATTRIBUTION = 20, 21, 22, 21, 22
"""The indices by which blocks ask for places; docs/templates.md tells them to people."""

_SMALL = {"ftr": 11, "sldNum": 12}
_ALONE = {"title", "section", "closing"}
"""Roles whose title has the slide nearly for itself."""

_LANDSCAPE = 1.45
"""Claim and evidence stand side by side on an area so much wider than high, else one over the other."""

_CARD = 0.38
"""The claim's share of the width."""

LOST = NEEDED_LARGE
"""Text of less contrast is not faint by design: it is set in another of the template's colours."""

_APART = 1.35
"""A background that differs by this contrast from the content's has colours of its own."""


class Dressing:
    """See the module."""

    def __init__(self, look: Look, role: str) -> None:
        self.look = look
        self.role = role
        self.scale = look.scale
        self.lettering = look.lettering
        self.ground = look.ground(look.matches[role].number)
        chosen = look.matches[role].by == "name"
        self.anew = role not in _ALONE and not chosen and places.is_cramped(self.ground)
        self.edges = places.own_edges(self.ground.size) if self.anew else look.edges

    def layout(self) -> Layout:
        """The layout."""
        if self.look.matches[self.role].by == "built-in":
            return self._kept()
        role, ground = self.role, self.ground
        raw = ground.parts.layout
        scale = self._title_scale()
        least = round(self.scale[scale][0][0] * EMU_PER_CENTIPOINT * 1.2)
        title = places.title_box(ground, self.edges, alone=role in _ALONE, least=least, anew=self.anew)
        made = [self._title(title)]
        area = self._area(title)
        filled = list(self._filled(title, area))
        made += filled
        if filled and role in {"content", "question", "references"}:
            area = text_area(filled[0].box, filled[0].insets)
        made.append(self._foot(area))
        made += self._small()
        return Layout(
            role=role,
            name=raw.name,
            part=f"/{raw.part}",
            placeholders=tuple(self._seen(one) for one in made),
            background=mean(ground.scene.colours(area)),
            area=area,
            title_scale=scale,
        )

    def _kept(self) -> Layout:
        """A copy of a layout of ours: its placeholders are what blocks look for, as they stand."""
        raw = self.ground.parts.layout
        spec = next(one for one in self.look.spec.layouts if one.role == self.role)
        places_ = [
            self._placeholder(one, one.idx, one.box, listed=bool(one.levels[0].bullet))
            for one in raw.placeholders
            if one.type != "dt" and one.placed
        ]
        body = next((one for one in places_ if one.idx == 1), None)
        area = spec.area or (text_area(body.box, body.insets) if body else self._area(places_[0].box))
        return Layout(
            role=self.role,
            name=raw.name,
            part=f"/{raw.part}",
            placeholders=tuple(self._seen(one) for one in places_),
            background=mean(self.ground.scene.colours(area)),
            area=area,
        )

    def _title_scale(self) -> str:
        """Titles are as large as the layout has them, whichever role it serves."""
        matches = self.look.matches
        if self.role in _ALONE and self.ground.parts.title is None:
            return "hero"
        for own, scale in (("title", "hero"), ("section", "section")):
            same = matches[self.role].number == matches[own].number
            if same and matches[own].by in {"match", "name"}:
                return scale
        return "title"

    def _title(self, box: Rect) -> Placeholder:
        raw = self.ground.parts.title
        if raw is not None:
            return self._placeholder(raw, 0, box, listed=False)
        above = next((one for one in self.look.master.placeholders if one.type == "title"), None)
        if above is not None:
            made = self._placeholder(above, 0, box, listed=False)
            return replace(made, type="title", slot=NO_SLOT, given=None, name="Title")
        levels = lettering.plain(self.scale["title"][0][0], font="heading")
        return Placeholder(
            type="title",
            idx=0,
            box=box,
            levels=levels,
            insets=Insets(),
            anchor="bottom",
            slot=NO_SLOT,
            name="Title",
        )

    def _area(self, title: Rect) -> Rect:
        """Where content without a placeholder stands, edge of text to edge of text."""
        body = self.look.body_of_content() if self.look.content.large and not self.anew else None
        usual = text_area(body.box, body.insets) if body is not None else None
        # Where the title has the slide for itself nobody needs to know that there is no room for more.
        told = replace(self.ground, covered=[]) if self.role in _ALONE else self.ground
        return places.open_area(told, self.edges, title, usual)

    def _filled(self, title: Rect, area: Rect) -> Iterator[Placeholder]:
        """The places for the role's texts."""
        role = self.role
        if role in {"content", "question", "references"}:
            yield self._main(title, area)
        elif role == "columns":
            yield from self._columns(title, area)
        elif role in _ALONE:
            yield self._beneath_title(title)
        elif role == "quotation":
            yield from self._quotation(area)
        elif role == "claim":
            yield self._card(area, "statement", "middle")
        elif role == "myth" and area.width > area.height * _LANDSCAPE:
            yield from self._myth(area)

    def _main(self, title: Rect, area: Rect) -> Placeholder:
        """The place of a slide's main text."""
        parts = self.ground.parts
        raw = max(parts.large, key=lambda one: parts.share(one.box), default=None)
        if raw is not None:
            box = grown(area, raw.insets) if self.anew else places.body_box(self.ground, raw, title)
            return self._placeholder(raw, 1, box, listed=True)
        return self._own(1, area, self._text_levels(area), "Text")

    def _text_levels(self, box: Rect) -> Levels:
        """The levels of main text in a place of our own: as the template has them elsewhere."""
        raw = self.look.body_of_content()
        plain = lettering.plain(self.scale["body"][0][0])
        levels = lettering.set_well(plain if raw is None else self._levels(raw), listed=True)
        return self._told_apart(levels, box)

    def _columns(self, title: Rect, area: Rect) -> Iterator[Placeholder]:
        pair = columns_of(self.ground.parts)
        if pair is None:
            yield self._main(title, area)
            return
        for number, raw in enumerate(pair, 1):
            yield self._placeholder(raw, number, places.body_box(self.ground, raw, title), listed=True)

    def _beneath_title(self, title: Rect) -> Placeholder:
        """The place for the text that goes with a large title, reaching down as far as it is free."""
        ground = self.ground
        texts = [one for one in ground.parts.texts if one.box.top >= title.top] or list(ground.parts.texts)
        if not texts:
            return self._own_beneath(title)
        raw = min(texts, key=lambda one: (one.type != "subTitle", abs(one.box.top - title.bottom)))
        box = places.body_box(ground, raw, title)
        others = [one.box.top for one in ground.parts.texts if one is not raw and one.box.top >= box.bottom]
        others += [title.top] if title.top >= box.bottom - box.height // 8 else []
        bottom = min([ground.lower_edge(box), *others])
        taller = Rect(box.left, box.top, box.width, max(bottom - box.top, box.height))
        free = ground.scene.free(taller)
        if free.left == box.left and free.width == box.width and free.top == box.top:
            box = free if free.height > box.height else box
        if places.overlap(box, title):
            box = places.beneath(ground, title)
        made = self._placeholder(raw, 1, box, listed=False)
        return made if made.anchor == "top" or box == raw.box else replace(made, anchor="top")

    def _own_beneath(self, title: Rect) -> Placeholder:
        """A place of our own beneath a title that has none: set as the title is, in half its size."""
        above = self.ground.parts.title
        align = above.levels[0].align if above is not None else "start"
        insets = above.insets if above is not None else Insets()
        box = text_area(places.beneath(self.ground, title), replace(insets, top=0, bottom=0))
        size = max(self.scale["body"][0][0], round(LARGE * page_factor(self.ground.size) / 100) * 100)
        lead = "ink" if above is None else self._levels(above)[0].colour
        colour = self._readable(box, lead, needed_at(size))
        levels = lettering.plain(size, colour=colour, align=align, space_before=inches(0.06))
        return self._own(1, box, levels, "Text")

    def _myth(self, area: Rect) -> Iterator[Placeholder]:
        """The claim on a card, the evidence beside it."""
        card = round(area.width * _CARD)
        yield self._card(Rect(area.left, area.top, card, area.height), "claim", "top")
        left = area.left + card + round(self.ground.size.width * 0.03)
        box = Rect(left, area.top, area.right - left, area.height)
        yield self._own(EVIDENCE, box, self._text_levels(box), "Reality")

    def _card(self, box: Rect, scale: str, anchor: Anchor) -> Placeholder:
        """The claim's card: light or dark on the colour of claims, whichever can be read."""
        steps = self.scale.get(scale) or self.scale.get("claim") or self.scale["title"]
        levels = lettering.plain(steps[0][0], font="heading", colour="on-dark", space_after=inches(0.08))
        side = round(self.ground.size.height * 0.035)
        made = self._own(CLAIM, box, levels, "Claim", anchor)
        insets = Insets(left=side, top=side, right=side, bottom=side)
        return replace(made, insets=insets, fill="myth", background=self.lettering.colours["myth"].rgb)

    def _quotation(self, area: Rect) -> Iterator[Placeholder]:
        side = area.width // 16
        low = round(self.scale["body"][0][0] * EMU_PER_CENTIPOINT * 2.6)
        words = Rect(area.left + side, area.top, area.width - 2 * side, area.height - low)
        quote = self.scale.get("quote", self.scale["title"])[0][0]
        spoken = lettering.plain(quote, font="heading", italic=True, space_after=inches(0.1))
        yield self._own(WORDS, words, spoken, "Quotation", "middle")
        below = Rect(words.left, words.bottom, words.width, low)
        size = self.scale["body"][min(1, len(self.scale["body"]) - 1)][0]
        yield self._own(ATTRIBUTION, below, lettering.plain(size, colour="muted"), "Attribution")

    def _foot(self, area: Rect) -> Placeholder:
        """A line for footnotes and sources."""
        size = self.scale.get("source", ((self.look.floor,),))[0][0]
        box = places.foot_box(self.ground, area, round(size * EMU_PER_CENTIPOINT * 1.3))
        levels = lettering.plain(size, colour=self._readable(box, "muted"))
        return self._own(FOOT, box, levels, "Sources", "bottom")

    def _readable(self, box: Rect, wanted: str, needed: float = NEEDED, fill: RawFill | None = None) -> str:
        """The colour `wanted`, if it can be read all over a box; else another one that can, or the best."""
        names = self.ground.parts.layout.colour_map or LIGHT_MAP
        palette = self.look.raw.masters[self.ground.parts.layout.master].palette
        tried = [wanted, "ink", "on-dark"]
        tried += [self.lettering.role(RawColour(slot), palette, names, ON_OTHER) for slot in ("lt1", "dk1")]
        worst = {role: self._contrast(role, box, fill) for role in tried}
        return next((role for role in tried if worst[role] >= needed), max(tried, key=worst.__getitem__))

    def _contrast(self, role: str, box: Rect, fill: RawFill | None) -> float:
        """The contrast of a colour with what lies behind a box, where it is least."""
        front = self.lettering.colours[role].rgb
        return contrast(front, hardest(front, self.ground.scene.colours(box, fill)))

    def _told_apart(self, levels: Levels, box: Rect, fill: RawFill | None = None) -> Levels:
        """The levels in colours that can be read, where those of the template cannot be told from what lies
        behind them; programs that export templates lose colours. Panels and cards are then made for ours."""
        lost = {
            level.colour for level in levels if self._contrast(level.colour, box, fill) < self._least(level)
        }
        if not lost:
            return levels
        better = {role: self._readable(box, role, fill=fill) for role in sorted(lost)}
        return tuple(
            replace(level, colour=better[level.colour], bullet=_uncoloured(level.bullet))
            if level.colour in better
            else level
            for level in levels
        )

    def _least(self, level: LevelStyle) -> float:
        """The contrast from which a level keeps its colour."""
        return needed_at(level.size) if self.look.recoloured else LOST

    def _small(self) -> Iterator[Placeholder]:
        """Footer and slide number, where the layout has them on the slide."""
        seen: set[str] = set()
        for raw in self.ground.parts.layout.placeholders:
            if raw.type not in _SMALL or raw.type in seen or not raw.placed:
                continue
            if self.ground.on_slide(raw.box) == raw.box:
                seen.add(raw.type)
                yield self._placeholder(raw, _SMALL[raw.type], raw.box, listed=False)

    def _levels(self, raw: RawPlaceholder) -> Levels:
        """What text in a placeholder inherits; its colours stand apart where it is not on the usual paper."""
        layout, scene = self.ground.parts.layout, self.ground.scene
        master = self.look.raw.masters[layout.master]
        palette = {**master.palette, **self.look.own.palette}
        paper = self.lettering.colours["paper"].rgb
        behind = mean(scene.colours(self.ground.on_slide(raw.box), raw.fill))
        end = ON_OTHER if contrast(behind, paper) > _APART else ""
        return self.lettering.inherited(raw.levels, palette, layout.colour_map or LIGHT_MAP, end)

    def _placeholder(self, raw: RawPlaceholder, idx: int, box: Rect, *, listed: bool) -> Placeholder:
        """A placeholder of the template, as far as `box`."""
        inherited = self._levels(raw)
        levels = lettering.set_well(inherited, listed=listed)
        return Placeholder(
            type="body" if raw.type == "obj" else raw.type,
            idx=idx,
            box=box,
            levels=self._told_apart(levels, box, raw.fill),
            insets=_insets(raw, box),
            anchor=raw.anchor,
            name=raw.name,
            slot=raw.idx,
            given=self._given(raw),
            inherited=inherited,
        )

    def _given(self, raw: RawPlaceholder) -> Rect:
        """Where the template has a placeholder, before it grows."""
        if not raw.placed:
            return Rect(0, 0, 0, 0)
        listed = self.ground.parts.layout.placeholders
        return next((one.box for one in listed if (one.idx, one.type) == (raw.idx, raw.type)), raw.box)

    @staticmethod
    def _own(idx: int, box: Rect, levels: Levels, name: str, anchor: Anchor = "top") -> Placeholder:
        return Placeholder(
            type="body",
            idx=idx,
            box=box,
            levels=levels,
            insets=Insets(),
            anchor=anchor,
            name=name,
            slot=NO_SLOT,
        )

    def _seen(self, one: Placeholder) -> Placeholder:
        """The place with the colour behind it on which its text is hardest to read."""
        if one.fill:
            return one
        raw = next((p for p in self.ground.parts.layout.placeholders if p.idx == one.slot), None)
        behind = self.ground.scene.colours(one.box, raw.fill if raw is not None else None)
        front = self.lettering.colours[one.levels[0].colour].rgb
        return replace(one, background=hardest(front, behind))


def _uncoloured(bullet: Bullet | None) -> Bullet | None:
    return replace(bullet, colour="") if bullet is not None and bullet.colour else bullet


def _insets(raw: RawPlaceholder, box: Rect) -> Insets:
    """The placeholder's insets, unless they leave no room for text."""
    insets = raw.insets
    if insets.left + insets.right > box.width // 2 or insets.top + insets.bottom > box.height // 2:
        return Insets()
    return insets


def text_area(box: Rect, insets: Insets) -> Rect:
    """A box without its insets."""
    return Rect(
        box.left + insets.left,
        box.top + insets.top,
        box.width - insets.left - insets.right,
        box.height - insets.top - insets.bottom,
    )
