"""From the YAML of a theme file to a `ThemeSpec`; whatever does not fit is reported at its place."""

from typing import cast

from govslides.deck.text import Align, Anchor, FontRole
from govslides.diagnostics import Sink
from govslides.geometry import Rect, Size, inches
from govslides.model.document import Value
from govslides.source import Span
from govslides.theme.spec import (
    PALETTE,
    ColourSpec,
    DecorationSpec,
    LayoutSpec,
    Outline,
    PlaceholderSpec,
    ThemeSpec,
)
from govslides.theme.theme import FontFamily, LevelStyle
from govslides.theming.fields import Fields, each, number, wrong
from govslides.theming.styles import read_levels

FONT_ROLES = ("heading", "body", "mono")
_PLACEHOLDERS = ("title", "ctrTitle", "subTitle", "body", "obj", "pic", "ftr", "sldNum", "dt")
_OUTLINES = ("rect", "ellipse")
_ANCHORS = ("top", "middle", "bottom")
_ALIGNS = ("start", "center", "end")


def read_theme(value: Value, sink: Sink) -> ThemeSpec:
    """The theme that a theme.yaml describes."""
    fields = Fields(value, "A theme", sink)
    gutter, floor = fields.number("gutter", 0, 5), fields.number("floor", 6, 60)
    spec = ThemeSpec(
        name=fields.text("name"),
        template=fields.text("template"),
        size=_size(fields),
        gutter=None if gutter is None else inches(gutter),
        floor=None if floor is None else round(floor * 100),
        fonts=_fonts(fields),
        palette=_palette(fields),
        colours=_colours(fields, "colours"),
        printed=_colours(fields, "on-paper"),
        scale=_scale(fields),
        styles=_styles(fields),
        master=_master(fields),
        layouts=_layouts(fields),
        layout_names=_layout_names(fields),
        spans=_spans(fields),
    )
    fields.close()
    return spec


def _size(fields: Fields) -> Size | None:
    sides = fields.rows("size")
    if not sides:
        return None
    lengths = [number(fields.sink, side, "`size`", 1, 56) for side in sides]
    if len(lengths) != 2 or None in lengths:
        wrong(fields.sink, fields.value, "`size` is no width and height", "Write [width, height] in inches.")
        return None
    return Size(inches(lengths[0] or 0), inches(lengths[1] or 0))


def _fonts(fields: Fields) -> dict[FontRole, FontFamily]:
    fonts: dict[FontRole, FontFamily] = {}
    for role, value in fields.mapping("fonts", FONT_ROLES):
        if isinstance(value.data, str):
            name = twin = value.data
        else:
            family = Fields(value, f"`{role}`", fields.sink)
            name = family.text("name")
            twin = family.text("twin", name)
            family.close()
        if name:
            fonts[cast("FontRole", role)] = FontFamily(name=name, twin=twin)
    return fonts


def _palette(fields: Fields) -> dict[str, str]:
    palette = {}
    for slot, value in fields.mapping("palette", PALETTE):
        if rgb := _hex(value):
            palette[slot] = rgb
        else:
            wrong(fields.sink, value, f"`{slot}` is no colour", 'Write six hex digits, such as "0F5E66".')
    return palette


def _hex(value: Value) -> str:
    """Six hex digits in capitals, or "" when `value` is no colour; unquoted digits count too."""
    written = value.data if isinstance(value.data, str) else value.span.text
    digits = written.strip().removeprefix("#").upper()
    return digits if len(digits) == 6 and all(digit in "0123456789ABCDEF" for digit in digits) else ""


def _colours(fields: Fields, key: str) -> dict[str, ColourSpec]:
    colours = {}
    for role, value in fields.mapping(key):
        if rgb := _hex(value):
            colours[role] = ColourSpec(rgb=rgb)
        elif spec := _slot_colour(value):
            colours[role] = spec
        else:
            hint = 'Write six hex digits ("0F5E66"), or a slot of the palette ("accent1", "lt2 darker 10").'
            wrong(fields.sink, value, f"`{role}` is no colour", hint)
    return colours


def _slot_colour(value: Value) -> ColourSpec | None:
    """ "accent1", "accent1 lighter 80" or "lt2 darker 15", as PowerPoint names its tints."""
    words = value.data.split() if isinstance(value.data, str) else []
    if not words or words[0] not in PALETTE:
        return None
    if len(words) == 1:
        return ColourSpec(slot=words[0])
    if len(words) != 3 or words[1] not in {"lighter", "darker"} or not words[2].isdecimal():
        return None
    share = min(int(words[2]), 100) * 1000
    if words[1] == "darker":
        return ColourSpec(slot=words[0], modulate=100_000 - share)
    return ColourSpec(slot=words[0], modulate=100_000 - share, offset=share)


