"""Reading a template .pptx: bytes in, a `RawTemplate` out, or a TemplateRefusedError with the reason.

Only the standard library is used: opening a file through python-pptx would cost a tenth of a second.
"""

from hashlib import sha256
from xml.etree.ElementTree import Element

from govslides.geometry import Size
from govslides.ooxml.opening import TemplateRefusedError, open_package
from govslides.ooxml.package import Part
from govslides.ooxml.relations import reachable, relations, target_of, tree
from govslides.pptxio.colours import LIGHT_MAP
from govslides.pptxio.drafting.default_notes import add_notes_master
from govslides.pptxio.ooxml import NS, colour_in, whole
from govslides.pptxio.reader.layouts import Master, read_layout
from govslides.pptxio.reader.presentation import kept_targets, read_presentation
from govslides.pptxio.reader.raw import RawLayout, RawTemplate
from govslides.pptxio.template import Template

__all__ = ["TemplateRefusedError", "read_template"]

_FALLBACK_FONTS = {"major": "Calibri", "minor": "Calibri"}


def read_template(data: bytes) -> RawTemplate:
    """The template in the bytes of a .pptx (or .potx) file."""
    parts = open_package(data)
    main = target_of(parts, "", "officeDocument")
    root = tree(parts, main)
    if root.tag != f"{{{NS['p']}}}presentation":
        raise TemplateRefusedError("it is no presentation")
    master = target_of(parts, main, "slideMaster")
    add_notes_master(parts, main, target_of(parts, master, "theme"))
    kept = reachable(parts, [target for _, _, target in kept_targets(parts, main)])
    palette, fonts = _theme(parts, target_of(parts, master, "theme"))
    extent = root.find("p:sldSz", NS)
    size = Size(whole(extent, "cx", 12192000), whole(extent, "cy", 6858000))
    inherited = Master(tree(parts, master), palette, root.find("p:defaultTextStyle", NS), size)
    layouts = _layouts(parts, master, inherited)
    if not layouts:
        raise TemplateRefusedError("it has no layouts")
    notes = target_of(parts, main, "notesMaster")
    template = Template(
        digest=sha256(data).hexdigest(),
        theme_part=target_of(parts, master, "theme"),
        notes_master=notes,
        notes_body=_notes_index(tree(parts, notes), "body"),
        notes_image=_notes_index(tree(parts, notes), "sldImg"),
        presentation=read_presentation(parts, main, kept),
        kinds={layout.part: {one.idx: one.type for one in layout.placeholders} for layout in layouts},
        parts=tuple(parts[name] for name in sorted(kept)),
    )
    return RawTemplate(
        size=size,
        palette=palette,
        fonts=fonts,
        layouts=layouts,
        template=template,
        colour_map=inherited.mapping or LIGHT_MAP,
    )


def _notes_index(root: Element, kind: str) -> int:
    """The index of the notes master's placeholder of one kind."""
    for found in root.iter(f"{{{NS['p']}}}ph"):
        if found.get("type") == kind:
            return whole(found, "idx", 0)
    return 0


def _layouts(parts: dict[str, Part], master: str, inherited: Master) -> tuple[RawLayout, ...]:
    """The layouts in the order that the master lists them."""
    targets = {id_: target for id_, kind, target in relations(parts, master) if kind == "slideLayout"}
    listed = inherited.root.findall("p:sldLayoutIdLst/p:sldLayoutId", NS)
    names = [targets[id_] for row in listed if (id_ := row.get(f"{{{NS['r']}}}id", "")) in targets]
    return tuple(read_layout(name, tree(parts, name), inherited) for name in names)


def _theme(parts: dict[str, Part], name: str) -> tuple[dict[str, str], dict[str, str]]:
    """The palette by slot, and the major and minor family."""
    root = tree(parts, name)
    palette = {}
    for slot in root.findall("a:themeElements/a:clrScheme/*", NS):
        colour = colour_in(slot, {})
        palette[slot.tag.rpartition("}")[2]] = colour.rgb if colour is not None else "000000"
    fonts = dict(_FALLBACK_FONTS)
    for which in fonts:
        latin = root.find(f"a:themeElements/a:fontScheme/a:{which}Font/a:latin", NS)
        if latin is not None and latin.get("typeface"):
            fonts[which] = latin.get("typeface", "")
    return palette, fonts
