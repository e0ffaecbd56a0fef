"""An Office file opened for linting: parts, trees, relationships."""

import posixpath
from xml.etree.ElementTree import Element, ParseError, fromstring

from govslides.ooxml.opening import TemplateRefusedError, open_package
from govslides.ooxml.package import inflated
from govslides.ooxml.relations import relations_name
from govslides.ooxml.xml import RELATIONSHIPS
from govslides.tuples import NamedTuple


class Finding(NamedTuple):
    """One fault: the rule it breaks, the part it is in, what is wrong."""

    rule: str
    part: str
    message: str

    def __str__(self) -> str:
        return f"{self.part}: {self.rule}: {self.message}"


class BrokenFileError(Exception):
    """The file cannot be read far enough to lint it; `part` is the part to blame, or ""."""

    def __init__(self, part: str, message: str) -> None:
        super().__init__(message)
        self.part = part


class Relationship(NamedTuple):
    """A row of a relationships part; `target` is a part name unless it is `external`."""

    id: str
    kind: str
    target: str
    external: bool


class Page(NamedTuple):
    """A slide, a document, a header...: its part, its tree, its relationships by id."""

    part: str
    root: Element
    relations: dict[str, Relationship]

    def leads_to(self, kind: str) -> list[str]:
        """The parts of one kind that it leads to."""
        return [row.target for row in self.relations.values() if row.kind == kind]


class PackageFile:
    """See the module. Raises BrokenFileError when the package or the name of its main part does not read."""

    def __init__(self, data: bytes, ending: str = ".pptx") -> None:
        try:
            parts = open_package(data, ending)
        except TemplateRefusedError as error:
            raise BrokenFileError("", str(error)) from error
        self.names = set(parts)
        self._parts = parts
        self._trees: dict[str, Element] = {}
        found = [row.target for row in self.relations("").values() if row.kind == "officeDocument"]
        if not found:
            raise BrokenFileError("_rels/.rels", "no main part is named")
        self.main = found[0]

    def content(self, part: str) -> bytes:
        """A part's bytes."""
        return inflated(self._parts[part])

    def tree(self, part: str) -> Element:
        """The root of an XML part."""
        if part not in self._trees:
            if part not in self._parts:
                raise BrokenFileError(part, "the part is missing")
            try:
                self._trees[part] = fromstring(self.content(part))  # noqa: S314 -- opened without DOCTYPEs
            except (ParseError, ValueError) as error:
                raise BrokenFileError(part, f"it is no XML: {error}") from error
        return self._trees[part]

    def relations(self, part: str) -> dict[str, Relationship]:
        """The relationships of a part, by id."""
        name = relations_name(part)
        if name not in self._parts:
            return {}
        found = {}
        for row in self.tree(name).findall(f"{{{RELATIONSHIPS}}}Relationship"):
            external = row.get("TargetMode") == "External"
            target = row.get("Target", "")
            if not external:
                base = "" if target.startswith("/") else posixpath.dirname(part)
                target = posixpath.normpath(posixpath.join(base, target.lstrip("/")))
            kind = row.get("Type", "").rpartition("/")[2]
            found[row.get("Id", "")] = Relationship(row.get("Id", ""), kind, target, external)
        return found

    def page(self, part: str) -> Page:
        """A part with its tree and relationships."""
        return Page(part, self.tree(part), self.relations(part))
