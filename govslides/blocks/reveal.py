"""`::: reveal`: content that appears on a click."""

from typing import TYPE_CHECKING, Literal

from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.layout.prose import Flow
from govslides.layout.scope import Scope
from govslides.layout.stack import Part
from govslides.model.document import Div
from govslides.model.prose import Block
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node

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


KEYS: frozenset[str] = frozenset()

_PACES: dict[str, Pace] = {"incremental": "items", "nonincremental": "none"}


def read(div: Div, reader: Reader) -> Reveal:
    """Read the block under any of its names."""
    return Reveal(
        span=div.span,
        attributes=div.attributes,
        pace=_PACES.get(div.name, "whole"),
        blocks=reader.blocks(div.blocks),
    )


def place(node: Reveal, scope: Scope) -> list[Part]:
    """The content, with the clicks that show it."""
    walk = Flow(scope)
    outer = scope.pace
    scope.pace = "items" if node.pace == "items" else "whole"
    if node.pace == "whole":
        walk.click = scope.next_click()
    parts = walk.blocks(node.blocks)
    scope.pace = outer
    return parts


def tell(node: Reveal, telling: "Telling") -> "list[Node]":
    """The content, all of it there."""
    return telling.blocks(node.blocks)
