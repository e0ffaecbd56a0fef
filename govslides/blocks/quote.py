"""`::: quote`: a quotation with who said it and where."""

from typing import TYPE_CHECKING

from govslides.blocks.support.attributes import attribute_span, text
from govslides.blocks.support.inlines import strip_end, strip_start
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.quotation import Quotation
from govslides.blocks.support.reader import Reader
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.snippets import snippets
from govslides.layout.stack import Part
from govslides.model.document import Div
from govslides.model.inline import Break, Citation, Cite, Emphasis, Inline, Text
from govslides.model.prose import Block, BlockQuote, Paragraph
from govslides.records import dataclass, replace
from govslides.source import Span

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fenced):
    """A quotation.

    Fields:
        blocks: what was said.
        attribution: who said it and where, as one line: written as a last paragraph that starts with a
            dash, or put together of `by`, `source`, `year` and `page`. Empty when nobody is named.
        by, source, year, page: as written as attributes, each "" when not.
        citation: the work of `cite=key` with the page as its locator, or None. It is not in `attribution`.
    """

    blocks: tuple[Block, ...]
    attribution: tuple[Inline, ...] = ()
    by: str = ""
    source: str = ""
    year: str = ""
    page: str = ""
    citation: Citation | None = None


KEYS = frozenset({"by", "source", "year", "page", "cite"})

_DASHES = ("\u2014", "\u2015", "\u2013 ", "-- ", "--- ")


def read(div: Div, reader: Reader) -> Quote:
    """Read the block."""
    blocks, written = _take_attribution(reader.blocks(div.blocks))
    built = _built_attribution(div)
    if written and built:
        reader.sink.error(
            "attributed-twice",
            written[0].span,
            "The quotation says twice who said it: in its attributes and in its last line.",
            "Only one of them can stand beneath it.",
            "Take out one of them.",
        )
    return Quote(
        span=div.span,
        attributes=div.attributes,
        blocks=blocks,
        attribution=written or built,
        by=text(div, "by"),
        source=text(div, "source"),
        year=text(div, "year"),
        page=text(div, "page"),
        citation=_citation(div),
    )


def _take_attribution(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Inline, ...]]:
    """Split off a last paragraph, or last line of one, that starts with a dash."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return blocks, ()
    inlines = last.inlines
    for at in range(len(inlines) - 1, -1, -1):
        starts_line = at == 0 or isinstance(inlines[at - 1], Break)
        node = inlines[at]
        if starts_line and isinstance(node, Text) and node.text.startswith(_DASHES):
            attribution = strip_start(inlines[at:], "-\u2013\u2014\u2015 ")
            spoken = strip_end(inlines[:at])
            rest = (replace(last, inlines=spoken),) if spoken else ()
            return blocks[:-1] + rest, attribution
    return blocks, ()


def _built_attribution(div: Div) -> tuple[Inline, ...]:
    parts: list[Inline] = []
    for key in ("by", "source", "year", "page"):
        written = text(div, key)
        if not written:
            continue
        span = attribute_span(div, key)
        if parts:
            parts.append(Text(text=", ", span=span))
        part = Text(text=_paged(written) if key == "page" else written, span=span)
        parts.append(Emphasis(children=(part,), span=span) if key == "source" else part)
    return tuple(parts)


def _paged(page: str) -> str:
    if not page[0].isdigit():
        return page
    return f"pp. {page}" if "-" in page or "\u2013" in page else f"p. {page}"


def _citation(div: Div) -> Citation | None:
    key = text(div, "cite").removeprefix("@")
    if not key:
        return None
    span: Span = attribute_span(div, "cite")
    page = text(div, "page")
    cite = Cite(key=key, locator=_paged(page) if page else "", span=span)
    return Citation(cites=(cite,), span=span)


def of_blockquote(node: BlockQuote) -> Quote:
    """Markdown's own quotation as this block, for a slide on which nothing else stands."""
    blocks, attribution = _take_attribution(node.blocks)
    return Quote(span=node.span, blocks=blocks, attribution=attribution)


def place(node: Quote, scope: Scope) -> list[Part]:
    """The quotation, large on a slide of its own, else on a panel."""
    attribution = snippets(node.attribution, scope)
    if node.citation is not None:
        # Where the line says already who said it, the work stands in the sources alone.
        cited = snippets((node.citation,), scope)
        attribution = attribution or cited
    return [Quotation(flow(node.blocks, scope), attribution, node.span)]


def tell(node: Quote, telling: "Telling") -> "list[Node]":
    """The quotation with who said it."""
    cited = (node.citation,) if node.citation is not None else ()
    return telling.quotation(node.blocks, node.attribution or cited, node.span)
