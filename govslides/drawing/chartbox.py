"""What all kinds of charts share: the room that is left, texts and numbers, the legend, marks, colours.

A .pptx leaves it to each program how much of a chart's room its labels take. The distances here and in
`axes.py` are LibreOffice's, measured at sizes from 12 to 20 pt, so that plots stand where it has them.
"""

from collections.abc import Callable
from math import isfinite

from govslides.deck.items import Chart
from govslides.deck.text import RunStyle
from govslides.drawing.sheet import Sheet
from govslides.drawing.text import look
from govslides.geometry import EMU_PER_POINT
from govslides.press.markup import number, string

_ACCENTS = 6
EDGE = 0.02
"""The share of a chart's width and height that stays free on each side."""
_KEY = 0.6
"""The side of a legend's key, in ems; a line's key is `_DASH` points long."""
_DASH = 22.7
_LETTERS = {
    "Caladea": 1.15, "Carlito": 1.0, "Gelasio": 1.136, "Liberation Mono": 1.133, "Liberation Sans": 1.117,
    "Liberation Serif": 1.107,
}  # fmt: skip
"""How tall a line is in ems without the gap that its font asks for (ascender and descender in `hhea`)."""
_BEHIND_KEY = 0.2
_BETWEEN_NAMES = 0.67
"""Behind a legend's key, and behind its name, in ems."""
_LEGEND = 0.4
"""The share of a chart's height that a legend beneath it takes at most."""


def accent(at: int) -> str:
    """The colour of a series or slice."""
    return f"accents.at({at % _ACCENTS})"


def number_text(value: float) -> str:
    """A number as a chart shows it: whole where it is, else with at most ten significant digits."""
    if not isfinite(value):
        return ""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.10g}"


