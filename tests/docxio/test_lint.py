"""Each rule of our lint fires on a document broken on purpose, and on no good one."""

import re
from collections.abc import Callable

import pytest

from govslides.docxio import lint
from govslides.ooxml.package import assemble, deflated
from tests.docxio.opened import parts_of, written
from tests.support.flows import sample_flow

Parts = dict[str, bytes]
MAIN, STYLES, NUMBERS = "word/document.xml", "word/styles.xml", "word/numbering.xml"
RELS, SETTINGS, NOTES = "word/_rels/document.xml.rels", "word/settings.xml", "word/footnotes.xml"


@pytest.fixture(scope="module")
def good() -> Parts:
    return parts_of(written(sample_flow()))


def swap(part: str, pattern: str, new: str) -> Callable[[Parts], None]:
    """A breakage: the first match of `pattern` becomes `new`."""

    def breakage(parts: Parts) -> None:
        text, count = re.subn(pattern, new, parts[part].decode(), count=1, flags=re.DOTALL)
        assert count, f"{pattern} is not in {part}"
        parts[part] = text.encode()

    return breakage


def _without_footnotes(parts: Parts) -> None:
    parts[NOTES] = re.sub(rb'<w:footnote w:id="2">.*?</w:footnote>', b"", parts[NOTES], flags=re.DOTALL)


BROKEN: dict[str, tuple[Callable[[Parts], None], str]] = {
    "a part that is missing": (lambda parts: parts.__delitem__(NUMBERS), "missing-target"),
    "a type without a part": (lambda parts: parts.__delitem__(SETTINGS), "phantom-type"),
    "a picture cut short": (
        lambda parts: parts.update({"word/media/figure1.png": parts["word/media/figure1.png"][:-9]}),
        "broken-media",
    ),
    "two pictures of one id": (swap(MAIN, r'<wp:docPr id="2"', '<wp:docPr id="1"'), "picture-id"),
    "two bookmarks of one name": (swap(MAIN, r'w:name="terms"', 'w:name="CLAIMS"'), "bookmark"),
    "a bookmark without an end": (swap(MAIN, r"<w:bookmarkEnd [^>]*/>", ""), "bookmark"),
    "a link to nowhere": (swap(MAIN, r'w:anchor="table_1"', 'w:anchor="table_9"'), "anchor"),
    "a footnote that is missing": (_without_footnotes, "footnote"),
    "a footnote twice": (
        swap(MAIN, r'<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="1"/>'),
        "footnote",
    ),
    "an unknown relationship": (swap(MAIN, r'r:embed="\w+"', 'r:embed="rId99"'), "relationship"),
    "an unknown style": (swap(MAIN, r'w:val="Heading1"', 'w:val="Heading9"'), "style"),
    "a style of another type": (
        swap(MAIN, r'<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Hyperlink"/>'),
        "style",
    ),
    "an unknown base": (swap(STYLES, r'<w:basedOn w:val="TableText"/>', '<w:basedOn w:val="x"/>'), "style"),
    "a style on itself": (
        swap(STYLES, r'(<w:name w:val="Lead"/><w:basedOn w:val=)"Normal"', r'\1"Lead"'),
        "style",
    ),
    "two styles of one name": (swap(STYLES, r'w:name w:val="Lead"', 'w:name w:val="claim"'), "style"),
    "an unknown number": (swap(MAIN, r'<w:numId w:val="\d+"/>', '<w:numId w:val="999"/>'), "numbering"),
    "an unknown definition": (
        swap(NUMBERS, r'<w:abstractNumId w:val="\d+"/>', '<w:abstractNumId w:val="99"/>'),
        "numbering",
    ),
    "a tenth level": (swap(MAIN, r'<w:ilvl w:val="8"/>', '<w:ilvl w:val="9"/>'), "numbering"),
    "a cell too few": (swap(MAIN, r"<w:gridCol [^>]*/>", ""), "table-grid"),
    "a cell without a paragraph": (
        swap(MAIN, r"(</w:tcPr>)<w:p>.*?</w:p>(</w:tc>)", r"\1\2"),
        "no-last-paragraph",
    ),
    "a header not flagged": (swap(MAIN, r"<w:tblHeader/>", ""), "table-header"),
    "no language": (swap(STYLES, r"<w:lang [^>]*/>", ""), "language"),
    "a language that is none": (
        swap(MAIN, r'<w:lang w:bidi="ar"/>', '<w:lang w:bidi="ar_EG!"/>'),
        "language",
    ),
    "a link with a space": (swap(RELS, r"https://example.org/", "https://example.org/ "), "link"),
    "a picture from outside": (
        swap(RELS, r'Target="media/figure1.png"', 'Target="https://e.org/x.png" TargetMode="External"'),
        "external-part",
    ),
    "a picture without words": (swap(MAIN, r'descr="[^"]+"', ""), "alt-text"),
    "a heading too deep": (swap(MAIN, r'w:val="Heading2"', 'w:val="Heading3"'), "heading"),
    "a field without an end": (swap(MAIN, r'<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""), "field"),
    "an old Word": (swap(SETTINGS, r'w:val="15"', 'w:val="12"'), "compatibility"),
    "no document": (swap(MAIN, r"<w:document (.*)</w:document>", r"<w:other \1</w:other>"), "broken-file"),
    "no XML": (lambda parts: parts.update({MAIN: b"<w:document"}), "broken-file"),
}


def test_a_good_document_passes(good: Parts) -> None:
    assert lint(_packed(good)) == []


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found(name: str, good: Parts) -> None:
    breakage, rule = BROKEN[name]
    parts = dict(good)
    breakage(parts)
    found = lint(_packed(parts))
    assert rule in {one.rule for one in found}, [str(one) for one in found]


def test_what_is_no_package_is_found() -> None:
    assert [one.rule for one in lint(b"hello")] == ["broken-file"]


def _packed(parts: Parts) -> bytes:
    return assemble(deflated(name, content) for name, content in parts.items())
