"""Colour roles as DrawingML, and what PowerPoint makes of a tint."""

from collections.abc import Mapping

from govslides.theme.theme import Colour

LIGHT_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
"""The slots behind the four names that a master's colour map gives out: dark text on light."""

DARK_MAP = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
"""The same for light text on dark."""


def mapped(slot: str, colour_map: Mapping[str, str] = LIGHT_MAP) -> str:
    """A palette slot as slides name it, by the master's colour map."""
    return next((name for name in LIGHT_MAP if colour_map.get(name) == slot), slot)


def colour_xml(colour: Colour) -> str:
    """The colour element of a role."""
    if not colour.slot:
        return f'<a:srgbClr val="{colour.rgb}"/>'
    if colour.modulate == 100_000 and colour.offset == 0:
        return f'<a:schemeClr val="{colour.slot}"/>'
    offset = f'<a:lumOff val="{colour.offset}"/>' if colour.offset else ""
    return f'<a:schemeClr val="{colour.slot}"><a:lumMod val="{colour.modulate}"/>{offset}</a:schemeClr>'


def tinted(rgb: str, modulate: int, offset: int) -> str:
    """`rgb` with its HSL luminance multiplied and raised (ECMA-376 part 1, 20.1.2.3.20 and .21)."""
    from colorsys import hls_to_rgb, rgb_to_hls

    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = rgb_to_hls(red, green, blue)
    light = min(1.0, max(0.0, light * modulate / 100_000 + offset / 100_000))
    made = hls_to_rgb(hue, light, saturation)
    return "".join(f"{round(part * 255):02X}" for part in made)
