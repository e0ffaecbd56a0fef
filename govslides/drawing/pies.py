"""Pies: slices clockwise from the top, the first category first, each with its value beside it."""

from math import cos, pi, sin, tan

from govslides.drawing.chartbox import Plot, accent, text_at
from govslides.press.markup import number


def pie_markup(plot: Plot) -> list[str]:
    """The slices of the first series; nothing where all is nought. Negative values count by their size."""
    chart = plot.chart
    told = plot.measured()
    made = []
    if told:
        made.append(text_at(plot, (plot.left + plot.right) / 2, plot.top + plot.line / 2, "center", told))
        plot.top += plot.line * 1.4
    values = (
        [value or 0.0 for value in chart.series[0].values[: len(chart.categories)]] if chart.series else []
    )
    total = sum(map(abs, values))
    if not 0 < total < 1e300:
        return made
    margin = max((plot.width(plot.value_text(value)) for value in values), default=0.0) + plot.size * 0.4
    radius = max(min((plot.right - plot.left) / 2 - margin, (plot.bottom - plot.top) / 2 - plot.line), 1.0)
    x, y = (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2
    begin = -pi / 2
    for at, value in enumerate(values):
        turn = 2 * pi * abs(value) / total
        if value:
            made.append(_slice(x, y, radius, begin, turn, at))
            middle = begin + turn / 2
            made.append(_value(plot, x, y, radius, middle, plot.value_text(value)))
        begin += turn
    return made


def _value(plot: Plot, x: float, y: float, radius: float, angle: float, shown: str) -> str:
    reach = radius + plot.size * 0.4
    side = "left" if cos(angle) > 0.35 else "right" if cos(angle) < -0.35 else "center"
    down = plot.line * 0.5 * sin(angle)
    return text_at(plot, x + reach * cos(angle), y + reach * sin(angle) + down, side, shown)


def _slice(x: float, y: float, radius: float, begin: float, turn: float, at: int) -> str:
    """A slice with an edge of paper between neighbours; a whole pie is a disc."""
    edge = "stroke:1.5pt+paper-of-charts"
    if turn > 2 * pi - 1e-6:
        side = number(2 * radius)
        return f"oval({number(x - radius)},{number(y - radius)},{side},{side},fill:{accent(at)})"
    steps = [f"curve.move({_point(x, y)})", f"curve.line({_on(x, y, radius, begin)})"]
    parts = max(1, int(turn / (pi / 2)) + 1)
    step = turn / parts
    reach = 4 / 3 * tan(step / 4)
    for part in range(parts):
        one, two = begin + part * step, begin + (part + 1) * step
        first = (x + radius * (cos(one) - reach * sin(one)), y + radius * (sin(one) + reach * cos(one)))
        second = (x + radius * (cos(two) + reach * sin(two)), y + radius * (sin(two) - reach * cos(two)))
        steps.append(f"curve.cubic({_point(*first)},{_point(*second)},{_on(x, y, radius, two)})")
    return f"path-of(({','.join(steps)},shut),fill:{accent(at)},{edge})"


def _on(x: float, y: float, radius: float, angle: float) -> str:
    return _point(x + radius * cos(angle), y + radius * sin(angle))


def _point(x: float, y: float) -> str:
    return f"({number(x)}pt,{number(y)}pt)"
