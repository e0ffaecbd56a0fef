"""Making a theme from its files: the built-in one, with the lecture's own theme file laid over it."""

from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.pptxio.reader import read_template
from govslides.pptxio.repaint import repainted
from govslides.pptxio.template import Template
from govslides.records import replace
from govslides.source import Source, Span
from govslides.syntax import yaml
from govslides.theme.spec import ColourSpec, ThemeSpec
from govslides.theme.theme import Theme
from govslides.theming.builtin import builtin_bytes
from govslides.theming.contrast import check_contrast
from govslides.theming.owning import fit_own, named_layouts, own_template
from govslides.theming.reading import read_theme
from govslides.theming.resolve import resolve


def read_spec(source: Source, sink: Sink) -> ThemeSpec:
    """The theme file in `source`; what is broken is reported, what is absent is empty."""
    value = yaml.load(source, sink)
    return ThemeSpec() if value is None else read_theme(value, sink)


def make_theme(name: str, own: str, inputs: Inputs, sink: Sink) -> tuple[Theme, Template]:
    """The built-in theme `name`, or the lecture's own at the path `own` laid over it."""
    base = read_spec(Source(f"{name}/theme.yaml", builtin_bytes(name, "theme.yaml").decode()), sink)
    source = inputs.source(own, limit=64 * 1024)
    spec = ThemeSpec() if source is None else read_spec(source, sink)
    span = None if source is None else Span(source, 0, 0)
    made = _on_own(base, spec, own, inputs, sink) if spec.template else _on_builtin(name, base, spec, sink)
    if made is None or span is None:
        return _on_builtin(name, base, ThemeSpec(), Sink()) or _fail(name)
    check_contrast(made[0], span, sink)
    return made


def _fail(name: str) -> tuple[Theme, Template]:
    raise RuntimeError(f"the theme {name} of the package is broken; install the package again")


def _on_builtin(name: str, base: ThemeSpec, spec: ThemeSpec, sink: Sink) -> tuple[Theme, Template] | None:
    """The built-in theme, repainted as `spec` says."""
    raw = read_template(builtin_bytes(name, "template.pptx"))
    merged = _laid_over(base, spec)
    named_layouts(spec, raw, sink)
    if sink.failed:
        return None
    return resolve(merged, raw), repainted(raw.template, merged.palette, merged.fonts)


def _on_own(
    base: ThemeSpec, spec: ThemeSpec, own: str, inputs: Inputs, sink: Sink
) -> tuple[Theme, Template] | None:
    """The theme of a template of the lecture's own: roles and scale of the built-in one, all else its own."""
    raw = own_template(spec, own, inputs, sink)
    if raw is None or sink.failed:
        return None
    fitted = fit_own(base, spec, raw, sink)
    if sink.failed:
        return None
    return fitted.theme, repainted(raw.template, spec.palette, spec.fonts)


def _laid_over(base: ThemeSpec, spec: ThemeSpec) -> ThemeSpec:
    """`base` with all that `spec` says."""
    palette = {**base.palette, **spec.palette}
    colours = dict(base.colours)
    patched: set[str] = set()
    for role, one in spec.colours.items():
        slot = _free_slot(colours.get(role), one, patched)
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
        fonts={**base.fonts, **spec.fonts},
        palette=palette,
        colours=colours,
        printed={**base.printed, **spec.printed},
        scale={**base.scale, **spec.scale},
        layout_names=spec.layout_names,
    )


def _free_slot(role: ColourSpec | None, wanted: ColourSpec, patched: set[str]) -> str:
    """The slot to repaint for a role that gets a literal colour, or "" when the role has none alone."""
    if role is None or wanted.slot or not role.slot or role.slot in patched:
        return ""
    return role.slot if (role.modulate, role.offset) == (100_000, 0) else ""
