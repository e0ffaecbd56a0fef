"""Items as DrawingML objects: shapes, placeholders, lines, pictures, groups."""

from govslides.deck.items import Chart, Group, Item, Picture, Shape, Table
from govslides.deck.text import EMPTY_BODY, TextBody
from govslides.geometry import Rect
from govslides.ooxml.xml import attribute
from govslides.pptxio.levels import ANCHOR
from govslides.pptxio.sheet import Drawn, Sheet
from govslides.theme.theme import NO_SLOT, Placeholder

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""Marks what means nothing ([MS-ODRAWXML] 2.36.1.1): screen readers pass it over."""

_CORNER = 76200
"""The radius of a rounded rectangle's corners, EMU: the same whatever its size."""


def item_xml(item: Item, sheet: Sheet) -> str:
    """Any item."""
    if isinstance(item, Shape):
        return connector_xml(item, sheet) if item.outline == "line" else shape_xml(item, sheet)
    if isinstance(item, Table):
        from govslides.pptxio.table import table_xml

        return table_xml(item, sheet)
    if isinstance(item, Picture):
        return picture_xml(item, sheet)
    if isinstance(item, Group):
        return group_xml(item, sheet)
    if isinstance(item, Chart):
        from govslides.pptxio.chart import chart_xml

        return chart_xml(item, sheet)
    raise TypeError(f"no way to write a {type(item).__name__}")


def identity(item: Item, number: int) -> str:
    """`p:cNvPr`: id, name, alternative text or the decorative mark."""
    name = attribute(item.name) or f"Object {number}"
    alt = f' descr="{attribute(item.alt)}"' if item.alt else ""
    if item.decorative and not item.alt:
        return f'<p:cNvPr id="{number}" name="{name}">{_DECORATIVE}</p:cNvPr>'
    return f'<p:cNvPr id="{number}" name="{name}"{alt}/>'


def transform(box: Rect, prefix: str = "a") -> str:
    """`a:xfrm` (or `p:xfrm`, as graphic frames want it); extents are never negative."""
    return (
        f'<{prefix}:xfrm><a:off x="{box.left}" y="{box.top}"/>'
        f'<a:ext cx="{max(box.width, 0)}" cy="{max(box.height, 0)}"/></{prefix}:xfrm>'
    )


def shape_xml(shape: Shape, sheet: Sheet) -> str:
    """A placeholder, a text box or a drawn shape."""
    number = sheet.new_id()
    body = shape.body
    count = len(body.paragraphs) if body else 0
    filled = bool(shape.fill or shape.stroke)
    sheet.remember(shape, Drawn(number, "text", filled, count))
    placeholder = _placeholder(shape, sheet)
    if placeholder is not None:
        return _filled_placeholder(shape, placeholder, number, sheet)
    box = ' txBox="1"' if body is not None and not filled else ""
    written = _own_body(body or EMPTY_BODY, sheet)
    return (
        f"<p:sp><p:nvSpPr>{identity(shape, number)}<p:cNvSpPr{box}/><p:nvPr/></p:nvSpPr><p:spPr>"
        f"{transform(shape.box)}{_geometry(shape)}{_fill(shape.fill, sheet)}{_stroke(shape, sheet)}"
        f"</p:spPr>{written}</p:sp>"
    )


def _placeholder(shape: Shape, sheet: Sheet) -> Placeholder | None:
    """The layout's placeholder that the shape fills; None where the layout has no such one."""
    if shape.placeholder is None or sheet.desk is None:
        return None
    return sheet.desk.placeholders.get(shape.placeholder.idx)


def _filled_placeholder(shape: Shape, placeholder: Placeholder, number: int, sheet: Sheet) -> str:
    desk = sheet.desk
    assert desk is not None
    body = shape.body or EMPTY_BODY
    given = placeholder.given or placeholder.box
    geometry = transform(shape.box) if shape.box != given or placeholder.slot == NO_SLOT else ""
    looks = geometry
    if shape.fill or shape.stroke:
        looks += _geometry(shape) + _fill(shape.fill, sheet) + _stroke(shape, sheet)
    text = sheet.stage.pen(desk, placeholder).paragraphs(body, sheet)
    return (
        f'<p:sp><p:nvSpPr>{identity(shape, number)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f"{desk.references[placeholder.idx]}</p:nvPr></p:nvSpPr><p:spPr>{looks}</p:spPr><p:txBody>"
        f"{_inherited_body(body, placeholder)}<a:lstStyle/>{text}</p:txBody></p:sp>"
    )


