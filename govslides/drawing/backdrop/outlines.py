"""The outlines of shapes: presets by their corners, custom ones by their paths, as typst curves."""

from collections.abc import Callable
from math import atan2, ceil, cos, pi, sin, tan
from typing import TYPE_CHECKING

from govslides.drawing.backdrop.guides import Guides
from govslides.drawing.backdrop.xml import NS, local, whole
from govslides.geometry import Rect
from govslides.press.markup import number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Point = tuple[float, float]
_MOST_STEPS = 5_000

_CORNERS: dict[str, Callable[[float, float], list[Point]]] = {
    # Corners in shares of the width and height; `a` is the first adjustment, `r` width over height.
    "triangle": lambda a, _r: [(a, 0), (1, 1), (0, 1)],
    "rtTriangle": lambda _a, _r: [(0, 0), (1, 1), (0, 1)],
    "diamond": lambda _a, _r: [(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)],
    "parallelogram": lambda a, r: [(a / max(r, 1), 0), (1, 0), (1 - a / max(r, 1), 1), (0, 1)],
    "trapezoid": lambda a, r: [(a / max(r, 1), 0), (1 - a / max(r, 1), 0), (1, 1), (0, 1)],
    "homePlate": lambda a, r: [(0, 0), (1 - a / max(r, 1), 0), (1, 0.5), (1 - a / max(r, 1), 1), (0, 1)],
    "chevron": lambda a, r: [
        (0, 0), (1 - a / max(r, 1), 0), (1, 0.5), (1 - a / max(r, 1), 1), (0, 1), (a / max(r, 1), 0.5),
    ],
    "hexagon": lambda a, r: [
        (a / max(r, 1), 0), (1 - a / max(r, 1), 0), (1, 0.5), (1 - a / max(r, 1), 1), (a / max(r, 1), 1),
        (0, 0.5),
    ],
    "pentagon": lambda _a, _r: [(0.5, 0), (1, 0.382), (0.809, 1), (0.191, 1), (0, 0.382)],
    "snip1Rect": lambda a, r: [(0, 0), (1 - a / max(r, 1), 0), (1, a * min(r, 1)), (1, 1), (0, 1)],
    "halfFrame": lambda a, r: [
        (0, 0), (1, 0), (1 - a / max(r, 1), a * min(r, 1)), (a / max(r, 1), a * min(r, 1)),
        (a / max(r, 1), 1 - a * min(r, 1)), (0, 1),
    ],
    "diagStripe": lambda a, _r: [(0, a), (a, 0), (1, 0), (0, 1)],
    "corner": lambda a, r: [(0, 0), (a / max(r, 1), 0), (a / max(r, 1), 0.5), (1, 0.5), (1, 1), (0, 1)],
}  # fmt: skip
_USUAL = {
    "triangle": 0.5, "parallelogram": 0.25, "trapezoid": 0.25, "homePlate": 0.5, "chevron": 0.5,
    "hexagon": 0.25, "snip1Rect": 0.16667, "halfFrame": 0.3333, "diagStripe": 0.5, "corner": 0.5,
}  # fmt: skip


def outline(properties: "Element", box: Rect, look: str) -> str:
    """Code that draws the geometry of a shape in `box`; `look` is its fill and stroke."""
    custom = properties.find("a:custGeom", NS)
    if custom is not None:
        return _custom(custom, box, look)
    preset = properties.find("a:prstGeom", NS)
    kind = preset.get("prst", "rect") if preset is not None else "rect"
    place = ",".join(number(side / 12700) for side in box)
    if kind in {"ellipse", "flowChartConnector", "donut", "chord", "pie"}:
        return f"oval({place},{look})"
    if kind in _CORNERS:
        share = _adjusted(preset, _USUAL.get(kind, 0.5))
        ratio = box.width / max(box.height, 1)
        corners = _CORNERS[kind](share, ratio)
        return _polygon([(box.left + x * box.width, box.top + y * box.height) for x, y in corners], look)
    if kind in {"roundRect", "flowChartAlternateProcess", "round2SameRect", "round1Rect", "round2DiagRect"}:
        radius = _adjusted(preset, 0.16667) * min(box.width, box.height) / 12700
        return f"slab({place},{look},radius:{_rounded(kind, number(radius))})"
    return f"slab({place},{look})"


def _rounded(kind: str, radius: str) -> str:
    corners = {
        "round2SameRect": ("top-left", "top-right"),
        "round1Rect": ("top-right",),
        "round2DiagRect": ("top-left", "bottom-right"),
    }.get(kind)
    return f"{radius}pt" if corners is None else "(" + "".join(f"{one}:{radius}pt," for one in corners) + ")"


