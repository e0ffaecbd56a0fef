"""Placeholders that the template fills or outlines: whoever fills them with text gets that too."""

from typing import TYPE_CHECKING

from govslides.drawing.backdrop.scene import Scene
from govslides.drawing.backdrop.shapes import look_of, properties_of
from govslides.drawing.backdrop.xml import NS, P, whole

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_INHERITED = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}


def held_markup(layout: "Element", master: "Element", scene: Scene) -> str:
    """Entries of a dictionary: the index of a placeholder, and a function that draws what is behind it."""
    made = {}
    for shape in layout.iter(f"{{{P}}}sp"):
        reference = shape.find("p:nvSpPr/p:nvPr/p:ph", NS)
        if reference is None:
            continue
        look = _look(shape, scene)
        if not look:
            above = _of_master(reference.get("type", "obj"), master)
            look = _look(above, scene) if above is not None else ""
        if look:
            made[whole(reference, "idx", 0)] = look
    return "".join(f'"{idx}": (x, y, w, h) => {look},' for idx, look in sorted(made.items()))


def _look(shape: "Element", scene: Scene) -> str:
    fill, stroke = look_of(shape, scene)
    if not fill.paint and not stroke:
        return ""
    properties = properties_of(shape)
    preset = properties.find("a:prstGeom", NS) if properties is not None else None
    kind = "oval" if preset is not None and preset.get("prst") == "ellipse" else "slab"
    return f"{kind}(x, y, w, h, fill: {fill.paint or 'none'}, stroke: {stroke or 'none'})"


def _of_master(kind: str, master: "Element") -> "Element | None":
    wanted = _INHERITED.get(kind, kind)
    for shape in master.iter(f"{{{P}}}sp"):
        reference = shape.find("p:nvSpPr/p:nvPr/p:ph", NS)
        if reference is not None and reference.get("type", "obj") == wanted:
            return shape
    return None
