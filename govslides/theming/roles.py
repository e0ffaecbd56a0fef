"""Which layout of a built-in theme's template serves which role: the one that was drafted for it.

Templates of somebody else's are matched by what they hold: see `matching.py`.
"""

from govslides.pptxio.reader.raw import RawLayout, RawTemplate
from govslides.theme.spec import ThemeSpec


def assign_roles(spec: ThemeSpec, template: RawTemplate) -> dict[str, RawLayout]:
    """A layout for each role that was drafted, or that the theme file gives one by name or number."""
    by_name = {str(number): layout for number, layout in enumerate(template.layouts, 1)}
    by_name |= {layout.name: layout for layout in template.layouts}
    wanted = {drafted.role: drafted.name for drafted in spec.layouts} | dict(spec.layout_names)
    return {role: by_name[name] for role, name in wanted.items() if name in by_name}
