"""A citation of a work that is not among the references.

The audience could not find the source, and the reference list would lack it.

    [@noris2010] with a reference `norris2010`     wrong
    [@norris2010]                                  right
"""

from govslides.blocks.support.attributes import nearest
from govslides.checks.engine import Context
from govslides.model.inline import Cite

NODES = (Cite,)
MARKS = "@"


def check(node: Cite, context: Context) -> None:
    """Report a key that no reference has."""
    known = context.lecture.references
    if node.key in known:
        return
    meant = _nearest(node.key, context)
    if meant:
        hint = f"Did you mean `@{meant}`?"
    elif known:
        hint = "Add the work to the references file, or correct the key."
    else:
        hint = "Add a file `references.json` or `references.bib` beside the lecture that describes the work."
    context.sink.error(
        "unresolved-citation",
        node.span,
        f"No reference has the key `{node.key}`.",
        "The audience could not find the source.",
        hint,
    )


def _nearest(key: str, context: Context) -> str:
    known = context.lecture.references
    by_lower: dict[str, str] = context.memory.setdefault("unresolved-citation", {})
    if not by_lower:
        by_lower.update((one.lower(), one) for one in known)
    return by_lower.get(nearest(key, by_lower, context.sink), "")
