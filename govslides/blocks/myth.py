"""`::: myth`: a claim to be taken apart."""

from govslides.blocks.support.attributes import text
from govslides.blocks.support.contrast import Claim
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.stack import Part
from govslides.model.document import Div
from govslides.model.prose import Block
from govslides.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Myth(Fenced):
    """A claim.

    Fields:
        title: a short name of the claim, or "".
        blocks: the claim's own words.
    """

    title: str = ""
    blocks: tuple[Block, ...]


KEYS = frozenset({"title"})


def read(div: Div, reader: Reader) -> Myth:
    """Read the block."""
    return Myth(
        span=div.span,
        attributes=div.attributes,
        title=text(div, "title"),
        blocks=reader.blocks(div.blocks),
    )


def place(node: Myth, scope: Scope) -> list[Part]:
    """The claim, which has a layout of its own."""
    return [Claim(flow(node.blocks, scope), node.title, node.span)]
