"""Templates of one's own: honoured where they speak, completed where they do not, refused where they harm."""

import io
import re
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt, RGBColor

from govslides.diagnostics import Sink
from govslides.docxio import lint, write_document
from govslides.ooxml.opening import MAX_PART_BYTES
from govslides.ooxml.package import assemble, deflated
from tests.docxio.opened import VAL, W, body, opened, parts_of, root, style_of, text_of, written
from tests.support.composed import default_theme
from tests.support.flows import items, plain_flow, sample_flow, says
from tests.support.vocabulary import picture

Parts = dict[str, bytes]


def handout(change: Callable[[Any], None] | None = None) -> bytes:
    """A template as somebody makes it: landscape margins, a logo, a header, headings in purple."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2.5)
    section.header.paragraphs[0].text = "University of Somewhere"
    logo = section.header.paragraphs[0].add_run().add_picture(io.BytesIO(picture("png", 60, 30, 0)))
    logo._inline.docPr.set("descr", "Crest")
    section.footer.paragraphs[0].text = "School of Government"
    made.styles["Heading 1"].font.color.rgb = RGBColor(0x80, 0x00, 0x40)
    made.styles["Normal"].font.size = Pt(10)
    made.add_paragraph("What stands in the template")
    if change is not None:
        change(made)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def template() -> bytes:
    return handout()


def test_header_footer_and_page_are_the_templates(template: bytes) -> None:
    section = opened(written(sample_flow(), template)).sections[0]
    assert section.header.paragraphs[0].text == "University of Somewhere"
    assert section.footer.paragraphs[0].text == "School of Government"
    assert (round(section.left_margin.cm, 1), round(section.right_margin.cm, 1)) == (3.0, 2.5)
    assert not section.different_first_page_header_footer


def test_its_body_is_dropped(template: bytes) -> None:
    data = written(sample_flow(), template)
    assert "What stands in the template" not in text_of(root(data))


def test_its_styles_stay_and_ours_are_added(template: bytes) -> None:
    data = written(sample_flow(), template)
    styles = opened(data).styles
    assert styles["Heading 1"].font.color.rgb == RGBColor(0x80, 0x00, 0x40)
    assert styles["Normal"].font.size == Pt(10)
    assert styles["Writing Line"].base_style.name == "Normal"
    assert "Myth" in [style.name for style in styles]
    assert not lint(data)


def test_only_what_is_used_is_added(template: bytes) -> None:
    names = [style.name for style in opened(written(plain_flow([says("x")]), template)).styles]
    assert "Title" in names
    assert not {"Writing Line", "Code", "Myth", "Handout Table"} & set(names)


def test_its_lists_count_anew_for_each_list(template: bytes) -> None:
    data = written(
        plain_flow([items("a", marker="decimal"), says("x"), items("b", marker="decimal")]), template
    )
    blocks = body(data)
    numbers = [one.get(VAL) for block in blocks for one in block.iter(f"{W}numId")]
    numbering = root(data, "word/numbering.xml")
    definitions = {
        row.get(f"{W}numId"): row[0].get(VAL)
        for row in numbering.findall(f"{W}num")
        if row.get(f"{W}numId") in numbers
    }
    assert len(definitions) == 2
    theirs = root(data, "word/styles.xml")
    style = next(one for one in theirs.iter(f"{W}style") if one.get(f"{W}styleId") == "ListNumber")
    instance = next(style.iter(f"{W}numId")).get(VAL)
    behind = next(row for row in numbering.findall(f"{W}num") if row.get(f"{W}numId") == instance)
    assert set(definitions.values()) == {behind[0].get(VAL)}


def test_a_style_of_another_language_version_is_found_by_name() -> None:
    def german(made: Any) -> None:
        made.styles["List Bullet"].element.set(f"{W}styleId", "Aufzhlungszeichen")

    data = written(plain_flow([items("eins")]), handout(german))
    assert style_of(body(data)[0]) == "Aufzhlungszeichen"
    assert not lint(data)


def test_an_id_that_is_taken_is_not_taken_again() -> None:
    def taken(made: Any) -> None:
        made.styles.add_style("Something else", WD_STYLE_TYPE.TABLE).element.set(f"{W}styleId", "WritingLine")

    data = written(sample_flow(), handout(taken))
    assert not lint(data)
    assert opened(data).styles["Writing Line"].style_id == "WritingLine0"


def test_the_language_is_the_documents() -> None:
    def german(made: Any) -> None:
        for row in made.styles.element.iter(f"{W}lang"):
            row.set(VAL, "de-DE")

    styles = root(written(sample_flow(), handout(german)), "word/styles.xml")
    assert [row.get(VAL) for row in styles.iter(f"{W}lang")] == ["en-NZ"]


def test_a_template_without_header_and_footer_gets_ours() -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)
    data = written(sample_flow(), stream.getvalue())
    assert opened(data).sections[0].header.paragraphs[0].text == "Digital government & society"


def test_our_own_document_is_a_template_too() -> None:
    first = written(sample_flow())
    again = written(sample_flow(), first)
    assert not lint(again)
    assert len(opened(again).paragraphs) == len(opened(first).paragraphs)
    assert written(sample_flow(), first) == again


def _changed(name: str, old: bytes, new: bytes) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        assert old in parts[name], f"{old!r} is not in {name}"
        parts[name] = parts[name].replace(old, new, 1)

    return change


def _put(name: str, content: bytes) -> Callable[[Parts], None]:
    return lambda parts: parts.update({name: content})


def _related(row: bytes) -> Callable[[Parts], None]:
    return _changed("word/_rels/header1.xml.rels", b"</Relationships>", row + b"</Relationships>")


def _field(code: bytes) -> Callable[[Parts], None]:
    first, last = code[:3], code[3:]
    runs = b"<w:r><w:instrText>%s</w:instrText></w:r><w:r><w:instrText>%s</w:instrText></w:r>" % (first, last)
    return _changed("word/header1.xml", b"</w:p>", runs + b"</w:p>")


_KIND = b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"'
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_MAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _strict(parts: Parts) -> None:
    parts["word/document.xml"] = parts["word/document.xml"].replace(_MAIN, _STRICT)


def _foreign_prefix(parts: Parts) -> None:
    renamed = re.sub(rb"(</?|xmlns:| )w:", rb"\1x:", parts["word/styles.xml"])
    parts["word/styles.xml"] = renamed.replace(b"xmlns:w=", b"xmlns:x=")


def _without_styles(parts: Parts) -> None:
    del parts["word/styles.xml"]


def _named_as_ours(parts: Parts) -> None:
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"header1.xml", b"footnotes.xml")
    parts["word/footnotes.xml"] = parts.pop("word/header1.xml")
    parts.pop("word/_rels/header1.xml.rels")


HARMFUL: dict[str, tuple[Callable[[Parts], None], str]] = {
    "macros": (_put("word/vbaProject.bin", b"Sub"), "macros"),
    "DOCTYPE": (_changed("word/styles.xml", b"<w:styles", b'<!DOCTYPE x SYSTEM "y"><w:styles'), "DOCTYPE"),
    "UTF-16": (_put("word/styles.xml", "<a/>".encode("utf-16")), "UTF-8"),
    "a bomb": (_put("word/media/a.bin", b"\0" * 2_000_000), "times its size"),
    "large": (_put("word/media/a.bin", b"\0" * (MAX_PART_BYTES + 1)), "50 MB"),
    "a picture from outside": (
        _related(
            b'<Relationship Id="x1" '
            + _KIND % b"image"
            + b' Target="https://e.org/x.png" TargetMode="External"/>'
        ),
        "leads out",
    ),
    "a link to a file": (
        _related(
            b'<Relationship Id="x1" '
            + _KIND % b"hyperlink"
            + b' Target="file:///etc" TargetMode="External"/>'
        ),
        "leads out",
    ),
    "an object": (
        _related(b'<Relationship Id="x1" ' + _KIND % b"oleObject" + b' Target="media/image1.png"/>'),
        "neither text nor picture",
    ),
    "a field that includes": (_field(b"INCLUDETEXT &quot;/etc/passwd&quot;"), "INCLUDETEXT"),
    "a field that runs": (_field(b"DDEAUTO c:\\x"), "DDEAUTO"),
    "old drawing from outside": (
        _changed(
            "word/header1.xml",
            b"</w:p>",
            b'<w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="//e.org/x"/>'
            b"</w:pict></w:r>"
            b"</w:p>",
        ),
        "from elsewhere",
    ),
    "strict": (_strict, "Strict"),
    "another prefix": (_foreign_prefix, "not written as Word"),
    "our names": (_named_as_ours, "not named as Word"),
    "no styles": (_without_styles, "no styles"),
    "no XML": (_put("word/header1.xml", b"<w:hdr"), "no XML"),
    "numbers": (_changed("word/numbering.xml", b'w:numId="', b'w:numId="x'), "no number"),
    "no document": (_changed("_rels/.rels", b"word/document.xml", b"word/styles.xml"), "no document"),
}


def _refused(data: bytes) -> str:
    sink = Sink()
    made = write_document(plain_flow([says("x")]), default_theme(), data, sink)
    assert not lint(made)
    (problem,) = sink
    assert problem.code == "invalid-template"
    return problem.message


@pytest.mark.parametrize("name", HARMFUL)
def test_what_harms_is_refused_with_the_reason(name: str, template: bytes) -> None:
    change, reason = HARMFUL[name]
    parts = parts_of(template)
    change(parts)
    assert reason in _refused(assemble(deflated(part, content) for part, content in parts.items()))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"hello", "no whole .docx"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "encrypted, or an old .doc"),
        (handout()[:4000], "no whole .docx"),
        (assemble([deflated("a.xml", "<a/>")]), "missing"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, reason: str) -> None:
    assert reason in _refused(data)


def test_settings_of_pages_stay() -> None:
    def mirrored(made: Any) -> None:
        made.settings.odd_and_even_pages_header_footer = True
        made.sections[0].even_page_header.paragraphs[0].text = "Even"
        made.sections[0].different_first_page_header_footer = True
        made.sections[0].first_page_header.paragraphs[0].text = "First"

    data = written(sample_flow(), handout(mirrored))
    assert opened(data).settings.odd_and_even_pages_header_footer
    section = opened(data).sections[0]
    assert section.even_page_header.paragraphs[0].text == "Even"
    assert section.first_page_header.paragraphs[0].text == "First"
    assert not lint(data)
