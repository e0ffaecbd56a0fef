"""What questions, polls and activities read alike: choices, and the blocks around them."""

from collections.abc import Iterable
from typing import TypedDict

from govslides.blocks.support.attributes import count, minutes, text
from govslides.blocks.support.nodes import Aside, Choice
from govslides.blocks.support.reader import Reader
from govslides.model.attributes import Attributes
from govslides.model.document import Div
from govslides.model.prose import Block, Item, ItemList
from govslides.source import Span

PROMPT_KEYS = frozenset({"title", "minutes", "group", "lines"})


class PromptFields(TypedDict):
    """The fields of a `Prompt`."""

    span: Span
    attributes: Attributes
    title: str
    blocks: tuple[Block, ...]
    minutes: int | None
    lines: int | None
    group: str
    asides: tuple[Aside, ...]


def prompt_fields(
    div: Div, blocks: tuple[Block, ...], asides: tuple[Aside, ...], reader: Reader
) -> PromptFields:
    """What any prompt says: its own text `blocks`, its `asides`, and the attributes that all have."""
    return PromptFields(
        span=div.span,
        attributes=div.attributes,
        title=text(div, "title"),
        blocks=blocks,
        minutes=minutes(div, reader.sink),
        lines=count(div, "lines", 0, reader.sink) if "lines" in div.attributes.values else None,
        group=text(div, "group"),
        asides=asides,
    )


def is_choices(block: Block) -> bool:
    """Whether `block` is a task list: every item is a choice."""
    return isinstance(block, ItemList) and all(item.checked is not None for item in block.items)


def read_choices(lists: Iterable[Block], *, marked: bool) -> tuple[Choice, ...]:
    """The items of `lists` as choices; what stands beneath an item's text is its feedback."""
    return tuple(
        _choice(item, marked) for block in lists if isinstance(block, ItemList) for item in block.items
    )


def _choice(item: Item, marked: bool) -> Choice:
    return Choice(
        span=item.span,
        blocks=item.blocks[:1],
        feedback=item.blocks[1:],
        correct=bool(item.checked) and marked,
    )
