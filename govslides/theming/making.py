"""Making a theme from its files: the built-in one, with the lecture's own theme file laid over it."""

from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.pptxio.reader import TemplateRefusedError, read_template
from govslides.pptxio.reader.raw import RawTemplate
from govslides.pptxio.repaint import repainted
from govslides.pptxio.template import Template
from govslides.records import replace
from govslides.source import Source, Span
from govslides.syntax import yaml
from govslides.theme.spec import ColourSpec, ThemeSpec
from govslides.theme.theme import Theme
from govslides.theming.builtin import builtin_bytes
from govslides.theming.contrast import check_contrast
from govslides.theming.loading import TEMPLATE_LIMIT
from govslides.theming.reading import read_theme
from govslides.theming.resolve import resolve


def read_spec(source: Source, sink: Sink) -> ThemeSpec:
    """The theme file in `source`; what is broken is reported, what is absent is empty."""
    value = yaml.load(source, sink)
    return ThemeSpec() if value is None else read_theme(value, sink)


def make_theme(name: str, own: str, inputs: Inputs, sink: Sink) -> tuple[Theme, Template]:
    """The built-in theme `name`, or the lecture's own at the path `own` laid over it."""
    base = read_spec(Source(f"{name}/theme.yaml", builtin_bytes(name, "theme.yaml").decode()), sink)
    drafted = read_template(builtin_bytes(name, "template.pptx"))
    source = inputs.source(own, limit=64 * 1024)
    if source is None:
        return resolve(base, drafted), drafted.template
    spec = read_spec(source, sink)
    span = Span(source, 0, 0)
    foreign = _own_template(spec, own, inputs, sink)
    merged = _laid_over(base, spec, foreign is not None)
    raw = foreign or drafted
    _check_names(spec, raw, sink)
    if sink.failed:
        return resolve(base, drafted), drafted.template
    theme = resolve(merged, raw)
    check_contrast(theme, span, sink)
    return theme, repainted(raw.template, merged.palette, merged.fonts)


def _own_template(spec: ThemeSpec, own: str, inputs: Inputs, sink: Sink) -> RawTemplate | None:
    if not spec.template:
        return None
    span = spec.spans["template"]
    path = own.removesuffix("theme.yaml") + spec.template
    data = inputs.data(path, limit=TEMPLATE_LIMIT, span=span)
    if data is None:
        return None
    try:
        return read_template(data)
    except TemplateRefusedError as error:
        sink.error(
            "invalid-template",
            span,
            f"The template `{spec.template}` cannot be used: {error}.",
            "Slides take their layouts from it.",
            "Open it in PowerPoint, save it as .pptx without a password or macros, and try again.",
        )
        return None


def _laid_over(base: ThemeSpec, spec: ThemeSpec, foreign: bool) -> ThemeSpec:
    """`base` with all that `spec` says. On a template of the lecture's own the palette, the fonts and
    the layouts of the base are of no use; its roles and its scale still are."""
    palette = dict(spec.palette) if foreign else {**base.palette, **spec.palette}
    colours = dict(base.colours)
    patched: set[str] = set()
    for role, one in spec.colours.items():
        slot = _free_slot(colours.get(role), one, patched) if not foreign else ""
        if slot:
            patched.add(slot)
            palette[slot] = one.rgb
        else:
            colours[role] = one
    return replace(
        base,
        name=spec.name or base.name,
        floor=spec.floor or base.floor,
        gutter=base.gutter if spec.gutter is None else spec.gutter,
        fonts=dict(spec.fonts) if foreign else {**base.fonts, **spec.fonts},
        palette=palette,
        colours=colours,
        printed={**base.printed, **spec.printed},
        scale={**base.scale, **spec.scale},
        layouts=() if foreign else base.layouts,
        layout_names=spec.layout_names,
    )


def _free_slot(role: ColourSpec | None, wanted: ColourSpec, patched: set[str]) -> str:
    """The slot to repaint for a role that gets a literal colour, or "" when the role has none alone."""
    if role is None or wanted.slot or not role.slot or role.slot in patched:
        return ""
    return role.slot if (role.modulate, role.offset) == (100_000, 0) else ""


def _check_names(spec: ThemeSpec, raw: RawTemplate, sink: Sink) -> None:
    names = [layout.name for layout in raw.layouts]
    for role, name in spec.layout_names.items():
        if name not in names:
            sink.error(
                "invalid-theme-value",
                spec.spans[f"layouts.{role}"],
                f"The template has no layout `{name}` for `{role}`.",
                "The theme cannot be built from it.",
                f"Write one of {', '.join(f'`{one}`' for one in names)}.",
            )
