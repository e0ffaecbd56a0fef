"""Documents as LibreOffice sets them: every word visible, comfortable lines, nothing beyond the paper."""

from collections import defaultdict
from pathlib import Path

import pytest

from govslides.flow.flow import Flow
from govslides.flow.nodes import Heading, Item, ItemList, Node, Table, WritingSpace
from govslides.flow.runs import Run
from tests.docxio.opened import written
from tests.docxio.test_sample import everything_in
from tests.docxio.test_template import handout
from tests.docxio.test_write import words_of
from tests.support.flow_texts import HOSTILE, PROSE
from tests.support.flows import cell, items, plain_flow, question, sample_flow, says, text
from tests.support.render import Page, document_to_pdf, pages
from tests.support.tools import needs

pytestmark = [pytest.mark.slow, needs("writer", "pdftotext")]


def _set(flow: Flow, folder: Path, template: bytes | None = None) -> list[Page]:
    path = folder / "document.docx"
    path.write_bytes(written(flow, template))
    return pages(document_to_pdf(path, folder))


@pytest.mark.parametrize("own", [False, True], ids=["ours", "template"])
def test_every_word_is_visible_and_on_the_paper(own: bool, tmp_path: Path) -> None:
    found = _set(sample_flow(), tmp_path, handout() if own else None)
    shown = "".join(word.text for page in found for word in page.words)
    for run in everything_in(sample_flow()):
        # LibreOffice draws right-to-left words in the order in which they are seen.
        if isinstance(run, Run) and run.text.isascii() and run.text != HOSTILE:
            assert all(word in shown for word in words_of(run.text)), run.text
    for page in found:
        for word in page.words:
            assert word.box.left >= 0
            assert word.box.left + word.box.width <= page.size.width, word.text
            assert word.box.top + word.box.height <= page.size.height, word.text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_lines_have_sixty_to_seventy_five_letters(paper: str, tmp_path: Path) -> None:
    flow = plain_flow([says(" ".join([PROSE] * 4))])
    shown = _set(flow, tmp_path)[0].words
    lines: dict[int, list[str]] = defaultdict(list)
    for word in shown:
        lines[round(word.box.top / 12700)].append(word.text)
    lengths = [len(" ".join(line)) for line in lines.values()]
    full = [length for length in lengths if length > 40]
    assert len(full) > 8
    assert 60 <= sum(full) / len(full) <= 75, paper


def test_a_question_is_not_cut(tmp_path: Path) -> None:
    asked = [
        question(number, says(f"asked{number}"), items("a", "b", f"last{number}")) for number in range(1, 16)
    ]
    for page in _set(plain_flow(asked), tmp_path):
        shown = {word.text for word in page.words}
        for number in range(1, 16):
            assert (f"asked{number}" in shown) == (f"last{number}" in shown)


def test_words_of_wide_tables_stay_whole(tmp_path: Path) -> None:
    words = ["Interoperability", "implementation", "Verwaltungsmodernisierungsgesetz", "12"]
    row = tuple(cell(words[at % 4]) for at in range(26))
    table = Table(header=(row,), rows=(row, row), widths=(1 / 26,) * 26, row_headers=True)
    listed = ItemList(items=(Item(blocks=(says("One"), table)),))
    found = _set(plain_flow([table, listed]), tmp_path)
    shown = [word.text for page in found for word in page.words]
    assert shown.count(words[2]) == 2 * 3 * sum(1 for at in range(26) if at % 4 == 2)
    assert shown.count(words[1]) == 2 * 3 * sum(1 for at in range(26) if at % 4 == 1)
    assert all(word.box.left + word.box.width <= page.size.width for page in found for word in page.words)


def test_no_page_ends_with_a_question_that_has_only_begun(tmp_path: Path) -> None:
    nodes: list[Node] = []
    for number in range(1, 61):
        if number % 4 == 0:
            nodes.append(Heading(level=2, runs=text(f"Part{number}"), id=f"part-{number}"))
        if number % 3 == 0:
            nodes.append(says("Some words before it. " * (number % 7 + 1)))
        options = items(*"abcdef"[: number % 4 + 3], marker="letter")
        answer: Node = options if number % 2 else WritingSpace(lines=number % 9 + 3)
        asked = says(f"Asked{number} " + "what is asked here " * (number % 6 + 1))
        nodes.append(question(number, asked, answer, title=f"Title{number}"))
    for page in _set(plain_flow(nodes), tmp_path):
        shown = [word.text for word in page.words]
        for number in range(1, 61):
            assert (f"Title{number}" in shown) == (f"Asked{number}" in shown), number
            assert not number % 3 or f"Part{number}" not in shown or f"Title{number}" in shown, number
