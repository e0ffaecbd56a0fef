"""`::: columns`: text side by side."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Fenced
from govslides.model.prose import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Fenced):
    """One column.

    Fields:
        width: its share of the slide's text width, above 0 up to 1; None for an even share of the rest.
        blocks: what stands in it.
    """

    width: float | None = None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns(Fenced):
    """Columns, from the line's start to its end."""

    columns: tuple[Column, ...]
