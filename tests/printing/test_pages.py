"""Printed pages: everything is there, nothing leaves the paper, nothing of a text becomes markup."""

import re
import subprocess
import unicodedata
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govslides.flow.flow import Flow, Paper
from govslides.flow.nodes import (
    Box,
    CodeLines,
    Definition,
    Definitions,
    Heading,
    Item,
    ItemList,
    Node,
    PageBreak,
    Quotation,
    Table,
    WritingSpace,
)
from govslides.flow.runs import Run
from govslides.printing import typeset, write_pdf
from govslides.printing.look import PAPERS
from govslides.records import replace
from tests.support.composed import default_theme
from tests.support.flow_texts import LONG_WORD, PROSE
from tests.support.flows import cell, items, plain_flow, question, sample_flow, says, text
from tests.support.tools import needs

pytestmark = needs("pdftotext")

_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
_EDGE = 40.0
"""Points from the edge of the paper that stay blank."""


def written(flow: Flow, folder: Path) -> Path:
    """The PDF of a document, as a file."""
    path = folder / "document.pdf"
    path.write_bytes(write_pdf(flow, default_theme()))
    return path


def shown(path: Path, *options: str) -> str:
    """What pdftotext sees."""
    done = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def words_outside(path: Path, paper: Paper = "a4") -> list[str]:
    """Words whose ink comes nearer to the paper's edge than a printer can print."""
    width, height = PAPERS[paper]
    found = []
    for left, top, right, bottom, word in _WORD.findall(shown(path, "-bbox")):
        inside = float(left) > _EDGE and float(right) < width - _EDGE
        if not (inside and float(top) > 20 and float(bottom) < height - 20):
            found.append(word)
    return found


