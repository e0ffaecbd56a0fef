"""Whether two renderings show the same chart.

A .pptx says what a chart shows and in which room; how much of it goes to labels and legend is up to each
program. So the plots, from the first grid line to the last, may differ a little more where labels stand
beside them: LibreOffice rounds each letter of those to whole pixels. Laid on each other, every bar, slice,
line, marker and grid line of theirs has to be where its twin is. Pies are only laid on each other: their
size depends on where each program puts the values around them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from govslides.deck.items import Chart
from govslides.geometry import EMU_PER_CENTIPOINT, EMU_PER_POINT, Rect, points
from tests.drawing.boxes_ink import Colour, Mark, apart

_NEAR = points(2)
_ROUNDED = 0.02
"""The share of the room beside a plot that the widths of labels may differ by."""
_SAME_SHARE = 0.03
"""What the share may differ by of its box that a shape fills."""
_MARKER = points(6)
"""By how much marks stand out of the plot: half a marker, where a point is on its edge."""


def chart_differences(chart: Chart, ours: Sequence[Mark], theirs: Sequence[Mark]) -> list[str]:
    """What differs between the marks of a chart in two renderings, readable."""
    mine, other = _plot(chart, ours), _plot(chart, theirs)
    if mine is None or other is None:
        return [] if mine == other else ["a plot in one rendering only"]
    inside, outside = _parted(ours, mine)
    their_inside, their_outside = _parted(theirs, other)
    found = [] if chart.kind == "pie" else _plots_apart(chart.box, mine, other)
    found += _matched(inside, [_laid(mark, other, mine) for mark in their_inside])
    if _keys(outside) != _keys(their_outside):
        found.append(f"another legend: {_keys(outside)} / {_keys(their_outside)}")
    return found


def _plots_apart(box: Rect, mine: Rect, other: Rect) -> list[str]:
    """By how much the plots stand elsewhere, where that is more than rounding explains."""
    rooms = (mine.left - box.left, mine.top - box.top, box.right - mine.right, box.bottom - mine.bottom)
    sides = (
        mine.left - other.left,
        mine.top - other.top,
        mine.right - other.right,
        mine.bottom - other.bottom,
    )
    return [
        f"its plot's {name} side is {abs(off) / EMU_PER_POINT:.1f} pt away"
        for name, off, room in zip(("left", "upper", "right", "lower"), sides, rooms, strict=True)
        if abs(off) > _NEAR + room * _ROUNDED
    ]


def _plot(chart: Chart, among: Iterable[Mark]) -> Rect | None:
    """What the grid spans, or all slices of a pie."""
    if chart.kind == "pie":
        return _union(mark.box for mark in among if mark.kind == "fill" and not _is_key(mark, chart))
    return _union(mark.box for mark in among if _is_grid(mark, chart))


def _is_key(mark: Mark, chart: Chart) -> bool:
    """A legend's key: a square no larger than the type."""
    box = mark.box
    return (
        max(box.width, box.height) < chart.size * EMU_PER_CENTIPOINT and abs(box.width - box.height) < _NEAR
    )


def _is_grid(mark: Mark, chart: Chart) -> bool:
    box = mark.box
    level = box.height == 0 and box.width > chart.box.width / 3
    upright = box.width == 0 and box.height > chart.box.height / 3
    return mark.kind == "stroke" and (level or upright)


def _union(boxes: Iterable[Rect]) -> Rect | None:
    told = list(boxes)
    if not told:
        return None
    left, top = min(box.left for box in told), min(box.top for box in told)
    return Rect(left, top, max(box.right for box in told) - left, max(box.bottom for box in told) - top)


def _parted(among: Iterable[Mark], plot: Rect) -> tuple[list[Mark], list[Mark]]:
    """What stands in a plot, and what beside it; outlines of what is filled are left out."""
    told = list(among)
    fills = [mark.box for mark in told if mark.kind == "fill"]
    bare = [mark for mark in told if mark.kind == "fill" or mark.box not in fills]
    inside = [mark for mark in bare if plot.contains(mark.box, slack=_MARKER)]
    return inside, [mark for mark in bare if mark not in inside]


def _laid(mark: Mark, plot: Rect, onto: Rect) -> Mark:
    """A mark as it would be if its plot were `onto`."""
    across, down = onto.width / max(plot.width, 1), onto.height / max(plot.height, 1)
    left = onto.left + (mark.box.left - plot.left) * across
    top = onto.top + (mark.box.top - plot.top) * down
    box = Rect(round(left), round(top), round(mark.box.width * across), round(mark.box.height * down))
    return replace(mark, box=box)


def _matched(ours: Sequence[Mark], theirs: list[Mark]) -> list[str]:
    found = []
    for mark in ours:
        alike = [one for one in theirs if one.kind == mark.kind and one.is_coloured_as(mark)]
        twin = min(alike, key=lambda one: apart(one.box, mark.box), default=None)
        if twin is None:
            found.append(f"{_told(mark)} only in ours")
            continue
        theirs.remove(twin)
        if (off := apart(mark.box, twin.box)) > _NEAR:
            found.append(f"{_told(mark)} / {_told(twin)}, {off / EMU_PER_POINT:.1f} pt apart in the plot")
        elif not _is_marker(mark) and abs(mark.full - twin.full) > _SAME_SHARE:
            found.append(f"{_told(mark)}: another shape, {mark.full:.0%} / {twin.full:.0%} of the box")
    return found + [f"{_told(mark)} only in LibreOffice" for mark in theirs]


def _is_marker(mark: Mark) -> bool:
    """A point of a line, which each program draws in its own outline."""
    return max(mark.box.width, mark.box.height) <= 2 * _MARKER


def _keys(outside: Iterable[Mark]) -> Counter[Colour | None]:
    """How many keys of each colour a legend has."""
    return Counter(mark.colour for mark in outside if mark.kind == "fill")


def _told(mark: Mark) -> str:
    return f"{mark.kind} ({', '.join(f'{side / EMU_PER_POINT:.1f}' for side in mark.box)})"
