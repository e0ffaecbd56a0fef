"""What stands on a slide, each at its place."""

from typing import Any, Literal

from govslides.deck.text import TextBody
from govslides.geometry import Rect
from govslides.records import dataclass
from govslides.source import Span

Outline = Literal["rect", "roundRect", "ellipse", "line"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Anything placed.

    Fields:
        key: unique in its frame; reveals name it.
        box: where, in EMU from the slide's top left corner (inside groups too).
        name: what PowerPoint's selection pane shows ("Title", "Timeline 1").
        alt: alternative text; "" together with `decorative` for what means nothing.
        span: what it was made from.
    """

    key: str
    box: Rect
    name: str
    alt: str = ""
    decorative: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceholderRef:
    """The layout's placeholder that a shape fills: OOXML `type` ("title", "body"...) and `idx`."""

    type: str
    idx: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape(Item):
    """A shape, a text box or a filled placeholder.

    Fields:
        outline: the preset geometry.
        fill: a colour role, or "" for none.
        stroke: a colour role, or "" for none; `stroke_width` in EMU.
        body: its text, or None.
        placeholder: None for a shape of the slide's own. A placeholder's geometry is written only when
            it differs from the layout's.
    """

    outline: Outline = "rect"
    fill: str = ""
    stroke: str = ""
    stroke_width: int = 0
    body: TextBody | None = None
    placeholder: PlaceholderRef | None = None


def new_shape(
    key: str, box: Rect, name: str, span: Span | None, body: TextBody, placeholder: PlaceholderRef | None
) -> Shape:
    """A shape that is nothing but text, in a third of the time: each slide has two."""
    made: Any = object.__new__(Shape)
    made.key = key
    made.box = box
    made.name = name
    made.alt = made.fill = made.stroke = ""
    made.decorative = False
    made.span = span
    made.outline = "rect"
    made.stroke_width = 0
    made.body = body
    made.placeholder = placeholder
    return made  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Item):
    """A picture, fitted without distortion; `media` is a key of the deck's media."""

    media: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell: its text (insets are the cell's margins), and a fill role or ""."""

    body: TextBody
    fill: str = ""


def new_cell(body: TextBody, fill: str) -> TableCell:
    """A cell, in half the time."""
    made: Any = object.__new__(TableCell)
    made.body = body
    made.fill = fill
    return made  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row: its height in EMU, and one cell for each column."""

    height: int
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Item):
    """A native table.

    Fields:
        columns: widths in EMU; their sum is the box's width.
        rows: their heights' sum is the box's height.
        header_rows: how many rows at the top are headers (0 or 1 in PowerPoint's terms).
        first_column: whether the first column reads as labels.
        rule: the colour role of the thin rules between rows.
    """

    columns: tuple[int, ...]
    rows: tuple[TableRow, ...]
    header_rows: int = 1
    first_column: bool = False
    rule: str = "rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A named row of a chart's numbers; None where there is none."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Item):
    """A native chart with its data; type sizes in centipoints."""

    kind: Literal["bar", "column", "line", "pie", "area"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    size: int = 1400


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Item):
    """Items that belong together; children's boxes are the slide's own coordinates."""

    items: tuple[Item, ...]
