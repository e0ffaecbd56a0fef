"""Whether two renderings of one deck show the same boxes.

Every shape, picture, table cell and rule of the deck that has ink is looked for in both renderings: all four
sides have to be within `NEAR` of where the deck has them, and of each other. What a page shows besides (the
template's own shapes and backgrounds) has to stand in both renderings too. What fills a box has to have the
same colour and to fill the same share of it. Charts are compared by `boxes_charts`: a .pptx does not say how
a program divides a chart's room. Lines under and through text, and colours behind it, are part of the text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from govslides.deck.deck import Deck, Frame
from govslides.deck.items import Chart, Picture, Shape, Table
from govslides.deck.text import TextBody
from govslides.deck.walking import bodies, items_of
from govslides.drawing.tables import runs_backwards
from govslides.geometry import EMU_PER_POINT, Rect, Size, points
from tests.drawing.boxes_charts import chart_differences
from tests.drawing.boxes_ink import Mark, apart

NEAR = points(2)
SAME_SHARE = 0.03
"""What the share may differ by of its box that a shape fills."""
_REACH = points(36)
"""How far away a box is looked for: a table's row may have grown, and all beneath it moved."""
_BESIDE = points(8)
"""How far it may stand outside the box of its text: a line under a space at the end, a tall script."""
_ONE_LINE = points(60)
"""What marks words is no higher: lines under and through them, and colours behind them."""


@dataclass(frozen=True, slots=True)
class Box:
    """Something of the deck that has ink.

    Fields:
        kind: as a `Mark` has it.
        aside: by how much LibreOffice has it further to the right.
    """

    name: str
    kind: str
    rect: Rect
    aside: int = 0

    def theirs(self) -> Rect:
        """Where LibreOffice has it."""
        return _aside(self.rect, self.aside)


@dataclass(slots=True)
class Found:
    """How many boxes and marks behind them were compared, and what differs, readable."""

    boxes: int = 0
    behind: int = 0
    charts: int = 0
    differences: list[str] = field(default_factory=list)
    worst: int = 0

    def add(self, other: "Found") -> None:
        """Count in another deck's."""
        self.boxes += other.boxes
        self.behind += other.behind
        self.charts += other.charts
        self.differences += other.differences
        self.worst = max(self.worst, other.worst)


def compare(deck: Deck, ours: Sequence[list[Mark]], theirs: Sequence[list[Mark]], name: str = "") -> Found:
    """Compare two renderings of `deck`, page by page."""
    found = Found()
    assert len(ours) == len(theirs) == len(deck.frames), (len(ours), len(theirs), len(deck.frames))
    for number, (frame, mine, other) in enumerate(zip(deck.frames, ours, theirs, strict=True), 1):
        page = _Slide(frame, deck.size, mine, other).compared()
        page.differences = [f"{name} slide {number}: {one}" for one in page.differences]
        found.add(page)
    return found


def boxes(frame: Frame) -> Iterator[Box]:
    """Every box of a frame that has ink; what a chart holds is not known to the deck."""
    for item in items_of(frame.items):
        if isinstance(item, Shape):
            yield from _of_shape(item)
        elif isinstance(item, Picture):
            yield Box(item.name, "picture", item.box)
        elif isinstance(item, Table):
            yield from _of_table(item)


def _of_shape(shape: Shape) -> Iterator[Box]:
    if shape.fill and shape.outline != "line" and shape.box.width > 0 and shape.box.height > 0:
        yield Box(shape.name, "fill", shape.box)
    if shape.stroke:
        yield Box(f"{shape.name}, outline", "stroke", shape.box)


def _of_table(table: Table) -> Iterator[Box]:
    backwards = runs_backwards(table)
    top = table.box.top
    for down, row in enumerate(table.rows, 1):
        left = table.box.left
        for along, (cell, width) in enumerate(zip(row.cells, table.columns, strict=True), 1):
            # PowerPoint has the first column at the right where LibreOffice leaves it at the left.
            place = table.box.left + table.box.right - left - width if backwards else left
            if cell.fill:
                rect = Rect(place, top, width, row.height)
                yield Box(f"{table.name}, cell {down}/{along}", "fill", rect, left - place)
            left += width
        top += row.height
        if table.rule:
            yield Box(
                f"{table.name}, rule {down}", "stroke", Rect(table.box.left, top, left - table.box.left, 0)
            )


