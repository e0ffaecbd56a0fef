"""A theme on a template of somebody else's: its layouts for our roles, its fonts, colours and sizes.

Everything is taken from the template where it has it; what a role needs and the template lacks is a place
of our own, within the template's margins and clear of what it draws.
"""

from collections.abc import Iterator, Mapping

from govslides.deck.text import Anchor, Insets
from govslides.geometry import EMU_PER_CENTIPOINT, Rect, inches
from govslides.pptxio.colours import LIGHT_MAP
from govslides.pptxio.reader.raw import RawPlaceholder, RawTemplate
from govslides.records import dataclass, replace
from govslides.theme.spec import ColourSpec, ThemeSpec
from govslides.theme.theme import NO_SLOT, Colour, Layout, Placeholder, Theme
from govslides.theming import hues, lettering, places
from govslides.theming.contrast import NEEDED, contrast
from govslides.theming.lettering import ON_OTHER, Lettering, Levels
from govslides.theming.matching import Match, all_parts, columns_of, match_roles
from govslides.theming.parts import Parts
from govslides.theming.places import Grounds
from govslides.theming.steps import Scale, Sizes, floor_for, page_factor, scale_for

FOOT, CLAIM, EVIDENCE, WORDS, ATTRIBUTION, AUTHORS, DATE = 20, 21, 22, 21, 22, 21, 23
FOOTER, NUMBER = 11, 12

_SMALL = {"ftr": FOOTER, "sldNum": NUMBER}
_ALONE = {"title", "section", "closing"}
"""Roles whose title has the slide nearly for itself."""

