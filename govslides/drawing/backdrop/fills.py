"""Fills and outlines of DrawingML as typst's `fill:` and `stroke:`; pictures are told apart."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from govslides.drawing.backdrop.colours import WHOLE, Palette
from govslides.drawing.backdrop.xml import EMBED, NS, local, whole
from govslides.drawing.sheet import pt
from govslides.press.markup import number
from govslides.tuples import NamedTuple

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FILLS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
_DASHES = {
    "dot": "dotted", "sysDot": "dotted", "dash": "dashed", "sysDash": "dashed", "lgDash": "dashed",
    "dashDot": "dash-dotted", "lgDashDot": "dash-dotted", "sysDashDot": "dash-dotted",
    "lgDashDotDot": "dash-dotted", "sysDashDotDot": "dash-dotted",
}  # fmt: skip
_MOST_STOPS = 100
_HAIR = 9525
"""EMU of an outline that states no width."""


class Fill(NamedTuple):
    """What fills a shape: typst code for `fill:`, or the part of a picture; both "" for nothing."""

    paint: str = ""
    picture: str = ""


class Formats:
    """The theme's format scheme: fills, outlines and backgrounds by number, as shapes refer to them."""

    def __init__(self, theme: "Element | None") -> None:
        self._scheme = theme.find("a:themeElements/a:fmtScheme", NS) if theme is not None else None

    def fill(self, index: int) -> "Element | None":
        """A fill; from 1001 on those of backgrounds."""
        background = index > 1000
        return self._of("bgFillStyleLst" if background else "fillStyleLst", index - 1000 * background)

    def outline(self, index: int) -> "Element | None":
        """An outline."""
        return self._of("lnStyleLst", index)

    def _of(self, name: str, index: int) -> "Element | None":
        listed = self._scheme.find(f"a:{name}", NS) if self._scheme is not None else None
        rows = list(listed) if listed is not None else []
        return rows[index - 1] if 0 < index <= len(rows) else None


def fill_element(parent: "Element | None") -> "Element | None":
    """The fill among `parent`'s children."""
    return next((child for child in parent if local(child) in _FILLS), None) if parent is not None else None


def fill_of(element: "Element | None", palette: Palette, media: Mapping[str, str], own: str = "") -> Fill:
    """A fill element; `media` is the part's pictures by relationship id."""
    kind = local(element) if element is not None else "noFill"
    if element is None or kind in {"noFill", "grpFill"}:
        return Fill()
    if kind == "solidFill":
        return Fill(paint(palette.colour_in(element, own)))
    if kind == "gradFill":
        return Fill(_gradient(element, palette, own))
    if kind == "pattFill":
        return Fill(paint(palette.colour_in(element.find("a:bgClr", NS), own)))
    blip = element.find("a:blip", NS)
    return Fill("", media.get(blip.get(EMBED, ""), "") if blip is not None else "")


def paint(colour: str) -> str:
    """Eight hex digits as typst writes a colour; "" for none or one that is not seen."""
    if not colour or (colour.endswith("00") and len(colour) == 8 and colour[6:] == "00"):
        return ""
    return f'rgb("{colour[:6] if colour[6:] == "FF" else colour}")'


def _gradient(element: "Element", palette: Palette, own: str) -> str:
    stops = sorted(
        (min(max(whole(stop, "pos", 0), 0), WHOLE), palette.colour_in(stop, own) or "000000FF")
        for stop in element.findall("a:gsLst/a:gs", NS)[:_MOST_STOPS]
    )
    if len(stops) < 2:
        return paint(stops[0][1]) if stops else ""
    if stops[0][0]:
        stops.insert(0, (0, stops[0][1]))
    if stops[-1][0] < WHOLE:
        stops.append((WHOLE, stops[-1][1]))
    if element.find("a:path", NS) is not None:
        told = ",".join(f'(rgb("{colour}"),{number(at / 1000)}%)' for at, colour in stops)
        return f"gradient.radial({told}, space: rgb, radius: 75%)"
    angle = whole(element.find("a:lin", NS), "ang", 0) / 60_000
    told = ",".join(f'(rgb("{colour}"),{number(at / 1000)}%)' for at, colour in stops)
    return f"gradient.linear({told}, space: rgb, angle: {number(angle)}deg)"


def stroke_of(line: "Element | None", palette: Palette, own: str = "", base: "Element | None" = None) -> str:
    """An outline as typst writes a stroke, "" for none; `base` is the theme's own that `line` changes."""
    fill = fill_element(line)
    if fill is None:
        fill = fill_element(base)
    if fill is None or local(fill) == "noFill":
        return ""
    colour = paint(palette.colour_in(fill, own))
    if local(fill) == "gradFill":
        stops = fill.findall("a:gsLst/a:gs", NS)
        colour = paint(palette.colour_in(stops[0], own)) if stops else ""
    if not colour:
        return ""
    width = whole(line, "w", whole(base, "w", _HAIR))
    dash = line.find("a:prstDash", NS) if line is not None else None
    dashed = _DASHES.get(dash.get("val", ""), "") if dash is not None else ""
    pattern = f', dash: "{dashed}"' if dashed else ""
    return f"(paint: {colour}, thickness: {pt(max(width, 0))}pt{pattern})"
