"""The ink of a PDF's pages that is no text: filled and stroked paths, and pictures, each with its box.

Reads content streams as ISO 32000-1 describes them: paths, clips, colours, matrices, forms and images.
Boxes are EMU from the page's top left corner, cut to what the clip lets through.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf

from govslides.geometry import Rect, points

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Edges = tuple[float, float, float, float]
"""Left, bottom, right and top in points, from the page's lower left corner."""
Colour = tuple[int, int, int]

_PAINTS = {
    "f": "f", "F": "f", "f*": "f", "S": "s", "s": "s", "n": "", "B": "fs", "B*": "fs", "b": "fs", "b*": "fs",
}  # fmt: skip
"""What an operator that ends a path does: fill, stroke or both."""
_SQUARE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
"""Where an image stands before its matrix."""
_CURVE_STEPS = 8
_SEEN = 0.05
"""Points; what is thinner than that is no ink."""
_DEEP = 12
_SAME = 3
"""What a channel of a colour may differ by, of 255: programs round."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn.

    Fields:
        kind: "fill", "stroke" or "picture".
        box: of the path itself; half of a stroke's width stands outside it.
        colour: red, green and blue up to 255; None for a pattern, a gradient or a picture.
        width: of a stroke, EMU.
        full: of a fill, the share of its box that it fills: 1 for a rectangle, 0.79 for an ellipse.
    """

    kind: str
    box: Rect
    colour: Colour | None = None
    width: int = 0
    full: float = 1.0

    def is_coloured_as(self, other: "Mark") -> bool:
        """Whether the colours are the same; of pictures and gradients only the box is known."""
        if self.colour is None or other.colour is None:
            return True
        return all(abs(mine - its) <= _SAME for mine, its in zip(self.colour, other.colour, strict=True))


def apart(first: Rect, second: Rect) -> int:
    """By how much the side that differs most does, EMU."""
    return max(
        abs(first.left - second.left),
        abs(first.top - second.top),
        abs(first.right - second.right),
        abs(first.bottom - second.bottom),
    )


@dataclass(frozen=True, slots=True)
class _State:
    matrix: Matrix
    clip: Edges
    fill: Colour | None = (0, 0, 0)
    stroke: Colour | None = (0, 0, 0)
    width: float = 1.0


def marks(pdf: Path) -> list[list[Mark]]:
    """What stands on each page of a PDF, in the order drawn."""
    with pikepdf.open(pdf) as opened:
        return [_Reader(page).marks for page in opened.pages]


class _Reader:
    """Reads one page; `marks` is what it found."""

    def __init__(self, page: pikepdf.Page) -> None:
        left, bottom, right, top = (float(side) for side in page.mediabox)
        self.marks: list[Mark] = []
        self.resources: list[Any] = [page.obj.get("/Resources", {})]
        self.state = _State((1, 0, 0, 1, -left, -bottom), (0, 0, right - left, top - bottom))
        self.kept: list[_State] = []
        self._page = self.state.clip
        self._path: list[Point] = []
        self._starts: list[int] = []
        self._clips = False
        self._read(page)

    def _read(self, stream: Any) -> None:
        for operands, operator in pikepdf.parse_content_stream(stream, " ".join((*_PAINTS, *_OPERATORS))):
            name = str(operator)
            if name in _PAINTS:
                self._end_path(_PAINTS[name])
            elif name in _OPERATORS:
                _OPERATORS[name](self, list(operands))

    # Paths

    def begin(self) -> None:
        """Begin a further part of the path."""
        self._starts.append(len(self._path))

    def trace(self, *steps: Point) -> None:
        """Go on to `steps`, in the coordinates of the moment."""
        self._path += [_moved(self.state.matrix, step) for step in steps]

    def curve(self, first: Point, second: Point, end: Point) -> None:
        """Follow a Bézier curve, in the page's coordinates from where the path is."""
        start = self._path[-1] if self._path else _moved(self.state.matrix, first)
        one, two, three = (_moved(self.state.matrix, point) for point in (first, second, end))
        for at in range(1, _CURVE_STEPS + 1):
            self._path.append(_on_curve((start, one, two, three), at / _CURVE_STEPS))

    def here(self) -> Point:
        """Where the path is, in the coordinates of the moment."""
        return _moved(_inverse(self.state.matrix), self._path[-1]) if self._path else (0.0, 0.0)

    def clip_next(self) -> None:
        """The path that ends next is a clip too."""
        self._clips = True

    def _end_path(self, paints: str) -> None:
        if self._path:
            box = _around(self._path)
            if "f" in paints:
                self.add("fill", box, self.state.fill, full=self._fullness(box))
            if "s" in paints:
                self.add("stroke", box, self.state.stroke, self.state.width * _scale(self.state.matrix))
            if self._clips:
                self.state = replace(self.state, clip=_both(self.state.clip, box))
        self._path, self._starts, self._clips = [], [], False

    def _fullness(self, box: Edges) -> float:
        ends = [*self._starts, len(self._path)]
        parts = [self._path[start:end] for start, end in pairwise(ends)]
        return sum(map(_area, parts)) / max((box[2] - box[0]) * (box[3] - box[1]), 1e-9)

    def add(
        self, kind: str, edges: Edges, colour: Colour | None = None, width: float = 0, full: float = 1
    ) -> None:
        """Note a mark, as far as the clip shows it."""
        left, bottom, right, top = _both(self.state.clip, edges)
        if right < left or top < bottom or (kind != "stroke" and min(right - left, top - bottom) < _SEEN):
            return
        page = self._page[3]
        box = Rect(points(left), points(page - top), points(right - left), points(top - bottom))
        self.marks.append(Mark(kind, box, colour, points(width), full))

    # Objects

    def show(self, name: str) -> None:
        """An image, or a form with a content of its own."""
        found = self.resources[-1].get("/XObject", {}).get(name)
        if found is None or len(self.resources) > _DEEP:
            return
        if found.get("/Subtype") == "/Image":
            self.add("picture", _around([_moved(self.state.matrix, corner) for corner in _SQUARE]))
            return
        kept, path = self.state, self._path
        matrix = tuple(float(one) for one in found.get("/Matrix", (1, 0, 0, 1, 0, 0)))
        self.state = replace(self.state, matrix=_product(matrix, self.state.matrix))  # type: ignore[arg-type]
        left, bottom, right, top = (float(one) for one in found["/BBox"])
        self._path = []
        self.trace((left, bottom), (right, bottom), (right, top), (left, top))
        self.state = replace(self.state, clip=_both(self.state.clip, _around(self._path)))
        self._path = []
        self.resources.append(found.get("/Resources", self.resources[-1]))
        self._read(found)
        self.resources.pop()
        self.state, self._path = kept, path


