"""`::: tutor`: what only tutors see."""

from govslides.blocks.support.nodes import Aside
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.speaking import Speech
from govslides.model.document import Div
from govslides.records import dataclass


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