def _scale(fields: Fields) -> dict[str, tuple[tuple[int, ...], ...]]:
    scale = {}
    for role, value in fields.mapping("scale"):
        if not isinstance(value.data, tuple):
            wrong(fields.sink, value, f"`{role}` is not a list of sizes", "Write [24, 20, 18] in points.")
            continue
        if steps := each(value.data, lambda step: _step(step, fields.sink)):
            scale[role] = steps
    return scale


def _step(value: Value, sink: Sink) -> tuple[int, ...] | None:
    sizes = value.data if isinstance(value.data, tuple) else (value,)
    found = [number(sink, size, "A size", 6, 400) for size in sizes]
    step = tuple(round(size * 100) for size in found if size is not None)
    return step or None


def _styles(fields: Fields) -> dict[str, tuple[LevelStyle, ...]]:
    return {
        name: read_levels(Fields(value, f"`{name}`", fields.sink)) for name, value in fields.mapping("styles")
    }


def _master(fields: Fields) -> LayoutSpec | None:
    value = fields.get("master")
    return None if value is None else _layout(value, fields.sink)


def _layouts(fields: Fields) -> tuple[LayoutSpec, ...]:
    """`layouts` as a list: the layouts to draft."""
    value = fields.get("layouts")
    if value is None or isinstance(value.data, dict):
        return ()
    return each(fields.rows("layouts"), lambda layout: _layout(layout, fields.sink))


def _layout_names(fields: Fields) -> dict[str, str]:
    """`layouts` as a mapping: the names of a template's own layouts, by role."""
    value = fields.get("layouts")
    if value is None or not isinstance(value.data, dict):
        return {}
    return {role: _name(fields.sink, name) for role, name in fields.mapping("layouts")}


def _spans(fields: Fields) -> dict[str, Span]:
    """The places of what can only be checked once the template is open."""
    template, layouts = fields.get("template"), fields.get("layouts")
    spans = {} if template is None else {"template": template.span}
    if layouts is not None and isinstance(layouts.data, dict):
        spans |= {f"layouts.{role}": name.span for role, name in layouts.data.items()}
    return spans


def _name(sink: Sink, value: Value) -> str:
    if isinstance(value.data, str):
        return value.data
    if isinstance(value.data, int) and not isinstance(value.data, bool):
        return str(value.data)
    wrong(
        sink,
        value,
        "A layout is named neither by a text nor by a number",
        "Write the name that PowerPoint shows, or the number that `govslides theme inspect` shows.",
    )
    return ""


def _layout(value: Value, sink: Sink) -> LayoutSpec:
    fields = Fields(value, "A layout", sink)
    layout = LayoutSpec(
        role=fields.text("role"),
        name=fields.text("name"),
        type=fields.text("type"),
        background=fields.text("background", "paper"),
        area=fields.rect("area"),
        decorations=each(fields.rows("decorations"), lambda one: _decoration(one, sink)),
        placeholders=each(fields.rows("placeholders"), lambda one: _placeholder(one, sink)),
    )
    fields.close()
    return layout


def _decoration(value: Value, sink: Sink) -> DecorationSpec | None:
    fields = Fields(value, "A decoration", sink)
    box = fields.rect("rect")
    size = fields.number("size", 6, 400)
    decoration = DecorationSpec(
        box=box or _nowhere(),
        outline=cast("Outline", fields.choice("shape", _OUTLINES, "rect")),
        fill=fields.text("fill"),
        text=fields.text("text"),
        size=round((size or 0) * 100),
        font=cast("FontRole", fields.choice("font", FONT_ROLES, "heading")),
        colour=fields.text("colour", "ink"),
    )
    fields.close()
    return decoration if box else None


def _nowhere() -> Rect:
    return Rect(0, 0, 0, 0)


def _placeholder(value: Value, sink: Sink) -> PlaceholderSpec | None:
    fields = Fields(value, "A placeholder", sink)
    anchor, align = fields.choice("anchor", _ANCHORS), fields.choice("align", _ALIGNS)
    index = fields.number("idx", 0, 10_000)
    placeholder = PlaceholderSpec(
        type=fields.choice("type", _PLACEHOLDERS),
        idx=int(index or 0),
        name=fields.text("name"),
        box=fields.rect("rect"),
        anchor=cast("Anchor", anchor) if anchor else None,
        style=fields.text("style"),
        align=cast("Align", align) if align else None,
        behind=fields.text("behind"),
    )
    fields.close()
    return placeholder if placeholder.type else None
