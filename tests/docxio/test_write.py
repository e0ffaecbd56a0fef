"""What is in a written document, as python-docx and plain XML readers see it."""

import re
from typing import Any

import pytest

from govslides.docxio import lint
from govslides.flow.nodes import (
    Box,
    Figure,
    Handed,
    Heading,
    Item,
    ItemList,
    PageBreak,
    Paragraph,
    Question,
    Table,
    WritingSpace,
)
from govslides.flow.runs import Run
from govslides.records import replace
from tests.docxio.opened import VAL, W, body, has, of, opened, parts_of, root, style_of, text_of, written
from tests.docxio.test_sample import everything_in
from tests.support.flow_texts import ARABIC, HOSTILE
from tests.support.flows import cell, items, plain_flow, question, sample_flow, says, text

_NO_XML = {11: " ", 0xFFFE: None}
RTL = replace(sample_flow().properties, rtl=True)
LETTERS = re.compile(r"\w+")


def words_of(value: str) -> list[str]:
    return LETTERS.findall(value.translate(_NO_XML))


@pytest.fixture(scope="module")
def sample() -> bytes:
    return written(sample_flow())


def test_every_word_is_there(sample: bytes) -> None:
    parts = parts_of(sample)
    texts = [root(sample, part) for part in parts if part.startswith("word/") and part.endswith(".xml")]
    told = " ".join(text_of(paragraph) for one in texts for paragraph in one.iter(f"{W}p"))
    for run in everything_in(sample_flow()):
        if isinstance(run, Run):
            assert all(word in told for word in words_of(run.text)), run.text


def test_python_docx_reads_its_outline(sample: bytes) -> None:
    document = opened(sample)
    headings = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert [p.text for p in headings][:3] == [
        "1\u2002What is claimed",
        "1.1\u2002The first myth",
        "1.2\u2002Terms",
    ]
    assert [p.style.name for p in headings][:3] == ["Heading 1", "Heading 2", "Heading 2"]
    assert [p.text for p in document.paragraphs if p.style.name == "Title"] == [
        "Digital government: myths & realities"
    ]


