"""Colours of DrawingML as typst writes them (ECMA-376 part 1, 20.1.2.3)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from govslides.drawing.backdrop.xml import local, whole

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

WHOLE = 100_000
_PRESETS = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "lime": "00FF00",
    "blue": "0000FF", "yellow": "FFFF00", "cyan": "00FFFF", "magenta": "FF00FF", "gray": "808080",
    "grey": "808080", "ltGray": "D3D3D3", "lightGray": "D3D3D3", "dkGray": "A9A9A9", "darkGray": "A9A9A9",
    "silver": "C0C0C0", "navy": "000080", "maroon": "800000", "orange": "FFA500", "purple": "800080",
    "teal": "008080", "olive": "808000", "dkBlue": "00008B", "darkBlue": "00008B", "dkGreen": "006400",
    "darkGreen": "006400", "dkRed": "8B0000", "darkRed": "8B0000", "gold": "FFD700", "brown": "A52A2A",
}  # fmt: skip


class Palette:
    """The theme's colours as one part of the template names them, through its colour map."""

    def __init__(self, slots: Mapping[str, str], mapping: Mapping[str, str]) -> None:
        self._slots = slots
        self._mapping = mapping

    def mapped(self, mapping: Mapping[str, str]) -> "Palette":
        """The same colours under another map."""
        return Palette(self._slots, mapping)

    def rgb(self, slot: str) -> str:
        """The colour of a slot, six hex digits; black when there is none."""
        return self._slots.get(self._mapping.get(slot, slot), "000000")

    def colour_in(self, parent: "Element | None", own: str = "") -> str:
        """The first colour among `parent`'s children as eight hex digits, "" when there is none.

        `own` is what `phClr` stands for in the theme's format scheme.
        """
        for child in parent if parent is not None else ():
            base = self._base(child, own)
            if base:
                return _changed(base, child)
        return ""

    def _base(self, element: "Element", own: str) -> str:
        kind, value = local(element), element.get("val", "")
        if kind == "schemeClr":
            return own or "000000FF" if value == "phClr" else self.rgb(value) + "FF"
        read = _KINDS.get(kind)
        return read(element) + "FF" if read is not None else ""


def _hex(value: str) -> str:
    try:
        return f"{int(value, 16):06X}" if len(value) == 6 else "000000"
    except ValueError:
        return "000000"


def _linear(value: int) -> int:
    """A linear share (in thousandths of a per cent) as sRGB."""
    share = min(max(value / WHOLE, 0), 1)
    return round(255 * (12.92 * share if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055))


def _from_hls(hue: float, light: float, full: float) -> str:
    from colorsys import hls_to_rgb

    made = hls_to_rgb(hue % 1, min(max(light, 0), 1), min(max(full, 0), 1))
    return "".join(f"{round(part * 255):02X}" for part in made)


def _changed(colour: str, element: "Element") -> str:
    """`colour` after the transforms that `element` holds, in their order."""
    for step in element:
        change = _CHANGES.get(local(step))
        if change is not None:
            colour = change(colour, whole(step, "val", WHOLE) / WHOLE)
    return colour


def _luminance(colour: str, scale: float, offset: float) -> str:
    hue, light, full = _hls(colour)
    return _from_hls(hue, light * scale + offset, full) + colour[6:]


def _saturation(colour: str, scale: float, offset: float) -> str:
    hue, light, full = _hls(colour)
    return _from_hls(hue, light, full * scale + offset) + colour[6:]


def _hls(colour: str) -> tuple[float, float, float]:
    from colorsys import rgb_to_hls

    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return rgb_to_hls(red, green, blue)


def _mixed(colour: str, share: float, towards: int) -> str:
    """`share` of the colour and the rest of black or white, in linear light as PowerPoint mixes."""
    made = ""
    for at in (0, 2, 4):
        value = int(colour[at : at + 2], 16) / 255
        linear = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        made += f"{_linear(round((linear * share + towards * (1 - share)) * WHOLE)):02X}"
    return made + colour[6:]


def _alpha(colour: str, share: float) -> str:
    return f"{colour[:6]}{round(min(max(share, 0), 1) * 255):02X}"


_CHANGES = {
    "lumMod": lambda colour, value: _luminance(colour, value, 0),
    "lumOff": lambda colour, value: _luminance(colour, 1, value),
    "satMod": lambda colour, value: _saturation(colour, value, 0),
    "satOff": lambda colour, value: _saturation(colour, 1, value),
    "shade": lambda colour, value: _mixed(colour, value, 0),
    "tint": lambda colour, value: _mixed(colour, value, 1),
    "alpha": _alpha,
}

_KINDS = {
    "srgbClr": lambda element: _hex(element.get("val", "")),
    "sysClr": lambda element: _hex(element.get("lastClr", "")),
    "prstClr": lambda element: _PRESETS.get(element.get("val", ""), "808080"),
    "scrgbClr": lambda element: "".join(f"{_linear(whole(element, name, 0)):02X}" for name in "rgb"),
    "hslClr": lambda element: _from_hls(
        whole(element, "hue", 0) / 21_600_000,
        whole(element, "lum", 0) / WHOLE,
        whole(element, "sat", 0) / WHOLE,
    ),
}
