"""`::: chart`: a native chart of a table's numbers."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from govslides.blocks.support.attributes import one_of, text
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.stray import report_foreign
from govslides.deck.items import Series as ChartSeries
from govslides.diagnostics import Sink
from govslides.layout.charts import Chart as ChartPiece
from govslides.layout.drafts import Draft
from govslides.layout.scope import Scope
from govslides.layout.snippets import BOLD, Snippet
from govslides.layout.stack import Part
from govslides.layout.text import Text
from govslides.model.document import Div
from govslides.model.inline import plain_text
from govslides.model.prose import Cell, Paragraph, Row, Table
from govslides.patterns import pattern
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node

Kind = Literal["bar", "column", "line", "pie", "area"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A named column of the table; None where a cell is empty."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Fenced):
    """A chart.

    Fields:
        kind: its type; "bar" lies, "column" stands.
        title: its title, or "".
        unit: what the numbers count ("%", "million people"), or "".
        alt: alternative text of the author's own, or "".
        categories: the first column of the table.
        series: the other columns, named by the header.
        table: the table as written.
    """

    kind: Kind = "column"
    title: str = ""
    unit: str = ""
    alt: str = ""
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    table: Table


KEYS = frozenset({"type", "title", "unit", "alt"})

_KINDS: dict[str, Kind] = {"bar": "bar", "column": "column", "line": "line", "pie": "pie", "area": "area"}
_NOTHING = frozenset({"", "-", "\u2013", "\u2014", "\u2026", "..", "...", "n/a", "na"})
_NUMBER = pattern(
    r"[+\u2212-]?"
    r"(?:(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,6}|\d{1,18})(?:\.\d{0,18})?|\.\d{1,18})"
    r"(?:[eE][+-]?\d{1,2})?"
)


def read(div: Div, reader: Reader) -> Chart | None:
    """Read the table of numbers."""
    tables: list[Table] = []
    for block in reader.blocks(div.blocks):
        if isinstance(block, Table) and not tables:
            tables.append(block)
        else:
            report_foreign("chart", block.span, "one table", reader.sink)
    kind = _KINDS[one_of(div, "type", tuple(_KINDS), reader.sink, "column")]
    if not tables or not _usable(div, tables[0], kind, reader.sink):
        return None
    table = tables[0]
    return Chart(
        span=div.span,
        attributes=div.attributes,
        kind=kind,
        title=text(div, "title") or plain_text(table.caption),
        unit=text(div, "unit"),
        alt=text(div, "alt"),
        categories=tuple(_words(row.cells[0]) for row in table.rows),
        series=_series(table, reader.sink),
        table=table,
    )


def _usable(div: Div, table: Table, kind: Kind, sink: Sink) -> bool:
    columns = len(table.alignments)
    if columns > 1 and table.rows and table.header and (kind != "pie" or columns == 2):
        return True
    many = kind == "pie" and columns > 2
    sink.error(
        "chart-data",
        div.name_span,
        "A pie shows one column of numbers, and this table has more."
        if many
        else "There is nothing to draw.",
        "The first column names the categories, every other one is a series named by its header.",
        "Use `type=column`, or leave one column of numbers."
        if many
        else "Write a table with a header, a first column of names and numbers beside it.",
    )
    return False


def _series(table: Table, sink: Sink) -> tuple[Series, ...]:
    names = [_words(cell) for cell in table.header[-1].cells]
    return tuple(
        Series(name=name, values=_numbers(table.rows, column, sink))
        for column, name in enumerate(names)
        if column
    )


def _numbers(rows: Iterable[Row], column: int, sink: Sink) -> tuple[float | None, ...]:
    return tuple(_number(row.cells[column], sink) for row in rows)


def _number(cell: Cell, sink: Sink) -> float | None:
    written = _words(cell)
    bare = written.removesuffix("%").strip()
    if bare.lower() in _NOTHING:
        return None
    if _NUMBER.fullmatch(bare):
        return float(re.sub("[, \u00a0\u202f]", "", bare).replace("\u2212", "-"))
    sink.error(
        "bad-number",
        cell.span,
        f"`{written}` is no number.",
        "A chart draws numbers.",
        "Write digits, as in `1,250.5`, and leave the cell empty where nothing is known.",
    )
    return None


def _words(cell: Cell) -> str:
    return " ".join(
        plain_text(block.inlines) for block in cell.blocks if isinstance(block, Paragraph)
    ).strip()


def place(node: Chart, scope: Scope) -> list[Part]:
    """A native chart; its numbers are told in the alternative text when the author gives none."""
    styles, setting = scope.setting.styles, scope.setting
    title = None
    if node.title:
        draft = Draft([Snippet(node.title, BOLD, None, node.span)], node.span)
        title = Text([draft], styles.compact("table"), rtl=setting.rtl)
    axis = None
    if head := _words(node.table.header[-1].cells[0]):
        draft = Draft([Snippet(head, 0, None, node.table.span)], node.table.span)
        draft.align = "center"
        axis = Text([draft], styles.compact("caption", colour="muted"), rtl=setting.rtl)
    series = tuple(ChartSeries(name=each.name, values=each.values) for each in node.series)
    return [
        ChartPiece(
            node.kind,
            node.categories,
            series,
            unit=node.unit,
            alt=_described(node),
            title=title,
            axis=axis,
            size=styles.compact("caption").grade(0, 0, "", 0).size,
            span=node.span,
        )
    ]


def _described(node: Chart) -> str:
    """The chart in words: what the author says of it, else its title; then all of its numbers."""
    told = []
    for index, category in enumerate(node.categories):
        values = [
            f"{each.name} {value:g}{node.unit if node.unit == '%' else ''}"
            for each in node.series
            if (value := each.values[index]) is not None
        ]
        told.append(f"{category}: {', '.join(values)}" if values else category)
    head = _words(node.table.header[-1].cells[0]) if node.table.header else ""
    numbers = "; ".join(told)
    return ". ".join(filter(None, [node.alt or node.title, f"{head}: {numbers}" if head else numbers]))


def tell(node: Chart, telling: "Telling") -> "list[Node]":
    """The numbers themselves, as a table."""
    unit = f" ({node.unit})" if node.unit else ""
    return telling.table(node.table, f"{node.title}{unit}")
