"""`::: reveal`: content that appears on a click."""

from dataclasses import dataclass
from typing import Literal

from govslides.blocks.support.nodes import Fenced
from govslides.model.prose import Block

Pace = Literal["whole", "items", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal(Fenced):
    """Content with a way of appearing.

    Fields:
        pace: "whole" comes at once on one click (`reveal`), "items" list item by list item
            (`incremental`), "none" stands from the start even in an incremental lecture
            (`nonincremental`).
        blocks: the content.
    """

    pace: Pace = "whole"
    blocks: tuple[Block, ...]
