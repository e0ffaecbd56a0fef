"""Axes: round steps, thin grid lines, the names of the categories, and what the numbers are."""

from math import ceil

from govslides.drawing.chartbox import EDGE, Plot, between, text_at
from govslides.drawing.scale import MOST, scale
from govslides.geometry import EMU_PER_POINT
from govslides.press.markup import number, string

_BY_NAMES = 7.25
_BY_VALUES = 3.0
"""Between the plot and names of categories, or values, beside it, points."""
_BESIDE = 6.0
"""Between a bar's end and its value, and beyond the value, points."""
_LEAN = 0.5**0.5
"""How far a line of length 1 reaches aside and down where it leans by 45 degrees."""
_LONG = 4000
"""Points; more than any line of a chart is long."""
_LONGEST = 0.45
"""The share of a chart's width that names of categories take beside bars."""


class Axes:
    """The axes of a chart that is no pie.

    Attributes:
        sideways: whether values run to the right and categories downwards.
        slot: the room of one category, points.
        values: those that stand as labels at the ends of bars.
        leaning: whether names of categories stand at an angle of 45 degrees.
        every: of how many values one is labelled.
        aside: how far the names of categories stand from the plot, beyond what is usual, points.
    """

    def __init__(self, plot: Plot) -> None:
        chart = plot.chart
        self.plot = plot
        self.sideways = chart.kind == "bar"
        self.across = chart.kind == "area"
        shown = [series.values[: len(chart.categories)] for series in chart.series]
        values = [value for row in shown for value in row if value is not None]
        self.values = values if self._has_values(values) else []
        self.low, self.high, self.step = scale(
            min(values, default=0), max(values, default=0), line=chart.kind == "line", most=self._most(values)
        )
        self.ticks = [
            self.low + at * self.step for at in range(round((self.high - self.low) / self.step) + 1)
        ]
        self.shown = [plot.value_text(float(f"{value:.12g}")) for value in self.ticks]
        side = chart.box.width if self.sideways else chart.box.height
        self.title = plot.broken(plot.measured(), side / EMU_PER_POINT, 2) if plot.measured() else []
        self.names: list[list[str]] = []
        self.aside = 0.0
        self.every = 1
        self.leaning = False
        self._make_room()
        count = max(len(chart.categories), 1)
        room = plot.bottom - plot.top if self.sideways else plot.right - plot.left
        self.slot = room / (max(count - 1, 1) if self.across else count)

    def _has_values(self, values: list[float]) -> bool:
        """Whether values stand beside bars: those of a single series, where they have room."""
        plot, chart = self.plot, self.plot.chart
        if chart.kind not in {"bar", "column"} or len(chart.series) != 1:
            return False
        room = plot.bottom - plot.top if self.sideways else plot.right - plot.left
        widest = max((plot.width(plot.value_text(value)) for value in values), default=0.0)
        needed = plot.letters * 0.8 if self.sideways else widest * 0.8
        return needed * len(chart.categories) <= room

    def _most(self, values: list[float]) -> int:
        """How many steps have room for their labels."""
        plot = self.plot
        if not self.sideways:
            return min(MOST, max(int((plot.bottom - plot.top - self._below(1)) / plot.letters), 1))
        widest = max((plot.width(plot.value_text(float(f"{value:.3g}"))) for value in values), default=0.0)
        return min(MOST, max(int((plot.right - plot.left) / (widest + 1)), 1))

    def _every(self, room: float, needed: float) -> int:
        """Of how many labels of values one is shown, where each needs `needed` of the axis's `room`."""
        return max(ceil(needed * (len(self.ticks) - 1) / max(room, 1.0)), 1)

    def _room_for_names(self) -> float:
        """How wide the names of categories are beside bars, on one line where that is not too long."""
        plot = self.plot
        widest = max((plot.width(name) for name in plot.chart.categories), default=0.0)
        return min(widest, (plot.right - plot.left) * _LONGEST)

    def _below(self, lines: int) -> float:
        """What names of categories need beneath the plot."""
        return 7.2 + self.plot.letters * lines

    def _make_room(self) -> None:
        """Take away what the labels of both axes and the title need."""
        plot = self.plot
        if self.sideways:
            room = self._room_for_names()
            plot.left += room + _BY_NAMES
            plot.bottom -= 2.9 + plot.letters
            if self.title:
                plot.bottom -= 12 + plot.size * 0.6 + plot.letters + plot.line * (len(self.title) - 1)
            self._name(room, (plot.bottom - plot.top) / max(len(plot.chart.categories), 1))
            plot.right -= plot.width(self.shown[-1]) / 2
            widest = max(map(plot.width, self.shown))
            self.every = self._every(plot.right - plot.left, widest + plot.size / 4)
        else:
            plot.left += max(map(plot.width, self.shown)) + _BY_VALUES
            if self.title:
                plot.left += 12.8 + plot.size * 0.6 + plot.letters + plot.line * (len(self.title) - 1)
            if self.across and plot.chart.categories:
                plot.right -= min(plot.width(plot.chart.categories[-1]), plot.right - plot.left) / 2
            self._make_room_for_names()
            self.every = self._every(plot.bottom - plot.top - plot.letters / 2, plot.letters)
            if (len(self.ticks) - 1) % self.every == 0:
                plot.top += plot.letters / 2
        self._make_room_for_values()
        plot.right, plot.bottom = max(plot.right, plot.left + 1), max(plot.bottom, plot.top + 1)

    def _name(self, room: float, thick: float) -> None:
        """Break names into lines of at most `room`, as many as stand within `thick`; leave some out where
        not even one line does."""
        plot = self.plot
        lines = max(int(thick / plot.letters), 1)
        every = max(ceil(plot.letters * 0.8 / max(thick, 0.1)), 1)
        self.names = [
            [] if at % every else plot.broken(name, room, lines)
            for at, name in enumerate(plot.chart.categories)
        ]

    def _make_room_for_names(self) -> None:
        """Names stand beneath the plot on several lines, or lean where a word is wider than its slot."""
        plot = self.plot
        slot = (plot.right - plot.left) / max(len(plot.chart.categories), 1)
        words = [word for name in plot.chart.categories for word in name.split()]
        self.leaning = any(plot.width(word) > slot for word in words)
        most = (plot.bottom - plot.top) * _LONGEST
        edge = plot.chart.box.left / EMU_PER_POINT
        if not self.leaning:
            self._name(slot * 0.95, most)
            if self.across and self.names:
                plot.left = max(plot.left, edge + max(map(plot.width, self.names[0])) / 2)
            plot.bottom -= self._below(max((len(one) for one in self.names), default=1))
            return
        self._name(min(most, (plot.right - plot.left) * _LONGEST) / _LEAN, slot * _LEAN)
        lines = max(len(one) for one in self.names)
        widths = [max(map(plot.width, one), default=0.0) for one in self.names]
        plot.bottom -= 7.2 + (max(widths) + plot.letters * lines) * _LEAN
        # The first names may reach beyond the plot's left side, and what stands there.
        count = len(widths)
        for at, width in enumerate(widths[: count - 1]):
            share = at / (count - 1) if self.across else (at + 0.5) / count
            plot.left = max(plot.left, (edge + width * _LEAN - share * plot.right) / (1 - share))

    def _make_room_for_values(self) -> None:
        """Move the ends of the plot so that the values beyond bars meet neither edge nor names."""
        plot, box = self.plot, self.plot.chart.box
        for value in self.values:
            room = plot.width(plot.value_text(value)) + _BESIDE if self.sideways else plot.line * 1.1
            share = (value - self.low) / (self.high - self.low)
            end = self.along(value)
            if value < 0:
                short = room - abs(end - (plot.left if self.sideways else plot.bottom))
                self.aside = max(self.aside, short)
            elif self.sideways:
                plot.right -= max(end + room - box.right / EMU_PER_POINT, 0.0) / max(share, 0.5)
            else:
                plot.top += max(box.top / EMU_PER_POINT + room - end, 0.0) / max(share, 0.5)
        if self.sideways:
            plot.left += self.aside
        else:
            plot.bottom -= self.aside

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
        return [*self._grid(), *self._categories(), self._rule(self.along(0), "muted"), *self._title()]

    def _grid(self) -> list[str]:
        plot = self.plot
        made = []
        for at, (value, shown) in enumerate(zip(self.ticks, self.shown, strict=True)):
            place = self.along(value)
            made.append(self._rule(place, "rule"))
            if at % self.every:
                continue
            if self.sideways:
                made.append(text_at(plot, place, plot.bottom + 3 + plot.size * 0.44, "center", shown))
            else:
                made.append(text_at(plot, plot.left - _BY_VALUES, place, "right", shown))
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
                    made.append(text_at(plot, plot.left - self.aside - _BY_NAMES, y, "right", line))
                elif self.leaning:
                    x, y = middle + plot.letters * at * _LEAN, plot.bottom + self.aside + 5
                    made.append(self._turned(x, y + plot.letters * (at + 0.5) * _LEAN, line, -45, "right"))
                else:
                    y = plot.bottom + self.aside + 7 + plot.size * 0.45 + plot.letters * at
                    made.append(text_at(plot, middle, y, "center", line))
        return made

    def _title(self) -> list[str]:
        """What the numbers are, beneath the plot or turned beside it, as near to its middle as has room."""
        plot, box = self.plot, self.plot.chart.box
        half = max(map(plot.width, self.title), default=0.0) / 2
        if self.sideways:
            x = between((plot.left + plot.right) / 2, box.left, box.right, half)
            y = plot.bottom + 7.5 + plot.size * 1.78
            return [text_at(plot, x, y + at * plot.line, "center", one) for at, one in enumerate(self.title)]
        # A turned text's baseline stands a third of an em to the right of its middle.
        x = (box.left + box.width * EDGE) / EMU_PER_POINT + plot.size * 1.08
        y = between((plot.top + plot.bottom) / 2, box.top, box.bottom, half)
        return [self._turned(x + at * plot.line, y, one, -90, "center") for at, one in enumerate(self.title)]

    def _turned(self, x: float, y: float, shown: str, angle: int, side: str) -> str:
        """A text that runs upwards, its middle or its end at a place, on one line however long it is."""
        text = f"place(top+{side},{self.plot.style()}({string(shown)}))"
        before, down = (_LONG / 2, 0) if side == "center" else (_LONG, self.plot.size * 0.33)
        line = f"at({-before:.0f},{number(down)},sized(0,0,{_LONG},0,{text}))"
        return f"at({number(x)},{number(y)},rotate({angle}deg,origin:top+left,sized(0,0,0,0,{line})))"
