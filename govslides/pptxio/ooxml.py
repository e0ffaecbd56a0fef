"""Reading OOXML trees: qualified names, integers, and colours as their elements state them."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from govslides.ooxml.xml import RELATIONSHIPS, A, R
from govslides.pptxio.xml import P

NS = {"a": A, "p": P, "r": R, "rel": RELATIONSHIPS}
R_ID = f"{{{R}}}id"
R_EMBED = f"{{{R}}}embed"


@dataclass(frozen=True, slots=True)
class RawColour:
    """A colour as written: a scheme slot (master colour map applied) or a literal, and its tint."""

    slot: str
    rgb: str = ""
    modulate: int = 100_000
    offset: int = 0


def whole(element: Element | None, name: str, default: int) -> int:
    """The whole number in attribute `name`, or `default` when there is none that reads."""
    if element is None:
        return default
    try:
        return int(element.get(name, default))
    except ValueError:
        return default


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def colour_in(parent: Element | None, mapping: dict[str, str]) -> RawColour | None:
    """The first colour among `parent`'s children, or None; `mapping` is the master's colour map."""
    for child in parent if parent is not None else ():
        kind = local(child)
        tint = (
            whole(child.find("a:lumMod", NS), "val", 100_000),
            whole(child.find("a:lumOff", NS), "val", 0),
        )
        value = child.get("val", "")
        if kind == "schemeClr":
            return RawColour(mapping.get(value, value), "", *tint)
        if kind == "srgbClr":
            return RawColour("", value.upper(), *tint)
        if kind == "sysClr":
            return RawColour("", child.get("lastClr", "000000").upper(), *tint)
        if kind == "prstClr":
            return RawColour("", {"white": "FFFFFF"}.get(value, "000000"), *tint)
    return None
