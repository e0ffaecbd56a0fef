"""What stays of a template's presentation.xml: masters, sizes, defaults; slides and extensions go."""

from xml.etree.ElementTree import Element, register_namespace, tostring

from govslides.ooxml.package import Part
from govslides.ooxml.relations import relations, tree
from govslides.ooxml.xml import HEAD, attribute
from govslides.pptxio.ooxml import NS, R_ID
from govslides.pptxio.template import Presentation
from govslides.pptxio.xml import NAMESPACES

_KEPT_KINDS = (
    "slideMaster",
    "notesMaster",
    "handoutMaster",
    "presProps",
    "viewProps",
    "theme",
    "tableStyles",
)
_HEAD = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")
_TAIL = ("sldSz", "notesSz", "defaultTextStyle")


def kept_targets(parts: dict[str, Part], main: str) -> list[tuple[str, str, str]]:
    """The relationships of the presentation that a deck keeps."""
    return [row for row in relations(parts, main) if row[1] in _KEPT_KINDS and row[2] in parts]


def read_presentation(parts: dict[str, Part], main: str, kept: set[str]) -> Presentation:
    """The stretches of `main` around the slides; `kept` are the parts that stay."""
    for prefix in ("a", "r", "p"):
        register_namespace(prefix, NS[prefix])
    root = tree(parts, main)
    rows = kept_targets(parts, main)
    ids = {id_ for id_, _, _ in rows}
    return Presentation(
        head=f'{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1">' + _children(root, _HEAD, ids),
        tail=_children(root, _TAIL, ids) + "</p:presentation>",
        relationships="".join(_relationship(*row) for row in rows),
        types=_types(tree(parts, "[Content_Types].xml"), kept),
    )


def _children(root: Element, names: tuple[str, ...], ids: set[str]) -> str:
    made = []
    for name in names:
        child = root.find(f"p:{name}", NS)
        if child is None:
            continue
        for row in list(child):
            if R_ID in row.attrib and row.get(R_ID) not in ids:
                child.remove(row)
        child.tail = None
        for extension in child.findall(".//p:extLst", NS) + child.findall("a:extLst", NS):
            extension.clear()
        made.append(_plain(child))
    return "".join(made)


def _plain(element: Element) -> str:
    """The element's text, without the namespace declarations that the root has."""
    written = tostring(element, encoding="unicode")
    for declaration in NAMESPACES.split():
        written = written.replace(f" {declaration}", "")
    return written


def _relationship(id_: str, kind: str, target: str) -> str:
    place = attribute(_from_ppt(target))
    return f'<Relationship Id="{attribute(id_)}" Type="{NS["r"]}/{kind}" Target="{place}"/>'


def _from_ppt(target: str) -> str:
    """A part's name as seen from ppt/, where a deck's presentation.xml stands."""
    return target[4:] if target.startswith("ppt/") else f"../{target}"


def _types(root: Element, kept: set[str]) -> str:
    """The content types of the parts that stay, and the defaults that any of them needs."""
    made = []
    endings = {name.rpartition(".")[2].lower() for name in kept} | {"rels", "xml", "png", "jpeg"}
    found = {}
    for row in root:
        extension, part = row.get("Extension", "").lower(), row.get("PartName", "")
        if extension in endings:
            found[extension] = row.get("ContentType", "")
        elif part.lstrip("/") in kept:
            kind = attribute(row.get("ContentType", ""))
            made.append(f'<Override PartName="{attribute(part)}" ContentType="{kind}"/>')
    found.setdefault("png", "image/png")
    found.setdefault("jpeg", "image/jpeg")
    defaults = [
        f'<Default Extension="{name}" ContentType="{attribute(kind)}"/>'
        for name, kind in sorted(found.items())
    ]
    return "".join(defaults + made)
