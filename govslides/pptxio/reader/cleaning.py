"""Leaving out of a template what a deck cannot or must not carry: slides, broken and outward relationships.

A part is rewritten only where something has to go; all others stay as they are, byte for byte.
"""

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from govslides.ooxml.opening import TemplateRefusedError
from govslides.ooxml.package import Part, deflated, inflated
from govslides.ooxml.relations import relations_name, tree
from govslides.ooxml.xml import RELATIONSHIPS, R
from govslides.tuples import NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT = {"slide", "notesSlide", "comments", "commentAuthors", "control", "customXml", "printerSettings"}
"""Kinds of relationships that no deck takes over; nor do layouts lead to slides that are not there."""

_SAFE = ("http://", "https://", "mailto:")
_ID = f"{{{R}}}"
_PML = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DML = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OBJECTS = {f"{_PML}{name}" for name in ("pic", "graphicFrame", "control")}


class Row(NamedTuple):
    """A relationship: its id, the last word of its type, where it leads, and whether out of the package."""

    id: str
    kind: str
    target: str
    outside: bool


def rows(parts: dict[str, Part], part: str) -> list[Row]:
    """The relationships of a part, those that lead out of the package too."""
    name = relations_name(part)
    if name not in parts:
        return []
    found = []
    for row in tree(parts, name).findall(f"{{{RELATIONSHIPS}}}Relationship"):
        target, outside = row.get("Target", ""), row.get("TargetMode") == "External"
        if not outside:
            base = "" if target[:1] == "/" else posixpath.dirname(part)
            target = _part_name(parts, posixpath.normpath(posixpath.join(base, target.lstrip("/"))))
        found.append(Row(row.get("Id", ""), row.get("Type", "").rpartition("/")[2], target, outside))
    return found


def _part_name(parts: dict[str, Part], target: str) -> str:
    """The part that a relationship means; names may be written with per cents, or in other case."""
    if target in parts:
        return target
    from urllib.parse import unquote

    plain = unquote(target).lower()
    return next((name for name in parts if unquote(name).lower() == plain), target)


def cleaned(parts: dict[str, Part], starts: list[str]) -> tuple[dict[str, Part], tuple[str, ...]]:
    """The parts that `starts` lead to, without what has to go, and what was broken, as clauses."""
    kept: dict[str, Part] = {}
    repairs: list[str] = []
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name in kept or name not in parts:
            continue
        kept[name] = parts[name]
        going, leads = [], []
        for row in rows(parts, name):
            broken = not row.outside and row.target not in parts
            if broken and row.kind not in _LEFT:
                repairs.append(f"`{name}` leads to `{row.target}`, which is not there")
            if broken or row.kind in _LEFT or (row.outside and not _is_safe(row)):
                going.append(row)
            elif not row.outside:
                leads.append(row.target)
        relations = relations_name(name)
        if relations in parts:
            kept[relations] = _without_rows(parts[relations], {row.id for row in going})
        if going:
            kept[name] = _without_uses(parts[name], {row.id for row in going})
        waiting += leads
    return kept, tuple(sorted(repairs))


def _is_safe(row: Row) -> bool:
    """Whether a deck may lead there: links to the web alone; no picture is fetched from elsewhere."""
    return row.kind == "hyperlink" and row.target.lower().startswith(_SAFE)


def _parsed(part: Part) -> "_Element":
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(inflated(part), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise TemplateRefusedError(f"`{part.name}` is no XML") from error


def _written(name: str, root: "_Element") -> Part:
    from lxml import etree

    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return deflated(name, content)


def _without_rows(part: Part, ids: set[str]) -> Part:
    if not ids:
        return part
    root = _parsed(part)
    for row in list(root):
        if row.get("Id") in ids:
            root.remove(row)
    return _written(part.name, root)


def _without_uses(part: Part, ids: set[str]) -> Part:
    """The part without the elements that use relationships `ids`."""
    if not part.name.endswith(".xml"):
        return part
    root = _parsed(part)
    for element in list(_users(root, ids)):
        _take_out(element)
    return _written(part.name, root)


def _users(root: "_Element", ids: set[str]) -> "Iterator[Any]":
    for element in root.iter():
        if any(str(name).startswith(_ID) and value in ids for name, value in element.attrib.items()):
            yield element


def _take_out(element: Any) -> None:
    """Remove what uses a relationship: the whole object, the fill, or the element alone."""
    above = element.getparent()
    if above is None:
        return
    holder = next((one for one in element.iterancestors() if one.tag in _OBJECTS), None)
    if element.tag == f"{_DML}blip" and above.tag == f"{_DML}blipFill":
        _replace(above, element.makeelement(f"{_DML}noFill"))
    elif element.tag.startswith(f"{_DML}hlink"):
        above.remove(element)
    elif holder is not None:
        whole = _alternative(holder)
        if whole.getparent() is not None:
            whole.getparent().remove(whole)
    else:
        above.remove(element)
        if not len(above) and above.tag in {f"{_PML}custDataLst", f"{_PML}controls"}:
            above.getparent().remove(above)


def _alternative(holder: Any) -> Any:
    """The alternative content that `holder` is one side of, or `holder`."""
    choice = holder.getparent()
    if choice is not None and choice.tag in {f"{_MC}Choice", f"{_MC}Fallback"}:
        return choice.getparent()
    return holder


def _replace(old: Any, new: Any) -> None:
    above = old.getparent()
    if above is not None:
        above.replace(old, new)