class Plot:
    """A chart while it is drawn.

    Attributes:
        left, top, right, bottom: the room that is left for what is drawn next, points.
        size: of the type, points; `line` a line's height, `letters` the same without a gap between lines.
    """

    def __init__(self, chart: Chart, sheet: Sheet) -> None:
        box = chart.box
        self.chart = chart
        self.sheet = sheet
        self.size = chart.size / 100
        self.line = self.size * 1.22
        self.left = (box.left + box.width * EDGE) / EMU_PER_POINT
        self.top = (box.top + box.height * EDGE) / EMU_PER_POINT
        self.right = (box.right - box.width * EDGE) / EMU_PER_POINT
        self.bottom = (box.bottom - box.height * EDGE) / EMU_PER_POINT
        self._face = sheet.stage.face("body")
        self.letters = self.size * _LETTERS.get(self._face.family, 1.1)
        self._legend = self._place_legend()

    def width(self, shown: str) -> float:
        """How wide a text runs in points."""
        return self._face.width(shown, self.chart.size) / EMU_PER_POINT

    def cut(self, shown: str, room: float) -> str:
        """As much of a text as has room, with an ellipsis where some is missing."""
        if self.width(shown) <= room:
            return shown
        end = len(shown)
        while end > 1 and self.width(f"{shown[:end]}\u2026") > room:
            end = max(min(end - 1, int(end * 0.95)), 1)
        return f"{shown[:end].rstrip()}\u2026"

    def broken(self, shown: str, room: float, most: int) -> list[str]:
        """A text on as many lines as it needs, at most `most`, none wider than `room`."""
        lines = [""]
        for word in shown.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.width(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        if len(lines) > most:
            lines[most - 1 :] = [" ".join(lines[most - 1 :])]
        return [self.cut(line, room) for line in lines]

    def value_text(self, value: float) -> str:
        """A value as its label shows it: a short unit stands behind it."""
        unit = self.chart.unit
        shown = number_text(value)
        if not 0 < len(unit) <= 4:
            return shown
        return f"{shown}{unit}" if unit == "%" else f"{shown} {unit}"

    def measured(self) -> str:
        """What the numbers are: the name of the only series, which needs no legend, and the unit."""
        chart = self.chart
        name = chart.series[0].name if len(chart.series) == 1 else ""
        return f"{name} ({chart.unit})" if name and chart.unit else name or chart.unit

    def style(self) -> str:
        """The name of the function that sets the chart's texts."""
        name, arguments = look(RunStyle(size=self.chart.size), self.sheet)
        return self.sheet.define(
            f"g{self.chart.size}{name}", f" = thin.with(size: {number(self.size)}pt, {arguments})"
        )

    def names(self) -> list[str]:
        """What the legend tells apart."""
        chart = self.chart
        if chart.kind == "pie":
            return list(chart.categories)
        return [series.name for series in chart.series] if len(chart.series) > 1 else []

    def _place_legend(self) -> list[tuple[float, float, str]]:
        """Where each key stands, with its name; takes the room away."""
        pie = self.chart.kind == "pie"
        across = (self.right - self.left) / (2 if pie else 1) - self._name_at
        names = [self.cut(name, across) for name in self.names()]
        names = names[: max(int((self.bottom - self.top) / self.line), 1)] if pie else names
        if not names:
            return []
        widths = [self._name_at + self.width(name) for name in names]
        gap = self.size * _BETWEEN_NAMES
        if pie:
            x = self.right - max(widths) + 1
            self.right = x - 12 - self.size / 3
            y = (self.top + self.bottom) / 2 - self.line * (len(names) - 1) / 2
            return [(x, y + at * self.line, name) for at, name in enumerate(names)]
        rows: list[list[int]] = [[]]
        used = 0.0
        for at, width in enumerate(widths):
            if rows[-1] and used + width > self.right - self.left:
                rows.append([])
                used = 0.0
            rows[-1].append(at)
            used += width + gap
        rows = rows[: max(int((self.bottom - self.top) * _LEGEND / self.line), 1)]
        placed = self._rows(rows, widths, names)
        self.bottom -= self.letters + max(11, 5.1 + self.size * 0.41) + self.line * (len(rows) - 1)
        return placed

    @property
    def _name_at(self) -> float:
        """How far a name begins behind its key's left edge."""
        return (_DASH if self.chart.kind == "line" else self.size * _KEY) + self.size * _BEHIND_KEY

    def _rows(
        self, rows: list[list[int]], widths: list[float], names: list[str]
    ) -> list[tuple[float, float, str]]:
        placed = []
        gap = self.size * _BETWEEN_NAMES
        for above, row in enumerate(reversed(rows)):
            total = sum(widths[at] for at in row) + gap * (len(row) - 1)
            x = (self.left + self.right - total) / 2
            y = self.bottom + 4 - self.size * 0.66 - self.line * above
            for at in row:
                placed.append((at, (x, y, names[at])))
                x += widths[at] + gap
        return [key for _, key in sorted(placed)]

    def legend(self) -> list[str]:
        """A key and a name for each series or slice."""
        side = self.size * _KEY
        made = []
        for at, (x, y, name) in enumerate(self._legend):
            if self.chart.kind == "line":
                made.append(f"rule({number(x)},{number(y)},{_DASH},0,2.5pt+{accent(at)})")
                made.append(MARK[at % len(MARK)](x + _DASH / 2, y, accent(at)))
            else:
                square = f"{number(x)},{number(y - side / 2)},{number(side)},{number(side)}"
                made.append(f"slab({square},fill:{accent(at)})")
            made.append(text_at(self, x + self._name_at, y, "left", name))
        return made


def between(middle: float, least: int, most: int, half: float) -> float:
    """`middle` in points, moved so far that `half` on both sides of it stays between two EMU."""
    return min(max(middle, least / EMU_PER_POINT + half), most / EMU_PER_POINT - half)


def text_at(plot: Plot, x: float, y: float, side: str, shown: str) -> str:
    """A text whose middle line is at `y` and whose left, centre or right is at `x`."""
    baseline = y + plot.size * 0.33
    if side == "left":
        return f"at({number(x)},{number(baseline)},{plot.style()}({string(shown)}))"
    return f"at({number(x)},{number(baseline)},place(top+{side},{plot.style()}({string(shown)})))"


def _square(x: float, y: float, colour: str) -> str:
    return f"slab({number(x - 3.5)},{number(y - 3.5)},7,7,fill:{colour})"


def _circle(x: float, y: float, colour: str) -> str:
    return f"oval({number(x - 4)},{number(y - 4)},8,8,fill:{colour})"


def _shape(corners: tuple[tuple[float, float], ...]) -> Callable[[float, float, str], str]:
    def draw(x: float, y: float, colour: str) -> str:
        points = [f"({number(x + dx)}pt,{number(y + dy)}pt)" for dx, dy in corners]
        steps = [f"curve.move({points[0]})", *(f"curve.line({one})" for one in points[1:]), "shut"]
        return f"path-of(({','.join(steps)},),fill:{colour})"

    return draw


MARK: tuple[Callable[[float, float, str], str], ...] = (
    _circle,
    _square,
    _shape(((0, -5), (5, 0), (0, 5), (-5, 0))),
    _shape(((0, -5), (4.5, 4), (-4.5, 4))),
    _shape(((0, -5), (1.5, -1.5), (5, 0), (1.5, 1.5), (0, 5), (-1.5, 1.5), (-5, 0), (-1.5, -1.5))),
)
"""Lines are told apart by their marks too, not by colour alone."""
