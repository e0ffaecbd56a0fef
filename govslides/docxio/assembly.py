"""The package of a document: its parts, their relationships, their types."""

from collections.abc import Iterator

from govslides.docxio.colours import palette
from govslides.docxio.desk import Desk, Shared
from govslides.docxio.furniture import footer_xml, header_xml
from govslides.docxio.names import NAMESPACES, WML_TYPE
from govslides.docxio.notes import write_notes
from govslides.docxio.page import section_xml
from govslides.docxio.settings import app_xml, fonts_xml, settings_xml
from govslides.flow.flow import Properties
from govslides.ooxml.package import Part, deflated
from govslides.ooxml.properties import APP_TYPE, CORE_TYPE, core_xml, package_rels_xml
from govslides.ooxml.themepart import theme_part
from govslides.ooxml.xml import CONTENT_TYPES, HEAD, clean_language, override
from govslides.theme.theme import Theme

_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_FIXED = (
    ("styles", "styles"),
    ("numbering", "numbering"),
    ("settings", "settings"),
    ("fontTable", "fontTable"),
)


def document_parts(shared: Shared, desk: Desk, theme: Theme) -> Iterator[Part]:
    """Every part of the package of a document without a template."""
    flow = shared.flow
    language = clean_language(flow.properties.language)
    texts = {
        "word/header1.xml": (header_xml(shared), f"{WML_TYPE}.header+xml"),
        "word/footer1.xml": (footer_xml(shared), f"{WML_TYPE}.footer+xml"),
    }
    notes = write_notes(shared, desk.pen.referred) if desk.pen.referred else None
    if notes is not None:
        desk.relations.id("footnotes", "footnotes.xml")
        texts["word/footnotes.xml"] = ("".join(notes.out), f"{WML_TYPE}.footnotes+xml")
        if notes.relations.xml():
            yield deflated("word/_rels/footnotes.xml.rels", notes.relations.xml())
    texts["word/document.xml"] = (_document(shared, desk), f"{WML_TYPE}.document.main+xml")
    texts["word/styles.xml"] = (
        shared.sheet.xml(language, shared.numbering.shared, rtl=flow.properties.rtl),
        f"{WML_TYPE}.styles+xml",
    )
    texts["word/numbering.xml"] = (shared.numbering.xml(), f"{WML_TYPE}.numbering+xml")
    texts["word/settings.xml"] = (settings_xml(language, notes=notes is not None), f"{WML_TYPE}.settings+xml")
    families = [(theme.fonts[role].name, kind) for role, kind in _FAMILIES]
    texts["word/fontTable.xml"] = (fonts_xml(dict(families).items()), f"{WML_TYPE}.fontTable+xml")
    major, minor = theme.fonts["heading"].name, theme.fonts["body"].name
    texts["word/theme/theme1.xml"] = (theme_part(theme.name, palette(theme), major, minor), _THEME_TYPE)
    for part in ("styles", "numbering", "settings", "fontTable"):
        desk.relations.id(part, f"{part}.xml")
    desk.relations.id("theme", "theme/theme1.xml")
    yield deflated("word/_rels/document.xml.rels", desk.relations.xml())
    for name, (xml, _) in texts.items():
        yield deflated(name, xml)
    yield from shared.drawings.parts
    yield deflated("docProps/core.xml", _core(flow.properties))
    yield deflated("docProps/app.xml", app_xml())
    yield deflated("_rels/.rels", package_rels_xml("word/document.xml"))
    yield deflated("[Content_Types].xml", _types({name: kind for name, (_, kind) in texts.items()}))


_FAMILIES = (("heading", "roman"), ("body", "swiss"), ("mono", "modern"))


def _document(shared: Shared, desk: Desk) -> str:
    """word/document.xml; called last, since it names headers and footers."""
    references = "".join(
        [
            f'<w:{kind}Reference w:type="{pages}" r:id="{desk.relations.id(kind, f"{kind}1.xml")}"/>'
            for kind, pages in (("header", "default"), ("footer", "default"), ("footer", "first"))
        ]
    )
    section = section_xml(shared.page, references, title_page=True, rtl=shared.flow.properties.rtl)
    body = "".join(desk.out)
    strays = shared.bookmarks.strays()
    return f"{HEAD}<w:document {NAMESPACES}><w:body>{strays}{body}{section}</w:body></w:document>"


def _core(properties: Properties) -> str:
    from govslides.inputs import source_date

    return core_xml(
        title=properties.title,
        subject=properties.subject,
        authors=properties.authors,
        keywords=properties.keywords,
        rights=properties.rights,
        language=properties.language,
        seconds=source_date(),
    )


def _types(kinds: dict[str, str]) -> str:
    rows = [override(name, kind) for name, kind in sorted(kinds.items())]
    rows += [override("docProps/core.xml", CORE_TYPE), override("docProps/app.xml", APP_TYPE)]
    return (
        f'{HEAD}<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="jpeg" ContentType="image/jpeg"/>{"".join(rows)}</Types>'
    )
