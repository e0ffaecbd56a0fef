"""`::: objectives`: what learners will be able to do."""

from dataclasses import dataclass

from govslides.blocks.support.attributes import text
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.model.document import Div
from govslides.model.prose import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Objectives(Fenced):
    """What learners will be able to do.

    Fields:
        title: a title of the panel, or "".
        blocks: what stands in it, mostly one list.
    """

    title: str = ""
    blocks: tuple[Block, ...]


KEYS = frozenset({"title"})


def read(div: Div, reader: Reader) -> Objectives:
    """Read the block."""
    return Objectives(
        span=div.span,
        attributes=div.attributes,
        title=text(div, "title"),
        blocks=reader.blocks(div.blocks),
    )
