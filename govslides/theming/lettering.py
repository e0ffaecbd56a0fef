"""The paragraph styles of a foreign template: what text inherits there, and how it is set well."""

from collections.abc import Mapping
from typing import cast

from govslides.deck.text import Bullet, FontRole
from govslides.geometry import EMU_PER_CENTIPOINT
from govslides.pptxio.colours import mapped, tinted
from govslides.pptxio.ooxml import RawColour
from govslides.pptxio.reader.raw import RawLevel
from govslides.records import replace
from govslides.theme.theme import Colour, FontFamily, LevelStyle

ON_OTHER = "-on-dark"
"""How the colours of text end that does not stand on the paper of content slides."""

_AIR = 0.3
"""The space between paragraphs, as a share of the type's size, where the template has hardly any."""

_NUMBERS = 1.35
"""How far deeper levels hang at least, as a share of the type's size: the letters of choices stand there."""

_MOST_AIR = 0.5
"""More space than this stays as it is when letters shrink, and drives them apart."""

_HANG = 0.9
"""How far a bullet hangs, as a share of the type's size, where the template has none."""

Levels = tuple[LevelStyle, ...]


class Lettering:
    """Names the colours and fonts of a template's levels by roles, making roles for those that have none.

    Fields:
        colours, fonts: by role; they grow.
    """

    def __init__(self, fonts: Mapping[str, str], own: Mapping[FontRole, FontFamily]) -> None:
        self.colours: dict[str, Colour] = {}
        self.fonts: dict[FontRole, FontFamily] = {
            "heading": own.get("heading") or FontFamily(name=fonts["major"], twin=fonts["major"]),
            "body": own.get("body") or FontFamily(name=fonts["minor"], twin=fonts["minor"]),
            "mono": own.get("mono") or FontFamily(name="Courier New", twin="Liberation Mono"),
        }

    def inherited(
        self,
        levels: tuple[RawLevel, ...],
        palette: Mapping[str, str],
        names: Mapping[str, str],
        end: str = "",
    ) -> Levels:
        """The levels as they are in the template; `end` is put to the names of new colour roles."""
        return tuple(self._level(level, palette, names, end) for level in levels)

    def _level(
        self, raw: RawLevel, palette: Mapping[str, str], names: Mapping[str, str], end: str
    ) -> LevelStyle:
        bullet_colour = ""
        if raw.bullet_colour is not None:
            bullet_colour = self.role(raw.bullet_colour, palette, names, end)
        bullet = None
        if raw.bullet:
            bullet = Bullet(kind="char" if raw.bullet == "char" else "number", colour=bullet_colour)
            bullet = replace(bullet, char=raw.char) if raw.bullet == "char" else bullet
        return LevelStyle(
            size=raw.size,
            font=self._font(raw.font),
            colour=self.role(raw.colour, palette, names, end),
            bold=raw.bold,
            italic=raw.italic,
            bullet=bullet,
            align=raw.align,
            margin=raw.margin,
            indent=raw.indent,
            space_before=raw.space_before,
            space_after=raw.space_after,
            spacing=raw.spacing,
            capitals=raw.capitals,
            rtl=raw.rtl,
            exact=raw.exact,
            spaced=raw.spaced,
        )

    def _font(self, written: str) -> FontRole:
        if not written or written.startswith("+"):
            return "heading" if written.startswith("+mj") else "body"
        for role, known in self.fonts.items():
            if known.name == written and role != "mono":
                return role
        role = cast("FontRole", f"font {written}")
        self.fonts[role] = FontFamily(name=written, twin=written)
        return role

    def role(self, raw: RawColour, palette: Mapping[str, str], names: Mapping[str, str], end: str) -> str:
        """The role that is written as `raw`; a new one named after it when there is none."""
        slot = mapped(raw.slot, names) if raw.slot else ""
        rgb = tinted(palette.get(raw.slot, "000000") if slot else raw.rgb, raw.modulate, raw.offset)
        made = (
            Colour(slot=slot, rgb=rgb, modulate=raw.modulate, offset=raw.offset)
            if slot
            else Colour(slot="", rgb=rgb)
        )
        for role, colour in self.colours.items():
            if colour == made and role.endswith(end or role) and (end or not role.endswith(ON_OTHER)):
                return role
        name = f"template-{slot or rgb}-{rgb}{end}"
        if made.modulate != 100_000 or made.offset:
            name = f"template-{slot}-{made.modulate}-{made.offset}-{rgb}{end}"
        self.colours[name] = made
        return name


def set_well(levels: Levels, *, listed: bool) -> Levels:
    """Levels as text is set: from the line's start where lists are, with bullets that hang, deeper ones
    further in, and no trait that measuring cannot follow."""
    made: list[LevelStyle] = []
    for level in levels:
        well = replace(level, rtl=False, exact=False, spaced=False)
        if listed:
            well = _hanging(well, made[-1] if made else None)
        made.append(well)
    return tuple(made)


def _hanging(level: LevelStyle, above: LevelStyle | None) -> LevelStyle:
    step = round(level.size * EMU_PER_CENTIPOINT * _HANG)
    start = above.margin if above is not None else 0
    bullet = level.bullet or Bullet(kind="char", char="\u2022" if above is None else "\u2013")
    margin, indent = level.margin, level.indent
    if indent > -step // 3 or margin + indent < 0 or margin <= start:
        margin, indent = max(start + step, margin if margin > start else 0), -step
    align = "start" if level.align == "center" else level.align
    letter = level.size * EMU_PER_CENTIPOINT
    narrow = round(letter * _NUMBERS) + indent
    if above is not None and narrow > 0:
        margin, indent = margin + narrow, indent - narrow
    air = level.space_before + level.space_after
    if air < letter * _AIR / 2:
        level = replace(level, space_before=round(letter * _AIR), space_after=0)
    elif air > letter * _MOST_AIR:
        share = letter * _MOST_AIR / air
        before, after = round(level.space_before * share), round(level.space_after * share)
        level = replace(level, space_before=before, space_after=after)
    return replace(level, bullet=bullet, margin=margin, indent=indent, align=align)


def plain(size: int, *, font: FontRole = "body", colour: str = "ink", **changes: object) -> Levels:
    """Nine levels alike, for a place of our own."""
    level = LevelStyle(size=size, font=font, colour=colour)
    return (replace(level, **changes) if changes else level,) * 9  # type: ignore[arg-type]
