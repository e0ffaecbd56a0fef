"""Rules for styles and numbering: what is referred to is there."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govslides.docxio.linting.documentfile import VAL, DocumentFile, W
from govslides.ooxml.lint.packagefile import Finding

_TYPES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}


def styles(file: DocumentFile) -> Iterator[Finding]:
    """A style that is not there, or is of another type."""
    for page in file.texts:
        told: set[str] = set()
        for name, kind in _TYPES.items():
            for row in page.root.iter(f"{W}{name}"):
                id_ = row.get(VAL, "")
                style = file.styles.get(id_)
                if (style is None or style.get(f"{W}type") != kind) and id_ not in told:
                    told.add(id_)
                    yield Finding("style", page.part, f"`{id_}` is no {kind} style of the document")


def style_tree(file: DocumentFile) -> Iterator[Finding]:
    """A style based on one that is not there or on itself, two of one name, or no default."""
    names: set[tuple[str, str]] = set()
    for id_, style in file.styles.items():
        for relative in ("basedOn", "next", "link"):
            found = style.find(f"{W}{relative}")
            if found is not None and found.get(VAL, "") not in file.styles:
                yield Finding("style", "styles", f"`{id_}` names `{found.get(VAL)}`, which is not there")
        if _loops(file, id_):
            yield Finding("style", "styles", f"`{id_}` is based on itself")
        named = style.find(f"{W}name")
        key = (style.get(f"{W}type", ""), named.get(VAL, "").lower() if named is not None else "")
        if key in names or not key[1]:
            yield Finding("style", "styles", f"`{id_}` has no name or another's")
        names.add(key)


def _loops(file: DocumentFile, id_: str) -> bool:
    seen = {id_}
    style: Element | None = file.styles[id_]
    while style is not None:
        base = style.find(f"{W}basedOn")
        id_ = base.get(VAL, "") if base is not None else ""
        if id_ in seen:
            return True
        seen.add(id_)
        style = file.styles.get(id_)
    return False


def numbering(file: DocumentFile) -> Iterator[Finding]:
    """A list whose numbering is not there, two instances of one id, a level beyond the ninth."""
    root = file.part("numbering")
    definitions = [] if root is None else _ids(root, "abstractNum", "abstractNumId")
    instances = [] if root is None else _ids(root, "num", "numId")
    for kind, ids in (("definition", definitions), ("instance", instances)):
        if len(set(ids)) != len(ids):
            yield Finding("numbering", "numbering", f"two of one id ({kind})")
    for row in () if root is None else root.findall(f"{W}num/{W}abstractNumId"):
        if row.get(VAL) not in definitions:
            yield Finding("numbering", "numbering", f"the definition {row.get(VAL)} is not there")
    used = [(page.part, page.root) for page in file.texts]
    styles_root = file.part("styles")
    used += [] if styles_root is None else [("styles", styles_root)]
    for part, place in used:
        for row in place.iter(f"{W}numPr"):
            number, level = row.find(f"{W}numId"), row.find(f"{W}ilvl")
            if number is not None and number.get(VAL) not in {*instances, "0"}:
                yield Finding("numbering", part, f"the instance {number.get(VAL)} is not there")
            if level is not None and level.get(VAL, "") not in set("012345678"):
                yield Finding("numbering", part, f"the level {level.get(VAL)} is not one of 0 to 8")


def _ids(root: Element, element: str, name: str) -> list[str]:
    return [row.get(f"{W}{name}", "") for row in root.findall(f"{W}{element}")]


RULES = (styles, style_tree, numbering)
