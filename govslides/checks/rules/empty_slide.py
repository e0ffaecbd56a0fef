"""A slide with a title and nothing else.

It is shown as it is, and mostly it was forgotten.

    ## Results                              wrong
    ## Results {.closing}                   right, where a slide means to say no more
"""

from govslides.blocks.support.nodes import Aside
from govslides.checks.engine import Context
from govslides.model.lecture import Slide

NODES = (Slide,)
MARKS = ""

_MEANT = frozenset({"closing", "references", "section", "title"})


def check(node: Slide, context: Context) -> None:
    """Warn about a slide on which nothing stands."""
    if any(not isinstance(block, Aside) for block in node.blocks):
        return
    if _MEANT.intersection(node.attributes.classes) or "layout" in node.attributes.values:
        return
    context.sink.warning(
        "empty-slide",
        node.span,
        "This slide has a title and nothing else.",
        "The audience would look at an empty page.",
        "Write its content, or take the heading out.",
    )
