"""The colours of a foreign template for our roles: its own, as they are or tinted, so that all can be read.

What a template means its accents for nobody can know. So each role takes the first of the template's
colours that does the role's job: text is told from its background, myth from reality, panels from the slide.
"""

from collections.abc import Iterator, Mapping, Sequence
from colorsys import rgb_to_hls

from govslides.pptxio.colours import mapped, tinted
from govslides.pptxio.reader.paints import mixed
from govslides.records import dataclass
from govslides.theme.theme import Colour
from govslides.theming.contrast import NEEDED, contrast

_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_COLOURFUL = 0.22
"""Saturation from which a colour is one."""

_DARKER = tuple((share * 1000, 0) for share in (100, 90, 80, 75, 70, 65, 60, 55, 50, 40, 30))
_LIGHTER = tuple((share * 1000, (100 - share) * 1000) for share in (100, 90, 80, 70, 60, 50, 40, 30, 20))
"""Tints, from the colour itself on: `lumMod` and `lumOff`."""

_WARM = 0.04
"""The hue of warnings, a red that leans to orange, as a share of the circle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What content stands on, and what there is to paint with.

    Fields:
        papers: the colours behind the text, the mean first.
        ink: the colour of the text.
        palette: RGB by slot; `names` is the colour map.
    """

    papers: Sequence[str]
    ink: Colour
    palette: Mapping[str, str]
    names: Mapping[str, str]

    @property
    def paper(self) -> str:
        """The mean colour behind the text."""
        return self.papers[0]

    @property
    def dark(self) -> bool:
        """Whether light text stands on dark."""
        return contrast(self.paper, "FFFFFF") > contrast(self.paper, "000000")

    def colour(self, slot: str, modulate: int = 100_000, offset: int = 0) -> Colour:
        """A slot, tinted."""
        rgb = tinted(self.palette.get(slot, "808080"), modulate, offset)
        return Colour(slot=mapped(slot, self.names), rgb=rgb, modulate=modulate, offset=offset)

    def worst(self, rgb: str, *others: str) -> float:
        """The least contrast of a colour with the papers and `others`."""
        return min(contrast(rgb, back) for back in (*self.papers, *others))


def colours(ground: Ground) -> dict[str, Colour]:
    """All roles."""
    paper = _slot_of(ground, ground.paper) or Colour(slot="", rgb=ground.paper)
    tint = _tint(ground, paper)
    made = {"ink": ground.ink, "muted": _muted(ground, tint), "paper": paper, "tint": tint}
    reality, myth = _pair(ground, tint)
    made |= {"reality": reality, "myth": myth, "accent": reality}
    made["dark"] = _dark(ground, reality)
    made["on-dark"] = _on_dark(ground, [made[role].rgb for role in ("dark", "reality", "myth")])
    made["muted-on-dark"] = made["on-dark"]
    made["rule"] = _between(ground, paper, tint.rgb)
    made["link"] = _readable(ground, ["hlink", *_ACCENTS], tint.rgb) or ground.ink
    made["highlight"] = _highlight(ground)
    return made | _code(ground, made)


def _slot_of(ground: Ground, rgb: str) -> Colour | None:
    """The slot that has this colour, if one has."""
    for slot in ("lt1", "dk1", "lt2", "dk2", *_ACCENTS):
        if ground.palette.get(slot) == rgb:
            return ground.colour(slot)
    return None


def _tinted(ground: Ground, slot: str) -> Iterator[Colour]:
    for modulate, offset in _LIGHTER if ground.dark else _DARKER:
        yield ground.colour(slot, modulate, offset)


def _readable(ground: Ground, slots: Sequence[str], tint: str, needed: float = NEEDED) -> Colour | None:
    """The first of `slots` that can be read on paper and tint, as it is or tinted."""
    for slot in slots:
        for made in _tinted(ground, slot):
            if slot in ground.palette and ground.worst(made.rgb, tint) >= needed:
                return made
    return None


def _tint(ground: Ground, paper: Colour) -> Colour:
    """A panel's fill: told from the paper, and good to read on."""
    tried = [ground.colour(slot) for slot in ("lt2", "dk2", "lt1", "dk1")]
    if paper.slot and paper.modulate == 100_000:
        slot = ground.names.get(paper.slot, paper.slot)
        steps = (
            ((90_000, 10_000), (85_000, 15_000), (75_000, 25_000))
            if ground.dark
            else ((95_000, 0), (90_000, 0))
        )
        tried += [ground.colour(slot, *step) for step in steps]
    for made in tried:
        apart = min(contrast(made.rgb, one) for one in ground.papers)
        if 1.06 <= apart <= 1.45 and contrast(ground.ink.rgb, made.rgb) >= max(NEEDED, 7 * 0.9):
            return made
    for share in (0.08, 0.05, 0.03):
        rgb = mixed(ground.paper, ground.ink.rgb, share)
        if contrast(ground.ink.rgb, rgb) >= NEEDED:
            return Colour(slot="", rgb=rgb)
    return Colour(slot="", rgb=ground.paper)


