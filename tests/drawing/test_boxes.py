"""What the comparison of boxes sees: it names what stands elsewhere, is missing or looks different.

Both renderings are our own here; `test_boxes_agreement` compares with LibreOffice's.
"""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from govslides import drawing
from govslides.deck.deck import Deck
from govslides.deck.items import Group, Item, Series
from govslides.diagnostics import Sink
from govslides.geometry import points
from tests.drawing.boxes import boxes, compare
from tests.drawing.boxes_ink import Mark, marks
from tests.drawing.boxes_samples import shapes, slides
from tests.drawing.drawn import drawn
from tests.pptxio.decks import chart, picture, table, timeline

SERIES = (Series(name="Use", values=(3.0, 1.0, 2.0)), Series(name="Cost", values=(1.0, 2.0, 2.5)))


def ink(deck: Deck, folder: Path) -> list[list[Mark]]:
    """What stands on the pages that we draw."""
    (folder / "deck.pdf").write_bytes(drawing.slides_pdf(drawn(deck), Sink()))
    return marks(folder / "deck.pdf")


def differences(told: Item, shown: Item | None, folder: Path) -> list[str]:
    """What is said when another program shows `shown` (or nothing) in place of `told`."""
    deck, other = slides(told), slides(*([shown] if shown else []))
    return compare(deck, ink(deck, folder), ink(other, folder), "talk").differences


def moved(item: Item, aside: float = 0, down: float = 0, wider: float = 0) -> Item:
    """An item elsewhere, points."""
    left, top, width, height = item.box
    box = item.box._replace(
        left=left + points(aside), top=top + points(down), width=width + points(wider), height=height
    )
    if isinstance(item, Group):
        return replace(item, box=box, items=tuple(moved(inner, aside, down) for inner in item.items))
    return replace(item, box=box)


ITEMS = [table(), timeline(), picture(), *shapes()]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.name)
def test_a_box_three_points_away_is_named(item: Item, tmp_path: Path) -> None:
    names = [inner.name for inner in item.items] if isinstance(item, Group) else [item.name]
    assert differences(item, moved(item, down=1), tmp_path) == []
    for other in (moved(item, aside=3), moved(item, down=-3)):
        found = differences(item, other, tmp_path)
        assert all(one.startswith("talk slide 1: ") and "pt apart" in one for one in found)
        assert any("3.0 pt apart" in one for one in found)
        assert all(any(name in one for one in found) for name in names)


def test_a_wider_box_is_named(tmp_path: Path) -> None:
    box = shapes()[0]
    (first, second) = differences(box, moved(box, wider=2.5), tmp_path)
    assert first.startswith(f"talk slide 1: {box.name}: LibreOffice") and "2.5 pt apart" in first
    assert "ours and LibreOffice" in second


@pytest.mark.parametrize("item", [picture(), *shapes()], ids=lambda item: item.name)
def test_what_is_missing_is_named(item: Item, tmp_path: Path) -> None:
    found = differences(item, None, tmp_path)
    assert found and all(item.name in one and "not in LibreOffice" in one for one in found)


def test_what_is_there_unasked_is_named(tmp_path: Path) -> None:
    first, second = shapes()[0], moved(shapes()[0], down=200)
    told = slides(first)
    (found,) = compare(told, ink(told, tmp_path), ink(slides(first, second), tmp_path)).differences
    assert "behind: fill" in found and "only in LibreOffice" in found


@pytest.mark.parametrize("looks", [{"fill": "reality"}, {"outline": "ellipse"}], ids=str)
def test_another_look_is_named(looks: dict[str, str], tmp_path: Path) -> None:
    box = shapes()[0]
    (found,) = differences(box, replace(box, **looks), tmp_path)  # type: ignore[arg-type]
    assert box.name in found and ("LibreOffice" in found)


def test_a_row_that_grew_is_named(tmp_path: Path) -> None:
    told = table()
    rows = (replace(told.rows[0], height=told.rows[0].height + points(3)), *told.rows[1:])
    found = differences(told, replace(told, rows=rows), tmp_path)
    for name in ("cell 1/1", "cell 1/3", "rule 1", "rule 3"):
        assert any(f"Table 1, {name}: LibreOffice" in one for one in found)


@pytest.mark.parametrize("kind", ["bar", "column", "line", "area", "pie"])
def test_another_number_in_a_chart_is_named(kind: str, tmp_path: Path) -> None:
    told = chart(kind, series=SERIES)
    larger = replace(SERIES[0], values=(3.0, 1.3, 2.0))
    assert differences(told, told, tmp_path) == []
    found = differences(told, chart(kind, series=(larger, SERIES[1])), tmp_path)
    assert found and all("slide 1: Chart 1: " in one for one in found)


def test_a_chart_with_a_series_less_is_named(tmp_path: Path) -> None:
    found = differences(chart(series=SERIES), chart(series=SERIES[:1]), tmp_path)
    assert any("another legend" in one for one in found) and any("only in ours" in one for one in found)


def made(content: bytes, form: bytes, path: Path) -> Path:
    """A page of 100 by 100 points with a picture P and a form F."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(100, 100))
    picture_ = pdf.make_stream(b"\0", Subtype=pikepdf.Name.Image, Width=1, Height=1, BitsPerComponent=8)
    inner = pdf.make_stream(form, Subtype=pikepdf.Name.Form, BBox=[0, 0, 100, 100])
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=picture_, F=inner))
    page.obj.Contents = pdf.make_stream(content)
    pdf.save(path)
    return path


def test_clips_cut_and_forms_are_read(tmp_path: Path) -> None:
    """A picture larger than its frame counts as far as it is seen."""
    content = b"q 10 20 30 40 re W n 200 0 0 200 0 0 cm /P Do Q q 1 0 0 rg 2 0 0 2 5 5 cm /F Do Q"
    form = b"0 0 10 10 re f 3 w 20 20 m 30 20 l S"
    found = marks(made(content, form, tmp_path / "made.pdf"))[0]
    assert [(mark.kind, tuple(round(side / 12700) for side in mark.box)) for mark in found] == [
        ("picture", (10, 40, 30, 40)),
        ("fill", (5, 75, 20, 20)),
        ("stroke", (45, 55, 20, 0)),
    ]
    assert found[1].colour == (255, 0, 0) and found[2].width == points(6)


def test_only_what_has_ink_is_a_box() -> None:
    """Text is none: `agreement` compares its lines."""
    filled = shapes()[0]
    bare = replace(filled, fill="", name="Bare")
    assert [box.name for box in boxes(slides(bare, filled).frames[0])] == [filled.name]
