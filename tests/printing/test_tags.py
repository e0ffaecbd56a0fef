"""Printed documents for those who do not see them: tags, order, language, bookmarks, fonts."""

import re
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from govslides.flow.flow import Flow
from govslides.flow.nodes import Cell, Figure, Heading, Node, Paragraph, Table
from govslides.flow.runs import Run
from govslides.flow.walking import walk
from govslides.printing import write_pdf
from govslides.printing.heads import with_row_headers
from govslides.records import replace
from tests.support.composed import default_theme
from tests.support.flows import cell, plain_flow, question, sample_flow, says, text
from tests.support.pdf_tags import alternatives, bookmarks, faults, fonts, kinds_of, reading, scopes
from tests.support.tools import needs

SAMPLES = [
    sample_flow(paper=paper, audience=audience, rtl=rtl)
    for paper, audience, rtl in product(("a4", "letter"), ("student", "tutor"), (False, True))
    if not (rtl and paper == "letter")
]


@cache
def printed(at: int) -> bytes:
    """One of the samples as a PDF."""
    return write_pdf(SAMPLES[at], default_theme())


def printed_nodes(*nodes: Node) -> bytes:
    """A plain document of `nodes`."""
    return write_pdf(plain_flow(nodes), default_theme())


@pytest.mark.parametrize("at", range(len(SAMPLES)))
def test_samples_keep_the_rules_of_pdf_ua(at: int) -> None:
    assert faults(printed(at)) == []


def test_the_same_document_is_the_same_file() -> None:
    assert printed(0) == write_pdf(sample_flow(), default_theme())


def test_language_title_and_authors_are_the_documents() -> None:
    data = printed(0)
    assert b"/Lang(en-NZ)" in data
    assert "Digital government: myths & realities".encode("utf-16-be") in data or b"myths & realities" in data
    assert b"CreationDate" not in data


def test_bookmarks_are_the_listed_headings() -> None:
    listed = [
        " ".join(f"{node.number} {''.join(run.text for run in node.runs)}".split())
        for node in walk(SAMPLES[0].nodes)
        if isinstance(node, Heading) and node.listed
    ]
    assert [" ".join(title.split())[:30] for title in bookmarks(printed(0))] == [
        title.replace("\ufffe", "")[:30] for title in listed
    ]


def test_fonts_are_the_themes_twins() -> None:
    data = printed_nodes(Heading(level=1, runs=text("A heading"), id="a"), says("A word."))
    assert {name.split("-")[0] for name in fonts(data)} == {"Gelasio", "Carlito"}


@needs("pdftotext")
@pytest.mark.parametrize("at", [0, 2])
def test_tags_are_read_in_the_order_of_the_document(at: int, tmp_path: Path) -> None:
    path = tmp_path / "sample.pdf"
    path.write_bytes(printed(at))
    read = squashed(reading(path))
    place = 0
    for words in told(SAMPLES[at]):
        found = read.find(words, place)
        assert found >= 0, f"{words!r} does not come after {read[max(0, place - 60) : place]!r}"
        place = found + len(words)


def told(flow: Flow) -> list[str]:
    """The text of a document, run by run, in its order; what poppler tells backwards is left out."""
    found = []
    for node in walk(flow.nodes):
        for runs in (getattr(node, "title", ()), getattr(node, "runs", ()), getattr(node, "term", ())):
            for run in runs:
                if run.language not in ("ar", "he"):
                    found += [squashed(line) for line in run.text.split("\v")]
    return [words for words in found if words]


def squashed(words: str) -> str:
    """Text without white space; emoji are drawn by what fonts there are."""
    return re.sub(r"[\s\u200d\ufffe\U0001f000-\U0001ffff\u25a1]+", "", words)


def test_every_figure_says_what_it_shows_and_decoration_says_nothing() -> None:
    flow = replace(
        sample_flow(), nodes=(Figure(media="photo.jpg", alt=""), Figure(media="photo.jpg", alt="Ana"))
    )
    assert alternatives(write_pdf(flow, default_theme())) == ["Ana"]


def test_a_question_can_be_filled_in_by_ear_too() -> None:
    gaps = Paragraph(runs=(Run(text="Reform changes "), Run(text="", blank=6), Run(text=".")))
    assert alternatives(printed_nodes(question(1, gaps))) == ["Gap to fill in"]