def _muted(ground: Ground, tint: Colour) -> Colour:
    """Quieter than the ink."""
    if ground.ink.slot:
        slot = ground.names.get(ground.ink.slot, ground.ink.slot)
        light = contrast(ground.ink.rgb, "FFFFFF") < contrast(ground.ink.rgb, "000000")
        steps = (
            ((65_000, 0), (75_000, 0), (85_000, 0))
            if light
            else ((65_000, 35_000), (75_000, 25_000), (85_000, 15_000))
        )
        for step in steps:
            made = ground.colour(slot, *step)
            apart = contrast(made.rgb, ground.ink.rgb)
            if apart > 1.15 and ground.worst(made.rgb, tint.rgb) >= NEEDED:
                return made
    for share in (0.35, 0.25, 0.15):
        rgb = mixed(ground.ink.rgb, ground.paper, share)
        if ground.worst(rgb, tint.rgb) >= NEEDED:
            return Colour(slot="", rgb=rgb)
    return ground.ink


def _pair(ground: Ground, tint: Colour) -> tuple[Colour, Colour]:
    """Colours for what is so and for what is only claimed: far apart, the second one the warmer."""
    found = []
    for slot in (*_ACCENTS, "dk2", "lt2"):
        made = _readable(ground, [slot], tint.rgb)
        if made is not None and _saturation(made.rgb) >= _COLOURFUL:
            found.append(made)
    if not found:
        plain = _readable(ground, [*_ACCENTS, "dk2", "dk1", "lt1"], tint.rgb) or ground.ink
        return plain, plain
    reality = next((one for one in found if _distance(_hue(one.rgb), _WARM) > 0.1), found[0])
    others = [one for one in found if one.rgb != reality.rgb]
    myth = max(others, key=lambda one: _contrastive(one, reality), default=ground.ink)
    return reality, myth


def _contrastive(one: Colour, reality: Colour) -> float:
    apart = _distance(_hue(one.rgb), _hue(reality.rgb))
    warm = 0.5 - _distance(_hue(one.rgb), _WARM)
    kept = one.modulate / 100_000  # the nearer to the template's own colour, the better
    return apart + warm + 0.2 * _saturation(one.rgb) + 0.4 * kept


def _dark(ground: Ground, reality: Colour) -> Colour:
    """The fill of a table's head: a dark colour of the template, or its accent."""
    if not ground.dark:
        for slot in ("dk2", "lt2"):
            made = ground.colour(slot)
            if ground.worst(made.rgb) >= 6 and _saturation(made.rgb) >= _COLOURFUL:
                return made
    return reality


def _on_dark(ground: Ground, fills: Sequence[str]) -> Colour:
    tried = [ground.colour(slot) for slot in ("lt1", "dk1", "lt2", "dk2")]
    return max(tried, key=lambda one: min(*(contrast(one.rgb, fill) for fill in fills), NEEDED + 1))


def _between(ground: Ground, paper: Colour, tint: str) -> Colour:
    """A rule: seen on paper and on panels, and no more than that."""
    if paper.slot and paper.modulate == 100_000:
        slot = ground.names.get(paper.slot, paper.slot)
        steps = ((65_000, 35_000), (50_000, 50_000)) if ground.dark else ((85_000, 0), (75_000, 0))
        for step in steps:
            made = ground.colour(slot, *step)
            if ground.worst(made.rgb, tint) >= 1.2:
                return made
    return Colour(slot="", rgb=mixed(ground.paper, ground.ink.rgb, 0.22))


def _highlight(ground: Ground) -> Colour:
    """A marker's colour behind the ink: the yellowest accent, faint."""
    near = sorted(_ACCENTS, key=lambda slot: _distance(_hue(ground.palette.get(slot, "808080")), 0.14))
    step = (50_000, 0) if ground.dark else (20_000, 80_000)
    for slot in near:
        made = ground.colour(slot, *step)
        if contrast(ground.ink.rgb, made.rgb) >= NEEDED and _saturation(made.rgb) > _COLOURFUL:
            return made
    return Colour(slot="", rgb=mixed(ground.paper, ground.ink.rgb, 0.15))


def _code(ground: Ground, made: Mapping[str, Colour]) -> dict[str, Colour]:
    """The colours of code on a panel."""
    found: list[Colour] = []
    for slot in _ACCENTS:
        colour = _readable(ground, [slot], made["tint"].rgb)
        if colour is not None and colour.rgb not in [one.rgb for one in found]:
            found.append(colour)
    kinds = ("keyword", "string", "number")
    fitting = {f"code-{kind}": one for kind, one in zip(kinds, [*found, *[ground.ink] * 3], strict=False)}
    return {**fitting, "code-comment": made["muted"]}


def _saturation(rgb: str) -> float:
    """How colourful a colour is to the eye: its chroma, from 0 to 1."""
    parts = [int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    return max(parts) - min(parts)


def _hue(rgb: str) -> float:
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return rgb_to_hls(red, green, blue)[0]


def _distance(one: float, other: float) -> float:
    """How far two hues are apart, at most half the circle."""
    apart = abs(one - other) % 1
    return min(apart, 1 - apart)
