"""The parts about the whole document: settings, the table of fonts, extended properties."""

from collections.abc import Iterable

from govslides.docxio.names import NAMESPACES
from govslides.docxio.styles.sheet import language_xml
from govslides.ooxml.properties import EXTENDED
from govslides.ooxml.xml import HEAD, attribute

_COMPATIBILITY = "".join(
    [
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
            ("useWord2013TrackBottomHyphenation", 0),
        )
    ]
)
"""Word 2013 and later; without it Word opens a document in compatibility mode."""

_COLOUR_MAP = (
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
    'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
    'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
)


def settings_xml(language: str, *, notes: bool, before: str = "", middle: str = "") -> str:
    """word/settings.xml; `before` and `middle` are what a template says of its pages."""
    separators = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' if notes else ""
    theme_language = language_xml(language).replace("<w:lang", "<w:themeFontLang")
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{before}<w:defaultTabStop w:val="720"/>'
        f'{middle}<w:characterSpacingControl w:val="doNotCompress"/>{separators}'
        f"<w:compat>{_COMPATIBILITY}</w:compat>{theme_language}{_COLOUR_MAP}"
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def fonts_xml(families: Iterable[tuple[str, str]]) -> str:
    """word/fontTable.xml of (name, "roman", "swiss" or "modern")."""
    pitch = {"modern": "fixed"}
    rows = "".join(
        [
            f'<w:font w:name="{attribute(name)}"><w:family w:val="{kind}"/>'
            f'<w:pitch w:val="{pitch.get(kind, "variable")}"/></w:font>'
            for name, kind in families
        ]
    )
    return f"{HEAD}<w:fonts {NAMESPACES}>{rows}</w:fonts>"


def app_xml() -> str:
    """docProps/app.xml: who made it; nothing that would have to be counted."""
    return f'{HEAD}<Properties xmlns="{EXTENDED}"><Application>govslides</Application></Properties>'
