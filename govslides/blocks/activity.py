"""`::: activity`: something to do."""

from typing import TYPE_CHECKING

from govslides.blocks.support.asking import Asked, asked
from govslides.blocks.support.attributes import text
from govslides.blocks.support.nodes import Prompt
from govslides.blocks.support.prompts import PROMPT_KEYS, prompt_fields
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.speaking import Speech
from govslides.layout.scope import Scope
from govslides.model.document import Div
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Prompt):
    """A task.

    Fields:
        materials: what is needed for it ("worksheet 2, sticky notes"), or "".
    """

    materials: str = ""


KEYS = PROMPT_KEYS | {"materials"}


def read(div: Div, reader: Reader) -> Activity:
    """Read the block."""
    since = len(reader.lifted)
    blocks = reader.blocks(div.blocks)
    return Activity(
        **prompt_fields(div, blocks, reader.take_asides(since), reader), materials=text(div, "materials")
    )


def place(node: Activity, scope: Scope) -> list[Asked]:
    """A slide of its own."""
    return [asked(node, scope, materials=node.materials)]


def speak(node: Activity, speech: Speech) -> None:
    """The notes written inside it."""
    for aside in node.asides:
        speech.block(aside)


def tell(node: Activity, telling: "Telling") -> "list[Node]":
    """The task, set apart."""
    return telling.task(node, telling.labels["activity"], node.materials)


def for_students(node: Activity) -> Activity:
    """All of it."""
    return node
