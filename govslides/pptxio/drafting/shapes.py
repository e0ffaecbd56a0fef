"""The shape trees of master and layouts: decorations behind, placeholders before them."""

from govslides.geometry import Rect
from govslides.ooxml.xml import attribute, text
from govslides.pptxio.levels import ANCHOR, ColourXml, latin, levels
from govslides.pptxio.xml import number_field
from govslides.records import dataclass, replace
from govslides.theme.spec import DecorationSpec, LayoutSpec, PlaceholderSpec, ThemeSpec

PROMPTS = {
    "title": "Click to add a title",
    "ctrTitle": "Click to add the lecture's title",
    "subTitle": "Click to add a subtitle",
}
_LEVEL_WORDS = ("Text", "Second level", "Third level", "Fourth level", "Fifth level")
_LEVELLED = {"body", "obj"}
_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_SMALL = {"ftr", "sldNum", "dt"}
_TREE_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    "</a:xfrm></p:grpSpPr>"
)
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pens:
    """What drawing needs of the theme: its spec, the colour element of each role, the mono family."""

    spec: ThemeSpec
    colours: ColourXml
    mono: str


def transform(box: Rect) -> str:
    """`a:xfrm` of a box."""
    return (
        f'<a:xfrm><a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
    )


def shape_tree(layout: LayoutSpec, pens: Pens, *, master: bool = False) -> str:
    """`p:cSld` of a master or a layout."""
    shapes, number = [], 2
    for at, decoration in enumerate(layout.decorations, 1):
        shapes.append(_decoration(decoration, number, at, pens))
        number += 1
    for placeholder in layout.placeholders:
        shapes.append(_placeholder(placeholder, number, pens, master=master))
        number += 1
    name = f' name="{attribute(layout.name)}"' if layout.name else ""
    # A layout on the master's background says nothing, so that a change of the master reaches it.
    own = master or pens.spec.master is None or layout.background != pens.spec.master.background
    fill = pens.colours[layout.background]
    background = (
        f"<p:bg><p:bgPr><a:solidFill>{fill}</a:solidFill><a:effectLst/></p:bgPr></p:bg>" if own else ""
    )
    return f"<p:cSld{name}>{background}<p:spTree>{_TREE_HEAD}{''.join(shapes)}</p:spTree></p:cSld>"


def _decoration(decoration: DecorationSpec, number: int, at: int, pens: Pens) -> str:
    fill = f"<a:solidFill>{pens.colours[decoration.fill]}</a:solidFill>" if decoration.fill else "<a:noFill/>"
    body = (
        f'<p:txBody><a:bodyPr wrap="none"{_NO_INSETS} anchor="t"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/><a:p>{_glyph(decoration, pens)}</a:p></p:txBody>"
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Decoration {at}">{_DECORATIVE}</p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{transform(decoration.box)}'
        f'<a:prstGeom prst="{decoration.outline}"><a:avLst/></a:prstGeom>{fill}<a:ln><a:noFill/></a:ln>'
        f"</p:spPr>{body}</p:sp>"
    )


def _glyph(decoration: DecorationSpec, pens: Pens) -> str:
    if not decoration.text:
        return '<a:endParaRPr lang="en"/>'
    colour = pens.colours[decoration.colour]
    return (
        f'<a:r><a:rPr lang="en" sz="{decoration.size}"><a:solidFill>{colour}</a:solidFill>'
        f"{latin(decoration.font, pens.mono)}</a:rPr><a:t>{text(decoration.text)}</a:t></a:r>"
    )


def _placeholder(spec: PlaceholderSpec, number: int, pens: Pens, *, master: bool) -> str:
    index = f' idx="{spec.idx}"' if spec.idx else ""
    kind = "" if spec.type == "obj" else f' type="{spec.type}"'
    geometry = ""
    if spec.box is not None:
        geometry = f'{transform(spec.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{attribute(spec.name)}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{index}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{geometry}</p:spPr><p:txBody>{_body_properties(spec, master=master)}"
        f"{_list_style(spec, pens)}{_sample(spec)}</p:txBody></p:sp>"
    )


def _body_properties(spec: PlaceholderSpec, *, master: bool) -> str:
    anchor = f' anchor="{ANCHOR[spec.anchor]}"' if spec.anchor is not None else ""
    if master:
        return f'<a:bodyPr vert="horz" wrap="square"{_NO_INSETS} rtlCol="0"{anchor}><a:noAutofit/></a:bodyPr>'
    if spec.box is None:
        return f"<a:bodyPr{anchor}/>"
    return f"<a:bodyPr{_NO_INSETS}{anchor}><a:noAutofit/></a:bodyPr>"


_NO_INSETS = ' lIns="0" tIns="0" rIns="0" bIns="0"'


def _list_style(spec: PlaceholderSpec, pens: Pens) -> str:
    """Levels where they differ from what the master's text styles give."""
    given = "title" if spec.type in {"title", "ctrTitle"} else "body"
    inherited = spec.type not in _SMALL and spec.style in {"", given}
    styles = pens.spec.styles.get(spec.style)
    if styles is None or (inherited and spec.align is None):
        return "<a:lstStyle/>"
    if spec.align is not None:
        styles = tuple(replace(style, align=spec.align) for style in styles)
    return f"<a:lstStyle>{levels(styles, pens.colours, pens.mono)}</a:lstStyle>"


def _sample(spec: PlaceholderSpec) -> str:
    if spec.type == "sldNum":
        return f"<a:p>{number_field(_FIELD)}</a:p>"
    if spec.type in _LEVELLED and spec.style == "body":
        return "".join(_sample_line(word, at) for at, word in enumerate(_LEVEL_WORDS))
    return _sample_line(PROMPTS.get(spec.type, spec.name), 0)


def _sample_line(word: str, at: int) -> str:
    properties = f'<a:pPr lvl="{at}"/>' if at else ""
    return f'<a:p>{properties}<a:r><a:rPr lang="en"/><a:t>{text(word)}</a:t></a:r></a:p>'
