"""Documents do not end with a few lines on a page of their own where that can be helped."""

from govslides.flow.flow import Flow
from govslides.press import pdf
from govslides.printing import typeset, write_pdf
from govslides.printing.ending import last_mark, pages_of
from tests.support.composed import default_theme
from tests.support.flows import plain_flow, says


def lines(count: int) -> Flow:
    """A document of so many short paragraphs."""
    return plain_flow([says("A line.")] * count)


def as_usual(count: int) -> bytes:
    """The same, set as usual."""
    manuscript = typeset(lines(count), default_theme())
    return pdf(manuscript.source, manuscript.files)


def test_a_few_lines_too_many_are_taken_in() -> None:
    usual = next(count for count in range(24, 40) if _spills(as_usual(count)))
    assert pages_of(write_pdf(lines(usual), default_theme())) == 1
    full = usual + 8
    assert pages_of(as_usual(full)) == 2
    assert last_mark(write_pdf(lines(full), default_theme())) == last_mark(as_usual(full))


def _spills(data: bytes) -> bool:
    """Whether a line stands alone on a second page, beneath the margin of 70 points."""
    return pages_of(data) == 2 and last_mark(data) > 842 - 70 - 30


def test_the_lowest_mark_of_the_last_page_is_found() -> None:
    marks = [last_mark(as_usual(count)) for count in (1, 9, 20)]
    assert marks == sorted(marks, reverse=True)
    assert 0 < marks[-1] < marks[0] < 842


def test_what_is_no_pdf_of_ours_has_no_pages() -> None:
    for data in (
        b"",
        b"%PDF-1.7",
        as_usual(2)[:4000],
        b"/Type/Pages/Count 3/Kids[1 0 R]\n1 0 obj\n<<>>\nendobj",
    ):
        assert last_mark(data) == 0
