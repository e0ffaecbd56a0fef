"""Which layout of a template serves which of our roles."""

from govslides.pptxio.reader.raw import RawLayout, RawTemplate
from govslides.theme.spec import ThemeSpec

_KINDS = {
    "title": ("title",),
    "section": ("secHead",),
    "content": ("obj", "tx"),
    "columns": ("twoObj", "twoTxTwoObj"),
    "title-only": ("titleOnly",),
    "picture": ("titleOnly",),
    "references": ("obj", "tx"),
    "closing": ("title",),
    "quotation": ("titleOnly",),
    "question": ("obj", "tx"),
    "myth": ("titleOnly",),
}
"""The OOXML layout types that can stand in for a role, the best first."""


def assign_roles(spec: ThemeSpec, template: RawTemplate) -> dict[str, RawLayout]:
    """A layout for each role: by the theme file's names, by drafted layouts, by OOXML's types.

    "content" always has one: the first layout that has a title and a body, else the first of all.
    """
    by_name = {layout.name: layout for layout in template.layouts}
    roles: dict[str, RawLayout] = {}
    for drafted in spec.layouts:
        if drafted.name in by_name:
            roles[drafted.role] = by_name[drafted.name]
    for role, name in spec.layout_names.items():
        if name in by_name:
            roles[role] = by_name[name]
    for role, kinds in _KINDS.items():
        found = next((one for kind in kinds for one in template.layouts if one.kind == kind), None)
        if role not in roles and found is not None:
            roles[role] = found
    if "content" not in roles:
        roles["content"] = next((one for one in template.layouts if _has_both(one)), template.layouts[0])
    return roles


def _has_both(layout: RawLayout) -> bool:
    types = {placeholder.type for placeholder in layout.placeholders}
    return "title" in types and bool(types & {"obj", "body"})
