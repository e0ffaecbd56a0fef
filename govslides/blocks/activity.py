"""`::: activity`: something to do."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Prompt


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Prompt):
    """A task.

    Fields:
        materials: what is needed for it ("worksheet 2, sticky notes"), or "".
    """

    materials: str = ""
