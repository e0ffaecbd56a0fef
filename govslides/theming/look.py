"""What all layouts of a fitted template share: which serves what, its letters, its colours, its sizes."""

from collections.abc import Mapping, Sequence

from govslides.geometry import Rect
from govslides.pptxio.colours import LIGHT_MAP
from govslides.pptxio.reader.raw import RawPlaceholder, RawTemplate
from govslides.records import replace
from govslides.theme.spec import ColourSpec, ThemeSpec
from govslides.theme.theme import Colour
from govslides.theming import hues, places
from govslides.theming.contrast import NEEDED, NEEDED_LARGE, contrast, needed_at
from govslides.theming.lettering import Lettering
from govslides.theming.matching import all_parts, match_roles
from govslides.theming.parts import Parts
from govslides.theming.places import Grounds
from govslides.theming.scene import extremes, mean
from govslides.theming.steps import Scale, Sizes, floor_for, scale_for


class Look:
    """See the module.

    Fields:
        spec: the built-in theme with the lecture's own laid over; `own` is that alone.
        matches: by role; `parts` are those of all layouts.
        content, master: of the content layout.
        edges: the left and the right edge of text, EMU.
        recoloured: whether the template's own text cannot be read, so that ours has another colour.
    """

    def __init__(self, spec: ThemeSpec, own: ThemeSpec, raw: RawTemplate, named: Mapping[str, int]) -> None:
        self.spec = spec
        self.own = own
        self.raw = raw
        self.matches = match_roles(raw, named, spec.layouts)
        self.parts = all_parts(raw)
        self.content = self.parts[self.matches["content"].number]
        self.master = raw.masters[self.content.layout.master]
        self.lettering = Lettering(self.master.fonts, own.fonts)
        self.edges = places.margins(self.content, self.master.placeholders)
        self.grounds: dict[int, Grounds] = {}
        self.floor = own.floor or floor_for(raw.size)
        self.scale = self._scale()
        self._paint()

    def _scale(self) -> Scale:
        body = self.body_of_content()
        sizes = Sizes(
            body=[level.size for level in body.levels] if body is not None else (),
            title=_first_size(self.content.title),
            section=_first_size(self.parts_of("section").title),
            hero=_first_size(self.parts_of("title").title),
            subtitle=_first_size(next(iter(self.parts_of("title").texts), None)),
        )
        return {**scale_for(self.raw.size, sizes, self.spec.scale), **self.own.scale}

    def _paint(self) -> None:
        """The colours of all roles, from what content stands on."""
        layout, body = self.content.layout, self.body_of_content()
        ground = self.ground(self.matches["content"].number)
        whole = Rect(0, 0, *self.raw.size)
        box = body.box if body is not None and body.placed else whole.inset(self.edges[0], self.edges[0])
        free = ground.scene.free(ground.on_slide(box))
        seen = ground.scene.colours(free, body.fill if body is not None else None)
        papers = [mean(seen), *extremes(seen)]
        names = layout.colour_map or LIGHT_MAP
        palette = {**self.master.palette, **self.own.palette}
        base = hues.Ground(papers=papers, ink=Colour(slot="", rgb="000000"), palette=palette, names=names)
        tried = _inks(base, body)
        ink = _best(base, tried)
        made = hues.colours(replace(base, ink=ink))
        self.recoloured = ink != tried[0] and not _serves(tried[0], base, made["tint"], body)
        made |= {role: _own_colour(one, palette, names) for role, one in self.own.colours.items()}
        self.lettering.colours.update(made)

    def printed(self) -> dict[str, Colour]:
        """For documents on paper: nothing on a light template, the colours of a light page on a dark one."""
        if contrast(self.lettering.colours["paper"].rgb, "FFFFFF") < 2:
            return {}
        black = Colour(slot="", rgb="1D2429")
        ground = hues.Ground(papers=("FFFFFF",), ink=black, palette=self.master.palette, names=LIGHT_MAP)
        return hues.colours(ground)

    def parts_of(self, role: str) -> Parts:
        """The parts of the layout that serves a role."""
        return self.parts[self.matches[role].number]

    def ground(self, number: int) -> Grounds:
        """The layout with this number, ready to find places on."""
        found = self.grounds.get(number)
        if found is None:
            found = self.grounds[number] = places.grounds(self.parts[number])
        return found

    def body_of_content(self) -> RawPlaceholder | None:
        """The place for a slide's main text: the content layout's, or else its master's."""
        found = max(self.content.large, key=lambda one: self.content.share(one.box), default=None)
        if found is not None:
            return found
        return next((one for one in self.master.placeholders if one.type == "body" and one.plain), None)


def _first_size(raw: RawPlaceholder | None) -> int:
    return raw.levels[0].size if raw is not None else 0


def _inks(ground: hues.Ground, body: RawPlaceholder | None) -> list[Colour]:
    """Colours for text: the template's own first."""
    tried = [ground.colour(slot) for slot in ("dk1", "lt1", "dk2", "lt2")]
    if body is not None:
        raw = body.levels[0].colour
        own = ground.colour(raw.slot, raw.modulate, raw.offset) if raw.slot else Colour(slot="", rgb=raw.rgb)
        tried.insert(0, own)
    return tried


def _serves(own: Colour, ground: hues.Ground, tint: Colour, body: RawPlaceholder | None) -> bool:
    """Whether the template's own text can be read on its ground, and on panels that are made for another."""
    needed = needed_at(body.levels[0].size) if body is not None else NEEDED
    return ground.worst(own.rgb) >= needed and contrast(own.rgb, tint.rgb) >= NEEDED_LARGE


def _best(ground: hues.Ground, tried: Sequence[Colour]) -> Colour:
    """The first that can be read, or else the one that is read best."""
    good = next((one for one in tried if ground.worst(one.rgb) >= NEEDED), None)
    return good or max(tried, key=lambda one: ground.worst(one.rgb))


def _own_colour(one: ColourSpec, palette: Mapping[str, str], names: Mapping[str, str]) -> Colour:
    if not one.slot:
        return Colour(slot="", rgb=one.rgb)
    ground = hues.Ground(papers=("FFFFFF",), ink=Colour(slot="", rgb="000000"), palette=palette, names=names)
    return ground.colour(one.slot, one.modulate, one.offset)
