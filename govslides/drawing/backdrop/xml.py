"""Reading OOXML trees: names, numbers, and the way from a part to those that it names."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from govslides.ooxml.opening import TemplateRefusedError
from govslides.ooxml.package import Part, inflated
from govslides.ooxml.relations import relations, tree
from govslides.ooxml.xml import A, R

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
NS = {"a": A, "p": P, "r": R}
EMBED = f"{{{R}}}embed"
_LARGEST = 2**31
"""EMU: beyond that a length is nonsense; a slide is at most 51,206,400 wide."""


def local(element: "Element") -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def whole(element: "Element | None", name: str, default: int) -> int:
    """The whole number in attribute `name`, or `default` when there is none that makes sense."""
    try:
        value = default if element is None else int(element.get(name, default))
    except ValueError:
        return default
    return value if -_LARGEST < value < _LARGEST else default


def said(element: "Element | None", name: str, *, default: bool) -> bool:
    """The truth value in attribute `name`."""
    value = None if element is None else element.get(name)
    return default if value is None else value in {"1", "true", "on"}


class Package:
    """The parts of a template; what is missing or no XML is None."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts = {part.name: part for part in parts}
        self._trees: dict[str, Element | None] = {}

    def tree(self, name: str) -> "Element | None":
        """The root of an XML part."""
        if name not in self._trees:
            try:
                self._trees[name] = tree(self._parts, name)
            except TemplateRefusedError:
                self._trees[name] = None
        return self._trees[name]

    def targets(self, name: str) -> list[tuple[str, str, str]]:
        """(id, kind, part) of what a part is related to."""
        try:
            return relations(self._parts, name)
        except TemplateRefusedError:
            return []

    def target(self, name: str, kind: str) -> str:
        """The first part of `kind` that `name` leads to, or ""."""
        return next((target for _, found, target in self.targets(name) if found == kind), "")

    def data(self, name: str) -> bytes:
        """The content of a part, b"" when there is none."""
        part = self._parts.get(name)
        return b"" if part is None else inflated(part)
