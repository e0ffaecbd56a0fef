"""Tables that no page is wide enough for: they scroll on a screen and come in parts on paper."""

import re
from pathlib import Path

import pytest

from govslides.flow.nodes import Item, ItemList, Node, Table
from govslides.flow.runs import Run
from govslides.records import replace
from govslides.webpage import write_page
from tests.support.browser import View, look
from tests.support.composed import default_theme
from tests.support.flows import cell, plain_flow, says, text
from tests.support.render import pages
from tests.support.tools import needs

WORDS = ("Interoperability", "implementation", "Verwaltungsmodernisierungsgesetz", "12")


def wide(columns: int) -> Table:
    """A table of so many columns of long words."""
    head = tuple(cell(f"Head{at}") for at in range(columns))
    row = tuple(cell(WORDS[at % 4]) for at in range(columns))
    return Table(
        header=(head,), rows=(row, row), widths=(1 / columns,) * columns, row_headers=True, id="wide",
        caption=text("Everything"), label="Table\u00a01",
    )  # fmt: skip


def page(*nodes: Node) -> str:
    """A page of `nodes`, with one footnote."""
    flow = replace(plain_flow(nodes), notes=((says("The note."),),))
    return b"".join(write_page(flow, default_theme())).decode("utf-8")


def test_a_copy_for_paper_has_no_ids_and_no_marks_of_its_own() -> None:
    table = wide(26)
    marked = cell(replace(says("noted"), runs=(Run(text="noted"), Run(text="", note=1))))
    html = page(replace(table, rows=((*table.rows[0][:-1], marked),))).partition("</style>")[2]
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count('role="doc-backlink"') == 1
    count = html.count("Everything (")
    assert count > 2
    assert f"Everything ({count}/{count})" in html
    assert 'class="wide off-paper"' in html


@pytest.mark.parametrize("columns", [3, 5])
def test_a_table_that_fits_paper_stands_there_once(columns: int) -> None:
    html = page(wide(columns))
    assert '<div class="on-paper">' not in html
    assert "off-paper" not in html.partition("</style>")[2]


@pytest.mark.slow
@needs("chromium", "axe", "pdftotext")
def test_every_word_of_a_wide_table_is_printed_whole(tmp_path: Path) -> None:
    listed = ItemList(items=(Item(blocks=(says("One"), replace(wide(14), id=""))),))
    path, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    path.write_text(page(wide(26), listed), encoding="utf-8")
    phone, wide_screen, _ = look(
        [
            View(file=str(path), width=320, height=640),
            View(file=str(path), width=1440),
            View(file=str(path), axe=False, pdf=str(pdf)),
        ]
    )
    assert phone.violations == wide_screen.violations == []
    assert phone.overflowing == wide_screen.overflowing == []
    printed = pages(pdf)
    shown = [word.text for one in printed for word in one.words]
    assert shown.count(WORDS[2]) == 2 * (6 + 3)
    assert {f"Head{at}" for at in range(26)} <= set(shown)
    for one in printed:
        assert all(word.box.left + word.box.width <= one.size.width for word in one.words)
