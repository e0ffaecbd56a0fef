"""`::: objectives`: what learners will be able to do."""

from govslides.blocks.support.attributes import text
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.layout.panels import panel
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.stack import Part
from govslides.model.document import Div
from govslides.model.prose import Block
from govslides.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Objectives(Fenced):
    """What learners will be able to do.

    Fields:
        title: a title of the panel, or "".
        blocks: what stands in it, mostly one list.
    """

    title: str = ""
    blocks: tuple[Block, ...]


KEYS = frozenset({"title"})


def read(div: Div, reader: Reader) -> Objectives:
    """Read the block."""
    return Objectives(
        span=div.span,
        attributes=div.attributes,
        title=text(div, "title"),
        blocks=reader.blocks(div.blocks),
    )


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
