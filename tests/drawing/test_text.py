"""Text stands where it was measured, and is never anything but text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govslides.deck.deck import Deck, Frame
from govslides.deck.items import PlaceholderRef, Shape, Table, TableCell, TableRow
from govslides.deck.text import Bullet, Line, Link, Paragraph, Run, RunStyle, TextBody
from govslides.diagnostics import Sink
from govslides.drawing.numbering import label, numbers
from govslides.geometry import Rect, inches, points
from tests.drawing.agreement import Place, places, sheets
from tests.drawing.drawn import deck_of, links, pdf_of, talk, text_of
from tests.pptxio.decks import builtin
from tests.support.samples import FIXTURES
from tests.support.tools import needs

pytestmark = needs("pdftotext", "pdftocairo")

LINE = points(24)


def lines_of(*texts: str) -> tuple[Line, ...]:
    """Lines one beneath the other; their widths are made up."""
    made, at = [], 0
    for number, text in enumerate(texts):
        made.append(
            Line(
                start=at,
                end=at + len(text),
                left=0,
                top=number * LINE,
                width=points(100),
                height=LINE,
                baseline=points(18),
            )
        )
        at += len(text)
    return tuple(made)


def paragraph(
    *texts: str, style: RunStyle | None = None, link: Link | None = None, **fields: object
) -> Paragraph:
    """A paragraph with a line for each text, each a run of its own."""
    style = style or RunStyle(size=2000)
    runs = tuple(Run(text=text, style=style, link=link) for text in texts)
    return Paragraph(runs=runs, size=2000, lines=lines_of(*texts), **fields)  # type: ignore[arg-type]


def box(*paragraphs: Paragraph, key: str = "box", top: float = 2.0) -> Shape:
    """A text box with these paragraphs."""
    place = Rect(inches(1), inches(top), inches(11), inches(4))
    return Shape(key=key, box=place, name="Text", body=TextBody(paragraphs=paragraphs, height=LINE))


def frame(*items: Shape | Table, title: str = "A slide", name: str = "one") -> Frame:
    """A content slide; its title is a bookmark only."""
    return Frame(id=name, title=title, role="content", items=items, number=False)


def titled(text: str) -> Shape:
    """A title."""
    return Shape(
        key="title",
        box=Rect(inches(0.75), inches(0.4), inches(11.8), inches(1.1)),
        name="Title",
        placeholder=PlaceholderRef(type="title", idx=0),
        body=TextBody(paragraphs=(paragraph(text),), height=LINE),
    )


@pytest.mark.parametrize(
    "name", ["blocks/text.md", "blocks/table.md", "blocks/timeline.md", "blocks/quote.md"]
)
def test_lines_stand_where_they_were_measured(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = FIXTURES / name
    deck = talk(source.read_text(encoding="utf-8"), source.parent)
    path = tmp_path_factory.mktemp("drawn") / "deck.pdf"
    path.write_bytes(pdf_of(deck))
    for one, sheet in zip(deck.frames, sheets(path), strict=True):
        for place in places(one):
            assert _glyphs_on(place, sheet.glyphs) >= _letters(place.text) * 0.8, (one.id, place.text)


def _letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)


def _glyphs_on(place: Place, glyphs: tuple[tuple[int, int], ...]) -> int:
    """How many glyphs stand on a line's baseline, to a tenth of a point."""
    near = points(0.1)
    return sum(
        abs(y - place.baseline) <= near and place.band.left <= x <= place.band.right for x, y in glyphs
    )


def _decks_of(text: str) -> Deck:
    """The same text wherever a deck may have some."""
    cells = (TableCell(body=TextBody(paragraphs=(paragraph(text),))),) * 2
    table = Table(
        key="table",
        box=Rect(inches(1), inches(4), inches(8), inches(1)),
        name="Table",
        columns=(inches(4), inches(4)),
        rows=(TableRow(height=inches(0.5), cells=cells),) * 2,
    )
    bulleted = paragraph(text, bullet=Bullet(kind="char", char=text[:1] or "-"), margin=inches(0.3))
    linked = paragraph(text, link=Link(url=f"https://example.org/{text}"))
    jump = paragraph(text, link=Link(frame=text))
    return deck_of(
        frame(titled(text), box(bulleted, linked, jump), table, title=text, name=text),
        title=text,
        authors=(text,),
        subject=text,
        keywords=(text,),
        footer=text,
    )


