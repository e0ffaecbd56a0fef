"""The shapes of a master or layout that are no placeholders: drawn in their order, groups and all."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from govslides.drawing.backdrop.captions import caption_markup
from govslides.drawing.backdrop.fills import Fill, fill_element, fill_of, stroke_of
from govslides.drawing.backdrop.outlines import outline
from govslides.drawing.backdrop.scene import Scene
from govslides.drawing.backdrop.xml import NS, P, local, said, whole
from govslides.geometry import Rect
from govslides.press.markup import number
from govslides.tuples import NamedTuple

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST = 2_000
"""Shapes of one part; a template with more is no template."""
_DEEPEST = 20
_MOST_CODE = 500_000
"""Characters of typst code for one part; an emblem traced from a photograph would take seconds to draw."""
_DRAWN = {f"{{{P}}}{name}" for name in ("sp", "cxnSp", "pic", "grpSp")}
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


class Place(NamedTuple):
    """Where something stands on the slide, EMU, turned by `turn` degrees and perhaps mirrored."""

    box: Rect
    turn: float
    across: bool
    down: bool


class Space(NamedTuple):
    """What a group makes of its children's coordinates: scale, then shift."""

    scale_x: float = 1.0
    shift_x: float = 0.0
    scale_y: float = 1.0
    shift_y: float = 0.0

    def box(self, box: Rect) -> Rect:
        """A child's box on the slide."""
        return Rect(
            round(box.left * self.scale_x + self.shift_x),
            round(box.top * self.scale_y + self.shift_y),
            round(box.width * self.scale_x),
            round(box.height * self.scale_y),
        )


def shapes_markup(root: "Element", scene: Scene) -> list[str]:
    """Statements that draw the shapes of a part."""
    tree = root.find("p:cSld/p:spTree", NS)
    if tree is None:
        return []
    made, room = [], _MOST_CODE
    for one in _Painter(scene).children(tree, Space(), "", 0):
        if one and len(one) <= room:
            made.append(one)
            room -= len(one)
    return made


def properties_of(shape: "Element") -> "Element | None":
    """`p:spPr` of a shape, a picture or a connector."""
    return shape.find("p:spPr", NS)


def box_of(frame: "Element | None") -> Rect:
    """The box that an `a:xfrm` states."""
    offset = frame.find("a:off", NS) if frame is not None else None
    extent = frame.find("a:ext", NS) if frame is not None else None
    return Rect(
        whole(offset, "x", 0),
        whole(offset, "y", 0),
        max(whole(extent, "cx", 0), 0),
        max(whole(extent, "cy", 0), 0),
    )


def look_of(shape: "Element", scene: Scene, group: str = "") -> tuple[Fill, str]:
    """The fill and the stroke of a shape, those of its style where it has none of its own."""
    properties = properties_of(shape)
    style = shape.find("p:style", NS)
    fill_reference = style.find("a:fillRef", NS) if style is not None else None
    line_reference = style.find("a:lnRef", NS) if style is not None else None
    fill = fill_element(properties)
    if fill is not None and local(fill) == "grpFill":
        painted = Fill(group)
    elif fill is not None:
        painted = fill_of(fill, scene.palette, scene.media)
    else:
        colour = scene.palette.colour_in(fill_reference)
        painted = fill_of(scene.formats.fill(whole(fill_reference, "idx", 0)), scene.palette, {}, colour)
    line = properties.find("a:ln", NS) if properties is not None else None
    base = scene.formats.outline(whole(line_reference, "idx", 0))
    return painted, stroke_of(line, scene.palette, scene.palette.colour_in(line_reference), base)


def turned(place: Place, code: str) -> str:
    """Code turned and mirrored about the middle of its box."""
    if not code or not (place.turn or place.across or place.down):
        return code
    x, y = (place.box.left + place.box.width / 2) / 12700, (place.box.top + place.box.height / 2) / 12700
    mirror = f"{-1 if place.across else 1},{-1 if place.down else 1}"
    return f"turned({number(x)},{number(y)},{number(place.turn)},{mirror},{{{code}}})"


