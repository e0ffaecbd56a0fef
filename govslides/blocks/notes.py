"""`::: notes`: what the lecturer says."""

from typing import TYPE_CHECKING

from govslides.blocks.support.nodes import Aside
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.speaking import Speech
from govslides.model.document import Div
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes(Aside):
    """What the lecturer says."""


KEYS: frozenset[str] = frozenset()

SAID = True
"""It is spoken aloud, which takes time."""


def read(div: Div, reader: Reader) -> Notes:
    """Read the block."""
    return Notes(span=div.span, attributes=div.attributes, blocks=reader.prose(div.blocks))


def speak(node: Notes, speech: Speech) -> None:
    """All of it is said."""
    speech.say(node.blocks)


def tell(node: Notes, telling: "Telling") -> "list[Node]":
    """For tutors."""
    return telling.private("notes", telling.labels["spoken"], node.blocks, node.span)
