"""What DrawingML's changes make of a colour (ECMA-376 part 1, 20.1.2.3)."""

from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls

_WHOLE = 100_000
_NOTHING = {"lumMod": _WHOLE, "satMod": _WHOLE, "lumOff": 0, "satOff": 0}
"""Values that change nothing."""


def changed(rgb: str, changes: Sequence[tuple[str, int]]) -> str:
    """`rgb` after its changes in order: (name, thousandths of a per cent)."""
    parts = [int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    for name, value in changes:
        share = value / _WHOLE
        if value == _NOTHING.get(name):
            continue
        if name in {"shade", "tint"}:
            parts = [_linear_change(part, share, lighter=name == "tint") for part in parts]
        elif name == "inv":
            parts = [1 - part for part in parts]
        elif name == "gray":
            parts = [0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]] * 3
        else:
            parts = _hls_change(parts, name, share)
    return "".join(f"{round(min(1.0, max(0.0, part)) * 255):02X}" for part in parts)


def _linear_change(part: float, share: float, *, lighter: bool) -> float:
    linear = part**2.2
    linear = linear * share + (1 - share) if lighter else linear * share
    return float(min(1.0, max(0.0, linear)) ** (1 / 2.2))


def _hls_change(parts: Sequence[float], name: str, share: float) -> list[float]:
    hue, light, saturation = rgb_to_hls(*parts)
    if name == "lumMod":
        light *= share
    elif name == "lumOff":
        light += share
    elif name == "lum":
        light = share
    elif name == "satMod":
        saturation *= share
    elif name == "satOff":
        saturation += share
    elif name == "sat":
        saturation = share
    return list(hls_to_rgb(hue, min(1.0, max(0.0, light)), min(1.0, max(0.0, saturation))))
