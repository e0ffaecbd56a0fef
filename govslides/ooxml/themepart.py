"""The theme part: colour scheme, font scheme, and the plain format scheme that every theme must have."""

from collections.abc import Mapping

from govslides.ooxml.xml import HEAD, A, attribute

_PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_PLAIN_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    f"<a:fillStyleLst>{_PLAIN_FILL * 3}</a:fillStyleLst><a:lnStyleLst>"
    + "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_PLAIN_FILL}<a:prstDash val="solid"/></a:ln>'
        for width in (6350, 12700, 19050)
    )
    + f"</a:lnStyleLst><a:effectStyleLst>{_PLAIN_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_PLAIN_FILL * 3}</a:bgFillStyleLst>"
)


def colour_scheme(name: str, palette: Mapping[str, str]) -> str:
    """`a:clrScheme`; `palette` has RGB for all twelve slots, in the scheme's order."""
    slots = "".join(f'<a:{slot}><a:srgbClr val="{rgb}"/></a:{slot}>' for slot, rgb in palette.items())
    return f'<a:clrScheme name="{attribute(name)}">{slots}</a:clrScheme>'


def font_scheme(name: str, major: str, minor: str) -> str:
    """`a:fontScheme` of the family of headings (`major`) and of text (`minor`)."""
    both = "".join(
        f'<a:{slot}Font><a:latin typeface="{attribute(family)}"/>'
        f'<a:ea typeface=""/><a:cs typeface="Arial"/>{_SCRIPTS}</a:{slot}Font>'
        for slot, family in (("major", major), ("minor", minor))
    )
    return f'<a:fontScheme name="{attribute(name)}">{both}</a:fontScheme>'


_SCRIPTS = "".join(
    f'<a:font script="{script}" typeface="{family}"/>'
    for script, family in (
        ("Jpan", "Yu Gothic"),
        ("Hang", "Malgun Gothic"),
        ("Hans", "Microsoft YaHei"),
        ("Hant", "Microsoft JhengHei"),
        ("Arab", "Arial"),
        ("Hebr", "Arial"),
        ("Thai", "Leelawadee UI"),
        ("Deva", "Nirmala UI"),
    )
)
"""The families that Windows and Office have for scripts that the theme's own families lack."""


def theme_part(name: str, palette: Mapping[str, str], major: str, minor: str) -> str:
    """The whole part."""
    shown = attribute(name)
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="{shown}"><a:themeElements>{colour_scheme(name, palette)}'
        f'{font_scheme(name, major, minor)}<a:fmtScheme name="{shown}">{_FORMATS}</a:fmtScheme>'
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )
