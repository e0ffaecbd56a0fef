"""A link that leads to anything but the web, a mailbox or a slide.

A deck is opened on other people's machines: links to files, scripts and programs do not work there, or do
harm.

    [data](file:///home/me/data.csv)       wrong
    [data](https://example.org/data.csv)   right
"""

from govslides.checks.engine import Context
from govslides.model.inline import Link
from govslides.patterns import pattern

NODES = (Link,)
MARKS = "[<"

_SAFE = pattern(r"(?i:https?://[^\s/?#]+|mailto:[^\s@]+@[^\s@]+|#)\S*")


def check(node: Link, context: Context) -> None:
    """Report every target that is no `https`, `http` or `mailto` address and no `#id`."""
    if _SAFE.fullmatch(node.target):
        return
    shown = node.target if len(node.target) <= 80 else node.target[:80] + "..."
    context.sink.error(
        "unsafe-link",
        node.target_span,
        f"A deck cannot link to `{shown}`.",
        "Other people open it on other machines, where only the web, mail and its own slides can be reached.",
        "Write a whole address, as in `https://example.org/page`, or `#id` for a slide.",
    )
