"""What a document is made of."""

from typing import Any, Literal

from govslides.flow.runs import Runs
from govslides.records import dataclass
from govslides.source import Span

Role = Literal[
    "", "attribution", "caption", "claim", "label", "lead", "math", "meta", "option", "source", "term"
]
"""What a paragraph is for: a quotation's author, a myth's claim, the bold line above an answer, an opening
sentence, a formula of its own, minutes and group, sources of what stands above."""

Marker = Literal["bullet", "decimal", "letter", "box", "none"]
"""What stands before the items of a list: "letter" is A, B, C; "box" is a box to tick."""

Kind = Literal[
    "myth",
    "reality",
    "panel",
    "note",
    "tip",
    "important",
    "warning",
    "caution",
    "activity",
    "answer",
    "notes",
    "tutor",
    "run",
]
"""What a box holds: writers give each its look, never by colour alone (its title says what it is)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Any node; `span` is the source it was made of, None for what we add."""

    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Node):
    """A heading.

    Fields:
        level: 1 for the parts of a document; its title is not a heading. No level is skipped.
        runs: its text, without the number.
        id: unique in the document.
        number: what stands before it ("2.1"), or "".
        listed: whether the table of contents shows it.
    """

    level: int
    runs: Runs
    id: str
    number: str = ""
    listed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Node):
    """A paragraph; `keep` keeps it on one page with what follows."""

    runs: Runs
    role: Role = ""
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Node):
    """An item of a list; `checked` is None unless it is a task or a choice with its answer shown."""

    blocks: tuple[Node, ...]
    checked: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList(Node):
    """A list; `start` is the first number of an ordered one; a loose one has space between its items."""

    items: tuple[Item, ...]
    marker: Marker = "bullet"
    start: int = 1
    loose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Node):
    """A term and its meanings."""

    term: Runs
    meanings: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions(Node):
    """Terms with what they mean."""

    entries: tuple[Definition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Node):
    """A cell of a table."""

    blocks: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Node):
    """A table; every row has as many cells as `widths` has shares.

    Fields:
        header: header rows, repeated on each page; may be empty.
        rows: the rows beneath.
        widths: the columns' shares of the width; they add up to 1.
        alignments: for each column "", "left", "center" or "right".
        row_headers: whether the first column's cells head their rows.
        caption: its text, without "Table 3".
        label: "Table 3", or "" for one that is not counted.
        id: unique in the document, or "".
        ruled: whether it shows thin rules; a timeline or a word bank may go without.
    """

    header: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    alignments: tuple[str, ...] = ()
    row_headers: bool = False
    caption: Runs = ()
    label: str = ""
    id: str = ""
    ruled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Node):
    """A picture.

    Fields:
        media: its key in the Flow's media.
        alt: its alternative text; "" when it is decorative.
        caption: its text, without "Figure 2".
        label: "Figure 2", or "" for one that is not counted.
        width: its share of the text's width, 0 to 1; never larger than its natural size at 96 dpi needs
            when 0.
        id: unique in the document, or "".
        framed: whether a thin line goes round it, as round the picture of a slide.
        margin: whether it stands in the margin where the page has one, beside what follows.
    """

    media: str
    alt: str
    caption: Runs = ()
    label: str = ""
    width: float = 0
    id: str = ""
    framed: bool = False
    margin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeLines(Node):
    """Code, set plain in one mono face: handouts are printed in black and white."""

    lines: tuple[str, ...]
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Node):
    """Quoted blocks, and who said it where (may be empty)."""

    blocks: tuple[Node, ...]
    attribution: Runs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(Node):
    """Blocks set apart, with a title that says what they are (empty for a plain panel).

    `keep` keeps it on one page with the beginning of what follows.
    """

    kind: Kind
    blocks: tuple[Node, ...]
    title: Runs = ()
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Node):
    """A numbered question with all that belongs to it; it stays together where it can.

    Fields:
        number: as printed ("3"), unique in the document.
        id: unique in the document; equal in the student's and the tutor's copy.
        meta: minutes, group, level: one line, may be empty.
        blocks: text, choices, writing space, and in the tutor's copy the answer's boxes.
        title: a title of its own, or empty.
    """

    number: str
    id: str
    blocks: tuple[Node, ...]
    meta: Runs = ()
    title: Runs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingSpace(Node):
    """Room to write: `lines` ruled lines, or with `boxed` an empty box as high as so many lines."""

    lines: int
    boxed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed(Node):
    """Pictures of slides with room for notes, as PowerPoint prints handouts: one group a page.

    Fields:
        figures: the slides of this page, in order.
        per_page: 1, 2, 3 or 6; with 3, note lines stand beside each; with 1, beneath; else none.
        notes: for each figure the blocks beneath it (the speaker's notes in a tutor's copy), or empty.
    """

    figures: tuple[Figure, ...]
    per_page: int
    notes: tuple[tuple[Node, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak(Node):
    """What follows starts on a new page; on a screen it is a rule."""


_new = object.__new__


def paragraph(runs: Runs, span: Span | None = None) -> Paragraph:
    """`Paragraph(runs=runs, span=span)`, as most are, in half the time."""
    node: Any = _new(Paragraph)
    node.runs = runs
    node.role = ""
    node.keep = False
    node.span = span
    return node  # type: ignore[no-any-return]


def item(blocks: tuple[Node, ...], checked: bool | None, span: Span | None) -> Item:
    """`Item(blocks=blocks, checked=checked, span=span)`, in half the time."""
    node: Any = _new(Item)
    node.blocks = blocks
    node.checked = checked
    node.span = span
    return node  # type: ignore[no-any-return]


def cell(blocks: tuple[Node, ...], span: Span | None = None) -> Cell:
    """`Cell(blocks=blocks, span=span)`, in half the time."""
    node: Any = _new(Cell)
    node.blocks = blocks
    node.span = span
    return node  # type: ignore[no-any-return]
