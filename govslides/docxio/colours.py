"""The theme's colours as a document uses them: on white paper, as slots where the theme has one."""

from collections.abc import Mapping

from govslides.records import replace
from govslides.theme.theme import Colour, Theme

_PLAIN = 100_000
_READABLE = 4.5
_NAMES = {
    "tx1": "text1",
    "tx2": "text2",
    "bg1": "background1",
    "bg2": "background2",
    "hlink": "hyperlink",
    "folHlink": "followedHyperlink",
}
"""WordprocessingML's names of slots where they differ from DrawingML's (ECMA-376 part 1, 17.18.97)."""

_SCHEME = {"tx1": "dk1", "tx2": "dk2", "bg2": "lt2"}
_FALLBACK = {
    "dk1": "1D2429",
    "lt1": "FFFFFF",
    "dk2": "12343B",
    "lt2": "F1EBE0",
    "accent1": "0F5E66",
    "accent2": "A33A22",
    "accent3": "586269",
    "accent4": "84610F",
    "accent5": "3F5B8C",
    "accent6": "7A4069",
    "hlink": "0B5A8C",
    "folHlink": "6A4A7C",
}
"""For slots that no role of the theme uses; the order is the scheme's."""


def palette(theme: Theme) -> dict[str, str]:
    """RGB for the twelve slots of the document's theme; its light colour is the paper's white."""
    found = dict(_FALLBACK)
    for colour in theme.colours.values():
        slot = _SCHEME.get(colour.slot, colour.slot)
        if slot in found and slot != "lt1" and _is_plain(colour):
            found[slot] = colour.rgb
    return found


def on_paper(colours: Mapping[str, Colour], palette: Mapping[str, str]) -> Mapping[str, Colour]:
    """The colours in the slots of a template's palette; where one is too light to read, ours stays."""
    if not palette:
        return colours
    found = {}
    for role, colour in colours.items():
        rgb = palette.get(_SCHEME.get(colour.slot, colour.slot), "") if _is_plain(colour) else ""
        if not rgb or colour.slot in {"bg1", "bg2"}:
            found[role] = replace(colour, rgb=rgb or colour.rgb)
        elif contrast(rgb) >= _READABLE:
            found[role] = replace(colour, rgb=rgb)
        else:
            found[role] = replace(colour, slot="")
    return found


def contrast(rgb: str) -> float:
    """The contrast of a colour to white paper (WCAG 2.2, relative luminance)."""
    shares = [int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def attributes(
    colours: Mapping[str, Colour], role: str, value: str = "val", theme: str = "themeColor"
) -> str:
    """A role as attributes: ` w:val="0F5E66" w:themeColor="accent1"`; an unknown role is the ink.

    `value` and `theme` are the attributes' names: shading has others.
    """
    colour = colours.get(role) or colours["ink"]
    slot = ""
    if colour.slot and colour.slot != "bg1" and _is_plain(colour):
        slot = f' w:{theme}="{_NAMES.get(colour.slot, colour.slot)}"'
    return f' w:{value}="{colour.rgb}"{slot}'


def _is_plain(colour: Colour) -> bool:
    return bool(colour.slot) and colour.modulate == _PLAIN and not colour.offset
