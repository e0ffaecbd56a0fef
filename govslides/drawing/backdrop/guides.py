"""Guide formulas of custom shapes (ECMA-376 part 1, 20.1.9.11)."""

from collections.abc import Callable, Iterable
from math import atan2, cos, pi, sin, sqrt, tan
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DEGREE = 60_000
_MOST = 2_000
_LARGEST = 1e12


def _angle(value: float) -> float:
    return value / _DEGREE * pi / 180


_FORMULAS: dict[str, Callable[[float, float, float], float]] = {
    "*/": lambda x, y, z: x * y / z if z else 0,
    "+-": lambda x, y, z: x + y - z,
    "+/": lambda x, y, z: (x + y) / z if z else 0,
    "?:": lambda x, y, z: y if x > 0 else z,
    "abs": lambda x, _y, _z: abs(x),
    "at2": lambda x, y, _z: atan2(y, x) * 180 / pi * _DEGREE,
    "cat2": lambda x, y, z: x * cos(atan2(z, y)),
    "cos": lambda x, y, _z: x * cos(_angle(y)),
    "max": lambda x, y, _z: max(x, y),
    "min": lambda x, y, _z: min(x, y),
    "mod": lambda x, y, z: sqrt(x * x + y * y + z * z),
    "pin": lambda x, y, z: x if y < x else min(y, z),
    "sat2": lambda x, y, z: x * sin(atan2(z, y)),
    "sin": lambda x, y, _z: x * sin(_angle(y)),
    "sqrt": lambda x, _y, _z: sqrt(max(x, 0)),
    "tan": lambda x, y, _z: x * tan(_angle(y)),
    "val": lambda x, _y, _z: x,
}


class Guides:
    """Values by name: those that every shape has, and those that its formulas define."""

    def __init__(self, width: float, height: float) -> None:
        shorter, longer = min(width, height), max(width, height)
        self._values: dict[str, float] = {
            "l": 0, "t": 0, "r": width, "b": height, "w": width, "h": height, "hc": width / 2,
            "vc": height / 2, "ss": shorter, "ls": longer, "cd2": 180 * _DEGREE, "cd4": 90 * _DEGREE,
            "cd8": 45 * _DEGREE, "3cd4": 270 * _DEGREE, "3cd8": 135 * _DEGREE, "5cd8": 225 * _DEGREE,
            "7cd8": 315 * _DEGREE,
        }  # fmt: skip
        for part in (2, 3, 4, 5, 6, 8, 10, 12, 16, 32):
            self._values |= {
                f"wd{part}": width / part,
                f"hd{part}": height / part,
                f"ssd{part}": shorter / part,
            }

    def define(self, rows: "Iterable[Element]") -> None:
        """Take in `a:gd` elements, in order."""
        for at, row in enumerate(rows):
            if at >= _MOST:
                break
            kind, *words = row.get("fmla", "val 0").split() or ["val"]
            x, y, z, *_ = (*(self.value(word) for word in words), 0.0, 0.0, 0.0)
            made = _FORMULAS.get(kind, _FORMULAS["val"])(x, y, z)
            self._values[row.get("name", "")] = min(max(made, -_LARGEST), _LARGEST)

    def value(self, word: str) -> float:
        """A number or the value of a guide; 0 when it is neither."""
        found = self._values.get(word)
        if found is not None:
            return found
        try:
            return min(max(float(int(word)), -_LARGEST), _LARGEST)
        except ValueError:
            return 0.0
