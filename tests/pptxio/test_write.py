"""Writing decks: what python-pptx and the validators read again is what the deck says."""

from pathlib import Path
from uuid import UUID, uuid5
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.util import Emu

from govslides.deck.deck import DeckSection, Properties
from govslides.deck.items import Shape, TableCell
from govslides.deck.text import Bullet, Line, Link, RunStyle, TextBody
from govslides.geometry import Rect, inches
from govslides.media import Media
from govslides.pptxio.documents import section_guid
from govslides.pptxio.lint import lint
from govslides.pptxio.write import Stage, assemble_deck, write_frame
from govslides.records import replace
from tests.pptxio.decks import (
    builtin,
    deck,
    everything,
    fill,
    frame,
    inherited,
    notes,
    paragraph,
    picture,
    placeholder,
    png,
    run,
    table,
    text_box,
)
from tests.pptxio.opened import NS, parts_of, presentation, slide_of, written
from tests.support.tools import needs
from tests.support.validators import audit_errors, sdk_errors


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("deck") / "everything.pptx"
    path.write_bytes(written(everything()))
    return path


@needs("sdk")
def test_the_sdk_finds_nothing(whole: Path) -> None:
    assert sdk_errors(whole) == []


def test_openxml_audit_finds_nothing(whole: Path) -> None:
    assert audit_errors(whole) == []


def test_our_lint_finds_nothing(whole: Path) -> None:
    assert lint(whole.read_bytes()) == []


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert written(everything()) == written(everything())


def test_frames_written_in_another_order_give_the_same_bytes() -> None:
    whole = everything()
    theme, template = builtin()
    stage = Stage(whole.common, theme, template, whole.media)
    backwards = [write_frame(one, stage, at + 1) for at, one in reversed(list(enumerate(whole.frames)))]
    assert b"".join(assemble_deck(whole, backwards[::-1], template)) == written(whole)


def test_python_pptx_reads_layouts_titles_and_notes() -> None:
    slides = presentation(written(everything())).slides
    assert slides[2].slide_layout.name == "Title and content"
    assert slides[2].shapes.title.text == "Slide three"
    assert slides[2].notes_slide.notes_text_frame.text == "One really\nTwo really"
    assert [slide.shapes[0].is_placeholder for slide in slides] == [True] * 14


def test_what_the_placeholder_gives_is_not_written_again() -> None:
    slide = slide_of(deck(frame("a", fill("content", 1, "One", " Two", "  Three"), role="content")))
    for properties in slide.iter(f"{{{NS['a']}}}rPr"):
        assert set(properties.attrib) == {"lang", "dirty"}
        assert list(properties) == []
    assert [dict(one.attrib) for one in slide.iter(f"{{{NS['a']}}}pPr")] == [{"lvl": "1"}, {"lvl": "2"}]
    assert slide.findall(".//p:sp/p:spPr/a:xfrm", NS) == []


def test_what_differs_is_written() -> None:
    place = placeholder("content", 1)
    line = inherited(place, "smaller")
    line = replace(
        line, runs=(run("smaller", RunStyle(size=1600, bold=True, colour="myth", font="heading")),)
    )
    line = replace(line, bullet=None, margin=0, indent=0, space_after=12700, spacing=100, align="center")
    shape = fill("content", 1)
    assert shape.body is not None
    shape = replace(shape, body=replace(shape.body, paragraphs=(line,)), box=Rect(0, 1, 2, 3))
    slide = slide_of(deck(frame("a", shape, role="content")))
    body = slide.findall(".//p:sp", NS)[1]
    properties = body.find(".//a:rPr", NS)
    assert properties is not None
    assert (properties.get("sz"), properties.get("b")) == ("1600", "1")
    assert properties.find("a:solidFill/a:schemeClr", NS).get("val") == "accent2"  # type: ignore[union-attr]
    assert properties.find("a:latin", NS).get("typeface") == "+mj-lt"  # type: ignore[union-attr]
    paragraph_properties = body.find(".//a:pPr", NS)
    assert paragraph_properties is not None
    assert paragraph_properties.attrib == {"marL": "0", "indent": "0", "algn": "ctr"}
    assert [one.tag.rpartition("}")[2] for one in paragraph_properties] == ["lnSpc", "spcAft", "buNone"]
    assert body.find("p:spPr/a:xfrm/a:ext", NS).attrib == {"cx": "2", "cy": "3"}  # type: ignore[union-attr]


def test_placeholders_keep_the_type_of_their_layout() -> None:
    slide = slide_of(deck(frame("a", fill("content", 1, "x"), role="content")))
    found = [dict(one.attrib) for one in slide.iter(f"{{{NS['p']}}}ph")]
    assert found[:2] == [{"type": "title"}, {"idx": "1"}]