def _adjusted(preset: "Element | None", usual: float) -> float:
    """The first adjustment as a share."""
    row = preset.find("a:avLst/a:gd", NS) if preset is not None else None
    words = row.get("fmla", "").split() if row is not None else []
    if len(words) == 2 and words[0] == "val" and words[1].isdigit():
        return min(int(words[1]) / 100_000, 1.0)
    return usual


def _polygon(points: list[Point], look: str) -> str:
    (x, y), *rest = points
    steps = [f"curve.move({_point(x, y)})", *(f"curve.line({_point(*one)})" for one in rest), "shut"]
    return f"path-of(({','.join(steps)},),{look})"


def _point(x: float, y: float) -> str:
    return f"({number(x / 12700)}pt,{number(y / 12700)}pt)"


def _custom(geometry: "Element", box: Rect, look: str) -> str:
    made = []
    for path in geometry.findall("a:pathLst/a:path", NS):
        if path.get("fill") == "none" and "stroke" not in look:
            continue
        steps = _Tracer(geometry, path, box).steps()
        if steps:
            made.append(f"path-of(({','.join(steps)},),{look})")
    return ";".join(made)


class _Tracer:
    """Follows the commands of one path."""

    def __init__(self, geometry: "Element", path: "Element", box: Rect) -> None:
        width, height = whole(path, "w", 0), whole(path, "h", 0)
        self.guides = Guides(box.width, box.height)
        self.guides.define(geometry.findall("a:avLst/a:gd", NS))
        self.guides.define(geometry.findall("a:gdLst/a:gd", NS))
        self.scale = (box.width / width if width > 0 else 1.0, box.height / height if height > 0 else 1.0)
        self.box = box
        self.path = path
        self.at: Point = (0.0, 0.0)
        self.made: list[str] = []

    def steps(self) -> list[str]:
        """The path as elements of a typst curve."""
        for command in list(self.path)[:_MOST_STEPS]:
            points = [self._read(one) for one in command.findall("a:pt", NS)]
            self._step(local(command), points, command)
        return self.made

    def _read(self, element: "Element") -> Point:
        return self.guides.value(element.get("x", "0")), self.guides.value(element.get("y", "0"))

    def _step(self, kind: str, points: list[Point], command: "Element") -> None:
        if kind == "moveTo" and points:
            self.made.append(f"curve.move({self._place(points[0])})")
        elif kind == "lnTo" and points:
            self.made.append(f"curve.line({self._place(points[0])})")
        elif kind == "cubicBezTo" and len(points) == 3:
            self.made.append(f"curve.cubic({','.join(map(self._place, points))})")
        elif kind == "quadBezTo" and len(points) == 2:
            self.made.append(f"curve.quad({','.join(map(self._place, points))})")
        elif kind == "arcTo":
            points = [self._arc(command)]
        elif kind == "close":
            self.made.append("shut")
        if points:
            self.at = points[-1]

    def _place(self, point: Point) -> str:
        return _point(self.box.left + point[0] * self.scale[0], self.box.top + point[1] * self.scale[1])

    def _arc(self, command: "Element") -> Point:
        """An elliptical arc as cubic curves of at most a quarter each; where it ends."""
        wide, high, start, swing = (self.guides.value(command.get(name, "0")) for name in _ARC)
        begin, turn = start / 60_000 * pi / 180, swing / 60_000 * pi / 180
        turn = min(max(turn, -2 * pi), 2 * pi)
        # The stated angle is seen from the centre of the ellipse: its parameter differs.
        begin = atan2(wide * sin(begin), high * cos(begin))
        centre = self.at[0] - wide * cos(begin), self.at[1] - high * sin(begin)
        parts = max(1, ceil(abs(turn) / (pi / 2)))
        step = turn / parts
        reach = 4 / 3 * tan(step / 4)
        end = self.at
        for number_of in range(parts):
            one, two = begin + number_of * step, begin + (number_of + 1) * step
            end = centre[0] + wide * cos(two), centre[1] + high * sin(two)
            first = (
                centre[0] + wide * (cos(one) - reach * sin(one)),
                centre[1] + high * (sin(one) + reach * cos(one)),
            )
            second = (end[0] + wide * reach * sin(two), end[1] - high * reach * cos(two))
            self.made.append(f"curve.cubic({','.join(map(self._place, (first, second, end)))})")
        return end


_ARC = ("wR", "hR", "stAng", "swAng")
