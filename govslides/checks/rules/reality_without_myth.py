"""A reality on a slide without a myth.

The reality answers the claim beside it and opens on the click after it; alone it answers nothing.

    ## A slide, ::: reality                       wrong
    ## A slide, ::: myth and ::: reality          right
"""

from govslides.blocks.myth import Myth
from govslides.blocks.reality import Reality
from govslides.blocks.support.walking import walk
from govslides.checks.engine import Context

NODES = (Reality,)


def check(node: Reality, context: Context) -> None:
    """Report a reality whose slide holds no myth."""
    if context.place is not None and any(type(other) is Myth for other in walk(context.place.blocks)):
        return
    context.sink.error(
        "reality-without-myth",
        node.span,
        "This reality stands on a slide without a myth.",
        "It answers a claim and opens on the click after it.",
        "Write the claim in a `::: myth` block on the same slide.",
    )
