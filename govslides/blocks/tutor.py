"""`::: tutor`: what only tutors see."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Tutor(Aside):
    """What only tutors see."""
