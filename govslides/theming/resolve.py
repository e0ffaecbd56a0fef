"""Laying a theme file over a template: roles get layouts, colours get slots, levels get roles."""

from collections.abc import Mapping

from govslides.deck.text import Bullet, FontRole
from govslides.geometry import Rect, inches
from govslides.pptxio.colours import LIGHT_MAP, mapped, tinted
from govslides.pptxio.ooxml import RawColour
from govslides.pptxio.reader.raw import RawLayout, RawLevel, RawPlaceholder, RawTemplate
from govslides.records import dataclass, field
from govslides.theme.spec import ColourSpec, LayoutSpec, ThemeSpec
from govslides.theme.theme import Colour, FontFamily, Layout, LevelStyle, Placeholder, Theme
from govslides.theming.roles import assign_roles

_MARGIN = inches(0.75)
_NOT_TEXT = {"ftr", "sldNum", "dt", "hdr"}
_BODIES = ("body", "subTitle")
_TITLES = ("title", "ctrTitle")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolver:
    """The colours and fonts of a theme while its levels are named by role.

    Fields:
        colours: by role; a colour of the template that no role has gets a role of its own.
        levels: each list of levels resolved once, by what it was made from.
        colour_map: the master's.
    """

    palette: Mapping[str, str]
    fonts: Mapping[FontRole, FontFamily]
    colours: dict[str, Colour]
    levels: dict[tuple[RawLevel, ...], tuple[LevelStyle, ...]] = field(default_factory=dict)
    colour_map: Mapping[str, str] = field(default_factory=lambda: LIGHT_MAP)


def resolve(spec: ThemeSpec, template: RawTemplate) -> Theme:
    """The theme of a complete `spec` (the built-in one with the lecture's own laid over) on `template`."""
    palette = {**template.palette, **spec.palette}
    fonts = _fonts(spec, template)
    names = template.colour_map or LIGHT_MAP
    colours = _colours(spec.colours, palette, names)
    resolver = Resolver(palette=palette, fonts=fonts, colours=colours, colour_map=names)
    size = template.size
    layouts = {
        role: _layout(role, raw, _spec_of(role, spec, template), resolver, Rect(0, 0, *size))
        for role, raw in assign_roles(spec, template).items()
    }
    return Theme(
        name=spec.name,
        size=size,
        fonts=fonts,
        colours=resolver.colours,
        printed=_colours(spec.printed, palette, LIGHT_MAP),
        scale=dict(spec.scale),
        floor=spec.floor or 1400,
        gutter=inches(0.2) if spec.gutter is None else spec.gutter,
        layouts=layouts,
    )


def _fonts(spec: ThemeSpec, template: RawTemplate) -> dict[FontRole, FontFamily]:
    fonts: dict[FontRole, FontFamily] = dict(spec.fonts)
    for role, which in _FONT_SLOTS:
        name = template.fonts[which]
        if role not in fonts:
            fonts[role] = FontFamily(name=name, twin=name)
    fonts.setdefault("mono", FontFamily(name="Courier New", twin="Liberation Mono"))
    return fonts


_FONT_SLOTS: tuple[tuple[FontRole, str], ...] = (("heading", "major"), ("body", "minor"))


def _colours(
    specs: Mapping[str, ColourSpec], palette: Mapping[str, str], names: Mapping[str, str]
) -> dict[str, Colour]:
    return {role: _colour(one, palette, names) for role, one in specs.items()}


def _colour(one: ColourSpec, palette: Mapping[str, str], names: Mapping[str, str]) -> Colour:
    if not one.slot:
        return Colour(slot="", rgb=one.rgb)
    rgb = tinted(palette.get(one.slot, "000000"), one.modulate, one.offset)
    return Colour(slot=mapped(one.slot, names), rgb=rgb, modulate=one.modulate, offset=one.offset)


def _spec_of(role: str, spec: ThemeSpec, template: RawTemplate) -> LayoutSpec | None:
    """The drafted layout that `role` was read from; a template of the lecture's own has none."""
    if len(spec.layouts) != len(template.layouts):
        return None
    return next((layout for layout in spec.layouts if layout.role == role), None)


