"""`::: objectives`: what learners will be able to do."""

from typing import TYPE_CHECKING

from govslides.blocks.support.reader import Reader
from govslides.blocks.support.titled import KEYS, Titled, read_titled
from govslides.layout.panels import panel
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.stack import Part
from govslides.model.document import Div
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node

__all__ = ["KEYS", "Objectives", "place", "read", "tell"]

OPENS_DOCUMENTS = True
"""A document opens with it when it stands before the first section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objectives(Titled):
    """What learners will be able to do, mostly one list."""


def read(div: Div, reader: Reader) -> Objectives:
    """Read the block."""
    return read_titled(Objectives, div, reader)


def place(node: Objectives, scope: Scope) -> list[Part]:
    """A panel beneath the block's title."""
    return [
        panel(
            flow(node.blocks, scope),
            scope,
            label=node.title,
            colour="accent",
            name="Objectives",
            span=node.span,
        )
    ]


def tell(node: Objectives, telling: "Telling") -> "list[Node]":
    """A panel; it says what is to come, so its key terms are never gaps."""
    return telling.box("panel", node.title, node.blocks, node.span, open_=True)
