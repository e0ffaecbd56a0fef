"""Parts as trees, and the relationships that lead from one to the next."""

import posixpath
from xml.etree.ElementTree import Element, ParseError, fromstring

from govslides.ooxml.opening import TemplateRefusedError
from govslides.ooxml.package import Part, inflated
from govslides.ooxml.xml import RELATIONSHIPS


def tree(parts: dict[str, Part], name: str) -> Element:
    """The root element of an XML part."""
    if name not in parts:
        raise TemplateRefusedError(f"`{name}` is missing")
    try:
        return fromstring(inflated(parts[name]))  # noqa: S314 -- DOCTYPEs were refused on opening
    except (ParseError, ValueError, RecursionError) as error:
        raise TemplateRefusedError(f"`{name}` is no XML") from error


def relations_name(part: str) -> str:
    """The part that holds the relationships of `part`."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def relations(parts: dict[str, Part], part: str) -> list[tuple[str, str, str]]:
    """(id, last word of the type, part name) of the internal relationships of `part`."""
    name = relations_name(part)
    if name not in parts:
        return []
    found = []
    for row in tree(parts, name).findall(f"{{{RELATIONSHIPS}}}Relationship"):
        if row.get("TargetMode") != "External":
            target = row.get("Target", "")
            joined = (
                target.lstrip("/") if target[:1] == "/" else posixpath.join(posixpath.dirname(part), target)
            )
            kind = row.get("Type", "").rpartition("/")[2]
            found.append((row.get("Id", ""), kind, posixpath.normpath(joined)))
    return found


def target_of(parts: dict[str, Part], part: str, kind: str) -> str:
    """The first part of `kind` that `part` leads to, or ""."""
    return next((target for _, found, target in relations(parts, part) if found == kind), "")


def reachable(parts: dict[str, Part], starts: list[str]) -> set[str]:
    """`starts`, all parts they lead to, and the relationship parts in between."""
    seen: set[str] = set()
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name in seen or name not in parts:
            continue
        seen.add(name)
        if relations_name(name) in parts:
            seen.add(relations_name(name))
            waiting.extend(target for _, _, target in relations(parts, name))
    return seen
