"""Text in XML: whatever goes in comes out again, but what XML has no room for."""

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.ooxml.xml import attribute, clean_language, override, relationship, relationships_of, text

_FORBIDDEN = set(map(chr, (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)))
ANY = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(ANY)
def test_text_comes_out_as_it_went_in(value: str) -> None:
    kept = "".join(char for char in value if char not in _FORBIDDEN)
    read = fromstring(f"<a>{text(value)}</a>").text or ""
    # A reader turns each kind of line end into a line feed (XML 1.0, 2.11).
    assert read == kept.replace("\r\n", "\n").replace("\r", "\n")


@given(ANY)
def test_attributes_keep_their_white_space(value: str) -> None:
    kept = "".join(char for char in value if char not in _FORBIDDEN)
    assert fromstring(f'<a b="{attribute(value)}"/>').get("b") == kept


def test_lone_surrogates_are_left_out() -> None:
    assert text("a\ud800b") == "ab"


@pytest.mark.parametrize(
    ("tag", "clean"),
    [("en-NZ", "en-NZ"), ("pt_BR", "pt-BR"), ('"><x', "x"), ("", "en"), ("-de-", "de"), ("日本", "en")],
)
def test_language_tags(tag: str, clean: str) -> None:
    assert clean_language(tag) == clean


def test_relationships() -> None:
    rows = relationship("rId1", "image", "media/a.png") + relationship(
        "rId2", "hyperlink", 'https://example.org/?a=1&b="2"', external=True
    )
    found = [dict(row.attrib) for row in fromstring(relationships_of(rows).encode())]
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    assert found == [
        {"Id": "rId1", "Type": f"{office}/image", "Target": "media/a.png"},
        {
            "Id": "rId2",
            "Type": f"{office}/hyperlink",
            "Target": 'https://example.org/?a=1&b="2"',
            "TargetMode": "External",
        },
    ]


def test_a_whole_type_is_taken_as_it_is() -> None:
    assert 'Type="http://example.org/kind"' in relationship("rId1", "http://example.org/kind", "a.xml")
    assert override("a/b.xml", "text/xml") == '<Override PartName="/a/b.xml" ContentType="text/xml"/>'
