"""A link whose text does not say where it goes.

Screen readers list the links of a slide without the words around them, and on paper the text is all.

    [here](https://example.org)             wrong
    [the census](https://example.org)       right
"""

from govslides.checks.engine import Context
from govslides.model.inline import Link, plain_text

NODES = (Link,)
MARKS = "[<"

_VAGUE = frozenset(
    {"click", "click here", "here", "link", "more", "read more", "see here", "this", "this link"}
)


def check(node: Link, context: Context) -> None:
    """Warn about a text that would fit any link."""
    text = plain_text(node.children).strip(" .:,").lower()
    if text in _VAGUE:
        context.sink.warning(
            "vague-link",
            node.span,
            f"The link text \u201c{text}\u201d does not say where it leads.",
            "Screen readers list links without the words around them.",
            "Name what is behind it, as in `[the census of 2023](https://example.org)`.",
        )
