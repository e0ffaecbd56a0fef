"""The package of a document: its parts, their relationships, their types."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from govslides.deck.text import FontRole
from govslides.docxio.colours import palette
from govslides.docxio.desk import Desk, Shared
from govslides.docxio.furniture import footer_xml, header_xml
from govslides.docxio.names import NAMESPACES, WML_TYPE
from govslides.docxio.notes import write_notes
from govslides.docxio.page import section_xml
from govslides.docxio.settings import app_xml, fonts_xml, settings_xml
from govslides.inputs import source_date
from govslides.ooxml.package import Part, deflated, deflated_pieces
from govslides.ooxml.properties import APP_TYPE, CORE_TYPE, core_xml, package_rels_xml
from govslides.ooxml.themepart import theme_part
from govslides.ooxml.xml import CONTENT_TYPES, HEAD, attribute, clean_language, override
from govslides.theme.theme import FontFamily, Theme

if TYPE_CHECKING:
    from govslides.docxio.template import DocumentTemplate

_THEME = "word/theme/theme1.xml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_ENDINGS = {
    ".rels": "application/vnd.openxmlformats-package.relationships+xml",
    ".xml": "application/xml",
    ".png": "image/png",
    ".jpeg": "image/jpeg",
}


class _Package:
    """The parts so far; `types` are content types by part or, with a dot before it, by ending."""

    def __init__(self, desk: Desk) -> None:
        self.parts: list[Part] = []
        self.types: dict[str, str] = {}
        self._relations = desk.relations

    def add(self, name: str, xml: str, kind: str, relation: str = "") -> str:
        """Add a part of ours; the id of the document's relationship to it, if it has one."""
        return self.take(deflated(name, xml), kind, relation)

    def take(self, part: Part, kind: str, relation: str = "") -> str:
        """The same for a finished part."""
        name = part.name
        self.parts.append(part)
        self.types[name] = kind if "/" in kind else f"{WML_TYPE}.{kind}+xml"
        return self.lead(relation, name) if relation else ""

    def lead(self, relation: str, name: str) -> str:
        """A relationship from the document to a part."""
        return self._relations.id(
            relation, name.removeprefix("word/") if name.startswith("word/") else f"/{name}"
        )

    def keep(self, template: "DocumentTemplate") -> None:
        """Take over the parts of a template, with their types."""
        endings = {f".{part.name.rpartition('.')[2].lower()}" for part in template.parts}
        names = {part.name for part in template.parts}
        self.parts += template.parts
        self.types |= {key: kind for key, kind in template.types.items() if key in names or key in endings}


def document_parts(
    shared: Shared, desk: Desk, theme: Theme, template: "DocumentTemplate | None"
) -> Iterator[Part]:
    """Every part of the package."""
    package = _Package(desk)
    language = clean_language(shared.flow.properties.language)
    notes = bool(desk.pen.referred)
    if notes:
        written = write_notes(shared, desk.pen.referred)
        package.add("word/footnotes.xml", "".join(written.out), "footnotes", "footnotes")
        if rows := written.relations.xml():
            package.parts.append(deflated("word/_rels/footnotes.xml.rels", rows))
    if template is None:
        references, title_page = _own(package, shared, theme, language)
    else:
        references, title_page = _theirs(package, shared, theme, template, language)
    settings = settings_xml(
        language,
        notes=notes,
        before=template.before if template else "",
        middle=template.middle if template else "",
    )
    package.add("word/settings.xml", settings, "settings", "settings")
    section = section_xml(shared.page, references, title_page=title_page, rtl=shared.flow.properties.rtl)
    package.take(deflated_pieces("word/document.xml", _document(shared, desk, section)), "document.main")
    yield deflated("word/_rels/document.xml.rels", desk.relations.xml())
    yield from package.parts
    yield from shared.drawings.parts
    yield deflated("docProps/core.xml", core_xml(shared.flow.properties, source_date()))
    yield deflated("docProps/app.xml", app_xml())
    yield deflated("_rels/.rels", package_rels_xml("word/document.xml"))
    package.types |= {"docProps/core.xml": CORE_TYPE, "docProps/app.xml": APP_TYPE}
    yield deflated("[Content_Types].xml", _types(package.types))


