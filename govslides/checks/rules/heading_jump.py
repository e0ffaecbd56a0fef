"""A run-in heading that skips a level.

Screen readers and handouts build an outline from the levels; a gap in it reads as something lost.

    ## Slide, then ##### Detail     wrong
    ## Slide, then ### Detail       right
"""

from govslides.checks.engine import Context
from govslides.model.lecture import Slide
from govslides.model.prose import Heading

NODES = (Slide,)
MARKS = ""


def check(node: Slide, context: Context) -> None:
    """Warn where a heading on a slide is more than one level deeper than the one before."""
    before = 0
    for block in node.blocks:
        if not isinstance(block, Heading):
            continue
        if before and block.level > before + 1:
            context.sink.warning(
                "heading-jump",
                block.span,
                f"This heading jumps from level {before} to level {block.level}.",
                "Outlines and screen readers show a gap where nothing is missing.",
                f"Write it with {'#' * (before + 1)}.",
            )
        before = block.level
