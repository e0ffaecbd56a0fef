"""Charts: native ones, as large as there is room, between their title and what their categories are."""

from typing import Literal

from govslides.deck.deck import Target
from govslides.deck.items import Chart as ChartItem
from govslides.deck.items import Item, Series
from govslides.geometry import Rect, inches, points
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.pieces import Piece
from govslides.layout.text import Text
from govslides.source import Span

LEAST = inches(2.6)
TITLE_GAP = points(6)


class Chart(Piece):
    """A chart of series over categories; `title` stands above, `axis` (what the categories are) beneath."""

    flexible = True

    def __init__(
        self,
        kind: Literal["bar", "column", "line", "pie", "area"],
        categories: tuple[str, ...],
        series: tuple[Series, ...],
        *,
        unit: str,
        alt: str,
        title: Text | None,
        axis: Text | None,
        size: int,
        span: Span | None,
    ) -> None:
        self.kind = kind
        self.categories = categories
        self.series = series
        self.unit = unit
        self.alt = alt
        self.title = title
        self.axis = axis
        self.size = size
        self.span = span
        self.click = 0

    def words(self) -> list[Draft]:
        """Its title, and what its categories are."""
        return [draft for text in (self.title, self.axis) if text for draft in text.drafts]

    def _room(self, text: Text | None, width: int, step: int) -> int:
        return text.measure(width, step) + TITLE_GAP if text else 0

    def measure(self, width: int, step: int) -> int:
        """The least height that it can be read at; more for many bars lying one beneath the other."""
        bars = len(self.categories) * len(self.series) * points(11) if self.kind == "bar" else 0
        words = self._room(self.title, width, step) + self._room(self.axis, width, step)
        return max(LEAST, min(bars, inches(3.4))) + words

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """Its title and the chart."""
        key = canvas.key("chart")
        canvas.reveal(self.click, Target(key=key))
        items: list[Item] = []
        top, foot = self._room(self.title, box.width, step), self._room(self.axis, box.width, step)
        if self.title:
            self.title.click = self.click
            room = Rect(box.left, box.top, box.width, top - TITLE_GAP)
            items += self.title.place(canvas, room, step)
        items.append(
            ChartItem(
                key=key,
                box=Rect(box.left, box.top + top, box.width, box.height - top - foot),
                name=f"Chart {key.rpartition('-')[2]}",
                alt=self.alt,
                span=self.span,
                kind=self.kind,
                categories=self.categories,
                series=self.series,
                unit=self.unit,
                size=self.size,
            )
        )
        if self.axis:
            self.axis.click = self.click
            height = foot - TITLE_GAP
            items += self.axis.place(canvas, Rect(box.left, box.bottom - height, box.width, height), step)
        return items
