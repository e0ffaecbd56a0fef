"""Colour roles as DrawingML, and what PowerPoint makes of a tint."""

from govslides.theme.theme import Colour

_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""Slides name the first four slots by what the master's colour map makes of them."""


def mapped(slot: str) -> str:
    """A palette slot as slides name it."""
    return _MAPPED.get(slot, slot)


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