def test_footer_and_number_stand_where_the_frame_wants_them() -> None:
    slides = presentation(written(deck(frame("a"), frame("b", number=False)))).slides
    assert [shape.text for shape in slides[0].placeholders][1:] == ["Footer words", "1"]
    assert len(list(slides[1].placeholders)) == 1


def test_numbered_bullets_and_text_direction() -> None:
    counted = paragraph(
        run("third"), bullet=Bullet(kind="number", start=3, scheme="alphaUcPeriod"), margin=300000
    )
    backwards = paragraph(run("שלום", language="he"), rtl=True)
    slide = slide_of(deck(frame("a", text_box("t", counted, backwards))))
    numbers = slide.find(".//a:buAutoNum", NS)
    assert numbers is not None
    assert numbers.attrib == {"type": "alphaUcPeriod", "startAt": "3"}
    turned = slide.findall(".//a:pPr", NS)[-1]
    assert (turned.get("rtl"), turned.get("algn")) == ("1", "r")
    assert slide.findall(".//a:rPr", NS)[2].get("lang") == "he"


def test_line_breaks_within_a_run() -> None:
    shapes = (
        presentation(written(deck(frame("a", text_box("t", paragraph(run("one\vtwo"))))))).slides[0].shapes
    )
    assert shapes[1].text_frame.text == "one\vtwo"


def test_links_lead_out_and_within() -> None:
    line = paragraph(
        run("out", link=Link(url="https://example.org/?a=1&b=2")), run("in", link=Link(frame="b"))
    )
    slide = presentation(written(deck(frame("a", text_box("t", line)), frame("b")))).slides[0]
    runs = slide.shapes[1].text_frame.paragraphs[0].runs
    assert runs[0].hyperlink.address == "https://example.org/?a=1&b=2"
    jump = runs[1]._r.rPr.hlinkClick
    assert jump.get("action") == "ppaction://hlinksldjump"
    assert str(slide.part.related_part(jump.rId).partname) == "/ppt/slides/slide2.xml"


