"""The headers and footers of a template's last section: which there are, and that they do no harm."""

from xml.etree.ElementTree import Element

from govslides.docxio.names import W
from govslides.ooxml.opening import TemplateRefusedError
from govslides.ooxml.package import Part
from govslides.ooxml.relations import relations_name, tree
from govslides.ooxml.xml import RELATIONSHIPS, R
from govslides.tuples import NamedTuple

_W = f"{{{W}}}"
_INNER = {"image", "hyperlink", "font"}
_SCHEMES = ("http://", "https://", "mailto:")
_FETCHING = {
    "DATABASE", "DDE", "DDEAUTO", "EMBED", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK",
    "MACROBUTTON", "RD",
}  # fmt: skip
"""Fields that read other files, or run something (ECMA-376 part 1, 17.16.5)."""

_OFFICE = "{urn:schemas-microsoft-com:office:office}href"


class Reference(NamedTuple):
    """A header or footer: "header" or "footer", the pages it is for, its part."""

    kind: str
    pages: str
    part: str


def references(root: Element, targets: dict[str, str]) -> list[Reference]:
    """Those of the last section and what it takes from those before; `targets` are parts by relationship."""
    found: dict[tuple[str, str], str] = {}
    for section in root.iter(f"{_W}sectPr"):
        for kind in ("header", "footer"):
            for row in section.findall(f"{_W}{kind}Reference"):
                target = targets.get(row.get(f"{{{R}}}id", ""))
                if target is not None:
                    found[kind, row.get(f"{_W}type", "default")] = target
    return [Reference(kind, pages, part) for (kind, pages), part in sorted(found.items())]


def check_part(parts: dict[str, Part], name: str) -> None:
    """Raise TemplateRefusedError where a part leads out of the file, holds objects, or reads other files."""
    rels = relations_name(name)
    if rels in parts:
        for row in tree(parts, rels).findall(f"{{{RELATIONSHIPS}}}Relationship"):
            _check_relation(name, row)
    if name.endswith(".xml"):
        root = tree(parts, name)
        _check_fields(name, root)
        for element in root.iter():
            if any(
                "//" in value or "\\\\" in value
                for value in (element.get("src", ""), element.get(_OFFICE, ""))
            ):
                raise TemplateRefusedError(f"`{name}` shows a picture from elsewhere")


def _check_relation(name: str, row: Element) -> None:
    kind, target = row.get("Type", "").rpartition("/")[2], row.get("Target", "")
    if row.get("TargetMode") == "External":
        if kind != "hyperlink" or not target.lower().startswith(_SCHEMES):
            raise TemplateRefusedError(f"`{name}` leads out of the file ({kind})")
    elif kind not in _INNER:
        raise TemplateRefusedError(f"`{name}` holds something that is neither text nor picture ({kind})")


def _check_fields(name: str, root: Element) -> None:
    for paragraph in root.iter(f"{_W}p"):
        # An instruction may be cut into several runs.
        codes = ["".join([found.text or "" for found in paragraph.iter(f"{_W}instrText")])]
        codes += [found.get(f"{_W}instr", "") for found in paragraph.iter(f"{_W}fldSimple")]
        for word in " ".join(codes).replace('"', " ").upper().split():
            if word in _FETCHING:
                raise TemplateRefusedError(f"`{name}` has a field that reads other files (`{word}`)")
