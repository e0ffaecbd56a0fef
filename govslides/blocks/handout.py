"""`::: handout`: prose that only handouts show."""

from typing import TYPE_CHECKING

from govslides.blocks.support.nodes import Aside
from govslides.blocks.support.reader import Reader
from govslides.model.document import Div
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout(Aside):
    """Prose that only handouts show."""


KEYS: frozenset[str] = frozenset()


def read(div: Div, reader: Reader) -> Handout:
    """Read the block."""
    return Handout(span=div.span, attributes=div.attributes, blocks=reader.prose(div.blocks))


def for_students(node: Handout) -> Handout:
    """All of it."""
    return node


def tell(node: Handout, telling: "Telling") -> "list[Node]":
    """All of it, as prose."""
    return telling.aside(node.blocks)
