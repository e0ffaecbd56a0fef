"""The outlines of drawn shapes as polygons within their box; an empty one is the whole rectangle."""

import math
from itertools import pairwise
from xml.etree.ElementTree import Element

from govslides.pptxio.ooxml import NS, local, whole
from govslides.pptxio.reader.raw import Polygon

_CORNERS: dict[str, tuple[Polygon, ...]] = {
    "triangle": (((0.5, 0), (1, 1), (0, 1)),),
    "rtTriangle": (((0, 0), (1, 1), (0, 1)),),
    "diamond": (((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),),
    "parallelogram": (((0.25, 0), (1, 0), (0.75, 1), (0, 1)),),
    "trapezoid": (((0.25, 0), (0.75, 0), (1, 1), (0, 1)),),
    "homePlate": (((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1)),),
    "chevron": (((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1), (0.25, 0.5)),),
    "hexagon": (((0.25, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0.25, 1), (0, 0.5)),),
    "halfFrame": (((0, 0), (1, 0), (0.67, 0.33), (0.33, 0.33), (0.33, 0.67), (0, 1)),),
    "diagStripe": (((0, 0.5), (0.5, 0), (1, 0), (0, 1)),),
    "corner": (((0, 0), (0.5, 0), (0.5, 0.5), (1, 0.5), (1, 1), (0, 1)),),
}
_ROUND = {"ellipse", "donut", "pie", "chord", "blockArc", "arc", "flowChartConnector"}
_SIDES = 32
_CURVE = 8
"""Straight pieces that stand for a curve."""
_MOST_POINTS = 4000

ELLIPSE: tuple[Polygon, ...] = (
    tuple(
        (0.5 + math.cos(2 * math.pi * at / _SIDES) / 2, 0.5 + math.sin(2 * math.pi * at / _SIDES) / 2)
        for at in range(_SIDES)
    ),
)


def outline(properties: Element | None) -> tuple[Polygon, ...]:
    """The polygons of a shape's `spPr`."""
    if properties is None:
        return ()
    preset = properties.find("a:prstGeom", NS)
    if preset is not None:
        name = preset.get("prst", "rect")
        return ELLIPSE if name in _ROUND else _CORNERS.get(name, ())
    custom = properties.find("a:custGeom/a:pathLst", NS)
    if custom is None:
        return ()
    found: list[Polygon] = []
    for path in custom.findall("a:path", NS):
        if path.get("fill") != "none":
            found += _polygons(path)
    return tuple(found)


def _polygons(path: Element) -> list[Polygon]:
    """The figures of one path, each closed; what is written as a formula cannot be followed."""
    width, height = whole(path, "w", 0), whole(path, "h", 0)
    if width <= 0 or height <= 0:
        return []
    figures: list[list[tuple[float, float]]] = []
    for step in path:
        kind = local(step)
        try:
            points = [
                (int(point.get("x", "")) / width, int(point.get("y", "")) / height)
                for point in step.findall("a:pt", NS)
            ]
        except ValueError:
            return []
        if kind == "moveTo" and points:
            figures.append(points)
        elif figures and points:
            figures[-1] += points if kind == "lnTo" else _curve(figures[-1][-1], points)
        elif figures and kind == "arcTo":
            figures[-1] += _arc(figures[-1][-1], step, width, height)
        if sum(map(len, figures)) > _MOST_POINTS:
            return []
    return [tuple(figure) for figure in figures if len(figure) > 2]


def _curve(start: tuple[float, float], controls: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Points on a Bezier curve of any degree."""
    made = []
    for at in range(1, _CURVE + 1):
        points = [start, *controls]
        share = at / _CURVE
        while len(points) > 1:
            points = [
                (ax + (bx - ax) * share, ay + (by - ay) * share) for (ax, ay), (bx, by) in pairwise(points)
            ]
        made.append(points[0])
    return made


def _arc(start: tuple[float, float], step: Element, width: int, height: int) -> list[tuple[float, float]]:
    across, down = whole(step, "wR", 0) / width, whole(step, "hR", 0) / height
    first = math.radians(whole(step, "stAng", 0) / 60_000)
    swing = math.radians(whole(step, "swAng", 0) / 60_000)
    middle = (start[0] - across * math.cos(first), start[1] - down * math.sin(first))
    angles = (first + swing * at / _CURVE for at in range(1, _CURVE + 1))
    return [(middle[0] + across * math.cos(one), middle[1] + down * math.sin(one)) for one in angles]