_APART = 1.35
"""A background that differs by this contrast from the content's has colours of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """What fitting a template gives.

    Fields:
        matches: by role.
        covered: what text has to cover, as clauses by layout name.
    """

    theme: Theme
    matches: Mapping[str, Match]
    covered: tuple[str, ...]


def fit_template(spec: ThemeSpec, own: ThemeSpec, raw: RawTemplate, named: Mapping[str, int]) -> Fitted:
    """The theme of `raw`: `spec` is the built-in theme with the lecture's own laid over, `own` that alone,
    and `named` the layouts that it names, by role."""
    return _Fitting(spec, own, raw, named).fitted()


class _Fitting:
    def __init__(self, spec: ThemeSpec, own: ThemeSpec, raw: RawTemplate, named: Mapping[str, int]) -> None:
        self.spec = spec
        self.own = own
        self.raw = raw
        self.matches = match_roles(raw, named)
        self.parts = all_parts(raw)
        self.content = self.parts[self.matches["content"].number]
        self.master = raw.masters[self.content.layout.master]
        self.lettering = Lettering(self.master.fonts, own.fonts)
        self.edges = places.margins(self.content, self.master.placeholders)
        self._grounds: dict[int, Grounds] = {}
        self.floor = own.floor or floor_for(raw.size)
        self.scale = self._scale()
        self._paint()

    def fitted(self) -> Fitted:
        """See `fit_template`."""
        layouts = {role: self._layout(role) for role in self.matches}
        size, factor = self.raw.size, page_factor(self.raw.size)
        gutter = inches(0.2 * factor) if self.own.gutter is None else self.own.gutter
        theme = Theme(
            name=self.own.name or self.master.name or "template",
            size=size,
            fonts=self.lettering.fonts,
            colours=self.lettering.colours,
            printed=self._printed(),
            scale=self.scale,
            floor=self.floor,
            gutter=gutter,
            layouts=layouts,
        )
        covered = [
            f"on `{ground.parts.layout.name}` {clause}"
            for _, ground in sorted(self._grounds.items())
            for clause in dict.fromkeys(ground.covered)
        ]
        return Fitted(theme=theme, matches=self.matches, covered=tuple(covered))

    # What all layouts share

    def _scale(self) -> Scale:
        body = self._body_of_content()
        sizes = Sizes(
            body=[level.size for level in body.levels] if body is not None else (),
            title=_first_size(self.content.title),
            section=_first_size(self._parts("section").title),
            hero=_first_size(self._parts("title").title),
            subtitle=_first_size(next(iter(self._parts("title").texts), None)),
        )
        return {**scale_for(self.raw.size, sizes, self.spec.scale), **self.own.scale}

    def _paint(self) -> None:
        """The colours of all roles, from what content stands on."""
        layout, body = self.content.layout, self._body_of_content()
        ground = self._ground(self.matches["content"].number)
        box = (
            body.box
            if body is not None and body.placed
            else Rect(0, 0, *self.raw.size).inset(*self.edges[:1] * 2)
        )
        seen = ground.scene.colours(ground.on_slide(box), body.fill if body is not None else None)
        papers = [_mean(seen), *_extremes(seen)]
        names = layout.colour_map or LIGHT_MAP
        palette = {**self.master.palette, **self.own.palette}
        base = hues.Ground(papers=papers, ink=Colour(slot="", rgb="000000"), palette=palette, names=names)
        ink = _ink(base, body)
        made = hues.colours(replace(base, ink=ink))
        made |= {role: _own_colour(one, palette, names) for role, one in self.own.colours.items()}
        self.lettering.colours.update(made)

    def _printed(self) -> dict[str, Colour]:
        """For documents on paper: nothing on a light template, the colours of a light page on a dark one."""
        if contrast(self.lettering.colours["paper"].rgb, "FFFFFF") < 2:
            return {}
        black = Colour(slot="", rgb="1D2429")
        ground = hues.Ground(papers=("FFFFFF",), ink=black, palette=self.master.palette, names=LIGHT_MAP)
        return hues.colours(ground)

    def _parts(self, role: str) -> Parts:
        return self.parts[self.matches[role].number]

    def _ground(self, number: int) -> Grounds:
        found = self._grounds.get(number)
        if found is None:
            found = self._grounds[number] = places.grounds(self.parts[number])
        return found

    def _body_of_content(self) -> RawPlaceholder | None:
        found = max(self.content.large, key=lambda one: self.content.share(one.box), default=None)
        if found is not None:
            return found
        return next((one for one in self.master.placeholders if one.type == "body" and one.plain), None)

    # One layout

    def _layout(self, role: str) -> Layout:
        match = self.matches[role]
        ground = self._ground(match.number)
        raw = ground.parts.layout
        scale = self._title_scale(role)
        least = round(self.scale[scale][0][0] * EMU_PER_CENTIPOINT * 1.2)
        title = places.title_box(ground, self.edges, alone=role in _ALONE, least=least)
        made = [self._title(ground, title)]
        area = self._area(ground, title, told=role not in _ALONE)
        filled = list(self._filled(role, ground, title, area))
        made += filled
        if filled and role in {"content", "question", "references"}:
            area = _text_area(filled[0])
        made += self._foot(ground, area)
        made += self._small(ground)
        return Layout(
            role=role,
            name=raw.name,
            part=f"/{raw.part}",
            placeholders=tuple(self._seen(one, ground) for one in made),
            background=_mean(ground.scene.colours(area)),
            area=area,
            title_scale=scale,
        )

    def _title_scale(self, role: str) -> str:
        """Titles are as large as the layout has them, whichever role it serves."""
        owner = self.matches[role]
        if role in _ALONE and self._parts(role).title is None:
            return "hero"
        for own, scale in (("title", "hero"), ("section", "section")):
            if owner.number == self.matches[own].number and self.matches[own].by in {"match", "name"}:
                return scale
        return "title"

    def _title(self, ground: Grounds, box: Rect) -> Placeholder:
        raw = ground.parts.title
        if raw is not None:
            return self._placeholder(raw, 0, box, ground, listed=False)
        above = next((one for one in self.master.placeholders if one.type == "title"), None)
        if above is not None:
            made = self._placeholder(above, 0, box, ground, listed=False)
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

    def _area(self, ground: Grounds, title: Rect, *, told: bool) -> Rect:
        """Where content without a placeholder stands, edge of text to edge of text."""
        body = self._body_of_content() if self.content.large else None
        usual = None
        if body is not None:
            insets = body.insets
            usual = Rect(
                body.box.left + insets.left,
                body.box.top + insets.top,
                body.box.width - insets.left - insets.right,
                body.box.height - insets.top - insets.bottom,
            )
        quiet = ground if told else replace(ground, covered=[])
        return places.open_area(quiet, self.edges, title, usual)

    def _filled(self, role: str, ground: Grounds, title: Rect, area: Rect) -> Iterator[Placeholder]:
        """The places for a role's texts."""
        parts = ground.parts
        if role in {"content", "question", "references"}:
            yield self._main(ground, title, area)
        elif role == "columns":
            pair = columns_of(parts)
            if pair is None:
                yield self._main(ground, title, area)
                return
            for number, raw in enumerate(pair, 1):
                box = places.body_box(ground, raw, title)
                yield self._placeholder(raw, number, box, ground, listed=True)
        elif role in {"title", "section", "closing"}:
            yield from self._beneath_title(ground, title)
        elif role == "quotation":
            yield from self._quotation(area)

    def _main(self, ground: Grounds, title: Rect, area: Rect) -> Placeholder:
        """The place of a slide's main text."""
        raw = max(ground.parts.large, key=lambda one: ground.parts.share(one.box), default=None)
        if raw is not None:
            return self._placeholder(raw, 1, places.body_box(ground, raw, title), ground, listed=True)
        above = self._body_of_content()
        if above is None:
            levels = lettering.set_well(lettering.plain(self.scale["body"][0][0]), listed=True)
        else:
            levels = lettering.set_well(self._levels(above, ground), listed=True)
        return self._own(1, area, levels, "Text")

    def _beneath_title(self, ground: Grounds, title: Rect) -> Iterator[Placeholder]:
        """The place for the text that goes with a large title, reaching down as far as it is free."""
        texts = [one for one in ground.parts.texts if one.box.top >= title.top] or list(ground.parts.texts)
        if not texts:
            yield self._own_beneath(ground, title)
            return
        raw = min(texts, key=lambda one: (one.type != "subTitle", abs(one.box.top - title.bottom)))
        box = places.body_box(ground, raw, title)
        others = [one.box.top for one in ground.parts.texts if one is not raw and one.box.top >= box.bottom]
        bottom = min([ground.lower_edge(box), *others])
        taller = Rect(box.left, box.top, box.width, max(bottom - box.top, box.height))
        free = ground.scene.free(taller)
        if free.left == box.left and free.width == box.width and free.top == box.top:
            box = free if free.height > box.height else box
        made = self._placeholder(raw, 1, box, ground, listed=False)
        yield made if made.anchor == "top" or box == raw.box else replace(made, anchor="top")

    def _own_beneath(self, ground: Grounds, title: Rect) -> Placeholder:
        """A place of our own beneath a title that has none: set as the title is, in half its size."""
        box = places.beneath(ground, title)
        size = self.scale["body"][0][0]
        above = ground.parts.title
        align = above.levels[0].align if above is not None else "start"
        colour = "ink"
        if above is not None:
            behind = _mean(ground.scene.colours(box))
            lead = self._levels(above, ground)[0].colour
            if contrast(self.lettering.colours["ink"].rgb, behind) < NEEDED:
                colour = lead if contrast(self.lettering.colours[lead].rgb, behind) >= 3 else "on-dark"
        insets = above.insets if above is not None else Insets()
        box = Rect(box.left + insets.left, box.top, box.width - insets.left - insets.right, box.height)
        levels = lettering.plain(size, colour=colour, align=align, space_before=inches(0.06))
        return self._own(1, box, levels, "Text")

    def _quotation(self, area: Rect) -> Iterator[Placeholder]:
        side = area.width // 16
        low = round(self.scale["body"][0][0] * EMU_PER_CENTIPOINT * 2.6)
        words = Rect(area.left + side, area.top, area.width - 2 * side, area.height - low)
        quote = self.scale.get("quote", self.scale["title"])[0][0]
        yield self._own(
            WORDS,
            words,
            lettering.plain(quote, font="heading", italic=True, space_after=inches(0.1)),
            "Quotation",
            "middle",
        )
        below = Rect(words.left, words.bottom, words.width, low)
        size = self.scale["body"][min(1, len(self.scale["body"]) - 1)][0]
        yield self._own(ATTRIBUTION, below, lettering.plain(size, colour="muted"), "Attribution")

    def _foot(self, ground: Grounds, area: Rect) -> Iterator[Placeholder]:
        size = self.scale.get("source", ((self.floor,),))[0][0]
        height = round(size * EMU_PER_CENTIPOINT * 1.3)
        box = places.foot_box(ground, area, height)
        back = _mean(ground.scene.colours(box))
        muted, ink = self.lettering.colours["muted"], self.lettering.colours["ink"]
        colour = (
            "muted"
            if contrast(muted.rgb, back) >= 4.5
            else "ink"
            if contrast(ink.rgb, back) >= 4.5
            else "on-dark"
        )
        yield self._own(FOOT, box, lettering.plain(size, colour=colour), "Sources", "bottom")

    def _small(self, ground: Grounds) -> Iterator[Placeholder]:
        """Footer and slide number, where the layout has them on the slide."""
        seen: set[str] = set()
        for raw in ground.parts.layout.placeholders:
            if (
                raw.type in _SMALL
                and raw.type not in seen
                and raw.placed
                and ground.on_slide(raw.box) == raw.box
            ):
                seen.add(raw.type)
                yield self._placeholder(raw, _SMALL[raw.type], raw.box, ground, listed=False)

    # Places

    def _levels(self, raw: RawPlaceholder, ground: Grounds) -> Levels:
        layout = ground.parts.layout
        master = self.raw.masters[layout.master]
        palette = {**master.palette, **self.own.palette}
        paper = self.lettering.colours["paper"].rgb
        other = contrast(_mean(ground.scene.colours(ground.on_slide(raw.box), raw.fill)), paper) > _APART
        end = ON_OTHER if other else ""
        return self.lettering.inherited(raw.levels, palette, layout.colour_map or LIGHT_MAP, end)

    def _placeholder(
        self, raw: RawPlaceholder, idx: int, box: Rect, ground: Grounds, *, listed: bool
    ) -> Placeholder:
        inherited = self._levels(raw, ground)
        return Placeholder(
            type="body" if raw.type == "obj" else raw.type,
            idx=idx,
            box=box,
            levels=lettering.set_well(inherited, listed=listed),
            insets=_insets(raw, box),
            anchor=raw.anchor,
            name=raw.name,
            slot=raw.idx,
            given=raw.box if raw.placed else Rect(0, 0, 0, 0),
            inherited=inherited,
        )

    def _own(self, idx: int, box: Rect, levels: Levels, name: str, anchor: Anchor = "top") -> Placeholder:
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

    def _seen(self, one: Placeholder, ground: Grounds) -> Placeholder:
        """The place with the colour behind it on which its text is hardest to read."""
        raw = next((p for p in ground.parts.layout.placeholders if p.idx == one.slot), None)
        behind = ground.scene.colours(one.box, raw.fill if raw is not None else None)
        front = self.lettering.colours[one.levels[0].colour].rgb
        return replace(one, background=_hardest(front, behind))