class _Painter:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.count = 0

    def children(self, tree: "Iterable[Element]", space: Space, group: str, depth: int) -> Iterator[str]:
        """The shapes that a tree or group holds, one after the other."""
        for shape in tree:
            self.count += 1
            kind = shape.tag
            if self.count > _MOST or depth > _DEEPEST:
                return
            if kind == f"{_COMPATIBLE}AlternateContent":
                yield from self.children(_chosen(shape), space, group, depth + 1)
            elif kind in {f"{{{P}}}sp", f"{{{P}}}cxnSp"}:
                yield self._shape(shape, space, group)
            elif kind == f"{{{P}}}pic":
                yield self._picture(shape, space)
            elif kind == f"{{{P}}}grpSp":
                yield self._group(shape, space, group, depth)

    def _group(self, shape: "Element", space: Space, group: str, depth: int) -> str:
        properties = shape.find("p:grpSpPr", NS)
        frame = properties.find("a:xfrm", NS) if properties is not None else None
        place = self._place(frame, space)
        inner = space
        if frame is not None:
            start, extent = frame.find("a:chOff", NS), frame.find("a:chExt", NS)
            scale_x = place.box.width / (whole(extent, "cx", 0) or place.box.width or 1)
            scale_y = place.box.height / (whole(extent, "cy", 0) or place.box.height or 1)
            inner = Space(
                scale_x,
                place.box.left - whole(start, "x", 0) * scale_x,
                scale_y,
                place.box.top - whole(start, "y", 0) * scale_y,
            )
        painted = fill_of(fill_element(properties), self.scene.palette, {}).paint or group
        made = ";".join(one for one in self.children(shape, inner, painted, depth + 1) if one)
        return turned(place, made)

    def _place(self, frame: "Element | None", space: Space) -> Place:
        turn = whole(frame, "rot", 0) / 60_000
        across, down = said(frame, "flipH", default=False), said(frame, "flipV", default=False)
        return Place(space.box(box_of(frame)), turn, across, down)

    def _shape(self, shape: "Element", space: Space, group: str) -> str:
        properties = properties_of(shape)
        if properties is None or shape.find("p:nvSpPr/p:nvPr/p:ph", NS) is not None or hidden(shape):
            return ""
        place = self._place(properties.find("a:xfrm", NS), space)
        fill, stroke = look_of(shape, self.scene, group)
        made = self._drawn(properties, place, fill, stroke)
        text = caption_markup(shape, place.box, self.scene)
        # Mirrored shapes keep their text readable.
        upright = Place(place.box, place.turn + (180 if place.down else 0), across=False, down=False)
        return ";".join(one for one in (turned(place, made), turned(upright, text)) if one)

    def _drawn(self, properties: "Element", place: Place, fill: Fill, stroke: str) -> str:
        name = self.scene.pictures.name(fill.picture) if fill.picture else ""
        if name:
            return self._cut(place.box, name, properties.find("a:blipFill", NS), properties)
        preset = properties.find("a:prstGeom", NS)
        kind = preset.get("prst", "") if preset is not None else ""
        if kind in {"line", "straightConnector1"} or kind.startswith(("bentConnector", "curvedConnector")):
            box = place.box
            sides = ",".join(number(side / 12700) for side in box)
            return f"rule({sides},{stroke})" if stroke else ""
        if not fill.paint and not stroke:
            return ""
        return outline(properties, place.box, f"fill:{fill.paint or 'none'},stroke:{stroke or 'none'}")

    def _picture(self, shape: "Element", space: Space) -> str:
        properties = properties_of(shape)
        if properties is None or shape.find("p:nvPicPr/p:nvPr/p:ph", NS) is not None or hidden(shape):
            return ""
        place = self._place(properties.find("a:xfrm", NS), space)
        blip = shape.find("p:blipFill", NS)
        part = fill_of(_as_fill(blip), self.scene.palette, self.scene.media).picture
        name = self.scene.pictures.name(part) if part else ""
        return turned(place, self._cut(place.box, name, blip, properties)) if name else ""

    def _cut(self, box: Rect, name: str, blip: "Element | None", properties: "Element") -> str:
        """A picture, of which its crop leaves a part."""
        if not box.width or not box.height:
            return ""
        crop = blip.find("a:srcRect", NS) if blip is not None else None
        left, top, right, bottom = (min(max(whole(crop, side, 0) / 100_000, -5), 0.99) for side in "ltrb")
        wide, high = 1 - left - right, 1 - top - bottom
        sides = ",".join(number(side / 12700) for side in box)
        if wide <= 0 or high <= 0 or (left, top, right, bottom) == (0, 0, 0, 0):
            wide, high, left, top = 1.0, 1.0, 0.0, 0.0
        preset = properties.find("a:prstGeom", NS)
        round_ = "50%" if preset is not None and preset.get("prst") == "ellipse" else "0pt"
        size = f"{number(box.width / wide / 12700)},{number(box.height / high / 12700)}"
        shift = f"{number(-left / wide * box.width / 12700)},{number(-top / high * box.height / 12700)}"
        return f'cut-picture({sides},"{name}",{shift},{size},{round_})'


def _chosen(alternatives: "Element") -> "Iterable[Element]":
    """What newer programs show, as PowerPoint does, unless it is nothing that can be drawn here."""
    choices = [
        one for one in alternatives if local(one) == "Choice" and any(child.tag in _DRAWN for child in one)
    ]
    fallback = alternatives.find(f"{_COMPATIBLE}Fallback")
    return choices[0] if choices else () if fallback is None else fallback


def hidden(shape: "Element") -> bool:
    """Whether the template itself does not show the shape."""
    named = next(iter(shape.iter(f"{{{P}}}cNvPr")), None)
    return said(named, "hidden", default=False)


def _as_fill(blip: "Element | None") -> "Element | None":
    """`p:blipFill` of a picture, which has the children of `a:blipFill`."""
    return blip
