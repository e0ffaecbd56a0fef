"""A Markdown file as written: prose, headings, and fenced divs that nobody has read yet."""

from collections.abc import Mapping

from govslides.model.attributes import Attributes
from govslides.model.prose import Block
from govslides.records import dataclass, field
from govslides.source import Source, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Div(Block):
    """A fenced div.

    Fields:
        name: the block's name as written (`::: notes`, or the first class of `::: {.myth}`).
        name_span: where the name stands.
        attributes: what else was written; `classes` holds the name no more.
        blocks: what stands inside.
        closed: False when the file ended first (already reported).
    """

    name: str
    name_span: Span
    attributes: Attributes
    blocks: tuple[Block, ...]
    closed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ThematicBreak(Block):
    """`---`: the start of a slide without a title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote(Block):
    """`[^label]: ...`."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A YAML value with its place.

    Fields:
        data: a str, int, float, bool, None, a tuple of Values, or a dict of str to Value. Dates and
            `yes`/`no`/`on`/`off` stay strings.
        span: where the value stands.
        key_span: where its key stands, when it is a mapping's value.
    """

    data: "str | int | float | bool | tuple[Value, ...] | dict[str, Value] | None"
    span: Span
    key_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One Markdown file.

    Fields:
        source: the file.
        front_matter: its YAML front matter, a Value that holds a dict; None when there is none.
        blocks: its blocks, in order, footnotes taken out.
        footnotes: its footnotes by label.
    """

    source: Source
    front_matter: Value | None
    blocks: tuple[Block, ...]
    footnotes: Mapping[str, Footnote] = field(default_factory=dict)
