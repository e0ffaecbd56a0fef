"""Backgrounds: a colour, a gradient or a picture over the whole slide."""

from typing import TYPE_CHECKING

from govslides.drawing.backdrop.fills import fill_element, fill_of
from govslides.drawing.backdrop.scene import Scene
from govslides.drawing.backdrop.xml import NS, whole
from govslides.press.markup import number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def background_markup(layout: "Element", master: "Element", own: Scene, above: Scene) -> str:
    """The background that a layout has or inherits; white when nobody says anything."""
    for root, scene in ((layout, own), (master, above)):
        found = root.find("p:cSld/p:bg", NS)
        if found is not None:
            return _drawn(found, scene)
    return _slab("white", own)


def _drawn(element: "Element", scene: Scene) -> str:
    reference = element.find("p:bgRef", NS)
    if reference is not None:
        colour = scene.palette.colour_in(reference)
        fill = fill_of(scene.formats.fill(whole(reference, "idx", 0)), scene.palette, {}, colour)
    else:
        fill = fill_of(fill_element(element.find("p:bgPr", NS)), scene.palette, scene.media)
    name = scene.pictures.name(fill.picture) if fill.picture else ""
    if name:
        return f'picture(0,0,{_size(scene)},"{name}")'
    return _slab(fill.paint or "white", scene)


def _slab(paint: str, scene: Scene) -> str:
    return f"slab(0,0,{_size(scene)},fill:{paint})"


def _size(scene: Scene) -> str:
    return f"{number(scene.stage.width)},{number(scene.stage.height)}"