HOSTILE = [
    '"; panic("code runs")',
    "#panic()",
    "]]}})) #{ panic() }",
    '\\") + panic() + ("',
    "\\u{22}) + panic()",
    "$x$ *b* _i_ `r` <l> @l // c /* c */ = - + /",
    '#read("/etc/passwd") #image("/etc/passwd")',
    "str(number)",
    "held-b",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_everywhere(text: str) -> None:
    read = text_of(pdf_of(_decks_of(text)))
    # Title, list item, link, jump, and four cells.
    assert read.count(re.sub(r"\s", "", text)) == 8


@settings(max_examples=30)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=30))
def test_any_text_comes_back(text: str) -> None:
    read = text_of(pdf_of(_decks_of(text)))
    assert read.count(text) >= 8


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0x5FF), max_size=20))
def test_whatever_is_written_can_be_drawn(text: str) -> None:
    assert pdf_of(_decks_of(text)).startswith(b"%PDF")


def test_links_that_no_reader_can_follow_are_plain() -> None:
    boxes = [paragraph("a", link=Link(url="x" * 9000)), paragraph("b", link=Link(url=""))]
    pdf = pdf_of(deck_of(frame(box(*boxes, paragraph("c", link=Link(url="https://a.b/ü x"))))))
    assert links(pdf) == ["https://a.b/%C3%BC%20x"]


def test_raised_and_struck_text_keeps_its_line() -> None:
    base = RunStyle(size=2000)
    styles = [
        base,
        RunStyle(size=2000, raised="super"),
        RunStyle(size=2000, raised="sub"),
        RunStyle(size=2000, strike=True),
        RunStyle(size=2000, highlight="highlight"),
        RunStyle(size=1800, font="mono", bold=True, italic=True, colour="myth"),
        RunStyle(size=2000, capitals=True),
    ]
    runs = tuple(Run(text=f"word{at} ", style=style) for at, style in enumerate(styles))
    told = Paragraph(runs=runs, size=2000, lines=lines_of("".join(run.text for run in runs)))
    assert text_of(pdf_of(deck_of(frame(box(told))))) == "word0word1word2word3word4word5WORD6"


def test_lines_of_one_paragraph_may_differ_in_height() -> None:
    lines = lines_of("first ", "second")
    from govslides.records import replace

    uneven = (lines[0], replace(lines[1], height=LINE * 2, baseline=LINE))
    told = replace(paragraph("first ", "second"), lines=uneven)
    deck = deck_of(frame(box(told)))
    assert text_of(pdf_of(deck)) == "firstsecond"


def test_items_are_counted_as_powerpoint_counts() -> None:
    number, letter = Bullet(kind="number"), Bullet(kind="number", scheme="alphaLcParenR")
    third = Bullet(kind="number", start=3)
    rows = [
        (number, 0),
        (number, 0),
        (letter, 1),
        (letter, 1),
        (number, 0),
        (None, 0),
        (third, 0),
        (third, 0),
    ]
    told = [Paragraph(runs=(), size=2000, bullet=bullet, level=level) for bullet, level in rows]
    assert numbers(told) == ["1.", "2.", "a)", "b)", "3.", "", "3.", "4."]


@pytest.mark.parametrize(
    ("count", "scheme", "shown"),
    [
        (1, "arabicPeriod", "1."),
        (4, "romanUcPeriod", "IV."),
        (1994, "romanLcParenR", "mcmxciv)"),
        (27, "alphaUcPeriod", "AA."),
        (2, "arabicParenBoth", "(2)"),
        (5, "arabicPlain", "5"),
        (7, "thaiNumPeriod", "7."),
    ],
)
def test_numbers_are_written_in_their_scheme(count: int, scheme: str, shown: str) -> None:
    assert label(count, scheme) == shown


def test_what_no_font_can_draw_is_told() -> None:
    sink = Sink()
    assert pdf_of(deck_of(frame(box(paragraph("\U0010fffd")))), sink)
    assert {found.code for found in sink} == {"missing-glyph", "borrowed-font"}
    assert {found.code: found.place for found in sink} == {
        "missing-glyph": "deck/talk.pdf",
        "borrowed-font": "",
    }


def test_the_built_in_theme_needs_no_font_of_the_machine() -> None:
    from govslides.press.typefaces import FAMILIES

    assert {font.twin for font in builtin()[0].fonts.values()} <= set(FAMILIES.values())