class TestTables:
    def test_a_header_row_heads_columns_and_a_first_column_rows(self) -> None:
        data = printed_nodes(table(header=True, row_headers=True))
        assert scopes(data) == ["Column"] * 3 + ["Row", "", ""] * 2
        assert faults(data) == []

    def test_without_a_header_row(self) -> None:
        data = printed_nodes(table(header=False, row_headers=True))
        assert scopes(data) == ["Row", "", ""] * 2
        assert faults(data) == []

    def test_plain_cells_are_no_headers(self) -> None:
        assert scopes(printed_nodes(table(header=False, row_headers=False))) == [""] * 6

    def test_a_header_that_is_repeated_is_told_once(self) -> None:
        rows = tuple(tuple(cell(f"{at}{letter}") for letter in "abc") for at in range(90))
        data = printed_nodes(replace(table(header=True, row_headers=True), rows=rows))
        assert scopes(data).count("Column") == 3
        assert scopes(data).count("Row") == 90
        assert faults(data) == []

    def test_a_caption_belongs_to_its_table(self) -> None:
        kinds = kinds_of(printed_nodes(replace(table(), caption=text("What it cost"), label="Table 1")))
        assert kinds[kinds.index("Table") + 1] == "Caption"

    def test_words_that_look_like_tags_stay_words(self) -> None:
        trap = "/BackgroundColor[1 1 0.99607843] <</Type/StructElem/S/TR/P 1 0 R/K[1 0 R]>> xref"
        heading = Heading(level=1, runs=text(trap), id="trap")
        data = printed_nodes(heading, table(header=True, row_headers=True), says(trap))
        assert scopes(data) == ["Column"] * 3 + ["Row", "", ""] * 2
        assert faults(data) == []


def table(*, header: bool = True, row_headers: bool = False) -> Table:
    """Three columns, two rows."""
    rows = tuple(
        tuple(Cell(blocks=(says(word),)) for word in row) for row in (("a", "b", "c"), ("d", "e", "f"))
    )
    head = (tuple(cell(word) for word in ("One", "Two", "Three")),)
    return Table(header=head if header else (), rows=rows, widths=(0.3, 0.3, 0.4), row_headers=row_headers)


def test_files_of_other_writers_are_left_as_they_are() -> None:
    data = b"%PDF-1.7\n/BackgroundColor[1 1 0.99607843]\nno table of offsets"
    assert with_row_headers(data) == data


class TestLint:
    """The lint finds what it looks for: each fault is made on purpose."""

    def test_untagged_text(self) -> None:
        data = printed_nodes(says("A word."))
        assert faults(data.replace(b"/Marked true", b"/Marked null")) == ["the file is not marked as tagged"]

    def test_missing_language(self) -> None:
        data = printed_nodes(says("A word."))
        assert "the document has no language" in faults(data.replace(b"/Lang(en-NZ)", b"/Lang(     )"))

    def test_skipped_level(self) -> None:
        data = printed_nodes(
            Heading(level=1, runs=text("One"), id="one"), Heading(level=2, runs=text("Two"), id="two")
        )
        assert faults(data.replace(b"/S/H2", b"/S/H4")) == ["a heading of level 4 follows one of level 1"]

    def test_missing_alternative(self) -> None:
        flow = replace(sample_flow(), nodes=(Figure(media="photo.jpg", alt="Ana"),))
        data = write_pdf(flow, default_theme())
        assert faults(data.replace(b"/Alt(Ana)", b"/Alt(   )")) == ["a /Figure has no alternative text"]

    def test_missing_scope(self) -> None:
        data = printed_nodes(table())
        assert faults(data.replace(b"/Scope/Column", b"/Scape/Column")) == ["a header has no scope"] * 3

    def test_cell_without_its_header(self) -> None:
        data = printed_nodes(table())
        found = faults(data.replace(b"/Headers[(U1x0y0)]", b"/Headers[(U9x0y0)]"))
        assert found == ["a cell names the header U9x0y0, which is not there"] * 2


@pytest.mark.parametrize("rtl", [False, True])
def test_the_parts_of_a_wide_table_keep_the_rules(rtl: bool) -> None:
    head = tuple(cell(f"Head {at}") for at in range(14))
    row = tuple(cell("Interoperability") for _ in range(14))
    table = Table(header=(head,), rows=(row, row), widths=(1 / 14,) * 14, row_headers=True)
    flow = plain_flow((table,))
    data = write_pdf(replace(flow, properties=replace(flow.properties, rtl=rtl)), default_theme())
    assert faults(data) == []
    found = scopes(data)
    assert found.count("Row") == 2 * (found.count("Column") - 13)
