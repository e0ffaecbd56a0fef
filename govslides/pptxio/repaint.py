"""A template's theme part with other colours and fonts, so that what is drawn in them follows."""

import re
from collections.abc import Mapping

from govslides.deck.text import FontRole
from govslides.ooxml.package import Part, deflated, inflated
from govslides.ooxml.xml import attribute
from govslides.pptxio.template import Template
from govslides.records import replace
from govslides.theme.theme import FontFamily

_FONTS: tuple[tuple[str, FontRole], ...] = (("major", "heading"), ("minor", "body"))


def repainted(
    template: Template, palette: Mapping[str, str], fonts: Mapping[FontRole, FontFamily]
) -> Template:
    """`template` with the slots in `palette` and the families in `fonts`, others as they were."""
    parts = tuple(
        _repainted_part(part, palette, fonts) if part.name == template.theme_part else part
        for part in template.parts
    )
    return replace(template, parts=parts)


def _repainted_part(part: Part, palette: Mapping[str, str], fonts: Mapping[FontRole, FontFamily]) -> Part:
    xml = inflated(part).decode()
    for slot, rgb in palette.items():
        xml = _within(xml, f"<a:{slot}>", f"</a:{slot}>", f'<a:srgbClr val="{rgb}"/>')
    for slot, role in _FONTS:
        if role in fonts:
            xml = _with_family(xml, f"{slot}Font", fonts[role].name)
    return deflated(part.name, xml)


def _within(xml: str, start: str, end: str, inner: str) -> str:
    """`xml` with `inner` between the first `start` and the `end` after it."""
    at = xml.find(start)
    until = xml.find(end, at)
    return xml if at < 0 or until < 0 else xml[: at + len(start)] + inner + xml[until:]


def _with_family(xml: str, element: str, family: str) -> str:
    pattern = rf'(<a:{element}>\s*<a:latin\b[^>]*?typeface=")[^"]*(")'
    return re.sub(pattern, lambda found: found[1] + attribute(family) + found[2], xml, count=1)
