"""`::: tutor`: what only tutors see."""

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
class Tutor(Aside):
    """What only tutors see."""


KEYS: frozenset[str] = frozenset()


def read(div: Div, reader: Reader) -> Tutor:
    """Read the block."""
    return Tutor(span=div.span, attributes=div.attributes, blocks=reader.prose(div.blocks))


def speak(node: Tutor, speech: Speech) -> None:
    """Tutors read it in the notes, beneath a label."""
    speech.say(node.blocks, speech.labels["tutor"])


def tell(node: Tutor, telling: "Telling") -> "list[Node]":
    """For tutors."""
    return telling.private("tutor", telling.labels["tutor"], node.blocks, node.span)
