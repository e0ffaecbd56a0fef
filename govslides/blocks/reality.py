"""`::: reality`: what the evidence shows about the myth on the same slide."""

from govslides.blocks.support.attributes import text
from govslides.blocks.support.contrast import Evidence
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.stack import Part
from govslides.model.document import Div
from govslides.model.prose import Block
from govslides.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reality(Fenced):
    """The answer to a myth; it comes on a click.

    Fields:
        title: a short name of it, or "".
        blocks: what the evidence shows.
    """

    title: str = ""
    blocks: tuple[Block, ...]


KEYS = frozenset({"title"})


def read(div: Div, reader: Reader) -> Reality:
    """Read the block."""
    return Reality(
        span=div.span,
        attributes=div.attributes,
        title=text(div, "title"),
        blocks=reader.blocks(div.blocks),
    )


def place(node: Reality, scope: Scope) -> list[Part]:
    """The evidence beside the claim."""
    title = node.title or scope.setting.labels["reality"]
    pace, scope.pace = scope.pace, "whole"
    parts = flow(node.blocks, scope)
    scope.pace = pace
    return [Evidence(parts, title, node.span)]
