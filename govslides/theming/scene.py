"""What is seen on a layout: the colours behind any place, and what of it nothing is drawn on.

A place is looked at on a grid. What covers nearly all of it is its ground, on which text stands as well
as on the slide's own background; whatever else is drawn there is a mark, which text must keep clear of.
"""

from collections.abc import Iterator, Sequence

from govslides.geometry import Rect, Size, inches
from govslides.pptxio.reader.paints import mixed
from govslides.pptxio.reader.raw import RawDrawing, RawFill, RawLayout
from govslides.theming.contrast import contrast
from govslides.theming.drawn import Drawn

COLUMNS, ROWS = 40, 28
"""The grid on which a place is searched for marks."""

GROUND = 90
"""What covers so many per cent of a place is its ground."""

SEEN = 1.12
"""Less contrast than this is a watermark, on which text stands as on bare ground."""

STAINED = 1.4
"""What differs by more contrast from a picture's plain ground is drawn on it."""

_GRADED = 100
"""A fill of more colours than this is a picture, not a gradient."""

CLEAR = inches(0.06)
"""How far text keeps from a mark."""


class Scene:
    """See the module; `layout` with the slide's `size`."""

    def __init__(self, layout: RawLayout, size: Size) -> None:
        self.size = size
        self._backdrop = Drawn(RawDrawing(name="background", box=Rect(0, 0, *size), fill=layout.backdrop))
        self._drawn = [Drawn(one) for one in layout.drawings]
        self._free: dict[Rect, Rect] = {}

    def colour(self, x: float, y: float, fill: RawFill | None = None) -> str:
        """What is seen at a point; `fill` lies on top of all."""
        seen = _over("FFFFFF", self._backdrop.at(x, y))
        for drawn in self._drawn:
            seen = _over(seen, drawn.at(x, y))
        return _over(seen, (fill.colours[0], (fill.opacities or (100,))[0])) if fill else seen

    def colours(self, box: Rect, fill: RawFill | None = None, columns: int = 12, rows: int = 8) -> list[str]:
        """The colours behind a place, on a grid."""
        return [self.colour(x, y, fill) for x, y in _points(box, columns, rows)]

    def free(self, box: Rect) -> Rect:
        """The largest part of `box` on which nothing is drawn but its ground; all of it where it is bare."""
        found = self._free.get(box)
        if found is None:
            found = self._free[box] = self._freed(box)
        return found

    def marks(self, box: Rect) -> list[RawDrawing]:
        """What is drawn within `box` that text there would cover."""
        return [drawn.drawing for drawn in self._marks(box)]

    def _marks(self, box: Rect) -> list[Drawn]:
        points = list(_points(box, 12, 8))
        found = []
        for at, drawn in enumerate(self._drawn):
            if not drawn.touches(box, CLEAR):
                continue
            covered = [(x, y) for x, y in points if drawn.covers(x, y)]
            if len(covered) * 100 >= GROUND * len(points):
                continue
            if drawn.drawing.words or drawn.drawing.line or self._is_seen(at, box):
                found.append(drawn)
        return found

    def _is_seen(self, at: int, box: Rect) -> bool:
        """Whether drawing number `at` stands out from what lies beneath it, anywhere in `box`."""
        drawn = self._drawn[at]
        part = drawn.bounds.meeting(box)
        if part is None:
            return False
        if drawn.drawing.fill is not None and not drawn.drawing.fill.known:
            return True
        for x, y in _points(part, 6, 6):
            over = drawn.at(x, y)
            if over is None:
                continue
            beneath = _over("FFFFFF", self._backdrop.at(x, y))
            for other in self._drawn[:at]:
                beneath = _over(beneath, other.at(x, y))
            if _differ(beneath, _over(beneath, over)):
                return True
        return False

    def _freed(self, box: Rect) -> Rect:
        if box.width <= 0 or box.height <= 0:
            return box
        marks, taken = self._marks(box), self._stained(box)
        if not marks and not any(map(any, taken)):
            return box
        wide, high = box.width / COLUMNS, box.height / ROWS
        for mark in marks:
            for row in range(ROWS):
                for column in range(COLUMNS):
                    cell = Rect(
                        round(box.left + column * wide), round(box.top + row * high), round(wide), round(high)
                    )
                    if not taken[row][column] and mark.meets(cell, CLEAR):
                        taken[row][column] = True
        left, top, columns, rows = largest(taken)
        return Rect(
            round(box.left + left * wide),
            round(box.top + top * high),
            round(columns * wide),
            round(rows * high),
        )

    def _stained(self, box: Rect) -> list[list[bool]]:
        """Where on a grid a picture behind `box` shows something on its plain ground, such as a logo.

        A picture without a plain ground, such as a photograph, is all ground.
        """
        bare = [[False] * COLUMNS for _ in range(ROWS)]
        if not self._has_picture(box):
            return bare
        seen = [self.colour(x, y) for x, y in _points(box, COLUMNS, ROWS)]
        shades = [rgb[0] + rgb[2] + rgb[4] for rgb in seen]
        usual = max(dict.fromkeys(shades), key=shades.count)
        if shades.count(usual) * 2 < len(shades):
            return bare
        plain = mean([rgb for rgb, shade in zip(seen, shades, strict=True) if shade == usual])
        stains = [contrast(rgb, plain) > STAINED for rgb in seen]
        return [stains[at : at + COLUMNS] for at in range(0, len(stains), COLUMNS)]

    def _has_picture(self, box: Rect) -> bool:
        """Whether a picture lies behind the whole of a box."""
        corners = list(_points(box, 2, 2))
        for drawn in (self._backdrop, *self._drawn):
            fill = drawn.drawing.fill
            picture = fill is not None and fill.known and len(fill.colours) > _GRADED
            if picture and all(drawn.covers(x, y) for x, y in corners):
                return True
        return False