def _inherited_body(body: TextBody, placeholder: Placeholder) -> str:
    if placeholder.inherited or placeholder.slot == NO_SLOT:
        return (
            f'<a:bodyPr vert="horz" wrap="square"{insets_xml(body)} numCol="1" '
            f'anchor="{ANCHOR[body.anchor]}" anchorCtr="0"><a:noAutofit/></a:bodyPr>'
        )
    made = ""
    if body.insets != placeholder.insets:
        made = insets_xml(body)
    if body.anchor != placeholder.anchor:
        made += f' anchor="{ANCHOR[body.anchor]}"'
    return f"<a:bodyPr{made}/>"


def insets_xml(body: TextBody) -> str:
    """The four insets as attributes of `a:bodyPr`."""
    insets = body.insets
    return f' lIns="{insets.left}" tIns="{insets.top}" rIns="{insets.right}" bIns="{insets.bottom}"'


def _own_body(body: TextBody, sheet: Sheet) -> str:
    """The text of a shape of the slide's own; it was measured, so nothing may resize it."""
    return (
        f'<p:txBody><a:bodyPr wrap="square"{insets_xml(body)} rtlCol="0" anchor="{ANCHOR[body.anchor]}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{sheet.stage.plain.paragraphs(body, sheet)}</p:txBody>"
    )


def _geometry(shape: Shape) -> str:
    if shape.outline != "roundRect":
        return f'<a:prstGeom prst="{shape.outline}"><a:avLst/></a:prstGeom>'
    shorter = max(min(shape.box.width, shape.box.height), 1)
    share = min(_CORNER * 100_000 // shorter, 50_000)
    return (
        f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'
    )


def _fill(role: str, sheet: Sheet) -> str:
    return f"<a:solidFill>{sheet.stage.colour(role)}</a:solidFill>" if role else "<a:noFill/>"


def _stroke(shape: Shape, sheet: Sheet) -> str:
    if not shape.stroke:
        return "<a:ln><a:noFill/></a:ln>"
    width = min(max(shape.stroke_width, 0), 20116800)
    return f'<a:ln w="{width}"><a:solidFill>{sheet.stage.colour(shape.stroke)}</a:solidFill></a:ln>'


def connector_xml(shape: Shape, sheet: Sheet) -> str:
    """A straight line from the box's top left to its bottom right."""
    number = sheet.new_id()
    sheet.remember(shape, Drawn(number))
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{identity(shape, number)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>"
        f'{transform(shape.box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{_stroke(shape, sheet)}'
        "</p:spPr></p:cxnSp>"
    )


def picture_xml(picture: Picture, sheet: Sheet) -> str:
    """A picture that keeps its proportions when it is resized."""
    number = sheet.new_id()
    sheet.remember(picture, Drawn(number))
    relation = sheet.relate("image", picture.media)
    return (
        f'<p:pic><p:nvPicPr>{identity(picture, number)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/>'
        f'</p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{relation}"/><a:stretch>'
        f"<a:fillRect/></a:stretch></p:blipFill><p:spPr>{transform(picture.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def group_xml(group: Group, sheet: Sheet) -> str:
    """A group; its children keep the slide's coordinates. A reveal of a child shows the whole group,
    since PowerPoint animates groups only as one."""
    number = sheet.new_id()
    sheet.remember(group, Drawn(number))
    inner = "".join([item_xml(item, sheet) for item in group.items])
    for item in group.items:
        sheet.remember(item, Drawn(number))
    box = group.box
    size = f'cx="{max(box.width, 0)}" cy="{max(box.height, 0)}"'
    place = f'x="{box.left}" y="{box.top}"'
    return (
        f"<p:grpSp><p:nvGrpSpPr>{identity(group, number)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
        f"<a:xfrm><a:off {place}/><a:ext {size}/><a:chOff {place}/><a:chExt {size}/></a:xfrm></p:grpSpPr>"
        f"{inner}</p:grpSp>"
    )
