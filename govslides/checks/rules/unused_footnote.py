"""A footnote that no mark leads to.

It would not be shown anywhere.

    A claim. and [^1]: Its note.          wrong
    A claim.[^1] and [^1]: Its note.      right
"""

from govslides.checks.engine import Context
from govslides.model.inline import FootnoteReference

NODES = (FootnoteReference,)
MARKS = "["


def check(node: FootnoteReference, context: Context) -> None:
    """Remember the mark."""
    marks: set[tuple[str, str]] = context.memory.setdefault("unused-footnote", set())
    marks.add((node.span.source.path, node.label))


def finish(context: Context) -> None:
    """Report the footnotes without a mark."""
    marks = context.memory.get("unused-footnote", ())
    for key, note in context.lecture.footnotes.items():
        if key not in marks:
            context.sink.error(
                "unused-footnote",
                note.span,
                f"No mark leads to the footnote `{note.label}`.",
                "Its text would not be shown anywhere.",
                f"Write `[^{note.label}]` where it belongs, or take the footnote out.",
            )
