"""Timelines: an axis, periods evenly along it, cards above and beneath when there are many."""

from collections.abc import Sequence

from govslides.deck.deck import Target
from govslides.deck.items import Group, Item, Shape
from govslides.deck.text import Insets
from govslides.geometry import Rect, inches, points
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.pieces import IMPOSSIBLE, Piece
from govslides.layout.text import Text, grown
from govslides.layout.typesetting import Spread, set_body
from govslides.source import Span

ONE_SIDE = 4
"""Up to so many cards stand beneath the axis; more alternate above and beneath."""

MOST = 8
"""A frame has at most so many periods."""

EVEN = 1800
"""Down to this size, in centipoints, smaller text is better than cards of two heights."""

AXIS = points(3)
DOT = inches(0.2)
STEM = inches(0.18)
GAP = inches(0.2)
LABEL_GAP = points(4)
MARGINS = Insets(left=points(9), top=points(6), right=points(9), bottom=points(6))
SIDES, ENDS = MARGINS.left + MARGINS.right, MARGINS.top + MARGINS.bottom


class Period:
    """A period: its card's text begins with its label."""

    __slots__ = ("label", "text")

    def __init__(self, label: str, text: Text) -> None:
        self.label = label
        self.text = text


class Timeline(Piece):
    """Periods along an axis."""

    flexible = True

    def __init__(self, periods: Sequence[Period], alt: str, span: Span | None) -> None:
        self.periods = list(periods)
        self.alt = alt
        self.span = span
        self.click = 0

    @property
    def steps(self) -> int:  # type: ignore[override]
        """The sizes of the cards' text."""
        return max([period.text.steps for period in self.periods], default=1)

    def words(self) -> list[Draft]:
        """The text of all periods."""
        return [draft for period in self.periods for draft in period.text.drafts]

    @property
    def both_sides(self) -> bool:
        """Whether cards stand above and beneath the axis."""
        return len(self.periods) > ONE_SIDE

    def _card_width(self, width: int) -> int:
        """With cards on both sides, a card reaches over half of each neighbour's place."""
        count = len(self.periods)
        if not self.both_sides:
            return (width - GAP * (count - 1)) // max(count, 1)
        return (width * 2 - GAP * (count - 1)) // (count + 1)

    def _tallest(self, width: int, step: int) -> tuple[int, int]:
        """The heights of the tallest card above and beneath."""
        room = self._card_width(width) - SIDES
        heights = [period.text.measure(room, step) + ENDS for period in self.periods]
        if not self.both_sides:
            return 0, max(heights, default=0)
        return max(heights[0::2]), max(heights[1::2])

    def _evened(self, width: int, step: int, height: int) -> tuple[int, int]:
        """The same, as even as `height` allows: cards of two heights would seem to say something."""
        above, beneath = self._tallest(width, step)
        if not self.both_sides:
            return above, beneath
        spare = max(height - above - beneath - DOT - 2 * STEM, 0)
        return max(above, min(beneath, above + spare)), max(beneath, min(above, beneath + spare))

    def measure(self, width: int, step: int) -> int:
        """The height of cards, stems and axis; beyond all bounds where there are too many periods."""
        if len(self.periods) > MOST:
            return IMPOSSIBLE
        above, beneath = self._tallest(width, step)
        if self.both_sides and step < self.steps - 1 and self._size(step) >= EVEN:
            above = beneath = max(above, beneath)
        return above + beneath + DOT + STEM * (2 if self.both_sides else 1)

    def _size(self, step: int) -> int:
        text = self.periods[0].text
        return text.style.size(min(step, text.steps - 1))

    def split(self, width: int, step: int, height: int) -> "tuple[Timeline, Timeline] | None":
        """Between periods: as many as stand on a frame."""
        for count in range(min(len(self.periods) - 1, MOST), 0, -1):
            head = self._part(self.periods[:count])
            if head.measure(width, step) <= height:
                return head, self._part(self.periods[count:])
        return None

    def _part(self, periods: Sequence[Period]) -> "Timeline":
        part = Timeline(periods, self.alt, self.span)
        part.click = self.click
        return part

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """One group: axis, dots, stems and cards."""
        spare = max(box.height - self.measure(box.width, step), 0)
        above, beneath = self._evened(box.width, step, box.height)
        spare = max(box.height - above - beneath - DOT - 2 * STEM, 0) if self.both_sides else spare
        key = canvas.key("timeline")
        canvas.reveal(self.click, Target(key=key))
        lead = above + STEM if self.both_sides else 0
        middle = box.top + spare * 2 // 5 + lead + DOT // 2
        if not self.both_sides:
            middle = box.top + min(spare // 4, inches(0.7)) + DOT // 2
        items: list[Item] = [_bar(key, box, middle)]
        width = self._card_width(box.width)
        for index, period in enumerate(self.periods):
            place = self._place_of(index, box, width, canvas.scope.setting.rtl)
            up = self.both_sides and index % 2 == 0
            # Cards of one side are equally high, so that the row reads as one.
            height = above if up else beneath
            top = middle - DOT // 2 - STEM - height if up else middle + DOT // 2 + STEM
            centre = place.left + place.width // 2
            if not self.both_sides:
                centre = place.left + DOT // 2
            items += _period(
                key, index, period, Rect(place.left, top, place.width, height), centre, middle, step
            )
        alt = self.alt
        whole = Rect(
            box.left,
            min(item.box.top for item in items),
            box.width,
            max(item.box.bottom for item in items) - min(item.box.top for item in items),
        )
        return [
            Group(
                key=key,
                box=whole,
                name=f"Timeline {key.rpartition('-')[2]}",
                alt=alt,
                span=self.span,
                items=tuple(items),
            )
        ]

    def _place_of(self, index: int, box: Rect, width: int, rtl: bool) -> Rect:
        step = (width + GAP) // 2 if self.both_sides else width + GAP
        left = index * step
        start = box.right - left - width if rtl else box.left + left
        return Rect(start, box.top, width, box.height)


def _bar(key: str, box: Rect, middle: int) -> Shape:
    return Shape(
        key=f"{key}-axis",
        box=Rect(box.left, middle - AXIS // 2, box.width, AXIS),
        name="Axis",
        fill="rule",
        decorative=True,
    )


def _period(
    key: str, index: int, period: Period, card: Rect, centre: int, middle: int, step: int
) -> list[Item]:
    """A period's stem, dot and card."""
    up = card.top < middle
    stem_top, stem_bottom = (card.bottom, middle) if up else (middle, card.top)
    number = index + 1
    measured = period.text.measured(card.width - SIDES, step)
    body = set_body(measured, Spread(rtl=period.text.rtl, insets=MARGINS))
    room = Rect(card.left + MARGINS.left, card.top + MARGINS.top, card.width - SIDES, card.height - ENDS)
    width = points(1.5)
    return [
        Shape(
            key=f"{key}-stem-{number}",
            box=Rect(centre - width // 2, stem_top, width, stem_bottom - stem_top),
            name=f"Stem {number}",
            fill="rule",
            decorative=True,
        ),
        Shape(
            key=f"{key}-dot-{number}",
            box=Rect(centre - DOT // 2, middle - DOT // 2, DOT, DOT),
            name=f"Dot {number}",
            outline="ellipse",
            fill="accent",
            decorative=True,
        ),
        Shape(
            key=f"{key}-card-{number}",
            box=grown(room, MARGINS),
            name=f"Period {number}",
            fill="tint",
            body=body,
            span=period.text.span,
        ),
    ]
