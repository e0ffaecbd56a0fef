"""What blocks of prose beneath a title of their own read alike: myths, realities, objectives, summaries."""

from typing import TypeVar

from govslides.blocks.support.attributes import text
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.model.document import Div
from govslides.model.prose import Block
from govslides.records import dataclass

KEYS = frozenset({"title"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled(Fenced):
    """Prose with a title.

    Fields:
        title: the author's own, or "".
        blocks: what stands beneath it.
    """

    title: str = ""
    blocks: tuple[Block, ...]


Node = TypeVar("Node", bound=Titled)


def read_titled(kind: type[Node], div: Div, reader: Reader) -> Node:
    """Read a div as a node of `kind`."""
    return kind(
        span=div.span,
        attributes=div.attributes,
        title=text(div, "title"),
        blocks=reader.blocks(div.blocks),
    )
