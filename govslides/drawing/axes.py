"""Axes: round steps, thin grid lines, the names of the categories, and what the numbers are."""

from math import ceil, floor, log10

from govslides.drawing.chartbox import Plot, text_at
from govslides.press.markup import number, string

_STEPS = (1, 2, 5, 10)
_MOST = 8
"""Grid lines, at most."""
_LONGEST = 0.45
"""The share of a chart's width that names of categories take beside bars."""


def scale(low: float, high: float, *, labelled: bool, most: int = _MOST) -> tuple[float, float, float]:
    """Where an axis begins and ends, and its step: round numbers around the data and zero.

    `labelled` leaves room for a value beyond the end of a bar.
    """
    low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = 1.0
    if high - low > 1e300:
        low, high = max(low, -1e299), min(high, 1e299)
    rough = max((high - low) / most, 1e-300)
    power = 10.0 ** floor(log10(rough))
    step = next(one * power for one in _STEPS if one * power >= rough * 0.999)
    top, bottom = ceil(high / step - 1e-9), floor(low / step + 1e-9)
    if labelled and high > 0 and top * step - high < step * 0.3:
        top += 1
    if labelled and low < 0 and low - bottom * step < step * 0.3:
        bottom -= 1
    return bottom * step, top * step, step


class Axes:
    """The axes of a chart that is no pie.

    Attributes:
        sideways: whether values run to the right and categories downwards.
        slot: the room of one category, points.
    """

    def __init__(self, plot: Plot) -> None:
        chart = plot.chart
        self.plot = plot
        self.sideways = chart.kind == "bar"
        values = [value for series in chart.series for value in series.values if value is not None]
        self.low, self.high, self.step = scale(
            min(values, default=0),
            max(values, default=0),
            labelled=chart.kind in {"bar", "column"} and len(chart.series) == 1,
        )
        self.ticks = [
            self.low + at * self.step for at in range(round((self.high - self.low) / self.step) + 1)
        ]
        self.shown = [plot.value_text(float(f"{value:.12g}")) for value in self.ticks]
        self.names: list[list[str]] = []
        self._make_room()
        count = max(len(chart.categories), 1)
        room = plot.bottom - plot.top if self.sideways else plot.right - plot.left
        self.across = chart.kind == "area"
        self.slot = room / (max(count - 1, 1) if self.across else count)

    def _make_room(self) -> None:
        """Take away what the labels of both axes and the title need."""
        plot = self.plot
        title = plot.line if plot.measured() else 0.0
        if self.sideways:
            widest = max((plot.width(name) for name in plot.chart.categories), default=0.0)
            room = min(widest, (plot.right - plot.left) * _LONGEST)
            self.names = [self._broken(name, room) for name in plot.chart.categories]
            plot.left += room + plot.size / 2
            plot.bottom -= plot.line + title
            plot.right -= plot.width(self.shown[-1]) / 2
        else:
            plot.left += max(map(plot.width, self.shown)) + plot.size / 2 + title
            count = max(len(plot.chart.categories), 1)
            room = (plot.right - plot.left) / count * 0.95
            self.names = [self._broken(name, room) for name in plot.chart.categories]
            plot.bottom -= plot.line * max((len(lines) for lines in self.names), default=1)
            plot.top += plot.line / 2

    def _broken(self, name: str, room: float) -> list[str]:
        """A name on as many lines as it needs."""
        lines = [""]
        for word in name.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.plot.width(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def along(self, value: float) -> float:
        """Where a value stands: an x when sideways, else a y."""
        plot = self.plot
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        if self.sideways:
            return plot.left + share * (plot.right - plot.left)
        return plot.bottom - share * (plot.bottom - plot.top)

    def start(self, place: int) -> float:
        """Where the room of a category begins: a y when sideways, else an x."""
        return (self.plot.top if self.sideways else self.plot.left) + place * self.slot

    def middle(self, place: int) -> float:
        """The middle of a category; an area reaches from edge to edge."""
        return self.start(place) + (0 if self.across else self.slot / 2)

    def markup(self) -> list[str]:
        """Grid, labels, the line of the category axis, and the title."""
        return [*self._grid(), *self._categories(), self._rule(self.along(0), "muted"), self._title()]

    def _grid(self) -> list[str]:
        plot = self.plot
        made = []
        for value, shown in zip(self.ticks, self.shown, strict=True):
            place = self.along(value)
            made.append(self._rule(place, "rule"))
            if self.sideways:
                made.append(text_at(plot, place, plot.bottom + plot.line * 0.6, "center", shown))
            else:
                made.append(text_at(plot, plot.left - plot.size / 2, place, "right", shown))
        return made

    def _rule(self, place: float, colour: str) -> str:
        """A thin line across the plot where a value stands."""
        plot, stroke = self.plot, f".75pt+{self.plot.sheet.stage.colour(colour)}"
        if self.sideways:
            return f"rule({number(place)},{number(plot.top)},0,{number(plot.bottom - plot.top)},{stroke})"
        return f"rule({number(plot.left)},{number(place)},{number(plot.right - plot.left)},0,{stroke})"

    def _categories(self) -> list[str]:
        plot = self.plot
        made = []
        for place, lines in enumerate(self.names):
            middle = self.middle(place)
            for at, line in enumerate(lines):
                if self.sideways:
                    y = middle + (at - (len(lines) - 1) / 2) * plot.line
                    made.append(text_at(plot, plot.left - plot.size / 2, y, "right", line))
                else:
                    made.append(text_at(plot, middle, plot.bottom + plot.line * (at + 0.6), "center", line))
        return made

    def _title(self) -> str:
        plot, shown = self.plot, self.plot.measured()
        if not shown:
            return ""
        if self.sideways:
            return text_at(plot, (plot.left + plot.right) / 2, plot.bottom + plot.line * 1.6, "center", shown)
        x = plot.chart.box.left / 12700 + plot.line * 0.75
        y = (plot.top + plot.bottom) / 2
        turned = f"place(top+center,{plot.style()}({string(shown)}))"
        return f"at({number(x)},{number(y)},rotate(-90deg,origin:top+left,sized(0,0,0,0,{turned})))"