class _Slide:
    """One slide in both renderings; marks that have been told are taken away."""

    def __init__(self, frame: Frame, size: Size, ours: Sequence[Mark], theirs: Sequence[Mark]) -> None:
        self.frame = frame
        self.ours = joined(_seen(ours, size))
        self.theirs = joined(_seen(theirs, size))
        self.found = Found()

    def compared(self) -> Found:
        """What was found."""
        told = list(boxes(self.frame))
        self.found.boxes += len(told)
        # First those that stand where they should, so that a missing one takes none of its neighbours.
        for box in [box for box in told if not self._agrees(box)]:
            self._compare_box(box)
        for item in items_of(self.frame.items):
            if isinstance(item, Chart):
                self._compare_chart(item)
        decorated = list(_decorated(self.frame))
        self.ours = [mark for mark in self.ours if not _decorates(mark, decorated)]
        self.theirs = [mark for mark in self.theirs if not _decorates(mark, decorated)]
        self._compare_behind()
        return self.found

    def _tell(self, what: str) -> None:
        self.found.differences.append(what)

    def _agrees(self, box: Box) -> bool:
        """Whether a box is where it should be in both; then its marks are taken."""
        mine, other = _nearest(self.ours, box.kind, box.rect), _nearest(self.theirs, box.kind, box.theirs())
        if mine is None or other is None:
            return False
        off = max(apart(mine.box, box.rect), apart(other.box, box.theirs()))
        if max(off, apart(_aside(mine.box, box.aside), other.box)) > NEAR:
            return False
        self.found.worst = max(self.found.worst, off)
        self.ours.remove(mine)
        self.theirs.remove(other)
        self._check_look(box.name, mine, other)
        return True

    def _compare_box(self, box: Box) -> None:
        moved = box.theirs()
        mine, other = _take(self.ours, box.kind, box.rect), _take(self.theirs, box.kind, moved)
        for whose, mark, place in (("ours", mine, box.rect), ("LibreOffice", other, moved)):
            if mark is None:
                self._tell(f"{box.name}: not in {whose}")
            else:
                self._check(f"{box.name}: {whose}", mark.box, place)
        if mine is not None and other is not None:
            self._check(f"{box.name}: ours and LibreOffice", mine.box, other.box, box.aside)
            self._check_look(box.name, mine, other)

    def _check(self, what: str, first: Rect, second: Rect, aside: int = 0) -> None:
        off = apart(_aside(first, aside), second)
        self.found.worst = max(self.found.worst, off)
        if off > NEAR:
            self._tell(f"{what}: {_told(first)} / {_told(second)}, {off / EMU_PER_POINT:.1f} pt apart")

    def _check_look(self, name: str, mine: Mark, other: Mark) -> None:
        if not mine.is_coloured_as(other):
            self._tell(f"{name}: {mine.colour} in ours, {other.colour} in LibreOffice")
        if mine.kind == "fill" and abs(mine.full - other.full) > SAME_SHARE:
            self._tell(f"{name}: fills {mine.full:.0%} of its box in ours, {other.full:.0%} in LibreOffice")

    def _compare_chart(self, chart: Chart) -> None:
        self.found.charts += 1
        mine, other = _within(self.ours, chart.box), _within(self.theirs, chart.box)
        self.found.differences += [f"{chart.name}: {one}" for one in chart_differences(chart, mine, other)]

    def _compare_behind(self) -> None:
        """What the deck does not name: the marks of one rendering are looked for in the other."""
        for mark in list(self.ours):
            twin = _take(self.theirs, mark.kind, mark.box)
            self.found.behind += 1
            if twin is None:
                self._tell(f"behind: {mark.kind} {_told(mark.box)} only in ours")
                continue
            self._check(f"behind: {mark.kind}", mark.box, twin.box)
            self._check_look(f"behind: {mark.kind} {_told(mark.box)}", mark, twin)
        for mark in self.theirs:
            self._tell(f"behind: {mark.kind} {_told(mark.box)} only in LibreOffice")


def _aside(rect: Rect, by: int) -> Rect:
    return rect._replace(left=rect.left + by)


def _nearest(among: Sequence[Mark], kind: str, rect: Rect) -> Mark | None:
    """The mark that comes nearest to `rect`; None where none of its kind is near."""
    near = [mark for mark in among if mark.kind == kind and apart(mark.box, rect) <= _REACH]
    return min(near, key=lambda mark: apart(mark.box, rect), default=None)


def _take(among: list[Mark], kind: str, rect: Rect) -> Mark | None:
    """Take the mark out that comes nearest to `rect`."""
    best = _nearest(among, kind, rect)
    if best is not None:
        among.remove(best)
    return best


def _within(among: list[Mark], room: Rect) -> list[Mark]:
    """Take out what stands in `room`."""
    inside = [mark for mark in among if room.contains(mark.box, slack=NEAR)]
    for mark in inside:
        among.remove(mark)
    return inside


def _seen(page: Sequence[Mark], size: Size) -> list[Mark]:
    """Without what is beneath the last mark that covers the whole page."""
    whole = Rect(0, 0, *size)
    covers = [
        at for at, mark in enumerate(page) if mark.kind != "stroke" and mark.box.contains(whole, slack=NEAR)
    ]
    return list(page[covers[-1] :] if covers else page)


def joined(page: Sequence[Mark]) -> list[Mark]:
    """Level strokes that go on where another ends as one: some programs draw a table's rules cell by cell."""
    whole: list[Mark] = []
    for mark in page:
        last = whole[-1] if whole else None
        if last is not None and _goes_on(last, mark):
            width = mark.box.right - last.box.left
            whole[-1] = Mark(mark.kind, last.box._replace(width=width), mark.colour, mark.width)
        else:
            whole.append(mark)
    return whole


def _goes_on(last: Mark, mark: Mark) -> bool:
    return (
        last.kind == mark.kind == "stroke"
        and last.colour == mark.colour
        and last.box.height == mark.box.height == 0
        and abs(last.box.top - mark.box.top) < points(0.1)
        and abs(last.box.right - mark.box.left) < points(1)
    )


def _decorated(frame: Frame) -> Iterator[Rect]:
    """Where text stands that has lines under or through it, or a colour behind it."""
    for item, body in bodies(frame.items):
        if _has_lines(body):
            yield item.box


def _has_lines(body: TextBody) -> bool:
    runs = [run for paragraph in body.paragraphs for run in paragraph.runs]
    return any(run.link or run.style.strike or run.style.highlight for run in runs)


def _decorates(mark: Mark, decorated: Iterable[Rect]) -> bool:
    return mark.box.height <= _ONE_LINE and any(area.contains(mark.box, slack=_BESIDE) for area in decorated)


def _told(rect: Rect) -> str:
    """Left, top, width and height in points."""
    return f"({', '.join(f'{side / EMU_PER_POINT:.1f}' for side in rect)})"
