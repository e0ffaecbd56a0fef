"""Reading a template .pptx: bytes in, a `RawTemplate` out, or a TemplateRefusedError with the reason.

Only the standard library is used: opening a file through python-pptx would cost a tenth of a second. Where
a template is broken and has to be mended, lxml is (`cleaning.py`), and Pillow where pictures lie behind text.
"""

from xml.etree.ElementTree import Element

from govslides.digests import sha256
from govslides.geometry import Size
from govslides.ooxml.opening import TemplateRefusedError, open_package
from govslides.ooxml.relations import target_of, tree
from govslides.pptxio.colours import LIGHT_MAP
from govslides.pptxio.drafting.default_notes import add_notes_master
from govslides.pptxio.drafting.usual_parts import add_usual_parts
from govslides.pptxio.ooxml import NS, R_ID, whole
from govslides.pptxio.reader.cleaning import cleaned
from govslides.pptxio.reader.masters import read_masters
from govslides.pptxio.reader.presentation import kept_targets, read_presentation
from govslides.pptxio.reader.raw import RawTemplate
from govslides.pptxio.template import Template

__all__ = ["TemplateRefusedError", "read_template"]

LEAST, MOST = 914_400, 51_206_400
"""The sides that PowerPoint allows a slide, EMU: 1 to 56 inches (ECMA-376 part 1, 19.7.10)."""

_USUAL = Size(12_192_000, 6_858_000)


def read_template(data: bytes) -> RawTemplate:
    """The template in the bytes of a .pptx (or .potx) file."""
    parts = open_package(data)
    main = target_of(parts, "", "officeDocument")
    root = tree(parts, main)
    if root.tag.startswith("{http://purl.oclc.org/ooxml/"):
        raise TemplateRefusedError("it is a Strict Open XML file, which few programs write or read")
    if root.tag != f"{{{NS['p']}}}presentation":
        raise TemplateRefusedError("it is no presentation")
    rows = kept_targets(parts, main)
    kept, repairs = cleaned(parts, [target for _, _, target in rows])
    size = _size(root)
    masters, layouts = read_masters(kept, _listed(root, rows), root.find("p:defaultTextStyle", NS), size)
    if not any(kind == "notesMaster" for _, kind, _ in rows):
        rows.append(add_notes_master(kept, masters[0].theme_part))
    rows += add_usual_parts(kept, {kind for _, kind, _ in rows})
    notes = next(target for _, kind, target in rows if kind == "notesMaster")
    template = Template(
        digest=sha256(data).hexdigest(),
        theme_part=masters[0].theme_part,
        notes_master=notes,
        notes_body=_notes_index(tree(kept, notes), "body"),
        notes_image=_notes_index(tree(kept, notes), "sldImg"),
        presentation=read_presentation(parts, main, rows, kept),
        kinds={layout.part: {one.idx: one.type for one in layout.placeholders} for layout in layouts},
        parts=tuple(kept[name] for name in sorted(kept)),
        overrides={layout.part: layout.override for layout in layouts if layout.override},
    )
    return RawTemplate(
        size=size,
        palette=masters[0].palette,
        fonts=masters[0].fonts,
        layouts=tuple(layouts),
        template=template,
        colour_map=masters[0].colour_map or LIGHT_MAP,
        masters=tuple(masters),
        repairs=repairs,
        dropped=len(root.findall("p:sldIdLst/p:sldId", NS)),
        embedded=tuple(one.get("typeface", "") for one in root.findall("p:embeddedFontLst/*/p:font", NS)),
    )


def _size(root: Element) -> Size:
    extent = root.find("p:sldSz", NS)
    size = Size(whole(extent, "cx", _USUAL.width), whole(extent, "cy", _USUAL.height))
    if not all(LEAST <= side <= MOST for side in size):
        raise TemplateRefusedError("its slides are not between 1 and 56 inches wide and high")
    return size


def _listed(root: Element, rows: list[tuple[str, str, str]]) -> list[str]:
    """The masters in the order that the presentation lists them."""
    targets = {id_: target for id_, kind, target in rows if kind == "slideMaster"}
    listed = [row.get(R_ID, "") for row in root.findall("p:sldMasterIdLst/p:sldMasterId", NS)]
    return [targets[id_] for id_ in listed if id_ in targets]


def _notes_index(root: Element, kind: str) -> int:
    """The index of the notes master's placeholder of one kind."""
    for found in root.iter(f"{{{NS['p']}}}ph"):
        if found.get("type") == kind:
            return whole(found, "idx", 0)
    return 0
