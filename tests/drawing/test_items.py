"""Charts, pictures, shapes and tables: what is seen of them, and what is read."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from govslides import drawing
from govslides.deck.deck import Deck, Frame
from govslides.deck.items import Chart, Group, Item, Picture, Series, Shape
from govslides.diagnostics import Sink
from govslides.drawing.scale import scale
from govslides.geometry import Rect, inches, points
from govslides.media import Media
from govslides.records import replace
from tests.drawing.boxes_samples import named_charts
from tests.drawing.drawn import deck_of, drawn, pdf_of, structure, tags, text_of
from tests.support.render import pages
from tests.support.tools import needs

pytestmark = needs("pdftotext", "pdfinfo")

BOX = Rect(inches(1), inches(2), inches(8), inches(4))
KINDS = ("bar", "column", "line", "pie", "area")


def chart(kind: str = "column", **fields: object) -> Chart:
    """A chart of three categories and two series, unless others are given."""
    usual: dict[str, object] = {
        "categories": ("North", "South", "West"),
        "series": (Series(name="Use", values=(3, 4.5, 12)), Series(name="Cost", values=(1, None, -2))),
        "alt": "Use rises",
    }
    return Chart(key="chart", box=BOX, name="Chart 1", kind=kind, **{**usual, **fields})  # type: ignore[arg-type]


def slide(*items: Item, deck: Deck | None = None) -> Deck:
    """A deck of one slide without a footer."""
    made = deck_of(Frame(id="one", title="One", role="content", items=items, number=False))
    return replace(made, media=deck.media) if deck is not None else made


def picture_of(deck: Deck, width: int = 960) -> Image.Image:
    """The first slide, 72 pixels to the inch."""
    (made,) = drawing.slides_png(drawn(deck), [deck.frames[0].id], width, Sink())
    return Image.open(BytesIO(made)).convert("RGB")


def pixel(picture: Image.Image, x: float, y: float) -> str:
    """The colour at a place in inches."""
    found = picture.getpixel((round(x * 72), round(y * 72)))
    assert isinstance(found, tuple)
    return "".join(f"{part:02X}" for part in found[:3])


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_shows_its_names_and_numbers(kind: str) -> None:
    read = text_of(pdf_of(slide(chart(kind, unit="%"))))
    wanted = ["North", "South", "West"] + (["Use", "Cost"] if kind != "pie" else [])
    assert [word for word in wanted if word not in read] == []


@pytest.mark.parametrize("kind", ["bar", "column", "pie"])
def test_one_series_has_its_values_beside_it(kind: str) -> None:
    one = chart(kind, series=(Series(name="Use", values=(3, 4.5, 12)),), unit="km")
    read = text_of(pdf_of(slide(one)))
    assert all(value in read for value in ("3km", "4.5km", "12km", "Use(km)"))


def test_a_chart_is_read_as_one_figure() -> None:
    pdf = pdf_of(slide(chart()))
    assert tags(pdf).count("Figure") == 1
    assert "Use rises" in structure_attributes(pdf)


def structure_attributes(pdf: bytes) -> str:
    """The tags with what they say about themselves."""
    from tests.drawing.drawn import told

    return told(pdf, "pdfinfo", "-struct", "-") + pdf.decode("latin-1")


def test_columns_are_as_high_as_their_numbers() -> None:
    one = chart(series=(Series(name="", values=(10, 5, -5)),), alt="")
    picture = picture_of(slide(one))
    teal = [sum(pixel(picture, x, y / 50) == "0F5E66" for y in range(100, 300)) for x in (2.6, 5.2, 7.6)]
    assert teal[0] == pytest.approx(2 * teal[1], abs=6) and teal[1] == pytest.approx(teal[2], abs=6)


@settings(max_examples=60)
@given(
    st.sampled_from(KINDS),
    st.lists(st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)), min_size=1, max_size=5),
)
def test_any_numbers_can_be_drawn(kind: str, values: list[float | None]) -> None:
    names = tuple(f"c{at}" for at in range(len(values)))
    series = (Series(name="one", values=tuple(values)), Series(name="two", values=()))
    assert drawn_alone(chart(kind, categories=names, series=series)).startswith(b"\x89PNG")


def drawn_alone(item: Item) -> bytes:
    """A slide with one item as a small PNG."""
    return drawing.slides_png(drawn(slide(item)), ["one"], 96, Sink())[0]


def test_charts_of_nothing_are_drawn() -> None:
    for kind in KINDS:
        assert drawn_alone(chart(kind, categories=(), series=()))
        assert drawn_alone(chart(kind, series=(Series(name="", values=(0, 0, 0)),)))


@pytest.mark.parametrize(
    ("low", "high", "line", "expected"),
    [
        (0, 43, False, (0, 50, 5)),
        (0, 48, False, (0, 60, 10)),
        (0, 1350, False, (0, 1600, 200)),
        (-2, 13, False, (-4, 14, 2)),
        (95, 97, False, (0, 120, 20)),
        (95, 97, True, (94, 97.5, 0.5)),
        (0, 0, False, (0, 1, 0.1)),
        (-7, -3, False, (-8, 0, 1)),
    ],
)
def test_axes_are_divided_as_office_programs_do(
    low: float, high: float, line: bool, expected: tuple[float, float, float]
) -> None:
    assert scale(low, high, line=line) == pytest.approx(expected)


def test_names_of_categories_are_whole() -> None:
    for one in named_charts():
        read = text_of(pdf_of(slide(one)))
        wanted = [word for name in one.categories for word in name.split()]
        assert [word for word in wanted if word not in read] == []


def test_long_and_many_names_stay_within_the_chart(tmp_path: Path) -> None:
    box = Rect(inches(2), inches(2), inches(5), inches(2.6))
    named = (("word " * 60, "other"), ("w" * 120, "v" * 90), tuple(f"Category {at}" for at in range(60)))
    rows = (Series(name="Name " * 30, values=tuple(range(1, 61))), Series(name="x", values=(1,)))
    charts = [
        chart(kind, categories=names, series=rows[:count], size=1800, alt="")
        for kind in KINDS
        for names in named
        for count in (1, 2)
    ]
    charts = [replace(one, box=box) for one in charts]
    frames = [replace(slide(one).frames[0], id=str(at)) for at, one in enumerate(charts)]
    (tmp_path / "deck.pdf").write_bytes(pdf_of(deck_of(*frames)))
    # Boxes of words are as tall as their fonts say, and of leaning words larger than what is seen.
    seen = [word for page in pages(tmp_path / "deck.pdf") for word in page.words]
    assert len(seen) > 200
    assert [word for word in seen if not box.contains(word.box, slack=points(14))] == []


def media(colour: str) -> Media:
    """A picture of one colour."""
    data = BytesIO()
    Image.new("RGB", (8, 4), colour).save(data, "PNG")
    return Media(kind="png", data=data.getvalue(), width=8, height=4)


def test_pictures_fill_their_box_and_say_what_they_show() -> None:
    shown = Picture(key="p", box=BOX, name="Picture", alt='A "red" wall', media="images/wall.png")
    quiet = Picture(key="q", box=Rect(0, 0, inches(1), inches(1)), name="Dot", decorative=True, media="dot")
    deck = replace(slide(shown, quiet), media={"images/wall.png": media("#FF0000"), "dot": media("#0000FF")})
    picture = picture_of(deck)
    assert pixel(picture, 1.1, 2.1) == pixel(picture, 8.9, 5.9) == "FF0000"
    assert pixel(picture, 0.5, 0.5) == "0000FF" and pixel(picture, 0.5, 3) == "FCFAF5"
    assert tags(pdf_of(deck)).count("Figure") == 1


def test_shapes_have_their_fill_stroke_and_outline() -> None:
    def shape(outline: str, left: float, **fields: object) -> Shape:
        place = Rect(inches(left), inches(2), inches(2), inches(2))
        return Shape(key=outline, box=place, name=outline, outline=outline, decorative=True, **fields)  # type: ignore[arg-type]

    items = (
        shape("rect", 0.5, fill="myth"),
        shape("ellipse", 3, fill="reality"),
        shape("roundRect", 5.5, stroke="ink", stroke_width=inches(0.1)),
        shape("line", 8, stroke="ink", stroke_width=inches(0.1)),
    )
    group = Group(key="g", box=Rect(0, 0, 1, 1), name="G", items=items)
    picture = picture_of(slide(group))
    assert pixel(picture, 0.55, 2.05) == "A33A22"
    assert pixel(picture, 4, 3) == "0F5E66" and pixel(picture, 3.05, 2.05) == "FCFAF5"
    assert pixel(picture, 6.5, 2) == "1D2429" and pixel(picture, 6.5, 3) == "FCFAF5"
    assert pixel(picture, 9, 3) == "1D2429"
    assert tags(pdf_of(slide(group))) == ["Document", "H1"]


def test_an_empty_slide_still_has_its_bookmark() -> None:
    assert '"' not in structure(pdf_of(slide())).replace('H1 "One"', "")
