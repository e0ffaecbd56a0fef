"""`::: reality`: what the evidence shows about the myth on the same slide."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Fenced
from govslides.model.prose import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Reality(Fenced):
    """The answer to a myth; it comes on a click.

    Fields:
        title: a short name of it, or "".
        blocks: what the evidence shows.
    """

    title: str = ""
    blocks: tuple[Block, ...]
