"""Charts: native, editable, with a workbook that says the same."""

from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from govslides.deck.items import Series
from govslides.pptxio.lint import lint
from govslides.pptxio.workbook import column_name, number_text
from tests.pptxio.decks import chart, deck, frame
from tests.pptxio.opened import parts_of, presentation, written
from tests.support.tools import needs
from tests.support.validators import audit_errors, sdk_errors

KINDS = ("bar", "column", "line", "pie", "area")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.mark.parametrize("kind", KINDS)
def test_python_pptx_reads_categories_and_values(kind: str) -> None:
    shape = presentation(written(deck(frame("a", chart(kind))))).slides[0].shapes[1]
    plot = shape.chart.plots[0]
    assert list(plot.categories) == ["2019", "2020 & later", "2021"]
    assert [series.name for series in plot.series] == ["Use", "Cost"]
    assert [tuple(series.values) for series in plot.series] == [(1.0, 2.5, None), (3, 4, 5.25)]


@needs("sdk")
def test_every_kind_is_valid(tmp_path: Path) -> None:
    frames = [frame(kind, chart(kind, unit=unit), title=kind + unit) for kind in KINDS for unit in ("",)]
    frames += [frame(f"{kind}-u", chart(kind, unit="%"), title=f"{kind} per cent") for kind in KINDS]
    frames.append(frame("long", chart(unit="million dollars a year"), title="A long unit"))
    one = (Series(name="Alone", values=(1, 2, 3)),)
    frames += [frame(f"{kind}-1", chart(kind, series=one), title=f"One {kind}") for kind in KINDS]
    path = tmp_path / "charts.pptx"
    path.write_bytes(written(deck(*frames)))
    assert sdk_errors(path) == []
    assert audit_errors(path) == []
    assert lint(path.read_bytes()) == []


def test_the_workbook_holds_the_same_data() -> None:
    parts = parts_of(written(deck(frame("a", chart()))))
    inner = parts_of(BytesIO(parts["ppt/embeddings/workbook1-1.xlsx"]).getvalue())
    rows = fromstring(inner["xl/worksheets/sheet1.xml"]).iter(f"{SHEET}row")
    cells = [[("".join(cell.itertext()), cell.get("r")) for cell in row] for row in rows]
    assert cells[0] == [("Use", "B1"), ("Cost", "C1")]
    assert cells[2] == [("2020 & later", "A3"), ("2.5", "B3"), ("4", "C3")]
    assert cells[3] == [("2021", "A4"), ("5.25", "C4")]


def test_numbers_that_are_none_leave_a_gap() -> None:
    series = (Series(name="Odd", values=(1, float("inf"), float("nan"))),)
    shape = presentation(written(deck(frame("a", chart(series=series))))).slides[0].shapes[1]
    assert [tuple(one.values) for one in shape.chart.plots[0].series] == [(1.0, None, None)]


def test_two_charts_on_one_slide_have_their_own_parts() -> None:
    data = written(deck(frame("a", chart(), chart("pie", key="second"))))
    charts = [shape.chart for shape in presentation(data).slides[0].shapes if shape.has_chart]
    assert [str(one.part.partname) for one in charts] == [
        "/ppt/charts/chart1-1.xml",
        "/ppt/charts/chart1-2.xml",
    ]


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_spreadsheets_do(index: int, name: str) -> None:
    assert column_name(index) == name


@pytest.mark.parametrize(("value", "text"), [(3, "3"), (-2.0, "-2"), (0.1, "0.1"), (1e-7, "1e-07")])
def test_numbers_are_written_short(value: float, text: str) -> None:
    assert number_text(value) == text
