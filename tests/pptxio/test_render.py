"""What LibreOffice shows of a written deck: every word, on its own page and within it."""

import pytest

from govslides.deck.deck import Deck
from govslides.deck.items import Group, Item, Shape, Table
from govslides.deck.text import TextBody
from govslides.geometry import Rect
from tests.pptxio.decks import everything
from tests.pptxio.opened import written
from tests.support.render import Page, render
from tests.support.tools import needs

pytestmark = needs("soffice", "pdftotext")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Deck, list[Page]]:
    folder = tmp_path_factory.mktemp("render")
    path = folder / "everything.pptx"
    path.write_bytes(written(everything()))
    return everything(), render([path], folder / "pdf")[path]


def words_of(items: tuple[Item, ...]) -> list[str]:
    """The left-to-right words that the items hold."""
    found: list[str] = []
    for item in items:
        if isinstance(item, Shape) and item.body:
            found += _words(item.body)
        elif isinstance(item, Table):
            found += [word for row in item.rows for cell in row.cells for word in _words(cell.body)]
        elif isinstance(item, Group):
            found += words_of(item.items)
    return found


def _words(body: TextBody) -> list[str]:
    """Run by run: a raised run is a word of its own to whoever reads the page."""
    return [word for one in body.paragraphs if not one.rtl for run in one.runs for word in run.text.split()]


def test_every_frame_is_a_page(shown: tuple[Deck, list[Page]]) -> None:
    deck, pages = shown
    assert len(pages) == len(deck.frames)
    for page in pages:
        assert page.size.width == pytest.approx(deck.size.width, abs=20_000)


def test_every_word_is_on_its_page(shown: tuple[Deck, list[Page]]) -> None:
    deck, pages = shown
    for frame, page in zip(deck.frames, pages, strict=True):
        seen = " ".join(word.text for word in page.words)
        missing = [word for word in words_of(frame.items) if word not in seen]
        assert missing == [], f"{frame.id}: {seen}"


def test_no_word_is_cut_off(shown: tuple[Deck, list[Page]]) -> None:
    deck, pages = shown
    edge = Rect(0, 0, *deck.size)
    for page in pages:
        assert [word.text for word in page.words if not edge.contains(word.box, slack=9525)] == []


def test_footer_and_number_are_shown_where_they_belong(shown: tuple[Deck, list[Page]]) -> None:
    _, pages = shown
    first = [word.text for word in pages[0].words]
    third = [word.text for word in pages[2].words]
    assert "Footer" not in first
    assert third[-3:] == ["Footer", "words", "3"]
    footer = next(word for word in pages[2].words if word.text == "Footer")
    assert footer.box.left == pytest.approx(685800, abs=20_000)


def test_charts_show_their_categories(shown: tuple[Deck, list[Page]]) -> None:
    _, pages = shown
    assert {"2019", "2021", "Use", "Cost"} <= {word.text for word in pages[11].words}
