"""`::: summary`: what to take home."""

from dataclasses import dataclass

from govslides.blocks.support.attributes import text
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.model.document import Div
from govslides.model.prose import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(Fenced):
    """What to take home.

    Fields:
        title: a title of the panel, or "".
        blocks: what stands in it, mostly one list.
    """

    title: str = ""
    blocks: tuple[Block, ...]


KEYS = frozenset({"title"})


def read(div: Div, reader: Reader) -> Summary:
    """Read the block."""
    return Summary(
        span=div.span,
        attributes=div.attributes,
        title=text(div, "title"),
        blocks=reader.blocks(div.blocks),
    )
