"""Inline nodes: what stands inside a paragraph, a heading or a table cell."""

from collections.abc import Iterable, Iterator

from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.records import dataclass
from govslides.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """Any inline node.

    Fields:
        span: the source text of the node, its markers included.
    """

    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Inline):
    """Plain text, entities and escapes resolved, no line feed in it."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Break(Inline):
    """A line end within a paragraph: `hard` is kept as one, a soft one is a space."""

    hard: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Inline):
    """A code span."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Math(Inline):
    """A formula in TeX, without its dollar signs; `display` for `$$...$$` within a paragraph."""

    tex: str
    display: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Container(Inline):
    """An inline node that holds others."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis(Container):
    """`*emphasis*`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strong(Container):
    """`**strong**`; a key term, for guided notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strikethrough(Container):
    """`~~struck~~`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight(Container):
    """`==highlighted==`; a key term, for guided notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Container):
    """A link or autolink.

    Fields:
        target: the URL, or `#id` for a slide of this lecture, as written.
        title: the link's title, or "".
        target_span: where the target stands.
    """

    target: str
    title: str = ""
    target_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Image(Inline):
    """An image.

    Fields:
        alt: the alternative text as plain text; "" when there is none.
        src: the path as written, relative to the file it stands in.
        title: the image's title, which is its caption on a slide, or "".
        attributes: `{#id .class width=50%}` written after it.
        src_span: where the path stands.
    """

    alt: str
    src: str
    title: str = ""
    attributes: Attributes = NO_ATTRIBUTES
    src_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteReference(Inline):
    """`[^label]`; an inline note `^[...]` gets a label of its own, made by the reader."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """One work cited, inside a `Citation`.

    Fields:
        key: the reference's key, without the `@`.
        prefix: text before it ("see"), or "".
        locator: text after it ("p. 280"), or "".
        year_only: `-@key`, the author stands in the sentence already.
        span: where the key stands.
    """

    key: str
    prefix: str = ""
    locator: str = ""
    year_only: bool = False
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Inline):
    """`[@key, p. 5; @other]`, or with `narrative` `@key` as part of the sentence."""

    cites: tuple[Cite, ...]
    narrative: bool = False


def walk(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Every node of `inlines`, depth first, containers before what they hold."""
    for node in inlines:
        yield node
        if isinstance(node, Container):
            yield from walk(node.children)


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words of `inlines` without markup: for titles, ids and alt text."""
    parts: list[str] = []
    _add_words(inlines, parts)
    return "".join(parts)


def _add_words(inlines: Iterable[Inline], parts: list[str]) -> None:
    for node in inlines:
        if isinstance(node, _WITH_TEXT):
            parts.append(node.text)
        elif isinstance(node, Container):
            _add_words(node.children, parts)
        elif isinstance(node, Break):
            parts.append(" ")
        elif isinstance(node, Math):
            parts.append(node.tex)
        elif isinstance(node, Image):
            parts.append(node.alt)


_WITH_TEXT = (Text, Code)