def _layout(role: str, raw: RawLayout, drafted: LayoutSpec | None, resolver: Resolver, slide: Rect) -> Layout:
    behind = {}
    if drafted is not None:
        behind = {
            placeholder.idx: resolver.colours[placeholder.behind].rgb
            for placeholder in drafted.placeholders
            if placeholder.behind in resolver.colours
        }
    placeholders = tuple(_placeholder(one, behind.get(one.idx, ""), resolver) for one in raw.placeholders)
    area = drafted.area if drafted is not None else None
    background = raw.background
    if drafted is not None and drafted.background in resolver.colours:
        background = resolver.colours[drafted.background].rgb
    return Layout(
        role=role,
        name=raw.name,
        part=f"/{raw.part}",
        placeholders=placeholders,
        background=background,
        area=area or _area(placeholders, slide),
    )


def _area(placeholders: tuple[Placeholder, ...], slide: Rect) -> Rect:
    """The first body's box; without one, what the title and the footer leave within the margins."""
    for placeholder in placeholders:
        if placeholder.type == "body" and placeholder.idx in {1, 13}:
            return placeholder.box
    title = next((one.box for one in placeholders if one.type in _TITLES), None)
    left, right = (title.left, title.right) if title else (_MARGIN, slide.width - _MARGIN)
    top = title.bottom + inches(0.2) if title and title.bottom < slide.height // 2 else _MARGIN
    feet = [one.box.top for one in placeholders if one.type in _NOT_TEXT and one.box.top > slide.height // 2]
    bottom = min([slide.height - _MARGIN, *feet])
    return Rect(left, top, right - left, max(bottom - top, inches(1)))


def _placeholder(raw: RawPlaceholder, behind: str, resolver: Resolver) -> Placeholder:
    levels = resolver.levels.get(raw.levels)
    if levels is None:
        levels = resolver.levels[raw.levels] = tuple(_level(level, resolver) for level in raw.levels)
    return Placeholder(
        type="body" if raw.type == "obj" else raw.type,
        idx=raw.idx,
        box=raw.box,
        levels=levels,
        insets=raw.insets,
        anchor=raw.anchor,
        name=raw.name,
        background=behind,
    )


def _level(raw: RawLevel, resolver: Resolver) -> LevelStyle:
    return LevelStyle(
        size=raw.size,
        font=_font_role(raw.font, resolver.fonts),
        colour=_colour_role(raw.colour, resolver),
        bold=raw.bold,
        italic=raw.italic,
        bullet=_bullet(raw, resolver),
        align=raw.align,
        margin=raw.margin,
        indent=raw.indent,
        space_before=raw.space_before,
        space_after=raw.space_after,
        spacing=raw.spacing,
        capitals=raw.capitals,
    )


def _bullet(raw: RawLevel, resolver: Resolver) -> Bullet | None:
    colour = "" if raw.bullet_colour is None else _colour_role(raw.bullet_colour, resolver)
    if raw.bullet == "char":
        return Bullet(kind="char", char=raw.char, colour=colour)
    return Bullet(kind="number", colour=colour) if raw.bullet == "number" else None


def _font_role(font: str, fonts: Mapping[FontRole, FontFamily]) -> FontRole:
    if font.startswith("+"):
        return "heading" if font.startswith("+mj") else "body"
    for role in ("mono", "heading"):
        if fonts[role].name == font:
            return role
    return "body"


def _colour_role(raw: RawColour, resolver: Resolver) -> str:
    """The role that is written as `raw`; a new one named after it when there is none."""
    slot = mapped(raw.slot, resolver.colour_map)
    for role, colour in resolver.colours.items():
        written = (colour.slot, colour.modulate, colour.offset)
        if written == (slot, raw.modulate, raw.offset) and (slot or colour.rgb == raw.rgb):
            return role
    base = resolver.palette.get(raw.slot, "000000") if slot else raw.rgb
    rgb = tinted(base, raw.modulate, raw.offset)
    name = f"template-{slot or rgb}" + (f"-{raw.modulate}-{raw.offset}" if raw.modulate != 100_000 else "")
    resolver.colours[name] = Colour(slot=slot, rgb=rgb, modulate=raw.modulate, offset=raw.offset)
    return name
