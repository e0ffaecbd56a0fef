"""`::: notes`: what the lecturer says."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Aside
from govslides.blocks.support.reader import Reader
from govslides.model.document import Div


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes(Aside):
    """What the lecturer says."""


KEYS: frozenset[str] = frozenset()


def read(div: Div, reader: Reader) -> Notes:
    """Read the block."""
    return Notes(span=div.span, attributes=div.attributes, blocks=reader.prose(div.blocks))
