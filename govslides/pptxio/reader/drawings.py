"""What masters and layouts draw: shapes, pictures and lines with their places, in the order they are drawn.

Groups are taken apart, and of alternative content (`mc:AlternateContent`) the part is read that
PowerPoint shows.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govslides.geometry import Rect
from govslides.pptxio.ooxml import NS, local, whole
from govslides.pptxio.reader.outlines import outline
from govslides.pptxio.reader.paints import UNKNOWN, Paints, explicit_fill
from govslides.pptxio.reader.raw import RawDrawing, RawFill
from govslides.tuples import NamedTuple

_DRAWN = {"sp", "pic", "cxnSp", "graphicFrame"}
_IDENTITY = (1.0, 1.0, 0.0, 0.0)
_USUAL_LINE = 9525
_DEEPEST = 50


class Placed(NamedTuple):
    """A shape, and how the coordinates of its groups become the slide's: scale across and down, shift."""

    shape: Element
    change: tuple[float, float, float, float]


def shapes(
    tree: Element | None, change: tuple[float, float, float, float] = _IDENTITY, depth: int = 0
) -> Iterator[Placed]:
    """All shapes of a shape tree that are shown, the lowest first."""
    for child in tree if tree is not None and depth < _DEEPEST else ():
        kind = local(child)
        if kind in _DRAWN and not _hidden(child):
            yield Placed(child, change)
        elif kind == "grpSp" and not _hidden(child):
            yield from shapes(child, _within(child, change), depth + 1)
        elif kind == "AlternateContent":
            choices = [one for one in child if local(one) == "Choice" and len(one)]
            shown = choices or [one for one in child if local(one) == "Fallback"]
            for one in shown[:1]:
                yield from shapes(one, change, depth + 1)


def _hidden(shape: Element) -> bool:
    named = shape.find("./*/p:cNvPr", NS)
    return named is not None and named.get("hidden") in {"1", "true"}


def _within(group: Element, change: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    frame = group.find("p:grpSpPr/a:xfrm", NS)
    if frame is None:
        return change
    offset, extent = frame.find("a:off", NS), frame.find("a:ext", NS)
    inner, size = frame.find("a:chOff", NS), frame.find("a:chExt", NS)
    wide, high = whole(size, "cx", 0), whole(size, "cy", 0)
    across = whole(extent, "cx", wide) / wide if wide else 1.0
    down = whole(extent, "cy", high) / high if high else 1.0
    left = whole(offset, "x", 0) - whole(inner, "x", 0) * across
    top = whole(offset, "y", 0) - whole(inner, "y", 0) * down
    return (
        across * change[0],
        down * change[1],
        left * change[0] + change[2],
        top * change[1] + change[3],
    )


def frame_of(shape: Element) -> Element | None:
    """The transform of a shape, a picture or a graphic frame, or None where it is inherited."""
    found = shape.find("p:spPr/a:xfrm", NS)
    return found if found is not None else shape.find("p:xfrm", NS)


def box_of(placed: Placed) -> Rect | None:
    """Where a shape stands on the slide, before it is turned; None where that is inherited."""
    frame = frame_of(placed.shape)
    offset = frame.find("a:off", NS) if frame is not None else None
    extent = frame.find("a:ext", NS) if frame is not None else None
    if offset is None or extent is None:
        return None
    across, down, left, top = placed.change
    return Rect(
        round(whole(offset, "x", 0) * across + left),
        round(whole(offset, "y", 0) * down + top),
        max(round(whole(extent, "cx", 0) * across), 0),
        max(round(whole(extent, "cy", 0) * down), 0),
    )


def drawings(root: Element, paints: Paints, *, of_master: bool = False) -> tuple[RawDrawing, ...]:
    """What the master or layout `root` draws, placeholders left out."""
    made = (
        _drawing(placed, paints, of_master)
        for placed in shapes(root.find("p:cSld/p:spTree", NS))
        if placed.shape.find("./*/p:nvPr/p:ph", NS) is None
    )
    return tuple(one for one in made if one is not None)


def _drawing(placed: Placed, paints: Paints, of_master: bool) -> RawDrawing | None:
    shape, box = placed.shape, box_of(placed)
    if box is None:
        return None
    properties = shape.find("p:spPr", NS)
    words = " ".join("".join(one.text or "" for one in shape.iter(f"{{{NS['a']}}}t")).split())
    fill = _fill(shape, properties, paints)
    line, width = _line(shape, properties, paints)
    if fill is None and not line and not words:
        return None
    frame, named = frame_of(shape), shape.find("./*/p:cNvPr", NS)
    return RawDrawing(
        name=named.get("name", "") if named is not None else "",
        box=box,
        fill=fill,
        line=line,
        line_width=width,
        words=words,
        outline=outline(properties),
        turned=whole(frame, "rot", 0) / 60_000,
        mirrored=(_flag(frame, "flipH"), _flag(frame, "flipV")),
        of_master=of_master,
    )


def _flag(frame: Element | None, name: str) -> bool:
    return frame is not None and frame.get(name) in {"1", "true"}


def _fill(shape: Element, properties: Element | None, paints: Paints) -> RawFill | None:
    kind = local(shape)
    if kind == "graphicFrame":
        return None if _is_empty_frame(shape) else UNKNOWN
    if kind == "pic":
        return paints.fill(shape)
    if kind == "cxnSp":
        return None
    return own_fill(shape, properties, paints)


def own_fill(shape: Element, properties: Element | None, paints: Paints) -> RawFill | None:
    """The fill of a shape: its own, else the one that its style names."""
    if explicit_fill(properties) is not None:
        return paints.fill(properties)
    return paints.styled(shape.find("p:style/a:fillRef", NS), "fillStyleLst")


def _is_empty_frame(shape: Element) -> bool:
    """Whether a frame shows nothing: add-ins leave embedded objects without a size in templates."""
    box = frame_of(shape)
    extent = box.find("a:ext", NS) if box is not None else None
    return min(whole(extent, "cx", 0), whole(extent, "cy", 0)) < 50_000


def _line(shape: Element, properties: Element | None, paints: Paints) -> tuple[str, int]:
    """The RGB of a shape's stroke, or "", and its width in EMU."""
    line = properties.find("a:ln", NS) if properties is not None else None
    found = explicit_fill(line)
    width = whole(line, "w", _USUAL_LINE)
    if found is not None:
        seen = paints.fill(line)
        return (seen.colours[0], width) if seen is not None else ("", 0)
    reference = shape.find("p:style/a:lnRef", NS)
    if reference is None or whole(reference, "idx", 0) == 0:
        return "", 0
    return paints.rgb(paints.colour(reference), "000000"), width
