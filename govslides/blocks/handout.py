"""`::: handout`: prose that only handouts show."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout(Aside):
    """Prose that only handouts show."""
