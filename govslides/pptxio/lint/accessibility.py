"""Rules of the accessibility gate that a file can be asked: alternatives, document language, dates."""

import posixpath
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govslides.ooxml.lint.packagefile import Finding, Page
from govslides.ooxml.lint.texts import LANGUAGE
from govslides.patterns import pattern
from govslides.pptxio.lint.deckfile import A, DeckFile, P
from govslides.pptxio.ooxml import NS, R_EMBED

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_FILE_NAME = pattern(r"\S+\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)", re.IGNORECASE)
_CORE = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}
_MOMENT = pattern(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])"
    r"(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?"
)
"""W3CDTF, as core properties write their dates."""


def alternatives(deck: DeckFile) -> Iterator[Finding]:
    """A picture, chart or group with neither an alternative text nor the decorative mark."""
    for page in deck.slides:
        for shape, identity in _meaningful(page):
            if identity.get("descr", "").strip() or _is_decorative(identity):
                continue
            kind = shape.tag.rpartition("}")[2]
            yield Finding(
                "alternative", page.part, f"`{identity.get('name')}` ({kind}) has no alternative text"
            )


def file_names(deck: DeckFile) -> Iterator[Finding]:
    """An alternative text that is only a file's name."""
    for page in deck.slides:
        for shape, identity in _meaningful(page):
            told = identity.get("descr", "").strip()
            if told and (_FILE_NAME.fullmatch(told) or told in _media_names(page, shape)):
                yield Finding("alternative", page.part, f"`{told}` is a file's name, not an alternative text")


def _meaningful(page: Page) -> Iterator[tuple[Element, Element]]:
    """Pictures, groups and graphic frames with their identity; tables speak for themselves."""
    for shape in page.root.iter():
        if shape.tag in {f"{P}pic", f"{P}grpSp", f"{P}graphicFrame"} and shape.find(f".//{A}tbl") is None:
            identity = shape.find("./*/p:cNvPr", NS)
            if identity is not None:
                yield shape, identity


def _is_decorative(identity: Element) -> bool:
    mark = identity.find(f".//{_DECORATIVE}")
    return mark is not None and mark.get("val") in {"1", "true"}


def _media_names(page: Page, shape: Element) -> set[str]:
    rows = [page.relations.get(blip.get(R_EMBED, "")) for blip in shape.iter(f"{A}blip")]
    return {posixpath.basename(row.target) for row in rows if row is not None}


def properties(deck: DeckFile) -> Iterator[Finding]:
    """A document without a title or a language, or with dates that are none."""
    parts = [row.target for row in deck.relations("").values() if row.kind == "core-properties"]
    if not parts or parts[0] not in deck.names:
        yield Finding("properties", "docProps/core.xml", "there are no document properties")
        return
    root = deck.tree(parts[0])
    if not (root.findtext("dc:title", "", _CORE) or "").strip():
        yield Finding("properties", parts[0], "the document has no title")
    language = root.findtext("dc:language", "", _CORE) or ""
    if not LANGUAGE.fullmatch(language):
        yield Finding("properties", parts[0], f"`{language}` is no document language")
    for name in ("dcterms:created", "dcterms:modified", "cp:lastPrinted"):
        moment = root.findtext(name, None, _CORE)
        if moment is not None and not _MOMENT.fullmatch(moment):
            yield Finding("properties", parts[0], f"`{moment}` is no date")


RULES = (alternatives, file_names, properties)
