"""A footnote mark without its footnote.

The audience would see a number that leads nowhere.

    A claim.[^1]                              wrong
    A claim.[^1] and a line [^1]: Its note.   right
"""

from govslides.checks.engine import Context
from govslides.model.inline import FootnoteReference

NODES = (FootnoteReference,)
MARKS = "["


def check(node: FootnoteReference, context: Context) -> None:
    """Report a label that the file defines no footnote for."""
    if (node.span.source.path, node.label) in context.lecture.footnotes:
        return
    context.sink.error(
        "undefined-footnote",
        node.span,
        f"There is no footnote `{node.label}` in this file.",
        "The audience would see a number that leads nowhere.",
        f"Write `[^{node.label}]: the note` on a line of its own.",
    )
