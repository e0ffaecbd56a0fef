"""`::: notes`: what the lecturer says."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes(Aside):
    """What the lecturer says."""
