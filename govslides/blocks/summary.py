"""`::: summary`: what to take home."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Fenced
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
