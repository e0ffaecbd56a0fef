"""Items: shapes, lines, pictures, groups; tables and charts have rooms of their own."""

from govslides.deck.items import Chart, Group, Item, Picture, Shape, Table
from govslides.drawing.lists import body_markup
from govslides.drawing.sheet import Sheet, media_name, pt
from govslides.press.markup import string

CORNER = 6
"""The radius of a rounded rectangle's corners in points, as our .pptx has it."""


def item_markup(item: Item, sheet: Sheet) -> str:
    """Any item, as statements of typst code."""
    if isinstance(item, Shape):
        return _line(item, sheet) if item.outline == "line" else _shape(item, sheet)
    if isinstance(item, Table):
        from govslides.drawing.tables import table_markup

        return table_markup(item, sheet)
    if isinstance(item, Picture):
        return _picture(item)
    if isinstance(item, Group):
        return ";".join(made for inner in item.items if (made := item_markup(inner, sheet)))
    if isinstance(item, Chart):
        from govslides.drawing.charts import chart_markup

        return chart_markup(item, sheet)
    raise TypeError(f"no way to draw a {type(item).__name__}")


def _shape(shape: Shape, sheet: Sheet) -> str:
    made = _outline(shape, sheet) if shape.fill or shape.stroke else ""
    if made and shape.alt and not shape.decorative and shape.body is None:
        made = f"figure(alt: {string(shape.alt)}, {{{made}}})"
    text = body_markup(shape.body, shape.box, sheet) if shape.body is not None else ""
    return ";".join(part for part in (made, text) if part)


def _outline(shape: Shape, sheet: Sheet) -> str:
    box = shape.box
    call = "ellipse" if shape.outline == "ellipse" else "rect"
    made = f"pl(dx:{pt(box.left)}pt,dy:{pt(box.top)}pt,{call}("
    made += f"width:{pt(max(box.width, 0))}pt,height:{pt(max(box.height, 0))}pt"
    if shape.fill:
        made += f",fill:{sheet.stage.colour(shape.fill)}"
    if shape.stroke:
        made += f",stroke:{pt(max(shape.stroke_width, 0))}pt+{sheet.stage.colour(shape.stroke)}"
    if shape.outline == "roundRect":
        made += f",radius:{min(CORNER, min(box.width, box.height) / 25400):.2f}pt"
    return made + "))"


def _line(shape: Shape, sheet: Sheet) -> str:
    if not shape.stroke:
        return ""
    box = shape.box
    stroke = f"{pt(max(shape.stroke_width, 0))}pt+{sheet.stage.colour(shape.stroke)}"
    return f"rule({pt(box.left)},{pt(box.top)},{pt(box.width)},{pt(box.height)},{stroke})"


def _picture(picture: Picture) -> str:
    box = picture.box
    place = f"{pt(box.left)},{pt(box.top)},{pt(max(box.width, 1))},{pt(max(box.height, 1))}"
    name = media_name(picture.media)
    alt = picture.alt
    if picture.decorative or not alt:
        return f'pdf.artifact(picture({place},"{name}"))'
    return f'picture({place},"{name}",alt:{string(alt)})'
