"""What stays of a template's presentation.xml: masters, sizes, defaults; slides and extensions go."""

from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from govslides.ooxml.package import Part
from govslides.ooxml.relations import relations, tree
from govslides.ooxml.xml import HEAD, attribute
from govslides.pptxio.drafting.default_notes import NOTES_TYPES
from govslides.pptxio.drafting.usual_parts import USUAL_TYPES
from govslides.pptxio.ooxml import NS, R_ID, local
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
    "font",
)
_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_HEAD = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")
_TAIL = ("sldSz", "notesSz", "embeddedFontLst", "defaultTextStyle")
_USUAL = {
    "sldSz": '<p:sldSz cx="12192000" cy="6858000"/>',
    "notesSz": '<p:notesSz cx="6858000" cy="9144000"/>',
}
"""What stands for a size that a template does not state."""


Row = tuple[str, str, str]
"""A relationship: its id, the last word of its type, the part it leads to."""


def kept_targets(parts: dict[str, Part], main: str) -> list[Row]:
    """The relationships of the presentation that a deck keeps."""
    return [row for row in relations(parts, main) if row[1] in _KEPT_KINDS and row[2] in parts]


def read_presentation(
    parts: dict[str, Part], main: str, rows: Sequence[Row], kept: Iterable[str]
) -> Presentation:
    """The stretches of `main` around the slides; `rows` and the parts `kept` stay."""
    for prefix in ("a", "r", "p"):
        register_namespace(prefix, NS[prefix])
    root = tree(parts, main)
    _list_notes_master(root, rows)
    _plain_defaults(root)
    ids = {id_: f"kept-{id_}" if id_[:1] == "s" else id_ for id_, _, _ in rows}
    return Presentation(
        head=f'{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1">' + _children(root, _HEAD, ids),
        tail=_children(root, _TAIL, ids) + "</p:presentation>",
        relationships="".join(_relationship(ids[id_], kind, target) for id_, kind, target in rows),
        types=_types(tree(parts, "[Content_Types].xml"), kept),
    )


def _list_notes_master(root: Element, rows: Sequence[Row]) -> None:
    """Have the presentation list its notes master, whether it did or not."""
    found = next((id_ for id_, kind, _ in rows if kind == "notesMaster"), None)
    old = root.find("p:notesMasterIdLst", NS)
    if old is not None:
        root.remove(old)
    if found is not None:
        listed = SubElement(root, f"{{{NS['p']}}}notesMasterIdLst")
        SubElement(listed, f"{{{NS['p']}}}notesMasterId", {R_ID: found})


def _plain_defaults(root: Element) -> None:
    """Have text of no placeholder begin as our writer takes it to: from the left, in the theme's text font,
    each level half an inch further in. Its size and colour stay the template's; both are written anyway."""
    defaults = root.find("p:defaultTextStyle", NS)
    if defaults is None:
        defaults = SubElement(root, f"{{{NS['p']}}}defaultTextStyle")
    for number in range(1, 10):
        name = f"{{{NS['a']}}}lvl{number}pPr"
        level = defaults.find(name)
        if level is None:
            level = SubElement(defaults, name)
        for key, value in (("marL", str((number - 1) * 457200)), ("algn", "l"), ("rtl", "0")):
            level.set(key, value)
        level.attrib.pop("indent", None)
        level.attrib.pop("marR", None)
        run = level.find("a:defRPr", NS)
        if run is None:
            run = SubElement(level, f"{{{NS['a']}}}defRPr", {"sz": "1800", "kern": "1200"})
        for child in list(level):
            if child is not run:
                level.remove(child)
        _plain_letters(run)


_NO_TRAITS = ("b", "i", "u", "strike", "cap", "spc", "baseline")


def _plain_letters(run: Element) -> None:
    for trait in _NO_TRAITS:
        run.attrib.pop(trait, None)
    for script in ("latin", "ea", "cs"):
        font = run.find(f"a:{script}", NS)
        if font is None:
            font = SubElement(run, f"{{{NS['a']}}}{script}")
        font.attrib.clear()
        font.set("typeface", f"+mn-{script[:2] if script != 'latin' else 'lt'}")
    order = [one for one in run if local(one) not in {"latin", "ea", "cs", "sym", "hlinkClick", "extLst"}]
    fonts = [one for one in run if local(one) in {"latin", "ea", "cs"}]
    for child in list(run):
        run.remove(child)
    run.extend([*order, *fonts])


def _children(root: Element, names: tuple[str, ...], ids: Mapping[str, str]) -> str:
    """The elements `names`, with their relationships' ids as they are now; broken rows are left out."""
    made = []
    for name in names:
        child = root.find(f"p:{name}", NS)
        if child is None:
            made.append(_USUAL.get(name, ""))
            continue
        for row in list(child):
            users = [one for one in row.iter() if R_ID in one.attrib]
            if any(one.get(R_ID) not in ids for one in users):
                child.remove(row)
                continue
            _take_extensions(row)
            for one in users:
                one.set(R_ID, ids[one.get(R_ID, "")])
        _take_extensions(child)
        child.tail = None
        made.append(_plain(child) if len(child) or child.attrib else "")
    return "".join(made)


def _take_extensions(element: Element) -> None:
    for extension in element.findall("p:extLst", NS) + element.findall("a:extLst", NS):
        element.remove(extension)


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


def _types(root: Element, kept: Iterable[str]) -> str:
    """The content types of the parts that stay, and the defaults that any of them needs."""
    made = []
    names = set(kept)
    endings = {name.rpartition(".")[2].lower() for name in names} | {"rels", "xml", "png", "jpeg"}
    found = {"rels": _RELS_TYPE, "xml": "application/xml"}
    for row in root:
        extension, part = row.get("Extension", "").lower(), row.get("PartName", "")
        if extension in endings:
            found[extension] = row.get("ContentType", "")
        elif part.lstrip("/") in names:
            names.discard(part.lstrip("/"))
            kind = attribute(row.get("ContentType", ""))
            made.append(f'<Override PartName="{attribute(part)}" ContentType="{kind}"/>')
    made += [
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in (*NOTES_TYPES, *USUAL_TYPES)
        if name in names
    ]
    found.setdefault("png", "image/png")
    found.setdefault("jpeg", "image/jpeg")
    defaults = [
        f'<Default Extension="{name}" ContentType="{attribute(kind)}"/>'
        for name, kind in sorted(found.items())
    ]
    return "".join(defaults + made)
