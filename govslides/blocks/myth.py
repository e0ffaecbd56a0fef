"""`::: myth`: a claim to be taken apart."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Fenced
from govslides.model.prose import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Myth(Fenced):
    """A claim.

    Fields:
        title: a short name of the claim, or "".
        blocks: the claim's own words.
    """

    title: str = ""
    blocks: tuple[Block, ...]