def _own(package: _Package, shared: Shared, theme: Theme, language: str) -> tuple[str, bool]:
    """The parts of a document without a template: our styles, numbering, fonts, theme, header and footer."""
    references = _own_furniture(package, shared)
    styles = shared.sheet.xml(language, shared.numbering.shared, rtl=shared.flow.properties.rtl)
    package.add("word/styles.xml", styles, "styles", "styles")
    package.add("word/numbering.xml", shared.numbering.xml(), "numbering", "numbering")
    package.add("word/fontTable.xml", fonts_xml(_families(theme.fonts)), "fontTable", "fontTable")
    _own_theme(package, theme)
    return references, True


def _own_theme(package: _Package, theme: Theme) -> None:
    major, minor = theme.fonts["heading"].name, theme.fonts["body"].name
    package.add(_THEME, theme_part(theme.name, palette(theme), major, minor), _THEME_TYPE, "theme")


def _own_furniture(package: _Package, shared: Shared) -> str:
    """Our header and footer; the first page has no header, since the title stands there."""
    head = package.add("word/headerOfPages.xml", header_xml(shared), "header", "header")
    foot = package.add("word/footerOfPages.xml", footer_xml(shared), "footer", "footer")
    first = package.add("word/footerOfFirst.xml", footer_xml(shared), "footer", "footer")
    return "".join(
        [
            _reference("header", "default", head),
            _reference("footer", "default", foot),
            _reference("footer", "first", first),
        ]
    )


def _reference(kind: str, pages: str, id_: str) -> str:
    return f'<w:{kind}Reference w:type="{pages}" r:id="{id_}"/>'


def _theirs(
    package: _Package, shared: Shared, theme: Theme, template: "DocumentTemplate", language: str
) -> tuple[str, bool]:
    """The parts of a document that follows a template: what it brings, and what it lacks of ours."""
    from govslides.docxio.template.styles import with_lists, with_styles

    package.keep(template)
    names, numbering = template.names, shared.numbering
    references = "".join(
        [_reference(one.kind, one.pages, package.lead(one.kind, one.part)) for one in template.references]
    )
    title_page = template.title_page
    if not references:
        references, title_page = _own_furniture(package, shared), True
    lists = (
        with_lists(template.lists.text, numbering.definitions(), numbering.instances())
        if template.lists.text
        else numbering.xml()
    )
    package.add(names["numbering"] or "word/numbering.xml", lists, "numbering", "numbering")
    styles = with_styles(template.styles.text, shared.sheet.added(numbering.shared), language)
    package.add(names["styles"], styles, "styles", "styles")
    if names["theme"] in package.types:
        package.lead("theme", names["theme"])
    else:
        _own_theme(package, theme)
    if names["fontTable"] in package.types:
        package.lead("fontTable", names["fontTable"])
    return references, title_page


def _families(fonts: Mapping[FontRole, FontFamily]) -> list[tuple[str, str]]:
    """The theme's families, each once, with what sort of letters they are."""
    found = {fonts["heading"].name: "roman", fonts["body"].name: "swiss", fonts["mono"].name: "modern"}
    return list(found.items())


def _document(shared: Shared, desk: Desk, section: str) -> list[str]:
    """word/document.xml in pieces."""
    pieces = [HEAD, f"<w:document {NAMESPACES}><w:body>", shared.bookmarks.strays()]
    pieces += desk.out
    pieces.append(f"{section}</w:body></w:document>")
    return pieces


def _types(kinds: Mapping[str, str]) -> str:
    """[Content_Types].xml: endings, then parts."""
    all_kinds = {**_ENDINGS, **kinds}
    rows = [
        f'<Default Extension="{name[1:]}" ContentType="{attribute(kind)}"/>'
        for name, kind in sorted(all_kinds.items())
        if name.startswith(".")
    ]
    rows += [
        override(attribute(name), attribute(kind))
        for name, kind in sorted(all_kinds.items())
        if not name.startswith(".")
    ]
    return f'{HEAD}<Types xmlns="{CONTENT_TYPES}">{"".join(rows)}</Types>'
