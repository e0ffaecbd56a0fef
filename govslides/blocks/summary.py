"""`::: summary`: what to take home."""

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

__all__ = ["KEYS", "Summary", "place", "read", "tell"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(Titled):
    """What to take home, mostly one list."""


def read(div: Div, reader: Reader) -> Summary:
    """Read the block."""
    return read_titled(Summary, div, reader)


def place(node: Summary, scope: Scope) -> list[Part]:
    """A panel beneath the block's title."""
    return [
        panel(
            flow(node.blocks, scope),
            scope,
            label=node.title,
            colour="reality",
            name="Summary",
            span=node.span,
        )
    ]


def tell(node: Summary, telling: "Telling") -> "list[Node]":
    """A panel."""
    return telling.box("panel", node.title, node.blocks, node.span)
