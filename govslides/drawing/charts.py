"""Charts: bars, columns, lines, areas and pies, drawn with the numbers and names that PowerPoint shows.

In our .pptx a chart is native, and every program draws it its own way; here it stands in the same box with
the same colours, labels and legend. To whoever reads the PDF it is one figure with its alternative text.
"""

from govslides.deck.items import Chart
from govslides.drawing.axes import Axes
from govslides.drawing.chartbox import MARK, Plot, accent, text_at
from govslides.drawing.pies import pie_markup
from govslides.drawing.sheet import Sheet
from govslides.press.markup import number, string

_GAP = 0.6
"""Between groups of bars, in widths of a bar: DrawingML's `gapWidth` of 60 per cent."""
_BETWEEN = 0.1
"""Between the bars of a group: its `overlap` of minus 10 per cent."""


def chart_markup(chart: Chart, sheet: Sheet) -> str:
    """A chart as statements of typst code."""
    plot = Plot(chart, sheet)
    parts = pie_markup(plot) if chart.kind == "pie" else _with_axes(plot)
    parts += plot.legend()
    drawn = "{" + ";".join(part for part in parts if part) + "}"
    if not chart.alt:
        return f"pdf.artifact({drawn})" if chart.decorative else drawn
    return f"figure(alt:{string(chart.alt)},{drawn})"


def _with_axes(plot: Plot) -> list[str]:
    axes = Axes(plot)
    made = axes.markup()
    if plot.chart.kind in {"bar", "column"}:
        return made + _bars(plot, axes)
    return made + (_areas(plot, axes) if plot.chart.kind == "area" else _lines(plot, axes))


def _bars(plot: Plot, axes: Axes) -> list[str]:
    """Bars side by side in each category; their values beside them where there is one series and room."""
    chart = plot.chart
    count = len(chart.series)
    slot = axes.slot
    thick = slot / (count + _BETWEEN * (count - 1) + _GAP)
    made = []
    for at, series in enumerate(chart.series):
        for place, value in enumerate(series.values[: len(chart.categories)]):
            if value is None:
                continue
            start = axes.start(place) + thick * (_GAP / 2 + at * (1 + _BETWEEN))
            made.append(_bar(plot, axes, start, thick, value, at))
    return made


def _bar(plot: Plot, axes: Axes, start: float, thick: float, value: float, at: int) -> str:
    low, high = sorted((axes.along(0), axes.along(value)))
    fill = f"fill:{accent(at)}"
    middle = start + thick / 2
    shown = plot.value_text(value) if axes.values else ""
    if axes.sideways:
        made = f"slab({number(low)},{number(start)},{number(high - low)},{number(thick)},{fill})"
        x = (high + 4, "left") if value >= 0 else (low - 4, "right")
        label = text_at(plot, x[0], middle, x[1], shown) if shown else ""
    else:
        made = f"slab({number(start)},{number(low)},{number(thick)},{number(high - low)},{fill})"
        y = low - plot.line * 0.6 if value >= 0 else high + plot.line * 0.6
        label = text_at(plot, middle, y, "center", shown) if shown else ""
    return f"{made};{label}" if label else made


def _points(plot: Plot, axes: Axes, values: tuple[float | None, ...]) -> list[list[tuple[float, float]]]:
    """The points of a line, in stretches without a gap."""
    stretches: list[list[tuple[float, float]]] = [[]]
    for place, value in enumerate(values[: len(plot.chart.categories)]):
        if value is None:
            stretches.append([])
        else:
            stretches[-1].append((axes.middle(place), axes.along(value)))
    return [one for one in stretches if one]


def _lines(plot: Plot, axes: Axes) -> list[str]:
    made = []
    for at, series in enumerate(plot.chart.series):
        colour = accent(at)
        for points in _points(plot, axes, series.values):
            stroke = f'(paint:{colour},thickness:2.5pt,cap:"round",join:"round")'
            made.append(f"path-of({_path(points)},stroke:{stroke})")
            made += [MARK[at % len(MARK)](x, y, colour) for x, y in points]
    return made


def _areas(plot: Plot, axes: Axes) -> list[str]:
    made = []
    floor = axes.along(0)
    for at, series in enumerate(plot.chart.series):
        # An area has no gaps: what is not known counts as nothing, as office programs have it.
        for points in _points(plot, axes, tuple(value or 0.0 for value in series.values)):
            closed = [(points[0][0], floor), *points, (points[-1][0], floor)]
            made.append(f"path-of({_path(closed)},fill:{accent(at)})")
    return made


def _path(points: list[tuple[float, float]]) -> str:
    (x, y), *rest = points
    steps = [f"curve.move({_point(x, y)})", *(f"curve.line({_point(*one)})" for one in rest)]
    return f"({','.join(steps)},)"


def _point(x: float, y: float) -> str:
    return f"({number(x)}pt,{number(y)}pt)"