def _points(box: Rect, columns: int, rows: int) -> Iterator[tuple[float, float]]:
    for row in range(rows):
        for column in range(columns):
            yield (
                box.left + box.width * (column + 0.5) / columns,
                box.top + box.height * (row + 0.5) / rows,
            )


def _over(beneath: str, over: tuple[str, int] | None) -> str:
    if over is None or over[1] <= 0:
        return beneath
    return over[0] if over[1] >= 100 else mixed(beneath, over[0], over[1] / 100)


def _differ(one: str, other: str) -> bool:
    """Whether two colours side by side are told apart at a glance."""
    if one == other:
        return False
    far = sum(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (0, 2, 4))
    return contrast(one, other) > SEEN or far > 90


def largest(taken: Sequence[Sequence[bool]]) -> tuple[int, int, int, int]:
    """The largest rectangle of cells that are not taken: left, top, columns, rows; zeros when all are.

    Width counts twice: text loses less by a line than by a part of all its lines.
    """
    columns = len(taken[0])
    heights = [0] * columns
    best = (0, 0, 0, 0)
    for row, cells in enumerate(taken):
        heights = [0 if cell else height + 1 for cell, height in zip(cells, heights, strict=True)]
        for found in _widest(heights, row):
            if found[2] ** 2 * found[3] > best[2] ** 2 * best[3]:
                best = found
    return best


def _widest(heights: Sequence[int], row: int) -> Iterator[tuple[int, int, int, int]]:
    """Every rectangle that stands on `row` and cannot be made wider, under a skyline of heights."""
    open_: list[tuple[int, int]] = []
    for column, height in enumerate([*heights, 0]):
        start = column
        while open_ and open_[-1][1] >= height:
            start, tall = open_.pop()
            yield start, row - tall + 1, column - start, tall
        open_.append((start, height))


def mean(colours: Sequence[str]) -> str:
    """The mean of colours, RGB."""
    count = max(len(colours), 1)
    sums = (sum(int(rgb[at : at + 2], 16) for rgb in colours) for at in (0, 2, 4))
    return "".join(f"{round(part / count):02X}" for part in sums)


def extremes(colours: Sequence[str]) -> tuple[str, str]:
    """The lightest and the darkest of the colours, without the odd one of fifty."""
    ordered = sorted(colours, key=lambda rgb: contrast(rgb, "000000"))
    cut = len(ordered) // 50
    return ordered[cut], ordered[-1 - cut]


def hardest(front: str, behind: Sequence[str]) -> str:
    """The colour behind on which `front` is hardest to read, without the odd one of fifty."""
    ordered = sorted(behind, key=lambda rgb: contrast(front, rgb))
    return ordered[len(ordered) // 50]