@pytest.mark.parametrize(
    ("url", "written_as"),
    [
        ("https://example.org/a?b=%20c#d", "https://example.org/a?b=%20c#d"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/\u00e9", "https://example.org/%C3%A9"),
        ("https://example.org/100%", "https://example.org/100%25"),
    ],
)
def test_links_are_uris(url: str, written_as: str) -> None:
    data = written(deck(frame("a", text_box("t", paragraph(run("out", link=Link(url=url)))))))
    assert lint(data) == []
    assert f'Target="{written_as}"'.encode() in parts_of(data)["ppt/slides/_rels/slide1.xml.rels"]


def test_a_link_that_leads_nowhere_is_text() -> None:
    data = written(deck(frame("a", text_box("t", paragraph(run("nowhere", link=Link()))))))
    assert b"hlinkClick" not in parts_of(data)["ppt/slides/slide1.xml"]


def test_notes_links_and_lists() -> None:
    line = paragraph(run("see", link=Link(url="https://example.org")), bullet=Bullet(kind="char"), level=1)
    slide = presentation(written(deck(frame("a", notes=(line,))))).slides[0]
    found = slide.notes_slide.notes_text_frame.paragraphs[0]
    assert found.runs[0].hyperlink.address == "https://example.org"
    assert found._p.pPr.get("marL") == "457200"
    assert found._p.pPr.get("lvl") == "1"


def test_notes_lead_to_no_slide() -> None:
    line = paragraph(run("see", link=Link(frame="b")))
    data = written(deck(frame("a", notes=(line,)), frame("b")))
    notes = parts_of(data)["ppt/notesSlides/notesSlide1.xml"]
    assert b"see" in notes
    assert b"hlinkClick" not in notes
    assert parts_of(data)["ppt/notesSlides/_rels/notesSlide1.xml.rels"].count(b'/slide"') == 1


def test_tables_flag_headers_and_keep_sizes() -> None:
    shape = presentation(written(deck(frame("a", table())))).slides[0].shapes[1]
    assert (shape.table.first_row, shape.table.first_col) == (True, True)
    assert [column.width for column in shape.table.columns] == [Emu(inches(3))] * 3
    assert [row.height for row in shape.table.rows] == [Emu(450000)] * 3
    assert shape.table.cell(1, 1).text == "1 < 2 & 3"


def test_tables_in_a_script_that_runs_backwards() -> None:
    one = table()
    turned = TableCell(body=TextBody(paragraphs=(paragraph(run("\u05e9\u05dc\u05d5\u05dd"), rtl=True),)))
    first = replace(one.rows[0], cells=(turned,) * 3)
    flags = slide_of(deck(frame("a", replace(one, rows=(first, *one.rows[1:]))))).find(".//a:tblPr", NS)
    assert flags is not None
    assert flags.get("rtl") == "1"
    plain = slide_of(deck(frame("a", one))).find(".//a:tblPr", NS)
    assert plain is not None
    assert plain.get("rtl") is None


def test_cells_state_the_measured_line_height() -> None:
    """LibreOffice leaves out the line gap in cells, so that per cents would not mean the same there."""
    line = Line(start=0, end=4, left=0, top=0, width=9, height=310000, baseline=9)
    measured = paragraph(run("text"), lines=(line, line))
    uneven = paragraph(run("text"), lines=(line, replace(line, height=9)))
    one = table()
    cells = tuple(
        TableCell(body=TextBody(paragraphs=(each,))) for each in (measured, uneven, paragraph(run("x")))
    )
    slide = slide_of(deck(frame("a", replace(one, rows=(replace(one.rows[0], cells=cells),)))))
    found = [one.find("a:pPr/a:lnSpc/a:spcPts", NS) for one in slide.findall(".//a:tc//a:p", NS)]
    assert [None if one is None else one.get("val") for one in found] == ["2440", None, None]


def test_equal_pictures_are_stored_once_and_never_packed() -> None:
    media = {key: Media(kind="png", data=png(shade=shade), width=6, height=4) for key, shade in
             (("a.png", 1), ("b.png", 1), ("c.png", 2), ("unused.png", 3))}  # fmt: skip
    items = [picture(key, key) for key in ("a.png", "b.png", "c.png")]
    data = written(deck(frame("a", *items), media=media))
    stored = {name: content for name, content in parts_of(data).items() if "/media/" in name}
    assert sorted(stored.values()) == sorted([png(shade=1), png(shade=2)])
    assert png(shade=1) in data


def test_alternative_texts_and_the_decorative_mark() -> None:
    plain = Shape(key="p", box=Rect(0, 0, 9, 9), name='A "name"', alt="What & why", fill="tint")
    empty = Shape(key="d", box=Rect(0, 0, 9, 9), name="Line", decorative=True, fill="tint")
    slide = slide_of(deck(frame("a", plain, empty)))
    told, marked = slide.findall(".//p:cNvPr", NS)[2:4]
    assert (told.get("name"), told.get("descr")) == ('A "name"', "What & why")
    assert (
        marked.find(".//{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative") is not None
    )


def test_sections_hold_every_slide() -> None:
    frames = [frame(name) for name in "abcd"]
    parts = (
        DeckSection(id="x", name="First", frames=("a",)),
        DeckSection(id="y", name="Then", frames=("c",)),
    )
    data = written(deck(*frames, sections=parts))
    assert lint(data) == []
    text = parts_of(data)["ppt/presentation.xml"].decode()
    assert text.count("<p14:section ") == 2
    assert 'name="First"' in text


def test_section_ids_are_uuids() -> None:
    space = UUID("5b0c3c4e-3b39-5f0e-9a55-0d2f6d2f4c11")
    for name in ("one", "zwölf", ""):
        assert section_guid(name) == f"{{{uuid5(space, name)}}}".upper()


def test_properties_say_what_the_lecture_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    properties = Properties(
        title="T & t", authors=("A", "B"), subject="S", keywords=("k", "l"), rights="CC BY", language="en-NZ"
    )
    core = presentation(written(deck(frame("a"), properties=properties))).core_properties
    assert (core.title, core.author, core.subject, core.keywords) == ("T & t", "A; B", "S", "k; l")
    assert (core.language, core.comments, core.created.isoformat()[:10]) == ("en-NZ", "CC BY", "1970-01-02")


def test_without_a_stated_date_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert b"dcterms:created" not in parts_of(written(deck(frame("a"))))["docProps/core.xml"]


def test_a_deck_without_slides_is_still_a_file() -> None:
    assert len(presentation(written(deck())).slides) == 0


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_is_escaped_and_comes_back(words: str) -> None:
    """Control characters cannot reach XML; everything else comes back as it was."""
    allowed = [char for char in words if char in "\t\n" or (char >= " " and char not in "\ufffe\uffff")]
    footer = Properties(title=words, footer=words, authors=(words,))
    named = Shape(key="s", box=Rect(0, 0, 9, 9), name=words, alt=words, fill="ink")
    one = frame("a", text_box("t", paragraph(run(words))), named, title="T", notes=notes(words))
    data = written(deck(one, properties=footer))
    shape = fromstring(parts_of(data)["ppt/slides/slide1.xml"]).findall(".//p:sp", NS)[1]
    found = "".join(text.text or "" for text in shape.iter(f"{{{NS['a']}}}t"))
    assert found.replace("\n", "") == "".join(allowed).replace("\n", "")
    assert not [finding for finding in lint(data) if finding.rule == "broken-file"]
