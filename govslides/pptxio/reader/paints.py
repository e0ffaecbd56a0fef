"""Colours and fills as a master shows them: scheme colours, tints, gradients, pictures.

A fill becomes a small grid of colours, which is all that is needed to tell what lies behind a text.
"""

import math
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from govslides.pptxio.ooxml import NS, R_EMBED, RawColour, local, whole
from govslides.pptxio.reader.presets import PRESETS
from govslides.pptxio.reader.raw import RawFill
from govslides.pptxio.reader.tones import changed

Look = Callable[[str], RawFill | None]
"""Gives the colours of the picture behind a relationship's id."""

GRADIENT = 8
"""Rows and columns of a gradient's grid."""

UNKNOWN = RawFill(colours=("808080",), known=False)

_FILLS = {"solidFill", "gradFill", "blipFill", "pattFill", "noFill", "grpFill"}
_COLOURS = {"schemeClr", "srgbClr", "sysClr", "prstClr", "scrgbClr", "hslClr"}
_PLAIN_CHANGES = {"lumMod", "lumOff"}


class Paints:
    """The colours of one master or layout.

    Fields:
        palette: RGB by slot.
        mapping: the colour map: "tx1" to "dk1" and so on.
        formats: the theme's `a:fmtScheme`, for shapes that name a style by its number.
    """

    def __init__(
        self, palette: Mapping[str, str], mapping: Mapping[str, str], formats: Element | None, look: Look
    ) -> None:
        self.palette = palette
        self.mapping = mapping
        self.formats = formats
        self._look = look

    def colour(self, parent: Element | None, placeholder: RawColour | None = None) -> RawColour | None:
        """The first colour among `parent`'s children; `placeholder` is what "phClr" stands for.

        A colour that is changed in other ways than PowerPoint's tints is given as a literal.
        """
        for child in parent if parent is not None else ():
            kind = local(child)
            if kind not in _COLOURS:
                continue
            base = self._base(child, kind, placeholder)
            changes = [(local(one), whole(one, "val", 0)) for one in child]
            changes = [change for change in changes if change[0] not in {"alpha", "extLst"}]
            if not changes:
                return base
            if (
                {name for name, _ in changes} <= _PLAIN_CHANGES
                and base.modulate == 100_000
                and not base.offset
            ):
                tints = dict(changes)
                return RawColour(base.slot, base.rgb, tints.get("lumMod", 100_000), tints.get("lumOff", 0))
            return RawColour("", changed(self.rgb(base), changes))
        return None

    def _base(self, child: Element, kind: str, placeholder: RawColour | None) -> RawColour:
        value = child.get("val", "")
        if kind == "schemeClr":
            if value == "phClr":
                return placeholder or RawColour("dk1")
            return RawColour(self.mapping.get(value, value))
        return RawColour("", _literal(child, kind, value))

    def rgb(self, colour: RawColour | None, default: str = "FFFFFF") -> str:
        """The RGB of a colour."""
        if colour is None:
            return default
        base = self.palette.get(colour.slot, default) if colour.slot else colour.rgb
        return changed(base, [("lumMod", colour.modulate), ("lumOff", colour.offset)])

    def fill(self, parent: Element | None, placeholder: RawColour | None = None) -> RawFill | None:
        """The fill among `parent`'s children: None when there is none, or an explicit `noFill`."""
        found = explicit_fill(parent)
        return self._filled(found, placeholder) if found is not None else None

    def _filled(self, fill: Element, placeholder: RawColour | None) -> RawFill | None:
        kind = local(fill)
        if kind == "solidFill":
            return self._solid(fill, placeholder)
        if kind == "gradFill":
            return self._gradient(fill, placeholder)
        if kind == "blipFill":
            blip = fill.find("a:blip", NS)
            faint = blip.find("a:alphaModFix", NS) if blip is not None else None
            seen = self._look(blip.get(R_EMBED, "")) if blip is not None else None
            return _faded(seen or UNKNOWN, whole(faint, "amt", 100_000) // 1000)
        if kind == "pattFill":
            front = self.rgb(self.colour(fill.find("a:fgClr", NS), placeholder), "000000")
            back = self.rgb(self.colour(fill.find("a:bgClr", NS), placeholder))
            return RawFill(colours=(front, back), columns=2)
        return None

    def _solid(self, fill: Element, placeholder: RawColour | None) -> RawFill:
        rgb = self.rgb(self.colour(fill, placeholder), "000000")
        return _faded(RawFill(colours=(rgb,)), _opacity(fill))

    def _gradient(self, fill: Element, placeholder: RawColour | None) -> RawFill | None:
        stops = sorted(
            (whole(stop, "pos", 0) / 100_000, self.rgb(self.colour(stop, placeholder)), _opacity(stop))
            for stop in fill.findall("a:gsLst/a:gs", NS)
        )
        if not stops:
            return None
        line = fill.find("a:lin", NS)
        angle = whole(line, "ang", 0) / 60_000 if line is not None else None
        cells = [
            _at(stops, _along(column, row, angle)) for row in range(GRADIENT) for column in range(GRADIENT)
        ]
        return RawFill(
            colours=tuple(rgb for rgb, _ in cells),
            columns=GRADIENT,
            opacities=tuple(share for _, share in cells) if any(share < 100 for _, share in cells) else (),
        )

    def styled(self, reference: Element | None, where: str) -> RawFill | None:
        """The fill that a numbered style names (`a:fillRef`, `p:bgRef`); `where` is the list's name."""
        number = whole(reference, "idx", 0)
        if reference is None or number in {0, 1000}:
            return None
        if number > 1000:
            where, number = "bgFillStyleLst", number - 1000
        colour = self.colour(reference)
        listed = self.formats.find(f"a:{where}", NS) if self.formats is not None else None
        fills = list(listed) if listed is not None else []
        if number > len(fills):
            return RawFill(colours=(self.rgb(colour),))
        return self._filled(fills[number - 1], colour)


def _literal(element: Element, kind: str, value: str) -> str:
    if kind == "srgbClr":
        return _hex(value)
    if kind == "sysClr":
        return _hex(element.get("lastClr", "FFFFFF" if value == "window" else "000000"))
    if kind == "prstClr":
        return PRESETS.get(value.lower(), "808080")
    if kind == "scrgbClr":
        parts = [min(max(whole(element, name, 0) / 100_000, 0.0), 1.0) for name in ("r", "g", "b")]
        return "".join(f"{round(part ** (1 / 2.2) * 255):02X}" for part in parts)
    return "808080"


def explicit_fill(parent: Element | None) -> Element | None:
    """The element that says how `parent` is filled, `a:noFill` too."""
    return next((child for child in (parent if parent is not None else ()) if local(child) in _FILLS), None)


def _faded(fill: RawFill, share: int) -> RawFill:
    """`fill` at `share` per cent of its opacity."""
    if share >= 100:
        return fill
    opacities = fill.opacities or (100,) * len(fill.colours)
    return RawFill(
        colours=fill.colours,
        columns=fill.columns,
        opacities=tuple(one * max(share, 0) // 100 for one in opacities),
        known=fill.known,
    )


def _opacity(parent: Element) -> int:
    found = parent.find("*/a:alpha", NS)
    return min(max(whole(found, "val", 100_000) // 1000, 0), 100) if found is not None else 100


def _along(column: int, row: int, angle: float | None) -> float:
    """How far along a gradient a cell of its grid lies, from 0 to 1; without an angle it runs outwards."""
    across, down = (column + 0.5) / GRADIENT - 0.5, (row + 0.5) / GRADIENT - 0.5
    if angle is None:
        return min(1.0, max(abs(across), abs(down)) * 2)
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    reach = (abs(cosine) + abs(sine)) / 2 or 1
    return min(1.0, max(0.0, (across * cosine + down * sine) / reach / 2 + 0.5))


def _at(stops: list[tuple[float, str, int]], place: float) -> tuple[str, int]:
    before = next((stop for stop in reversed(stops) if stop[0] <= place), stops[0])
    after = next((stop for stop in stops if stop[0] >= place), stops[-1])
    reach = after[0] - before[0]
    share = (place - before[0]) / reach if reach > 0 else 0.0
    return mixed(before[1], after[1], share), round(before[2] + (after[2] - before[2]) * share)


def mixed(one: str, other: str, share: float) -> str:
    """`share` of `other` over `one`, RGB."""
    parts = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(low + (high - low) * share):02X}" for low, high in parts)


def _hex(value: str) -> str:
    digits = value.upper()
    return digits if len(digits) == 6 and all(one in "0123456789ABCDEF" for one in digits) else "808080"
