"""`::: timeline`: periods in the order of time."""

from typing import TYPE_CHECKING

from govslides.blocks.support.inlines import drop_start, strip_end, strip_start
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.stray import report_foreign
from govslides.diagnostics import Sink
from govslides.layout.drafts import Draft
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.snippets import BOLD, snippets
from govslides.layout.stack import Part
from govslides.layout.text import Text
from govslides.layout.timelines import Period as Card
from govslides.layout.timelines import Timeline as TimelinePiece
from govslides.model.document import Div
from govslides.model.inline import Inline, Strong, plain_text
from govslides.model.inline import Text as TextNode
from govslides.model.prose import Block, Definition, DefinitionList, Item, ItemList, Paragraph
from govslides.patterns import pattern
from govslides.records import dataclass, replace

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Block):
    """One period.

    Fields:
        label: when ("1990s"), without the markup that set it apart.
        blocks: what happened then; may be empty.
    """

    label: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Fenced):
    """Periods, as written from early to late."""

    periods: tuple[Period, ...]


KEYS: frozenset[str] = frozenset()

_LABEL = pattern(r"([^:]{1,60}):(?:\s+|$)")


def read(div: Div, reader: Reader) -> Timeline | None:
    """Read a list of periods, or a definition list of them."""
    periods: list[Period] = []
    for block in reader.blocks(div.blocks):
        if isinstance(block, ItemList):
            periods += (_period(item, reader.sink) for item in block.items)
        elif isinstance(block, DefinitionList):
            periods += (_defined(entry) for entry in block.entries)
        else:
            report_foreign("timeline", block.span, "a list of periods", reader.sink)
    if not periods:
        return None
    return Timeline(span=div.span, attributes=div.attributes, periods=tuple(periods))


def _period(item: Item, sink: Sink) -> Period:
    first = item.blocks[0] if item.blocks else None
    if isinstance(first, Paragraph):
        label, rest = _split_label(first.inlines)
        if label:
            told = (replace(first, inlines=rest),) if rest else ()
            return Period(span=item.span, label=label, blocks=told + item.blocks[1:])
    sink.error(
        "period-without-label",
        item.span,
        "This period of the timeline does not say when it was.",
        "The label is what stands at the axis.",
        "Start it with the time in bold, as in `- **1990s** Networked systems`.",
    )
    return Period(span=item.span, label=(), blocks=item.blocks)


def _split_label(inlines: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """The label that a paragraph starts with, and what follows it."""
    first = inlines[0] if inlines else None
    if isinstance(first, Strong):
        return _without_colon(first.children), strip_start(inlines[1:], " \t:")
    if isinstance(first, TextNode) and (found := _LABEL.match(first.text)):
        label = replace(first, text=found[1].strip())
        rest = drop_start(first, found.end())
        kept = (rest, *inlines[1:]) if rest.text else inlines[1:]
        return (label,), strip_start(kept)
    return (), inlines


def _without_colon(label: tuple[Inline, ...]) -> tuple[Inline, ...]:
    last = label[-1] if label else None
    if isinstance(last, TextNode) and last.text.rstrip().endswith(":"):
        return strip_end((*label[:-1], replace(last, text=last.text.rstrip()[:-1])))
    return label


def _defined(entry: Definition) -> Period:
    blocks = tuple(block for meaning in entry.meanings for block in meaning)
    return Period(span=entry.span, label=entry.term, blocks=blocks)


def place(node: Timeline, scope: Scope) -> list[Part]:
    """The periods as cards along an axis."""
    setting = scope.setting
    cards = []
    for period in node.periods:
        label = [snippet._replace(colour="accent") for snippet in snippets(period.label, scope, BOLD)]
        drafts = [Draft(label, period.span, keep=True)] if label else []
        for part in flow(period.blocks, scope):
            drafts += [part] if isinstance(part, Draft) else part.words()
        text = Text(drafts, setting.styles.compact("timeline"), rtl=setting.rtl, language=setting.language)
        cards.append(Card(plain_text(period.label), text))
    listed = ", ".join(card.label for card in cards if card.label)
    return [TimelinePiece(cards, f"{setting.labels['timeline']}: {listed}", node.span)]


def tell(node: Timeline, telling: "Telling") -> "list[Node]":
    """Each period beside its time."""
    return telling.paired(((period.label, period.blocks) for period in node.periods), node.span)
