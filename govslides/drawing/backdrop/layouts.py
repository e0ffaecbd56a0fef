"""Each layout in use as a definition of typst."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from govslides.drawing.backdrop import Backdrop
from govslides.drawing.backdrop.backgrounds import background_markup
from govslides.drawing.backdrop.captions import NUMBER
from govslides.drawing.backdrop.colours import Palette
from govslides.drawing.backdrop.fills import Formats
from govslides.drawing.backdrop.pictures import Pictures
from govslides.drawing.backdrop.placeholders import held_markup
from govslides.drawing.backdrop.scene import Scene
from govslides.drawing.backdrop.shapes import shapes_markup
from govslides.drawing.backdrop.xml import NS, Package, said
from govslides.drawing.stage import Stage, backdrop_name
from govslides.ooxml.package import Part
from govslides.press.markup import colour, number
from govslides.theme.theme import Layout

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def backdrops(stage: Stage, parts: Iterable[Part], roles: Iterable[str]) -> Backdrop:
    """What stands behind slides of `roles`."""
    package = Package(parts)
    pictures = Pictures(package)
    layouts = {backdrop_name(layout): layout for role in sorted(roles) if (layout := stage.layout(role))}
    made = [_accents(next(iter(layouts.values())), package)] if layouts else []
    made += [_layout(name, layout, stage, package, pictures) for name, layout in layouts.items()]
    markup = "\n".join(made)
    numbered = tuple(name for name in layouts if f"#let {name}(number)" in markup)
    return Backdrop(markup, numbered, pictures.files, tuple(sorted(pictures.undrawn)))


def _layout(name: str, layout: Layout, stage: Stage, package: Package, pictures: Pictures) -> str:
    part = layout.part.lstrip("/")
    root = package.tree(part)
    master = package.target(part, "slideMaster")
    master_root = package.tree(master)
    if root is None or master_root is None:
        size = f"{number(stage.width)},{number(stage.height)}"
        return (
            f"#let {name}(number) = slab(0,0,{size},fill:{colour(layout.background)})\n#let held-{name} = (:)"
        )
    palette, formats = _theme(package, master, master_root)
    above = Scene(stage, package, pictures, palette, formats, master)
    own = Scene(stage, package, pictures, palette.mapped(_override(root, master_root)), formats, part)
    drawn = [background_markup(root, master_root, own, above)]
    if said(root, "showMasterSp", default=True):
        drawn += shapes_markup(master_root, above)
    drawn += shapes_markup(root, own)
    code = "\n".join(one for one in drawn if one)
    held = held_markup(root, master_root, own)
    # What shows the slide's number is made anew on each slide; all else once.
    given = "(number)" if NUMBER in code else ""
    return f"#let {name}{given} = pdf.artifact({{{code}}})\n#let held-{name} = ({held or ':'})"


def _accents(layout: Layout, package: Package) -> str:
    """What charts are painted with: the theme's six accents, and its paper."""
    master = package.target(layout.part.lstrip("/"), "slideMaster")
    root = package.tree(master)
    palette = _theme(package, master, root)[0] if root is not None else Palette({}, {})
    accents = ",".join(colour(palette.rgb(f"accent{at}")) for at in range(1, 7))
    return f"#let accents = ({accents})\n#let paper-of-charts = {colour(palette.rgb('bg1'))}"


def _theme(package: Package, master: str, root: "Element") -> tuple[Palette, Formats]:
    theme = package.tree(package.target(master, "theme"))
    slots = {}
    plain = Palette({}, {})
    for slot in theme.findall("a:themeElements/a:clrScheme/*", NS) if theme is not None else ():
        slots[slot.tag.rpartition("}")[2]] = (plain.colour_in(slot) or "000000")[:6]
    return Palette(slots, _mapping(root)), Formats(theme)


def _mapping(master: "Element") -> dict[str, str]:
    found = master.find("p:clrMap", NS)
    return dict(found.attrib) if found is not None else {}


def _override(layout: "Element", master: "Element") -> dict[str, str]:
    found = layout.find("p:clrMapOvr/a:overrideClrMapping", NS)
    return dict(found.attrib) if found is not None else _mapping(master)
