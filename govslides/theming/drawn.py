"""A drawing of a layout as it lies on the slide: what colour it has at a point, and where its edges are."""

import math

from govslides.geometry import Rect
from govslides.pptxio.reader.raw import Polygon, RawDrawing

_FAINT = 8
"""Per cent of opacity below which nothing is seen."""


class Bounds(Rect):
    """The upright rectangle around a drawing."""

    def meeting(self, box: Rect) -> Rect | None:
        """What it shares with `box`, or None."""
        left, top = max(self.left, box.left), max(self.top, box.top)
        right, bottom = min(self.right, box.right), min(self.bottom, box.bottom)
        return Rect(left, top, right - left, bottom - top) if left < right and top < bottom else None


class Drawn:
    """See the module."""

    def __init__(self, drawing: RawDrawing) -> None:
        self.drawing = drawing
        self._box = drawing.box
        angle = math.radians(drawing.turned)
        self._cosine, self._sine = math.cos(angle), math.sin(angle)
        self._middle = (drawing.box.left + drawing.box.width / 2, drawing.box.top + drawing.box.height / 2)
        self.bounds = self._bounds()

    def _bounds(self) -> Bounds:
        box = self._box
        wide = abs(box.width * self._cosine) + abs(box.height * self._sine)
        high = abs(box.width * self._sine) + abs(box.height * self._cosine)
        edge = self.drawing.line_width if self.drawing.line else 0
        return Bounds(
            round(self._middle[0] - wide / 2) - edge // 2,
            round(self._middle[1] - high / 2) - edge // 2,
            round(wide) + edge,
            round(high) + edge,
        )

    def touches(self, box: Rect, by: int = 0) -> bool:
        """Whether it comes within `by` EMU of `box`."""
        bounds = self.bounds
        return (
            bounds.left - by < box.right
            and bounds.right + by > box.left
            and bounds.top - by < box.bottom
            and bounds.bottom + by > box.top
        )

    def covers(self, x: float, y: float) -> bool:
        """Whether its fill lies over a point, whether or not its colour is known there."""
        return self._cell(x, y) is not None

    def at(self, x: float, y: float) -> tuple[str, int] | None:
        """The RGB and the opacity of its fill at a point, or None where it shows nothing that is known."""
        fill, cell = self.drawing.fill, self._cell(x, y)
        if fill is None or cell is None or not fill.known:
            return None
        return fill.colours[cell], fill.opacities[cell] if fill.opacities else 100

    def _cell(self, x: float, y: float) -> int | None:
        """Which cell of the fill's grid lies over a point; None where none does, or nothing is seen of it."""
        fill, bounds = self.drawing.fill, self.bounds
        if fill is None or not (bounds.left <= x <= bounds.right and bounds.top <= y <= bounds.bottom):
            return None
        across, down = self._within(x, y)
        if not (0 <= across <= 1 and 0 <= down <= 1):
            return None
        if self.drawing.outline and not _inside(self.drawing.outline, across, down):
            return None
        rows = len(fill.colours) // fill.columns
        column = min(int(across * fill.columns), fill.columns - 1)
        cell = min(int(down * rows), rows - 1) * fill.columns + column
        opacity = fill.opacities[cell] if fill.opacities else 100
        return cell if opacity >= _FAINT else None

    def _within(self, x: float, y: float) -> tuple[float, float]:
        """A point as shares of the drawing's own width and height, as it is before it is turned."""
        right, below = x - self._middle[0], y - self._middle[1]
        across = right * self._cosine + below * self._sine
        down = below * self._cosine - right * self._sine
        shares = [across / max(self._box.width, 1) + 0.5, down / max(self._box.height, 1) + 0.5]
        mirrored = self.drawing.mirrored
        return (1 - shares[0] if mirrored[0] else shares[0], 1 - shares[1] if mirrored[1] else shares[1])

    def meets(self, cell: Rect, by: int) -> bool:
        """Whether anything of it is seen in `cell`, or within `by` EMU of it."""
        if not self.touches(cell, by):
            return False
        drawing = self.drawing
        if drawing.line and drawing.fill is None and not drawing.words and drawing.turned % 90 == 0:
            return self._on_edge(cell, by)
        plain = not drawing.outline and not drawing.turned and not (drawing.fill and drawing.fill.opacities)
        thin = self.bounds.width < cell.width or self.bounds.height < cell.height
        if plain or thin or drawing.words:
            return True
        marks = [
            (x, y)
            for x in (cell.left - by, cell.left + cell.width / 2, cell.right + by)
            for y in (cell.top - by, cell.top + cell.height / 2, cell.bottom + by)
        ]
        return any(self.covers(x, y) for x, y in marks)

    def _on_edge(self, cell: Rect, by: int) -> bool:
        """Whether the outline of an empty rectangle runs through `cell`; a thin one is all edge."""
        bounds = self.bounds
        near = max(self.drawing.line_width, 1) + by
        inner = Rect(bounds.left + near, bounds.top + near, bounds.width - 2 * near, bounds.height - 2 * near)
        if inner.width <= 0 or inner.height <= 0:
            return True
        within = inner.left <= cell.left and inner.right >= cell.right
        return not (within and inner.top <= cell.top and inner.bottom >= cell.bottom)


def _inside(outline: tuple[Polygon, ...], x: float, y: float) -> bool:
    """Whether a point lies within polygons, by the even-odd rule."""
    inside = False
    for polygon in outline:
        last_x, last_y = polygon[-1]
        for point_x, point_y in polygon:
            if (point_y > y) != (last_y > y):
                crossing = (last_x - point_x) * (y - point_y) / (last_y - point_y) + point_x
                if x < crossing:
                    inside = not inside
            last_x, last_y = point_x, point_y
    return inside