def squashed(words: str) -> str:
    """Letters and digits alone, as they compare in spite of line ends, ligatures and shapes."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", words) if letter.isalnum())


@pytest.mark.parametrize(
    ("paper", "audience", "rtl"),
    [("a4", "student", False), ("letter", "tutor", False), ("a4", "student", True)],
)
def test_samples_stay_on_the_paper(paper: Paper, audience: str, rtl: bool, tmp_path: Path) -> None:
    path = written(sample_flow(paper=paper, audience=audience, rtl=rtl), tmp_path)
    assert words_outside(path, paper) == []


def test_all_words_are_there(tmp_path: Path) -> None:
    flow = plain_flow(
        (
            Heading(level=1, runs=text("Heading eins"), id="a", number="7.3"),
            says(PROSE),
            items("bullet zwei", "bullet drei"),
            Definitions(entries=(Definition(term=text("Term"), meanings=((says("Meaning vier"),),)),)),
            Quotation(blocks=(says("Quoted fuenf"),), attribution=text("By sechs")),
            Box(kind="answer", title=text("Title sieben"), blocks=(says("Answer acht"),)),
            CodeLines(lines=("def neun():", "    return zehn")),
            question(11, says("Question elf"), WritingSpace(lines=3), title="Named zwoelf"),
            replace(wide_table(3), caption=text("Caption dreizehn"), label="Table 14"),
        ),
        notes=((says("Note fuenfzehn"),),),
    )
    seen = squashed(shown(written(flow, tmp_path), "-raw"))
    for words in (
        "7.3 Heading eins", PROSE, "bullet zwei", "bullet drei", "Term", "Meaning vier", "Quoted fuenf",
        "By sechs", "Title sieben", "Answer acht", "def neun", "return zehn", "Question elf",
        "Named zwoelf", "Table 14", "Caption dreizehn", "minutes", "Plain", "Handout",
    ):  # fmt: skip
        assert squashed(words) in seen, words


def test_spaces_in_code_stay(tmp_path: Path) -> None:
    path = written(plain_flow((CodeLines(lines=("if x:", "\treturn", "", "# end")),)), tmp_path)
    starts = {word: float(left) for left, _, _, _, word in _WORD.findall(shown(path, "-bbox"))}
    letter = (starts["x:"] - starts["if"]) / 3
    assert starts["return"] - starts["if"] == pytest.approx(4 * letter, abs=0.1)


class TestFootnotes:
    def test_a_note_stands_at_the_foot_of_its_page(self, tmp_path: Path) -> None:
        flow = plain_flow(
            (says("Before."), replace(says("x"), runs=(Run(text="Noted"), Run(text="", note=1)))),
            notes=((says("At the foot."),),),
        )
        places = {
            word: float(top) for _, top, _, _, word in _WORD.findall(shown(written(flow, tmp_path), "-bbox"))
        }
        assert places["foot."] > 700 > places["Before."]

    def test_a_note_of_a_heading_stays_out_of_the_contents(self, tmp_path: Path) -> None:
        heading = Heading(level=1, runs=(Run(text="Noted"), Run(text="", note=1)), id="noted")
        flow = replace(plain_flow((heading,), notes=((says("Once."),),)), contents=True)
        assert shown(written(flow, tmp_path)).count("Once.") == 1

    def test_a_note_that_two_places_name_is_told_once(self, tmp_path: Path) -> None:
        twice = [replace(says("x"), runs=(Run(text=word), Run(text="", note=1))) for word in ("One", "Two")]
        seen = shown(written(plain_flow(twice, notes=((says("Shared."),),)), tmp_path))
        assert seen.count("Shared.") == 1

    def test_a_number_without_a_note_is_nothing(self, tmp_path: Path) -> None:
        flow = plain_flow((replace(says("x"), runs=(Run(text="Text"), Run(text="", note=4))),))
        assert "Text" in shown(written(flow, tmp_path))


class TestPageNumbers:
    def test_each_page_tells_its_number_and_how_many_there_are(self, tmp_path: Path) -> None:
        flow = plain_flow((says("One."), PageBreak(), says("Two."), PageBreak(), says("Three.")))
        pages = shown(written(flow, tmp_path)).split("\f")
        assert [bool(re.search(f"{at + 1} ?/ ?3", pages[at])) for at in range(3)] == [True, True, True]

    def test_the_header_runs_from_the_second_page(self, tmp_path: Path) -> None:
        flow = plain_flow((says("One."), PageBreak(), says("Two.")))
        flow = replace(flow, properties=replace(flow.properties, header="Short line"))
        pages = shown(written(flow, tmp_path)).split("\f")
        assert ["Short line" in page for page in pages[:2]] == [False, True]

    def test_contents_tell_pages(self, tmp_path: Path) -> None:
        heading = Heading(level=1, runs=text("Later"), id="later")
        flow = replace(plain_flow((PageBreak(), heading)), contents=True)
        assert re.search("Later[ .\u2060]+2\n", shown(written(flow, tmp_path), "-layout"))


class TestWidth:
    @pytest.mark.parametrize("columns", [2, 5, 9, 14, 30])
    def test_tables_stay_on_the_paper(self, columns: int, tmp_path: Path) -> None:
        path = written(plain_flow((wide_table(columns),)), tmp_path)
        assert words_outside(path) == []

    def test_wider_tables_have_smaller_type(self) -> None:
        sizes = [type_size(plain_flow((wide_table(columns),))) for columns in (3, 7, 8)]
        assert sizes == sorted(sizes, reverse=True)
        assert sizes[0] > sizes[-1]

    @pytest.mark.parametrize("columns", [9, 14, 26])
    def test_a_table_wider_than_a_page_is_divided(self, columns: int, tmp_path: Path) -> None:
        table = replace(wide_table(columns), caption=text("Everything"), label="Table\u00a01", id="wide")
        path = written(plain_flow((table,)), tmp_path)
        seen = shown(path, "-layout")
        count = seen.count("Everything (")
        assert count > 1
        assert all(f"Everything ({number}/{count})" in seen for number in range(1, count + 1))
        words = shown(path, "-raw").split()
        assert words.count("Interoperability") == columns + count - 1  # the first column is in each part
        assert type_size(plain_flow((table,))) >= 8
        assert words_outside(path) == []

    def test_a_wide_table_in_a_list_is_divided_there(self, tmp_path: Path) -> None:
        listed = ItemList(items=(Item(blocks=(says("One"), wide_table(9))),))
        path = written(plain_flow((listed,)), tmp_path)
        assert shown(path, "-raw").split().count("Interoperability") >= 10
        assert words_outside(path) == []

    def test_a_long_word_of_a_wide_table_stays_whole(self, tmp_path: Path) -> None:
        word = "Verwaltungsmodernisierungsgesetz"
        row = tuple(cell(word if at % 3 else "short") for at in range(12))
        table = Table(header=(), rows=(row,), widths=(1 / 12,) * 12)
        assert shown(written(plain_flow((table,)), tmp_path), "-raw").split().count(word) == 8

    def test_words_that_fit_a_line_stay_whole(self, tmp_path: Path) -> None:
        word = "Verwaltungsdigitalisierungsgesetz"
        path = written(plain_flow((says(" ".join(["filler word"] * 40 + [word] * 12)),)), tmp_path)
        assert shown(path, "-raw").split().count(word) == 12

    def test_a_column_is_at_least_as_wide_as_its_words(self, tmp_path: Path) -> None:
        narrow = replace(wide_table(3), widths=(0.05, 0.9, 0.05))
        seen = shown(written(plain_flow((narrow,)), tmp_path), "-raw").split()
        assert seen.count("Interoperability") == 3

    @pytest.mark.parametrize(
        "word", [LONG_WORD, "W" * 300, "https://example.org/" + "a-b_c/" * 40, "ш" * 120]
    )
    def test_long_words_break(self, word: str, tmp_path: Path) -> None:
        nodes: list[Node] = [says(word), Heading(level=1, runs=text(word), id="a"), deep(word, 8)]
        nodes += [
            Table(header=(), rows=((cell(word), cell("b"), cell(word)),), widths=(0.1, 0.8, 0.1)),
            Box(kind="panel", blocks=(Quotation(blocks=(says(word),)),)),
            CodeLines(lines=(word,)),
            question(1, says(word), title=word),
        ]
        path = written(replace(plain_flow(nodes), contents=True), tmp_path)
        assert words_outside(path) == []
        assert squashed(shown(path, "-raw")).count(squashed(word)) >= len(nodes)

    def test_lines_have_sixty_to_seventy_five_letters(self, tmp_path: Path) -> None:
        lines = shown(written(plain_flow((says(f"{PROSE} " * 20),)), tmp_path), "-layout").splitlines()
        full = [len(line.strip()) for line in lines if len(line.strip()) > 50]
        assert 60 <= sum(full) / len(full) <= 75


def deep(word: str, levels: int) -> ItemList:
    """A word many lists deep."""
    made = items(word)
    for _ in range(levels):
        made = ItemList(items=(Item(blocks=(says("level"), made)),))
    return made


def wide_table(columns: int) -> Table:
    """A table of so many columns, with long words that have no place to break."""
    head = tuple(cell(f"Column {at}") for at in range(columns))
    row = tuple(cell("Interoperability") for _ in range(columns))
    return Table(header=(head,), rows=(row,), widths=(1 / columns,) * columns, row_headers=True)


def type_size(flow: Flow) -> float:
    """The size of the type of a document's table."""
    found = re.search(r"cells\(\([^)]*\),([\d.]+)pt", typeset(flow, default_theme()).source)
    assert found
    return float(found[1])


