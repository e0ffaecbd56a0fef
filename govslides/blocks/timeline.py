"""`::: timeline`: periods in the order of time."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Fenced
from govslides.model.inline import Inline
from govslides.model.prose import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Block):
    """One period.

    Fields:
        label: when ("1990s"), without the markup that set it apart.
        blocks: what happened then; may be empty.
    """

    label: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Fenced):
    """Periods, as written from early to late."""

    periods: tuple[Period, ...]
