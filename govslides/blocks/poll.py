"""`::: poll`: a show of hands."""

from typing import TYPE_CHECKING

from govslides.blocks.support.asking import Asked, asked
from govslides.blocks.support.nodes import Choice, Prompt
from govslides.blocks.support.prompts import PROMPT_KEYS, prompt_fields, read_choices
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.speaking import Speech, speak_choices
from govslides.layout.scope import Scope
from govslides.model.document import Div
from govslides.model.prose import ItemList
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll(Prompt):
    """A question to the whole room, without right or wrong.

    Fields:
        options: what one can vote for; may be empty (hands up or not).
    """

    options: tuple[Choice, ...] = ()


KEYS = PROMPT_KEYS

NUMBERED = True
"""It has a number in documents, and stands on question sheets."""


def read(div: Div, reader: Reader) -> Poll:
    """Read the text; the last list holds the options."""
    since = len(reader.lifted)
    blocks = reader.blocks(div.blocks)
    lists = [at for at, block in enumerate(blocks) if isinstance(block, ItemList)]
    options = blocks[lists[-1] : lists[-1] + 1] if lists else ()
    said = blocks[: lists[-1]] + blocks[lists[-1] + 1 :] if lists else blocks
    if not said:
        reader.sink.error(
            "question-without-text",
            div.name_span,
            "This poll asks nothing.",
            "Nobody can vote on a question that has no text.",
            "Write the question as the first paragraph of the block.",
        )
    return Poll(
        **prompt_fields(div, said, reader.take_asides(since), reader),
        options=read_choices(options, marked=False),
    )


def place(node: Poll, scope: Scope) -> list[Asked]:
    """A slide of its own."""
    return [asked(node, scope, choices=node.options)]


def speak(node: Poll, speech: Speech) -> None:
    """The notes written inside it, and what to say about each option."""
    for aside in node.asides:
        speech.block(aside)
    speak_choices(node.options, speech)


def tell(node: Poll, telling: "Telling") -> "list[Node]":
    """A question with its options."""
    return telling.ask(node, choices=node.options, label=telling.labels["poll"])


def for_students(node: Poll) -> Poll:
    """All of it; what to say about the options is never theirs."""
    return node