SIGNS = st.one_of(
    st.sampled_from(
        [
            "#",
            "$",
            "\\",
            '"',
            "*",
            "_",
            "`",
            "<",
            ">",
            "@",
            "[",
            "]",
            "{",
            "}",
            "//",
            "/*",
            "=",
            "~",
            "\n",
            "\v",
        ]
    ),
    st.sampled_from(["#panic()", '#read("/etc/passwd")', '#import "x"', "]}", '");panic();("', "\\u{41}"]),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x24F), max_size=8),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SIGNS, min_size=1, max_size=12).map("".join))
def test_whatever_a_text_holds_is_shown_letter_by_letter(tmp_path: Path, words: str) -> None:
    nodes = (
        says(words),
        Heading(level=1, runs=text(f"{words}."), id=words or "a"),
        items(words),
        CodeLines(lines=(words.replace("\n", " "),)),
        Box(kind="note", title=text(words), blocks=(says(words),)),
        Table(
            header=((cell(words),),), rows=((cell(words),),), widths=(1.0,), caption=text(words), label=words
        ),
        Heading(
            level=2,
            runs=(Run(text=words, strong=True), Run(text=words, url="https://example.org/" + words)),
            id="b",
        ),
    )
    seen = squashed(shown(written(plain_flow(nodes), tmp_path), "-raw"))
    assert seen.count(squashed(words)) >= 10 or not squashed(words)


@pytest.mark.parametrize(("kind", "margin"), list(product(("a4", "letter"), (False, True))))
def test_paper_is_as_asked(kind: Paper, margin: bool, tmp_path: Path) -> None:
    flow = sample_flow(paper=kind)
    if not margin:
        flow = plain_flow(flow.nodes[:2])
        flow = replace(flow, paper=kind)
    width, height = PAPERS[kind]
    told = subprocess.run(["pdfinfo", str(written(flow, tmp_path))], capture_output=True, check=True)
    assert f"Page size:       {width:g} x {height:g} pts" in told.stdout.decode()
