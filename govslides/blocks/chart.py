"""`::: chart`: a native chart of a table's numbers."""

from dataclasses import dataclass
from typing import Literal

from govslides.blocks.support.nodes import Fenced
from govslides.model.prose import Table

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
