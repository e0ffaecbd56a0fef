"""Scales: where an axis of values begins and ends, and its round steps, as office programs choose them."""

from math import ceil, floor, log10

_STEPS = (1, 2, 5, 10)
MOST = 10
"""Steps of an axis, at most."""
_FREE = 0.05
"""The share of its range that an axis leaves free behind the largest value, as office programs do."""
_NARROW = 5 / 6
"""Where the smallest value is more of the largest one, a line's axis does not begin at zero, as in them."""


def scale(low: float, high: float, *, line: bool = False, most: int = MOST) -> tuple[float, float, float]:
    """Where an axis begins and ends, and its step: round numbers around the data and zero.

    A `line` whose values lie close together needs no zero. Bars and areas do: their size is what they tell.
    """
    if line and 0 < high * _NARROW <= low < high:
        low -= (high - low) / 2
    else:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        return 0.0, 1.0, 1.0 / most
    if high - low > 1e300:
        low, high = max(low, -1e299), min(high, 1e299)
    step = (high - low) / most
    for _ in _STEPS:
        step = _round(step)
        bottom, top = _ends(low, high, step)
        if top - bottom <= most:
            break
        step *= 1.01
    return bottom * step, top * step, step


def _round(least: float) -> float:
    """The smallest round step that is not smaller."""
    least = max(least, 1e-300)
    power = 10.0 ** floor(log10(least))
    return next(one * power for one in _STEPS if one * power >= least * 0.999)


def _ends(low: float, high: float, step: float) -> tuple[int, int]:
    """The first and the last step around the data, with air where data end close to one of them."""
    free = (high - low) * _FREE / step
    bottom, top = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    if high > 0 and top - high / step < free - 1e-9:
        top += 1
    if low < 0 and low / step - bottom < free - 1e-9:
        bottom -= 1
    return bottom, top
