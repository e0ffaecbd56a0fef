"""A link to a slide that is not there.

Nothing would happen on the click.

    [the history](#histroy)     wrong
    [the history](#history)     right
"""

from govslides.blocks.support.attributes import nearest
from govslides.checks.engine import Context
from govslides.model.inline import Link

NODES = (Link,)
MARKS = "[<"


def check(node: Link, context: Context) -> None:
    """Report a `#target` that leads nowhere."""
    if not node.target.startswith("#") or node.target[1:] in context.lecture.anchors:
        return
    meant = nearest(node.target[1:], context.lecture.anchors, context.sink)
    context.sink.error(
        "unresolved-link",
        node.target_span,
        f"No slide has the id `{node.target[1:]}`.",
        "Nothing would happen on the click.",
        f"Did you mean `#{meant}`?" if meant else "Give the slide's heading that id, as in `## Title {#id}`.",
    )
