"""A .docx opened for linting: its text, notes, headers and footers, its styles and numbering."""

from functools import cached_property
from xml.etree.ElementTree import Element

from govslides.docxio.names import W as MAIN
from govslides.ooxml.lint.packagefile import BrokenFileError, PackageFile, Page

W = f"{{{MAIN}}}"
VAL = f"{W}val"
_TEXTS = ("footnotes", "endnotes", "header", "footer")


class DocumentFile(PackageFile):
    """See the module. Raises BrokenFileError when the package or its document does not read."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data, ".docx")

    @cached_property
    def document(self) -> Page:
        """document.xml."""
        page = self.page(self.main)
        if page.root.tag != f"{W}document":
            raise BrokenFileError(self.main, "it is no document")
        return page

    @cached_property
    def texts(self) -> list[Page]:
        """The document, and every part with text that it leads to."""
        found = [target for kind in _TEXTS for target in self.document.leads_to(kind)]
        return [self.document, *(self.page(name) for name in dict.fromkeys(found) if name in self.names)]

    def part(self, kind: str) -> Element | None:
        """The root of the part of a kind ("styles"), or None."""
        found = [name for name in self.document.leads_to(kind) if name in self.names]
        return self.tree(found[0]) if found else None

    @cached_property
    def styles(self) -> dict[str, Element]:
        """Each style by its id."""
        root = self.part("styles")
        rows = [] if root is None else root.findall(f"{W}style")
        return {row.get(f"{W}styleId", ""): row for row in rows}

    @cached_property
    def bookmarks(self) -> list[tuple[str, str, str]]:
        """Part, id and name of each bookmark."""
        return [
            (page.part, row.get(f"{W}id", ""), row.get(f"{W}name", ""))
            for page in self.texts
            for row in page.root.iter(f"{W}bookmarkStart")
        ]

    def style_name(self, paragraph: Element) -> str:
        """The lower-case name of a paragraph's style, "normal" where it has none."""
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        if found is None:
            return "normal"
        style = self.styles.get(found.get(VAL, ""))
        named = style.find(f"{W}name") if style is not None else None
        return named.get(VAL, "").lower() if named is not None else ""
