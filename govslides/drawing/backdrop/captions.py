"""Text that a template's own shapes hold: a slogan, a department's name, a large quiet glyph."""

from typing import TYPE_CHECKING

from govslides.drawing.backdrop.fills import paint
from govslides.drawing.backdrop.scene import Scene
from govslides.drawing.backdrop.xml import NS, local, said, whole
from govslides.fonts import face
from govslides.geometry import EMU_PER_POINT, Rect
from govslides.press.markup import number, string

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ALIGN = {"ctr": "center", "r": "right", "just": "left"}
_ANCHOR = {"ctr": "horizon", "b": "bottom"}
_INSETS = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
_USUAL = 1800
_MOST = 100
NUMBER = "str(number)"
"""Code that shows the slide's number."""


def caption_markup(shape: "Element", box: Rect, scene: Scene) -> str:
    """The text of a shape in `box`, "" when it has none."""
    body = shape.find("p:txBody", NS)
    if body is None or not any(found.text for found in body.iter(f"{{{NS['a']}}}t")):
        return ""
    properties = body.find("a:bodyPr", NS)
    left, top, right, bottom = (whole(properties, name, usual) for name, usual in _INSETS)
    writer = _Writer(body, shape.find("p:style/a:fontRef", NS), scene)
    paragraphs = body.findall("a:p", NS)[:_MOST]
    code = ",".join(f"block({{{writer.paragraph(one)}}})" for one in paragraphs)
    anchor = _ANCHOR.get(properties.get("anchor", "t"), "top") if properties is not None else "top"
    wrap = properties is None or properties.get("wrap", "square") != "none"
    area = Rect(box.left + left, box.top + top, box.width - left - right, box.height - top - bottom)
    sides = ",".join(number(side / EMU_PER_POINT) for side in area)
    return f"caption({sides},{anchor},{'true' if wrap else 'false'},{code})"


class _Writer:
    def __init__(self, body: "Element", reference: "Element | None", scene: Scene) -> None:
        self.scene = scene
        self.styles = body.find("a:lstStyle", NS)
        self.reference = reference
        fit = body.find("a:bodyPr/a:normAutofit", NS)
        self.scale = whole(fit, "fontScale", 100_000) / 100_000

    def paragraph(self, element: "Element") -> str:
        """A paragraph as statements."""
        properties = element.find("a:pPr", NS)
        level = min(max(whole(properties, "lvl", 0), 0), 8) + 1
        style = self.styles.find(f"a:lvl{level}pPr", NS) if self.styles is not None else None
        side = next(
            (one.get("algn") for one in (properties, style) if one is not None and one.get("algn")), "l"
        )
        defaults = style.find("a:defRPr", NS) if style is not None else None
        made = [self._run(run, defaults) for run in element if local(run) in {"r", "fld", "br"}]
        return f"set align({_ALIGN.get(side or 'l', 'left')});" + ";".join(made)

    def _run(self, element: "Element", defaults: "Element | None") -> str:
        if local(element) == "br":
            return "nl"
        own = element.find("a:rPr", NS)
        told = [one for one in (own, defaults) if one is not None]
        size = self.scale * next((whole(one, "sz", _USUAL) for one in told if one.get("sz")), _USUAL)
        size = min(max(size, 100), 400_000)
        bold = next((said(one, "b", default=False) for one in told if one.get("b")), False)
        italic = next((said(one, "i", default=False) for one in told if one.get("i")), False)
        typeface = next((one for each in told if (one := _typeface(each))), _typeface_of(self.reference))
        colours = [self.scene.palette.colour_in(one.find("a:solidFill", NS)) for one in told]
        colours += [self.scene.palette.colour_in(self.reference), self.scene.palette.rgb("tx1") + "FF"]
        fill = paint(next(one for one in colours if one)) or "none"
        measure = face(self.scene.twin(typeface), bold=bold, italic=italic)
        above = number(measure.ascent(round(size)) / EMU_PER_POINT)
        beneath = number(measure.descent(round(size)) / EMU_PER_POINT)
        written = next((found.text or "" for found in element.findall("a:t", NS)), "")
        shown = NUMBER if element.get("type") == "slidenum" else string(written)
        return (
            f"text(size: {number(size / 100)}pt, font: {self.scene.families(typeface)}, fill: {fill}, "
            f'weight: "{"bold" if bold else "regular"}", style: "{"italic" if italic else "normal"}", '
            f"top-edge: {above}pt, bottom-edge: -{beneath}pt, {shown})"
        )


def _typeface(properties: "Element") -> str:
    latin = properties.find("a:latin", NS)
    return latin.get("typeface", "") if latin is not None else ""


def _typeface_of(reference: "Element | None") -> str:
    """What a style's `fontRef` names: the theme's major or minor font."""
    return "+mj-lt" if reference is not None and reference.get("idx") == "major" else "+mn-lt"
