"""The layouts of a master, each placeholder with all that it inherits."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from govslides.deck.text import Anchor, Insets
from govslides.geometry import Rect, Size
from govslides.pptxio.colours import tinted
from govslides.pptxio.ooxml import NS, RawColour, colour_in, whole
from govslides.pptxio.reader.raw import RawLayout, RawPlaceholder
from govslides.pptxio.reader.styles import resolve_levels

_ANCHORS: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom"}
_MASTER_TYPES = {"ctrTitle": "title", "subTitle": "body", "title": "title"}
_OWN_TYPES = {"ftr", "sldNum", "dt", "hdr"}
_INSETS = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))


@dataclass(frozen=True, slots=True)
class Master:
    """What layouts inherit from: the master's tree, its palette, the presentation's own defaults."""

    root: Element
    palette: dict[str, str]
    defaults: Element | None
    size: Size

    @property
    def mapping(self) -> dict[str, str]:
        """The colour map: "tx1" to "dk1" and so on."""
        found = self.root.find("p:clrMap", NS)
        return dict(found.attrib) if found is not None else {}

    def rgb(self, colour: RawColour | None) -> str:
        """The RGB of a colour, white where there is none."""
        if colour is None:
            return self.palette.get("lt1", "FFFFFF")
        base = self.palette.get(colour.slot, "FFFFFF") if colour.slot else colour.rgb
        return tinted(base, colour.modulate, colour.offset)


def read_layout(part: str, root: Element, master: Master) -> RawLayout:
    """One layout, resolved against its master."""
    content = root.find("p:cSld", NS)
    placeholders = [
        made
        for shape in (content.iter(f"{{{NS['p']}}}sp") if content is not None else ())
        if (made := _placeholder(shape, master)) is not None
    ]
    return RawLayout(
        part=part,
        name=content.get("name", "") if content is not None else "",
        kind=root.get("type", ""),
        background=_background(root, master),
        placeholders=tuple(placeholders),
    )


def _background(root: Element, master: Master) -> str:
    for tree in (root, master.root):
        found = tree.find("p:cSld/p:bg", NS)
        if found is None:
            continue
        for path in ("p:bgPr/a:solidFill", "p:bgRef", "p:bgPr/a:gradFill/a:gsLst/a:gs"):
            colour = colour_in(found.find(path, NS), master.mapping)
            if colour is not None:
                return master.rgb(colour)
    return master.rgb(None)


def _placeholder(shape: Element, master: Master) -> RawPlaceholder | None:
    reference = shape.find("p:nvSpPr/p:nvPr/p:ph", NS)
    if reference is None:
        return None
    kind = reference.get("type", "obj")
    above = _of_master(kind, master.root)
    chain = [shape] if above is None else [shape, above]
    bodies = [body for step in chain if (body := step.find("p:txBody/a:bodyPr", NS)) is not None]
    styles = [step.find("p:txBody/a:lstStyle", NS) for step in chain]
    named = shape.find("p:nvSpPr/p:cNvPr", NS)
    return RawPlaceholder(
        type=kind,
        idx=whole(reference, "idx", 0),
        name=named.get("name", "") if named is not None else "",
        box=_box(chain, master.size),
        anchor=_ANCHORS.get(_attribute(bodies, "anchor", "t"), "top"),
        insets=Insets(**dict(zip(("left", "top", "right", "bottom"), _insets(bodies), strict=True))),
        levels=resolve_levels([*styles, _text_style(kind, master), master.defaults], master.mapping),
    )


def _of_master(kind: str, root: Element) -> Element | None:
    """The master's placeholder that one of `kind` inherits from."""
    wanted = kind if kind in _OWN_TYPES else _MASTER_TYPES.get(kind, "body")
    for shape in root.iter(f"{{{NS['p']}}}sp"):
        reference = shape.find("p:nvSpPr/p:nvPr/p:ph", NS)
        if reference is not None and reference.get("type", "obj") == wanted:
            return shape
    return None


def _text_style(kind: str, master: Master) -> Element | None:
    name = "otherStyle" if kind in _OWN_TYPES else f"{_MASTER_TYPES.get(kind, 'body')}Style"
    return master.root.find(f"p:txStyles/p:{name}", NS)


def _box(chain: list[Element], size: Size) -> Rect:
    for step in chain:
        frame = step.find("p:spPr/a:xfrm", NS)
        offset = frame.find("a:off", NS) if frame is not None else None
        extent = frame.find("a:ext", NS) if frame is not None else None
        if offset is not None and extent is not None:
            sides = (
                whole(offset, "x", 0),
                whole(offset, "y", 0),
                whole(extent, "cx", 0),
                whole(extent, "cy", 0),
            )
            return Rect(*sides)
    return Rect(0, 0, size.width, size.height)


def _insets(bodies: list[Element]) -> list[int]:
    return [int(_attribute(bodies, name, str(default))) for name, default in _INSETS]


def _attribute(elements: list[Element], name: str, default: str) -> str:
    for element in elements:
        value = element.get(name)
        if value is not None and (not default.isdigit() or value.lstrip("-").isdigit()):
            return value
    return default
