"""A slide master with its theme and its layouts."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govslides.geometry import Size
from govslides.ooxml.opening import TemplateRefusedError
from govslides.ooxml.package import Part, inflated
from govslides.ooxml.relations import relations, target_of, tree
from govslides.pptxio.ooxml import NS, R_ID, colour_in, local
from govslides.pptxio.reader.cleaning import rows
from govslides.pptxio.reader.drawings import shapes
from govslides.pptxio.reader.layouts import Master, placeholder, read_layout
from govslides.pptxio.reader.paints import Look
from govslides.pptxio.reader.raw import RawFill, RawLayout, RawMaster
from govslides.tuples import NamedTuple

_FALLBACK_FONTS = {"major": "Calibri", "minor": "Calibri"}
_SLOTS = {"dk1": "000000", "lt1": "FFFFFF"}

_MOST_PICTURES = 150
"""So many are looked at; a template with more has other troubles."""

COLUMNS, ROWS = 32, 18
"""The grid on which a picture's colours are looked at."""


class Theme(NamedTuple):
    """A theme part: its name, RGB by slot, the major and minor family, and its numbered formats."""

    name: str
    palette: dict[str, str]
    fonts: dict[str, str]
    formats: Element | None


class Looks:
    """The colours of the template's pictures, each looked at once."""

    def __init__(self, parts: dict[str, Part]) -> None:
        self._parts = parts
        self._seen: dict[str, RawFill | None] = {}

    def of(self, part: str) -> Look:
        """How `part` sees the pictures that it leads to."""
        leads = rows(self._parts, part)
        targets = {row.id: row.target for row in leads if row.kind == "image" and not row.outside}

        def look(id_: str) -> RawFill | None:
            return self._picture(targets[id_]) if id_ in targets else None

        return look

    def _picture(self, name: str) -> RawFill | None:
        if name not in self._seen:
            from govslides.images import sampled

            if len(self._seen) >= _MOST_PICTURES:
                return None
            found = sampled(inflated(self._parts[name]), COLUMNS, ROWS) if name in self._parts else None
            self._seen[name] = (
                RawFill(
                    colours=tuple(rgb for rgb, _ in found),
                    columns=COLUMNS,
                    opacities=tuple(share for _, share in found) if any(s < 100 for _, s in found) else (),
                )
                if found is not None
                else None
            )
        return self._seen[name]


class Reading(NamedTuple):
    """What all masters are read with."""

    parts: dict[str, Part]
    defaults: Element | None
    size: Size
    looks: Looks


def read_masters(
    parts: dict[str, Part], names: list[str], defaults: Element | None, size: Size
) -> tuple[list[RawMaster], list[RawLayout]]:
    """The masters in their order, and all their layouts. Raises TemplateRefusedError when none is whole."""
    reading = Reading(parts, defaults, size, Looks(parts))
    masters: list[RawMaster] = []
    layouts: list[RawLayout] = []
    refused: TemplateRefusedError | None = None
    for name in names:
        try:
            master, made = _read_master(name, len(masters), reading)
        except TemplateRefusedError as error:
            refused = refused or error
            continue
        masters.append(master)
        layouts += made
    if not masters:
        raise refused or TemplateRefusedError("it has no slide master")
    if not layouts:
        raise TemplateRefusedError("it has no layouts")
    return masters, layouts


def _read_master(name: str, number: int, reading: Reading) -> tuple[RawMaster, list[RawLayout]]:
    parts = reading.parts
    theme_part = target_of(parts, name, "theme")
    if not theme_part:
        raise TemplateRefusedError(f"`{name}` has no theme")
    theme = read_theme(parts, theme_part)
    root = tree(parts, name)
    look = reading.looks.of(name)
    master = Master(root, theme.palette, theme.formats, reading.defaults, reading.size, look, number)
    paints = master.paints()
    own = (placeholder(placed, master, paints) for placed in shapes(root.find("p:cSld/p:spTree", NS)))
    made = RawMaster(
        part=name,
        name=theme.name,
        theme_part=theme_part,
        palette=theme.palette,
        fonts=theme.fonts,
        colour_map=master.mapping,
        placeholders=tuple(one for one in own if one is not None),
    )
    layouts = [
        read_layout(part, tree(parts, part), master, reading.looks.of(part))
        for part in _listed(parts, name, root)
    ]
    return made, layouts


def _listed(parts: dict[str, Part], name: str, root: Element) -> Iterator[str]:
    """The layouts in the order that the master lists them."""
    targets = {id_: target for id_, kind, target in relations(parts, name) if kind == "slideLayout"}
    for row in root.findall("p:sldLayoutIdLst/p:sldLayoutId", NS):
        target = targets.get(row.get(R_ID, ""), "")
        if target in parts:
            yield target


def read_theme(parts: dict[str, Part], name: str) -> Theme:
    """A theme part; what it does not say is black on white, in Calibri."""
    root = tree(parts, name)
    palette = dict(_SLOTS)
    for element in root.findall("a:themeElements/a:clrScheme/*", NS):
        colour = colour_in(element, {})
        if colour is not None and len(colour.rgb) == 6:
            palette[local(element)] = colour.rgb
    for slot in ("dk2", "lt2"):
        palette.setdefault(slot, palette[slot[:2] + "1"])
    for slot in ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"):
        palette.setdefault(slot, palette["dk2"])
    fonts = dict(_FALLBACK_FONTS)
    for which in fonts:
        latin = root.find(f"a:themeElements/a:fontScheme/a:{which}Font/a:latin", NS)
        if latin is not None and latin.get("typeface"):
            fonts[which] = latin.get("typeface", "")
    return Theme(root.get("name", ""), palette, fonts, root.find("a:themeElements/a:fmtScheme", NS))
