"""Paragraph styles as DrawingML: `a:lvl1pPr` to `a:lvl9pPr`, colours, fonts."""

from collections.abc import Mapping, Sequence

from govslides.deck.text import Bullet, FontRole
from govslides.ooxml.xml import attribute
from govslides.theme.theme import LevelStyle

ALIGN = {"start": "l", "center": "ctr", "end": "r"}
ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}

ColourXml = Mapping[str, str]
"""The colour element of each role (`<a:schemeClr val="tx1"/>`)."""


def latin(font: FontRole, mono: str) -> str:
    """The font of a role: the theme's major or minor one; the theme has no third, so `mono` is named."""
    if font == "mono":
        name = attribute(mono)
        return f'<a:latin typeface="{name}"/><a:cs typeface="{name}"/>'
    which = "mj" if font == "heading" else "mn"
    return f'<a:latin typeface="+{which}-lt"/><a:ea typeface="+{which}-ea"/><a:cs typeface="+{which}-cs"/>'


def bullet(mark: Bullet | None, colours: ColourXml) -> str:
    """The bullet of a paragraph, as the children of its properties, in the schema's order."""
    if mark is None:
        return "<a:buNone/>"
    colour = f"<a:buClr>{colours[mark.colour]}</a:buClr>" if mark.colour in colours else ""
    if mark.kind == "number":
        start = f' startAt="{mark.start}"' if mark.start != 1 else ""
        return f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{start}/>'
    return f'{colour}<a:buFont typeface="Arial"/><a:buChar char="{attribute(mark.char)}"/>'


def level(style: LevelStyle, number: int, colours: ColourXml, mono: str) -> str:
    """One `lvlNpPr`; `number` counts from 1."""
    capitals = ' cap="all"' if style.capitals else ""
    run = (
        f'<a:defRPr sz="{style.size}" b="{style.bold:d}" i="{style.italic:d}" kern="1200"{capitals}>'
        f"<a:solidFill>{colours[style.colour]}</a:solidFill>{latin(style.font, mono)}</a:defRPr>"
    )
    return (
        f'<a:lvl{number}pPr marL="{style.margin}" indent="{style.indent}" algn="{ALIGN[style.align]}" '
        'defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="{style.spacing * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{style.space_before // 127}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{style.space_after // 127}"/></a:spcAft>'
        f"{bullet(style.bullet, colours)}{run}</a:lvl{number}pPr>"
    )


def levels(styles: Sequence[LevelStyle], colours: ColourXml, mono: str) -> str:
    """All levels of a style."""
    return "".join(level(style, at, colours, mono) for at, style in enumerate(styles, 1))
