"""`::: poll`: a show of hands."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Choice, Prompt


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll(Prompt):
    """A question to the whole room, without right or wrong.

    Fields:
        options: what one can vote for; may be empty (hands up or not).
    """

    options: tuple[Choice, ...] = ()
