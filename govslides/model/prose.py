"""Block nodes that Markdown itself has: paragraphs, lists, tables, code."""

from typing import Any

from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.inline import Inline, Text
from govslides.records import dataclass
from govslides.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Any block node.

    Fields:
        span: the source text of the block.
    """

    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Block):
    """A paragraph."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Block):
    """An item of a list; `checked` is None unless it starts with `[ ]` or `[x]`."""

    blocks: tuple[Block, ...]
    checked: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList(Block):
    """A bullet list, or an ordered one that counts from `start`; `tight` has no blank lines in it."""

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1
    tight: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Block):
    """A cell of a table."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Block):
    """A row of a table; every row of a table has the same number of cells."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Block):
    """A table.

    Fields:
        header: the header rows; may be empty.
        rows: the rows beneath.
        alignments: for each column "", "left", "center" or "right".
        caption: the caption's inlines; empty when there is none.
        attributes: `{#id .class widths="1,2,2"}` written after it.
    """

    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    alignments: tuple[str, ...]
    caption: tuple[Inline, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeBlock(Block):
    """Fenced or indented code; `language` is "" when none is named.

    `text` has no line feed at its end.
    """

    text: str
    language: str = ""
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class MathBlock(Block):
    """`$$...$$` standing by itself, in TeX."""

    tex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockQuote(Block):
    """`> quoted`."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert(Block):
    """A GitHub alert; `kind` is "note", "tip", "important", "warning" or "caution"."""

    kind: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Block):
    """A term with what it means, one entry of a definition list."""

    term: tuple[Inline, ...]
    meanings: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionList(Block):
    """Terms with their meanings (`term`, then `: meaning`)."""

    entries: tuple[Definition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Block):
    """A heading as written.

    Among a slide's blocks it is a run-in heading; a file's sections and slides are made of the others.
    """

    level: int
    inlines: tuple[Inline, ...]
    attributes: Attributes = NO_ATTRIBUTES


# A long lecture has ten thousands of the following, and this way each takes half the time.
_new = object.__new__


def plain_paragraph(span: Span, text: str) -> Paragraph:
    """A paragraph of plain text that is all of `span`."""
    told: Any = _new(Text)
    told.span = span
    told.text = text
    made: Any = _new(Paragraph)
    made.span = span
    made.inlines = (told,)
    return made  # type: ignore[no-any-return]


def new_item(span: Span, blocks: tuple[Block, ...], checked: bool | None) -> Item:
    """An item of a list."""
    made: Any = _new(Item)
    made.span = span
    made.blocks = blocks
    made.checked = checked
    return made  # type: ignore[no-any-return]
