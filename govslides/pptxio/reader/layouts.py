"""The layouts of a master: each placeholder with all that it inherits, and what is drawn behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from govslides.deck.text import Anchor, Insets
from govslides.geometry import Rect, Size
from govslides.pptxio.ooxml import NS, whole
from govslides.pptxio.reader.drawings import Placed, box_of, drawings, frame_of, own_fill, shapes
from govslides.pptxio.reader.paints import Look, Paints
from govslides.pptxio.reader.raw import RawDrawing, RawFill, RawLayout, RawPlaceholder
from govslides.pptxio.reader.styles import resolve_levels

_ANCHORS: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom"}
_MASTER_TYPES = {"ctrTitle": "title", "subTitle": "body", "title": "title"}
_OWN_TYPES = {"ftr", "sldNum", "dt", "hdr"}
_INSETS = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
_TURNED = 60_000
"""Degrees in the units of `rot`; what leans less than one counts as upright."""


@dataclass(frozen=True, slots=True)
class Master:
    """What layouts inherit from: the master's tree and its colours, the presentation's own defaults."""

    root: Element
    palette: Mapping[str, str]
    formats: Element | None
    defaults: Element | None
    size: Size
    look: Look
    number: int = 0

    @property
    def mapping(self) -> dict[str, str]:
        """The colour map: "tx1" to "dk1" and so on."""
        found = self.root.find("p:clrMap", NS)
        return dict(found.attrib) if found is not None else {}

    def paints(self, override: Mapping[str, str] | None = None, look: Look | None = None) -> Paints:
        """Its colours, under the colour map of a layout if it has one of its own."""
        mapping = {**self.mapping, **(override or {})}
        return Paints(self.palette, mapping, self.formats, look or self.look)


def read_layout(part: str, root: Element, master: Master, look: Look | None = None) -> RawLayout:
    """One layout, resolved against its master; `look` shows its own pictures."""
    content = root.find("p:cSld", NS)
    tree = root.find("p:cSld/p:spTree", NS)
    override = root.find("p:clrMapOvr/a:overrideClrMapping", NS)
    paints = master.paints(override.attrib if override is not None else None, look)
    backdrop = _backdrop(root, master, paints)
    made = (placeholder(placed, master, paints) for placed in shapes(tree))
    return RawLayout(
        part=part,
        name=content.get("name", "") if content is not None else "",
        kind=root.get("type", ""),
        background=mean(backdrop),
        placeholders=tuple(one for one in made if one is not None),
        backdrop=backdrop,
        drawings=_drawings(root, master, paints),
        master=master.number,
        colour_map=paints.mapping,
        override=_written(override),
    )


def _written(override: Element | None) -> str:
    if override is None:
        return ""
    names = sorted(name for name in override.attrib if name.isalnum())
    pairs = " ".join(f'{name}="{override.get(name)}"' for name in names if override.get(name, "").isalnum())
    return f"<a:overrideClrMapping {pairs}/>"


def mean(fill: RawFill) -> str:
    """The mean of a fill's colours."""
    count = len(fill.colours)
    sums = [sum(int(rgb[at : at + 2], 16) for rgb in fill.colours) for at in (0, 2, 4)]
    return "".join(f"{round(part / count):02X}" for part in sums)


def _drawings(root: Element, master: Master, paints: Paints) -> tuple[RawDrawing, ...]:
    own = drawings(root, paints)
    if root.get("showMasterSp") in {"0", "false"}:
        return own
    return drawings(master.root, master.paints(paints.mapping), of_master=True) + own


def _backdrop(root: Element, master: Master, paints: Paints) -> RawFill:
    for tree, colours in ((root, paints), (master.root, master.paints(paints.mapping))):
        found = tree.find("p:cSld/p:bg", NS)
        if found is None:
            continue
        seen = colours.fill(found.find("p:bgPr", NS))
        seen = seen or colours.styled(found.find("p:bgRef", NS), "bgFillStyleLst")
        if seen is not None and seen.known:
            return seen
    paper = paints.mapping.get("bg1", "lt1")
    return RawFill(colours=(paints.palette.get(paper, "FFFFFF"),))


def placeholder(placed: Placed, master: Master, paints: Paints) -> RawPlaceholder | None:
    """The placeholder that a shape is, or None when it is none."""
    shape = placed.shape
    reference = shape.find("./*/p:nvPr/p:ph", NS)
    if reference is None:
        return None
    kind = reference.get("type", "obj")
    above = _of_master(kind, master.root)
    chain = [placed] if above is None or above is shape else [placed, Placed(above, (1.0, 1.0, 0.0, 0.0))]
    bodies = [body for step in chain if (body := step.shape.find("p:txBody/a:bodyPr", NS)) is not None]
    styles = [step.shape.find("p:txBody/a:lstStyle", NS) for step in chain]
    named = shape.find("./*/p:cNvPr", NS)
    box = next((found for step in chain if (found := box_of(step)) is not None), None)
    return RawPlaceholder(
        type=kind,
        idx=whole(reference, "idx", 0),
        name=named.get("name", "") if named is not None else "",
        box=box or Rect(0, 0, *master.size),
        anchor=_ANCHORS.get(_attribute(bodies, "anchor", "t"), "top"),
        insets=Insets(**dict(zip(("left", "top", "right", "bottom"), _insets(bodies), strict=True))),
        levels=resolve_levels([*styles, _text_style(kind, master), master.defaults], paints),
        placed=box is not None,
        plain=_is_plain(reference, chain, bodies),
        fill=_own_fill(chain, paints),
        grows=_grows(bodies),
    )


def _grows(bodies: list[Element]) -> bool:
    for body in bodies:
        for kind in ("spAutoFit", "normAutofit", "noAutofit"):
            if body.find(f"a:{kind}", NS) is not None:
                return kind == "spAutoFit"
    return False


def _own_fill(chain: list[Placed], paints: Paints) -> RawFill | None:
    for step in chain:
        properties = step.shape.find("p:spPr", NS)
        seen = own_fill(step.shape, properties, paints)
        if seen is not None:
            return seen
    return None


def _is_plain(reference: Element, chain: list[Placed], bodies: list[Element]) -> bool:
    if reference.get("orient") == "vert" or _attribute(bodies, "vert", "horz") != "horz":
        return False
    frame = next((found for step in chain if (found := frame_of(step.shape)) is not None), None)
    turn = whole(frame, "rot", 0) % (360 * _TURNED)
    return min(turn, 360 * _TURNED - turn) < _TURNED


def _of_master(kind: str, root: Element) -> Element | None:
    """The master's placeholder that one of `kind` inherits from."""
    wanted = kind if kind in _OWN_TYPES else _MASTER_TYPES.get(kind, "body")
    for placed in shapes(root.find("p:cSld/p:spTree", NS)):
        reference = placed.shape.find("./*/p:nvPr/p:ph", NS)
        if reference is not None and reference.get("type", "obj") == wanted:
            return placed.shape
    return None


def _text_style(kind: str, master: Master) -> Element | None:
    name = "otherStyle" if kind in _OWN_TYPES else f"{_MASTER_TYPES.get(kind, 'body')}Style"
    return master.root.find(f"p:txStyles/p:{name}", NS)


def _insets(bodies: list[Element]) -> list[int]:
    return [min(max(int(_attribute(bodies, name, str(usual))), 0), 5_000_000) for name, usual in _INSETS]


def _attribute(elements: list[Element], name: str, default: str) -> str:
    for element in elements:
        value = element.get(name)
        if value is not None and (not default.isdigit() or value.lstrip("-").isdecimal()):
            return value
    return default
