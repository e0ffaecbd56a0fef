"""A template of the lecture's own: opened, its layouts named or matched, and what has to be said about it."""

import re
from collections.abc import Mapping, Sequence

from govslides.diagnostics import Sink
from govslides.fonts.families import twin
from govslides.inputs import Inputs
from govslides.ooxml.opening import TemplateRefusedError
from govslides.pptxio.reader import read_template
from govslides.pptxio.reader.raw import RawTemplate
from govslides.source import Span
from govslides.theme.spec import ThemeSpec
from govslides.theme.theme import Theme
from govslides.theming.foreign import Fitted, fit_template
from govslides.theming.loading import TEMPLATE_LIMIT

_CURES = {
    "macros": "Save it in PowerPoint as .pptx or .potx, which leaves the macros out.",
    "encrypted": "Open it in PowerPoint, take the password off or save it as .pptx, and try again.",
    "Strict": "Save it in PowerPoint as `PowerPoint Presentation (*.pptx)`, not as the strict kind.",
    "layouts": "Take a file that PowerPoint made, with at least one layout in View > Slide Master.",
}
_NARROW = {"arial narrow", "calibri light", "gill sans mt", "segoe ui light"}

_NAMED = 4
"""So many places are named in a warning."""
"""Families that are surely narrower than what measures for them: nobody need be told. Calibri Light heads
every presentation of PowerPoint 2013 to 2022."""

_CURE = "Open it in PowerPoint, save it as .pptx under another name, and try again."


def own_template(spec: ThemeSpec, own: str, inputs: Inputs, sink: Sink) -> RawTemplate | None:
    """The template that the theme file at `own` names, or None (reported)."""
    span = spec.spans["template"]
    path = own.removesuffix("theme.yaml") + spec.template
    data = inputs.data(path, limit=TEMPLATE_LIMIT, span=span)
    if data is None:
        return None
    try:
        return read_template(data)
    except TemplateRefusedError as error:
        tell_refused(spec.template, error, span, sink)
        return None


def tell_refused(
    name: str, error: TemplateRefusedError, span: Span | None, sink: Sink, path: str = ""
) -> None:
    """Report a template that cannot be used."""
    why = str(error)
    cure = next((hint for word, hint in _CURES.items() if word in why), _CURE)
    sink.error(
        "invalid-template",
        span,
        f"The template `{name}` cannot be used: {why}.",
        "Slides take their layouts from it.",
        cure,
        path=path,
    )


def fit_own(base: ThemeSpec, spec: ThemeSpec, raw: RawTemplate, sink: Sink) -> Fitted:
    """The theme of the lecture's own template; what should be known about it is reported."""
    named = named_layouts(spec, raw, sink)
    fitted = fit_template(base, spec, raw, named)
    tell_about(raw, fitted, spec.spans.get("template"), sink)
    return fitted


def named_layouts(spec: ThemeSpec, raw: RawTemplate, sink: Sink) -> dict[str, int]:
    """The numbers of the layouts that the theme file names, by role; names that are none are reported."""
    numbers: dict[str, int] = {}
    for number, layout in enumerate(raw.layouts):
        numbers.setdefault(layout.name, number)
    found = {}
    for role, name in spec.layout_names.items():
        if name in numbers:
            found[role] = numbers[name]
        elif name.isdecimal() and 0 < int(name) <= len(raw.layouts):
            found[role] = int(name) - 1
        else:
            known = ", ".join(f"`{one}`" for one in list(numbers)[:30])
            sink.error(
                "invalid-theme-value",
                spec.spans[f"layouts.{role}"],
                f"The template has no layout `{name}` for `{role}`.",
                "The theme cannot be built from it.",
                f"Write the name or the number of one of {known}.",
            )
    return found


def tell_about(raw: RawTemplate, fitted: Fitted, span: Span | None, sink: Sink, path: str = "") -> None:
    """Warn of what is broken in the template, what cannot be measured, and what has to be covered."""
    for clause in raw.repairs:
        sink.warning(
            "repaired-template",
            span,
            f"The template is broken: {clause}.",
            "The deck is built without what leads there, so that PowerPoint does not ask to repair it.",
            "Open the template in PowerPoint, let it repair the file, and save it.",
            path=path,
        )
    for name, stand_in in unmeasured(fitted.theme).items():
        sink.warning(
            "unmeasured-font",
            span,
            f"How wide the letters of `{name}` are is not known; {stand_in} measures for it, with some room.",
            "Lines may break elsewhere in PowerPoint, though nothing should overflow.",
            "Name its metric-compatible open twin in theme.yaml, as in "
            f"`fonts: {{body: {{name: {name}, twin: Carlito}}}}`, or look at the slides once.",
            path=path,
        )
    places = recoloured(fitted.theme)
    if places:
        sink.warning(
            "recoloured-text",
            span,
            f"The template's own text cannot be read on what lies behind it: {_listed(places)}.",
            "It is set in another of the template's colours there, and panels are made for that.",
            "Give the text a colour that can be read in the template, in View > Slide Master.",
            path=path,
        )
    for clause in fitted.covered:
        sink.warning(
            "covered-drawing",
            span,
            f"Text has to cover what the template draws: {clause}.",
            "The layout leaves no other room that is large enough.",
            "Move the drawing in the template, or give the role another layout in theme.yaml.",
            path=path,
        )


def recoloured(theme: Theme) -> list[str]:
    """The placeholders whose text has another colour than it would inherit."""
    return [
        f"`{one.name}` on `{layout.name}`"
        for layout in theme.layouts.values()
        for one in layout.placeholders
        if one.inherited is not None
        and theme.colours[one.inherited[0].colour].rgb != theme.colours[one.levels[0].colour].rgb
    ]


def _listed(places: Sequence[str]) -> str:
    """The first few of them."""
    few = list(dict.fromkeys(places))
    more = len(few) - _NAMED
    return ", ".join(few[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def unmeasured(theme: Theme) -> Mapping[str, str]:
    """The families in use whose widths are not known, with the open font that measures each."""
    found: dict[str, str] = {}
    for family in theme.fonts.values():
        stand_in, known = twin(family.twin or family.name)
        if not known and family.name.lower() not in _NARROW:
            found[family.name] = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", stand_in)
    return dict(sorted(found.items()))
