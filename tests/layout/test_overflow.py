"""The overflow function finds what an audience would see, and nothing else."""

from govslides.deck.deck import Frame
from govslides.deck.items import Group, Item, Picture, Shape, Table, TableCell, TableRow
from govslides.deck.overflow import frame_overflow
from govslides.deck.text import Anchor, Insets, Line, Paragraph, Run, RunStyle, TextBody
from govslides.geometry import Rect, Size, inches

SLIDE = Size(inches(13), inches(7))
ROW = inches(0.3)


def body(lines: int = 1, width: int = inches(2), anchor: Anchor = "top") -> TextBody:
    made = tuple(
        Line(start=0, end=4, left=0, top=row * ROW, width=width, height=ROW, baseline=ROW)
        for row in range(lines)
    )
    paragraph = Paragraph(runs=(Run(text="text", style=RunStyle(size=1800)),), size=1800, lines=made)
    return TextBody(paragraphs=(paragraph,), anchor=anchor, height=lines * ROW)


def shape(key: str, box: Rect, text: TextBody | None = None, fill: str = "") -> Shape:
    return Shape(key=key, box=box, name=key, body=text, fill=fill)


def faults(*items: Item) -> list[tuple[str, str]]:
    frame = Frame(id="f", title="t", role="content", items=items)
    return [(found.fault, found.key) for found in frame_overflow(frame, SLIDE)]


def box(left: float, top: float, width: float, height: float) -> Rect:
    return Rect(inches(left), inches(top), inches(width), inches(height))


def test_what_fits_is_fine() -> None:
    assert faults(shape("a", box(1, 1, 3, 1), body(3))) == []
    assert faults(shape("a", box(1, 1, 3, 0.3), body()), shape("b", box(1, 1.3, 3, 0.3), body())) == []


def test_text_on_a_panel_is_fine() -> None:
    panel = shape("panel", box(1, 1, 4, 3), None, "tint")
    assert (
        faults(
            Group(key="g", box=panel.box, name="g", items=(panel, shape("t", box(1.2, 1.2, 3, 1), body())))
        )
        == []
    )


def test_too_many_lines() -> None:
    assert faults(shape("a", box(1, 1, 3, 0.5), body(2))) == [("ink outside box", "a")]


def test_too_wide_a_line() -> None:
    assert faults(shape("a", box(1, 1, 1.5, 1), body())) == [("ink outside box", "a")]


def test_insets_count() -> None:
    text = body(2)
    tight = TextBody(paragraphs=text.paragraphs, insets=Insets(top=inches(0.2)), height=text.height)
    assert faults(shape("a", box(1, 1, 3, 0.7), tight)) == [("ink outside box", "a")]


def test_off_the_slide() -> None:
    assert faults(shape("a", box(11, 1, 3, 1))) == [("box outside slide", "a")]


def test_text_over_text() -> None:
    assert faults(shape("a", box(1, 1, 3, 1), body(2)), shape("b", box(2, 1.4, 3, 1), body())) == [
        ("covered", "a")
    ]


def test_the_anchor_moves_the_ink() -> None:
    low = shape("a", box(1, 1, 3, 2), body(1, anchor="bottom"))
    assert faults(low, shape("b", box(1, 1, 3, 0.5), body())) == []
    assert faults(low, shape("b", box(1, 2.6, 3, 0.5), body())) == [("covered", "a")]


def test_a_picture_over_text() -> None:
    picture = Picture(key="p", box=box(1, 1, 2, 2), name="p", alt="x", media="m")
    assert faults(shape("a", box(1, 1, 3, 1), body()), picture) == [("covered", "a")]


def test_a_row_that_is_too_low() -> None:
    cell = TableCell(body=body(2))
    low = Table(
        key="t", box=box(1, 1, 3, 0.5), name="t", columns=(inches(3),),
        rows=(TableRow(height=inches(0.5), cells=(cell,)),),
    )  # fmt: skip
    assert faults(low) == [("ink outside box", "t")]