def _moved(matrix: Matrix, point: Point) -> Point:
    a, b, c, d, e, f = matrix
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def _product(first: Matrix, second: Matrix) -> Matrix:
    """`first`, then `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _inverse(matrix: Matrix) -> Matrix:
    a, b, c, d, e, f = matrix
    area = a * d - b * c or 1.0
    return d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area


def _scale(matrix: Matrix) -> float:
    return float(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5)


def _on_curve(bones: Sequence[Point], at: float) -> Point:
    back = 1 - at
    shares = (back**3, 3 * at * back**2, 3 * at**2 * back, at**3)
    x = sum(share * bone[0] for share, bone in zip(shares, bones, strict=True))
    y = sum(share * bone[1] for share, bone in zip(shares, bones, strict=True))
    return x, y


def _area(path: Sequence[Point]) -> float:
    """What a closed path encloses."""
    turned = [*path[1:], *path[:1]]
    return abs(sum(x * down - across * y for (x, y), (across, down) in zip(path, turned, strict=True))) / 2


def _around(path: Sequence[Point]) -> Edges:
    across, along = [x for x, _ in path], [y for _, y in path]
    return min(across), min(along), max(across), max(along)


def _both(one: Edges, other: Edges) -> Edges:
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


# Operators


def _save(reader: _Reader, _: list[Any]) -> None:
    reader.kept.append(reader.state)


def _restore(reader: _Reader, _: list[Any]) -> None:
    if reader.kept:
        reader.state = reader.kept.pop()


def _transform(reader: _Reader, given: list[Any]) -> None:
    matrix = tuple(float(one) for one in given)
    reader.state = replace(reader.state, matrix=_product(matrix, reader.state.matrix))  # type: ignore[arg-type]


def _begin(reader: _Reader, given: list[Any]) -> None:
    reader.begin()
    _go(reader, given)


def _go(reader: _Reader, given: list[Any]) -> None:
    reader.trace((float(given[0]), float(given[1])))


def _rectangle(reader: _Reader, given: list[Any]) -> None:
    x, y, width, height = (float(one) for one in given)
    reader.begin()
    reader.trace((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def _curve(reader: _Reader, given: list[Any]) -> None:
    a, b, c, d, e, f = (float(one) for one in given)
    reader.curve((a, b), (c, d), (e, f))


def _curve_from_here(reader: _Reader, given: list[Any]) -> None:
    a, b, c, d = (float(one) for one in given)
    reader.curve(reader.here(), (a, b), (c, d))


def _curve_to_end(reader: _Reader, given: list[Any]) -> None:
    a, b, c, d = (float(one) for one in given)
    reader.curve((a, b), (c, d), (c, d))


def _clip(reader: _Reader, _: list[Any]) -> None:
    reader.clip_next()


def _width(reader: _Reader, given: list[Any]) -> None:
    reader.state = replace(reader.state, width=float(given[0]))


def _fill(reader: _Reader, given: list[Any]) -> None:
    reader.state = replace(reader.state, fill=_colour(given))


def _stroke(reader: _Reader, given: list[Any]) -> None:
    reader.state = replace(reader.state, stroke=_colour(given))


def _colour(given: list[Any]) -> Colour | None:
    if any(isinstance(one, pikepdf.Name) for one in given):
        return None
    parts = [round(float(one) * 255) for one in given]
    if len(parts) == 1:
        return parts[0], parts[0], parts[0]
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else None


def _show(reader: _Reader, given: list[Any]) -> None:
    reader.show(str(given[0]))


def _shade(reader: _Reader, _: list[Any]) -> None:
    reader.add("fill", reader.state.clip)


_OPERATORS: dict[str, Callable[[_Reader, list[Any]], None]] = {
    "q": _save, "Q": _restore, "cm": _transform, "m": _begin, "l": _go, "re": _rectangle, "c": _curve,
    "v": _curve_from_here, "y": _curve_to_end, "W": _clip, "W*": _clip, "w": _width, "g": _fill, "rg": _fill,
    "sc": _fill, "scn": _fill, "G": _stroke, "RG": _stroke, "SC": _stroke, "SCN": _stroke, "Do": _show,
    "sh": _shade,
}  # fmt: skip