def test_properties_and_language(sample: bytes) -> None:
    core = opened(sample).core_properties
    assert (core.title, core.author) == ("Digital government: myths & realities", "Ana Author; Ben O'Brien")
    assert (core.language, core.subject, core.comments) == ("en-NZ", "Handout <of> a lecture", "CC BY 4.0")
    language = root(sample, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language is not None
    assert language.get(VAL) == "en-NZ"


def test_the_same_bytes_every_time(sample: bytes) -> None:
    assert written(sample_flow()) == sample


def test_dates_come_from_the_environment_alone(sample: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert b"dcterms:created" not in parts_of(sample)["docProps/core.xml"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    core = parts_of(written(sample_flow()))["docProps/core.xml"]
    assert b"2020-09-13T12:26:40Z" in core


@pytest.mark.parametrize(
    ("paper", "size"), [("a4", (210, 297)), ("letter", (216, 279))], ids=["a4", "letter"]
)
def test_paper_and_measure(paper: Any, size: tuple[int, int]) -> None:
    section = opened(written(sample_flow(paper=paper))).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == size
    width = section.page_width.pt - section.left_margin.pt - section.right_margin.pt
    # Letters of Calibri at 12 points are 0.4 em wide on average, spaces included.
    assert 60 <= width / (12 * 0.4) <= 75.5


def test_margins_are_equal_but_for_a_column_of_pictures() -> None:
    plain = opened(of(says("x"))).sections[0]
    assert plain.left_margin == plain.right_margin
    pictures = opened(written(sample_flow())).sections[0]
    assert pictures.right_margin > plain.right_margin > pictures.left_margin


def test_no_column_is_narrower_than_its_words() -> None:
    row = (cell("Technologies"), cell(" ".join(["word"] * 60)))
    data = of(Table(header=(), rows=(row,), widths=(0.05, 0.95)))
    first, second = (int(one.get(f"{W}w", "0")) for one in root(data).iter(f"{W}gridCol"))
    assert first > 12 * 100
    assert first + second == 7000


def test_pages_are_numbered(sample: bytes) -> None:
    for part in ("word/footerOfPages.xml", "word/footerOfFirst.xml"):
        foot = root(sample, part)
        assert [one.text for one in foot.iter(f"{W}instrText")] == [" PAGE ", " NUMPAGES "]
        assert text_of(foot).split() == ["Page", "1", "of", "1"]
    assert text_of(root(sample, "word/headerOfPages.xml")) == "Digital government & society"


def test_lists_have_styles_and_count_for_themselves() -> None:
    first, second = items("a", "b", marker="decimal"), items("c", marker="decimal", start=7)
    blocks = body(of(items("x"), first, says("between"), second))
    assert [style_of(block) for block in blocks[:5]] == [
        "ListBullet",
        "ListNumber",
        "ListNumber",
        "",
        "ListNumber",
    ]
    numbers = [
        found.get(VAL) if (found := block.find(f"{W}pPr/{W}numPr/{W}numId")) is not None else None
        for block in blocks[:5]
    ]
    assert numbers[0] is None
    assert numbers[1] == numbers[2] != numbers[4]
    numbering = root(of(first, second), "word/numbering.xml")
    starts = [one.get(VAL) for one in numbering.iter(f"{W}startOverride")]
    assert starts == ["1", "7"]


def test_nested_lists_step_down_the_list_styles() -> None:
    inner = Item(blocks=(says("one"), items("two")))
    blocks = body(of(ItemList(items=(inner,), marker="decimal")))
    assert [style_of(block) for block in blocks] == ["ListNumber", "ListBullet2"]


def test_what_follows_in_an_item_goes_on_with_it() -> None:
    blocks = body(of(ItemList(items=(Item(blocks=(says("one"), says("more"))),))))
    assert [style_of(block) for block in blocks] == ["ListBullet", "ListContinue"]


def test_ticked_and_right_answers_show_without_colour() -> None:
    task = ItemList(
        items=(Item(blocks=(says("done"),), checked=True), Item(blocks=(says("to do"),), checked=False)),
        marker="box",
    )
    numbers = [one.get(VAL) for block in body(of(task)) for one in block.iter(f"{W}numId")]
    assert len(set(numbers)) == 2
    choice = ItemList(items=(Item(blocks=(says("this"),), checked=True),), marker="letter")
    assert text_of(body(of(choice))[0]) == "\u2713 this"


def test_tables_repeat_their_header_and_flag_it(sample: bytes) -> None:
    table = opened(sample).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Period", "What was built", "Cost, million"]
    element = next(root(sample).iter(f"{W}tbl"))
    rows = element.findall(f"{W}tr")
    assert [has(row, "trPr/tblHeader") for row in rows] == [True, False, False, False]
    look = element.find(f"{W}tblPr/{W}tblLook")
    assert look is not None
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("1", "1")
    assert style_of(next(rows[1].iter(f"{W}p"))) == "TableHeading"
    widths = [int(one.get(f"{W}w", "0")) for one in element.iter(f"{W}gridCol")]
    assert sum(widths) == 7000


def test_a_table_that_no_page_is_wide_enough_for_is_divided() -> None:
    row = tuple(cell(f"Interoperability{at}") for at in range(26))
    wide = Table(
        header=(row,), rows=(row,), widths=(1 / 26,) * 26, row_headers=True, caption=text("All"),
        label="Table\u00a01", id="wide",
    )  # fmt: skip
    data = of(wide)
    tables = opened(data).tables
    count = len(tables)
    assert count > 2
    told = [cell.text for table in tables for cell in table.rows[1].cells]
    assert [one for one in told if one != "Interoperability0"] == [
        f"Interoperability{at}" for at in range(1, 26)
    ]
    assert told.count("Interoperability0") == count
    captions = [p.text for p in opened(data).paragraphs if p.style.name == "Caption"]
    assert captions == [f"Table\u00a01. All ({number}/{count})" for number in range(1, count + 1)]
    assert [one.text for one in root(data).iter(f"{W}instrText")] == [" SEQ Table \\* ARABIC "]
    assert not lint(data)


def test_no_table_has_more_columns_than_word_allows() -> None:
    row = tuple(cell("") for at in range(150))
    data = of(Table(header=(row,), rows=(row,), widths=(1 / 150,) * 150))
    assert all(len(table.columns) <= 63 for table in opened(data).tables)
    assert not lint(data)


def test_two_tables_stay_two() -> None:
    table = Table(header=(), rows=((cell("x"),),), widths=(1.0,))
    assert not lint(of(table, table))
    assert len(opened(of(table, table)).tables) == 2


def test_captions_count_with_fields(sample: bytes) -> None:
    codes = [one.text for one in root(sample).iter(f"{W}instrText")]
    assert " SEQ Table \\* ARABIC " in codes
    assert " SEQ Figure \\* ARABIC " in codes
    captions = [p.text for p in opened(sample).paragraphs if p.style.name == "Caption"]
    assert captions[0] == "Table 1. What was built, and what it cost"


def test_links_lead_out_and_within(sample: bytes) -> None:
    rows = parts_of(sample)["word/_rels/document.xml.rels"].decode()
    assert 'Target="https://example.org/report?a=1&amp;b=%22x%22#part" TargetMode="External"' in rows
    assert 'Target="mailto:ana@example.org" TargetMode="External"' in rows
    anchors = {one.get(f"{W}anchor") for one in root(sample).iter(f"{W}hyperlink")} - {None}
    names = {one.get(f"{W}name") for one in root(sample).iter(f"{W}bookmarkStart")}
    assert {"table_1", "figure_1"} <= anchors <= names


def test_a_link_to_nowhere_leads_to_the_start() -> None:
    data = of(Paragraph(runs=(Run(text="lost", anchor="nowhere"),)))
    assert not lint(data)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/é?q=50%", "https://example.org/%C3%A9?q=50%25"),
        ("https://example.org/%41|<x>", "https://example.org/%41%7C%3Cx%3E"),
    ],
)
def test_links_are_uris(url: str, target: str) -> None:
    data = of(Paragraph(runs=(Run(text="x", url=url),)))
    assert f'Target="{target}"' in parts_of(data)["word/_rels/document.xml.rels"].decode()


def test_footnotes_are_real(sample: bytes) -> None:
    referred = [one.get(f"{W}id") for one in root(sample).iter(f"{W}footnoteReference")]
    assert referred == ["1", "2", "3"]
    notes = {one.get(f"{W}id"): text_of(one).strip() for one in root(sample, "word/footnotes.xml")}
    assert notes["1"] == "The first note, with a second sentence."
    assert notes["2"] == "A note with the reportand a second paragraph."


def test_a_footnote_referred_to_twice() -> None:
    twice = Paragraph(runs=(Run(text="a"), Run(text="", note=1), Run(text="b"), Run(text="", note=1)))
    data = written(plain_flow([twice], notes=((says("Note"),),)))
    assert not lint(data)
    assert [one.text for one in root(data).iter(f"{W}instrText")] == [" NOTEREF _note1 \\f \\h "]


def test_pictures_are_described_or_marked_as_decoration(sample: bytes) -> None:
    names = [name for name in parts_of(sample) if name.startswith("word/media/")]
    assert sorted(names) == [
        "word/media/figure1.png",
        "word/media/figure2.png",
        "word/media/figure3.jpeg",
    ]
    shapes = opened(sample).inline_shapes
    assert len(shapes) == 17
    adoption = shapes[0]
    assert round(adoption.width.pt) == 280  # 0.8 of the text
    assert adoption._inline.docPr.get("descr").startswith("Adoption rises")


def test_a_picture_in_the_margin_stands_beside_what_follows() -> None:
    figure = Figure(media="a", alt="A", margin=True)
    media = sample_flow().media["slide:myth-1"]
    flow = replace(plain_flow([figure, says("beside it")]), media={"a": media})
    block = body(written(flow))[0]
    assert text_of(block) == "beside it"
    anchor = next(one for one in block.iter() if one.tag.endswith("}anchor"))
    offset = next(one for one in anchor.iter() if one.tag.endswith("}posOffset"))
    section = opened(written(flow)).sections[0]
    assert int(offset.text or 0) > section.page_width - section.right_margin
    assert not any(one.tag.endswith("}anchor") for one in root(written(replace(flow, properties=RTL))).iter())


def test_a_gap_holds_no_word() -> None:
    runs = (Run(text="It is "), Run(text="", blank=12), Run(text="."))
    block = body(of(Paragraph(runs=runs)))[0]
    gap = text_of(block).removeprefix("It is ").removesuffix(".")
    assert set(gap) == {"\u00a0"}
    wider = text_of(body(of(Paragraph(runs=(Run(text="", blank=24),))))[0])
    assert len(wider) > len(gap) > 12


def test_a_question_holds_on_to_what_answers_it() -> None:
    blocks = body(of(question(1, says("Why?"), WritingSpace(lines=3)), question(2, says("How?"))))
    assert [style_of(block) for block in blocks[:5]] == ["Question", "QuestionText", *["WritingLine"] * 3]
    assert [has(block, "pPr/keepNext") for block in blocks[1:6]] == [True, False, True, False, False]
    assert text_of(blocks[0]).startswith("1\u2003")
    assert "10 minutes" in text_of(blocks[0])


def test_no_option_or_line_stands_alone_on_a_page() -> None:
    few = body(of(question(1, says("Which?"), items(*"abcd", marker="letter"))))
    assert [has(one, "pPr/keepNext") for one in few[1:]] == [True] * 4 + [False]
    many = body(of(question(1, says("Which?"), items(*"abcdefgh", marker="letter"))))
    assert [has(one, "pPr/keepNext") for one in many[1:]] == [True, True] + [False] * 5 + [True, False]
    lines = body(of(question(1, says("Why?"), WritingSpace(lines=6))))
    assert [has(one, "pPr/keepNext") for one in lines[1:]] == [True, True] + [False] * 3 + [True, False]


def test_number_title_and_minutes_are_one_paragraph() -> None:
    first, second = body(of(question(1, says("Why?"), title="Named")))[:2]
    assert text_of(first) == "1\u2003Named\u200310 minutes \u00b7 pairs \u00b7 evaluate"
    assert text_of(second) == "Why?"


def test_answers_may_go_over_the_page() -> None:
    answer = Box(kind="answer", title=text("Answer"), blocks=(says("Because."), says("Really.")))
    blocks = body(of(question(1, says("Why?"), answer)))
    assert [style_of(block) for block in blocks[2:5]] == ["AnswerTitle", "Answer", "Answer"]
    assert not any(has(block, "pPr/keepNext") for block in blocks[2:5])


def test_boxes_are_paragraphs_with_a_bar() -> None:
    box = Box(
        kind="note", title=text("Note"), blocks=(says("Words."), items("one"), items("two", marker="decimal"))
    )
    blocks = body(of(box))
    assert [style_of(block) for block in blocks] == ["NoteTitle", "Note", "ListBullet", "ListNumber"]
    assert all(has(block, "pPr/pBdr/left") for block in blocks[2:])


def test_a_page_break_is_a_property_of_what_follows() -> None:
    blocks = body(of(says("one"), PageBreak(), says("two")))
    assert [has(block, "pPr/pageBreakBefore") for block in blocks] == [False, True]


def test_pages_of_slides_each_start_a_page() -> None:
    media = {"a": sample_flow().media["slide:myth-1"]}
    page = Handed(figures=(Figure(media="a", alt="A"),) * 3, per_page=3)
    data = written(replace(plain_flow([page, page]), media=media))
    breaks = [block for block in body(data) if has(block, "pPr/pageBreakBefore")]
    assert len(breaks) == 1
    assert not lint(data)


def test_scripts_have_their_direction_and_language() -> None:
    mixed = Paragraph(runs=(Run(text=f"{ARABIC} (2026) and English", language="ar"),))
    block = body(of(mixed))[0]
    assert has(block, "pPr/bidi")
    runs = [(text_of(run), has(run, "rPr/rtl")) for run in block.iter(f"{W}r")]
    assert runs == [(f"{ARABIC} (2026) ", True), ("and English", False)]
    asian = body(of(Paragraph(runs=(Run(text="数字", language="zh-Hans"),))))[0]
    language = next(asian.iter(f"{W}lang"))
    assert language.get(f"{W}eastAsia") == "zh-Hans"


def test_a_document_from_right_to_left() -> None:
    data = written(sample_flow(rtl=True))
    assert all(has(p, "pPr/bidi") for p in root(data).iter(f"{W}p"))
    assert all(has(table, "tblPr/bidiVisual") for table in root(data).iter(f"{W}tbl"))
    section = next(root(data).iter(f"{W}sectPr"))
    assert has(section, "bidi")
    assert not lint(data)


def test_the_table_of_contents_has_entries(sample: bytes) -> None:
    entries = [p for p in opened(sample).element.body.iter(f"{W}p") if style_of(p).startswith("TOC")]
    told = [text_of(p) for p in entries]
    assert told[:3] == ["Contents", "1\u2002What is claimed", "1.1\u2002The first myth"]
    assert not any("Marks" in line for line in told)
    assert any(" TOC " in (one.text or "") for one in root(sample).iter(f"{W}instrText"))


def test_the_gallery_is_tidy(sample: bytes) -> None:
    styles = root(sample, "word/styles.xml")
    latent = styles.find(f"{W}latentStyles")
    assert latent is not None
    assert latent.get(f"{W}defSemiHidden") == "1"
    plain = root(of(says("x")), "word/styles.xml")
    names = {one.get(f"{W}styleId") for one in plain.findall(f"{W}style")}
    assert "Title" in names
    assert not names & {"Myth", "AnswerTitle"}


def test_an_empty_document_is_whole() -> None:
    flow = replace(plain_flow([]), words={}, notes=((says("never referred to"),),))
    data = written(flow)
    assert not lint(data)
    assert "word/footnotes.xml" not in parts_of(data)


def test_what_xml_cannot_hold_is_left_out() -> None:
    data = of(says("a\x00b\x07c"), Heading(level=1, runs=text("\ud800 lone"), id="\ud800 id"))
    assert text_of(body(data)[0]) == "abc"
    assert not lint(data)


def test_nothing_of_the_source_becomes_xml(sample: bytes) -> None:
    there = [block for block in root(sample).iter(f"{W}p") if "alert('x')" in text_of(block)]
    assert there
    assert text_of(there[-1]).split() == HOSTILE.translate(_NO_XML).split() or HOSTILE.split("\v")[
        0
    ] in text_of(there[-1])


def test_a_question_of_a_tutor_keeps_its_number() -> None:
    one = Question(number="7", id="q", blocks=(), title=text("Title"))
    assert text_of(body(of(one))[0]) == "7\u2003Title"
