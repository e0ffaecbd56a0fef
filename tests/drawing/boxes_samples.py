"""Decks made by hand for comparing boxes: every outline, and charts of all kinds with awkward numbers."""

from collections.abc import Iterator, Sequence

from govslides.deck.deck import Deck, Frame
from govslides.deck.items import Chart, Item, Series, Shape
from govslides.geometry import Rect, inches, points
from govslides.media import Media
from tests.pptxio.decks import chart, deck, frame, picture, png, table, timeline

KINDS = ("bar", "column", "line", "area", "pie")
NUMBERS: tuple[tuple[tuple[float | None, ...], ...], ...] = (
    ((48, 31, 21),),
    ((100, 50, 20),),
    ((95, 96, 97),),
    ((-2, 3, 12),),
    ((-7, -3, -5),),
    ((0.012, 0.5, 0.3),),
    ((1 / 3, 2 / 3, 5),),
    ((12345678, 23456789, 3),),
    ((0, 0, 0),),
    ((1, 2.5, None), (3, 4, 5.25)),
    ((5, 7, 9.9), (12, 3, 1)),
)

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
OFFICES = (
    "Ministry of Social Development and Housing",
    "Statistics",
    "Department of Internal Affairs, Wellington",
)


def shapes() -> list[Shape]:
    """Each outline filled, with a line around it, and both; lines in three directions."""
    made = []
    for at, outline in enumerate(("rect", "roundRect", "ellipse")):
        left = 1 + 3 * at
        made += [
            _shape(outline, (left, 2, 2.5, 0.6), fill="tint"),
            _shape(outline, (left, 2.8, 2.5, 0.6), stroke="ink", stroke_width=points(2)),
            _shape(outline, (left, 3.6, 2.5, 0.2), fill="myth", stroke="ink", stroke_width=points(1)),
        ]
    for box in ((1, 4, 4, 0), (6, 4, 0, 0.5), (7, 4, 3, 0.5)):
        made.append(_shape("line", box, stroke="muted", stroke_width=points(1.5)))
    return made


def _shape(outline: str, box: tuple[float, ...], **looks: object) -> Shape:
    place = Rect(*map(inches, box))
    name = f"{outline} at {box[0]}, {box[1]}"
    return Shape(key=name, box=place, name=name, outline=outline, decorative=True, **looks)  # type: ignore[arg-type]


def charts(numbers: Sequence[tuple[tuple[float | None, ...], ...]] = NUMBERS) -> Iterator[Chart]:
    """A chart of each kind for each set of numbers, every second one with a unit."""
    for kind in KINDS:
        for at, rows in enumerate(numbers):
            series = tuple(Series(name=f"Row {row}", values=values) for row, values in enumerate(rows, 1))
            yield chart(kind, series=series, categories=("A", "B & more", "D"), unit="%" if at % 2 else "")


def named_charts() -> Iterator[Chart]:
    """Charts whose names of categories need several lines, or lean since words are wider than their slots."""
    many, few = (Series(name="Row", values=tuple(range(3, 15))),), (Series(name="Row", values=(12, 5, 31)),)
    box = Rect(inches(0.75), inches(1.7), inches(11.8), inches(4.2))
    for kind in ("column", "line"):
        yield chart(kind, series=many, categories=MONTHS, box=box, size=1600)
        yield chart(kind, series=few, categories=OFFICES, box=box, size=2000, unit="%")


def slides(*items: Item) -> Deck:
    """A deck of one slide."""
    return _with_pictures(frame("one", *items))


def of_everything() -> Deck:
    """A slide with all outlines, one with each other kind of item, and one for each chart."""
    told = [frame("shapes", *shapes()), frame("table", table()), frame("timeline", timeline())]
    told += [frame("picture", picture())]
    told += [frame(f"chart-{number}", one) for number, one in enumerate([*charts(), *named_charts()])]
    return _with_pictures(*told)


def _with_pictures(*frames: Frame) -> Deck:
    return deck(*frames, media={"a.png": Media(kind="png", data=png(), width=6, height=4)})
