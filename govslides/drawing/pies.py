"""Pies: slices clockwise from the top, the first category first, each with its value beside it.

As in our .pptx, values stand there where there is only one series.
"""

from math import cos, pi, sin, tan

from govslides.drawing.chartbox import EDGE, Plot, accent, between, text_at
from govslides.geometry import EMU_PER_POINT
from govslides.press.markup import number

_GAP = 0.4
"""Between the pie and a value, in ems."""
_HALVINGS = 20
_SIDE = 0.35
"""From which cosine of its angle on a value stands beside the pie, not above or beneath it."""


def pie_markup(plot: Plot) -> list[str]:
    """The slices of the first series; nothing where all is nought. Negative values count by their size."""
    chart = plot.chart
    made = _title(plot)
    values = (
        [value or 0.0 for value in chart.series[0].values[: len(chart.categories)]] if chart.series else []
    )
    total = sum(map(abs, values))
    if not 0 < total < 1e300:
        return made
    begin = -pi / 2
    slices = []
    for at, value in enumerate(values):
        turn = 2 * pi * abs(value) / total
        if value:
            slices.append((at, begin, turn, plot.value_text(value) if len(chart.series) == 1 else ""))
        begin += turn
    x, y, radius = _place(plot, [(begin + turn / 2, shown) for _, begin, turn, shown in slices])
    for at, begin, turn, shown in slices:
        made.append(_slice(x, y, radius, begin, turn, at))
        if shown:
            made.append(_value(plot, x, y, radius, begin + turn / 2, shown))
    return made


def _title(plot: Plot) -> list[str]:
    """What the numbers are, above the pie; takes the room away."""
    told = plot.measured()
    if not told:
        return []
    height = 3.8 + plot.letters + plot.size * 0.6
    box = plot.chart.box
    y = plot.top + height / 2
    plot.top += height + box.height * EDGE / EMU_PER_POINT
    told = plot.cut(told, box.width / EMU_PER_POINT)
    x = between((plot.left + plot.right) / 2, box.left, box.right, plot.width(told) / 2)
    return [text_at(plot, x, y, "center", told)]


def _place(plot: Plot, labels: list[tuple[float, str]]) -> tuple[float, float, float]:
    """Middle and radius of the largest pie that stays in its room with all values around it."""
    width, height = plot.right - plot.left, plot.bottom - plot.top
    least, most = 1.0, max(min(width, height) / 2, 1.0)
    for _ in range(_HALVINGS):
        radius = (least + most) / 2
        left, right, up, down = _reach(plot, labels, radius)
        if left + right <= width and up + down <= height:
            least = radius
        else:
            most = radius
    left, right, up, down = _reach(plot, labels, least)
    return (plot.left + plot.right + left - right) / 2, (plot.top + plot.bottom + up - down) / 2, least


def _reach(plot: Plot, labels: list[tuple[float, str]], radius: float) -> tuple[float, float, float, float]:
    """How far a pie and its values reach from its middle: to the left, to the right, up and down."""
    left = right = up = down = radius
    for angle, shown in labels:
        if not shown:
            continue
        x, y = (radius + plot.size * _GAP) * cos(angle), (radius + plot.size * _GAP) * sin(angle)
        width = plot.width(shown)
        before = 0 if cos(angle) > _SIDE else width if cos(angle) < -_SIDE else width / 2
        left, right = max(left, before - x), max(right, x + width - before)
        middle = y + plot.letters * 0.5 * sin(angle)
        up, down = max(up, plot.letters / 2 - middle), max(down, middle + plot.letters / 2)
    return left, right, up, down


def _value(plot: Plot, x: float, y: float, radius: float, angle: float, shown: str) -> str:
    reach = radius + plot.size * _GAP
    side = "left" if cos(angle) > _SIDE else "right" if cos(angle) < -_SIDE else "center"
    down = plot.letters * 0.5 * sin(angle)
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