def _insets(raw: RawPlaceholder, box: Rect) -> Insets:
    """The placeholder's insets, unless they leave no room for text."""
    insets = raw.insets
    if insets.left + insets.right > box.width // 2 or insets.top + insets.bottom > box.height // 2:
        return Insets()
    return insets


def _text_area(one: Placeholder) -> Rect:
    box, insets = one.box, one.insets
    return Rect(
        box.left + insets.left,
        box.top + insets.top,
        box.width - insets.left - insets.right,
        box.height - insets.top - insets.bottom,
    )


def _first_size(raw: RawPlaceholder | None) -> int:
    return raw.levels[0].size if raw is not None else 0


def _ink(ground: hues.Ground, body: RawPlaceholder | None) -> Colour:
    """The colour of the template's own text, if it can be read where it stands; else the one that is."""
    tried = [ground.colour(slot) for slot in ("dk1", "lt1", "dk2", "lt2")]
    if body is not None:
        raw = body.levels[0].colour
        if raw.slot:
            tried.insert(0, ground.colour(raw.slot, raw.modulate, raw.offset))
        else:
            tried.insert(0, Colour(slot="", rgb=raw.rgb))
    good = next((one for one in tried if ground.worst(one.rgb) >= NEEDED), None)
    return good or max(tried, key=lambda one: ground.worst(one.rgb))


def _own_colour(one: ColourSpec, palette: Mapping[str, str], names: Mapping[str, str]) -> Colour:
    if not one.slot:
        return Colour(slot="", rgb=one.rgb)
    ground = hues.Ground(papers=("FFFFFF",), ink=Colour(slot="", rgb="000000"), palette=palette, names=names)
    return ground.colour(one.slot, one.modulate, one.offset)


def _mean(colours: list[str]) -> str:
    count = max(len(colours), 1)
    sums = (sum(int(rgb[at : at + 2], 16) for rgb in colours) for at in (0, 2, 4))
    return "".join(f"{round(part / count):02X}" for part in sums)


def _extremes(colours: list[str]) -> list[str]:
    """The lightest and the darkest of the colours, without the odd one of a hundred."""
    ordered = sorted(colours, key=lambda rgb: contrast(rgb, "000000"))
    cut = len(ordered) // 50
    return [ordered[cut], ordered[-1 - cut]]


def _hardest(front: str, behind: list[str]) -> str:
    ordered = sorted(behind, key=lambda rgb: contrast(front, rgb))
    return ordered[len(ordered) // 50]
