"""A reality on a slide without a myth.

The reality answers the claim beside it and opens on the click after it; alone it answers nothing.

    ## A slide, ::: reality                       wrong
    ## A slide, ::: myth and ::: reality          right
"""

from typing import TYPE_CHECKING

from govslides.blocks.support.walking import walk
from govslides.checks.engine import Context
from govslides.model.lecture import Section, Slide

if TYPE_CHECKING:
    from govslides.blocks.reality import Reality

NODES = ("govslides.blocks.reality.Reality",)
MARKS = ":"


def check(node: "Reality", context: Context) -> None:
    """Report a reality whose slide holds no myth."""
    if context.place is not None and _has_myth(context.place, context):
        return
    context.sink.error(
        "reality-without-myth",
        node.span,
        "This reality stands on a slide without a myth.",
        "It answers a claim and opens on the click after it.",
        "Write the claim in a `::: myth` block on the same slide.",
    )


def _has_myth(place: Section | Slide, context: Context) -> bool:
    """Looked for once on each slide."""
    from govslides.blocks.myth import Myth

    known: dict[str, bool] = context.memory.setdefault("reality-without-myth", {})
    if place.id not in known:
        known[place.id] = any(type(block) is Myth for block in walk(place.blocks))
    return known[place.id]
