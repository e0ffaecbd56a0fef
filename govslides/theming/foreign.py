"""A theme on a template of somebody else's: its layouts for our roles, its fonts, colours and sizes.

Everything is taken from the template where it has it; what a role needs and the template lacks is a place
of our own, within the template's margins and clear of what it draws.
"""

from collections.abc import Mapping

from govslides.geometry import inches
from govslides.pptxio.reader.raw import RawTemplate
from govslides.records import dataclass
from govslides.theme.spec import ThemeSpec
from govslides.theme.theme import Theme
from govslides.theming.dressing import Dressing
from govslides.theming.look import Look
from govslides.theming.matching import Match
from govslides.theming.steps import page_factor


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """What fitting a template gives.

    Fields:
        matches: by role.
        covered: what text has to cover, as clauses with their layouts.
    """

    theme: Theme
    matches: Mapping[str, Match]
    covered: tuple[str, ...]


def fit_template(spec: ThemeSpec, own: ThemeSpec, raw: RawTemplate, named: Mapping[str, int]) -> Fitted:
    """The theme of `raw`: `spec` is the built-in theme with the lecture's own laid over, `own` that alone,
    and `named` the layouts that it names, by role."""
    look = Look(spec, own, raw, named)
    layouts = {role: Dressing(look, role).layout() for role in look.matches}
    gutter = inches(0.2 * page_factor(raw.size)) if own.gutter is None else own.gutter
    theme = Theme(
        name=own.name or look.master.name or "template",
        size=raw.size,
        fonts=look.lettering.fonts,
        colours=look.lettering.colours,
        printed=look.printed(),
        scale=look.scale,
        floor=look.floor,
        gutter=gutter,
        layouts=layouts,
    )
    covered = [
        f"on `{ground.parts.layout.name}` {clause}"
        for _, ground in sorted(look.grounds.items())
        for clause in dict.fromkeys(ground.covered)
    ]
    return Fitted(theme=theme, matches=look.matches, covered=tuple(covered))
