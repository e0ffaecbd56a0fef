"""An image without alternative text, or with its file name for one.

Somebody who cannot see the slide hears nothing at all in its place. Say what the picture shows; a
picture that only decorates is marked so with `{.decorative}`.

    ![](map.png)                                     wrong
    ![Map of the national data centres](map.png)     right
"""

from govslides.checks.engine import Context
from govslides.model.inline import Image

NODES = (Image,)
MARKS = "["


def check(node: Image, context: Context) -> None:
    """Warn about an image that says nothing to those who cannot see it."""
    if "decorative" in node.attributes.classes:
        return
    name = node.src.rpartition("/")[2]
    if node.alt.strip() not in {"", name, name.rpartition(".")[0]}:
        return
    context.sink.warning(
        "missing-alt",
        node.span,
        f"The image `{node.src}` has no alternative text.",
        "Somebody who cannot see the slide is told nothing.",
        "Say what it shows in the square brackets, or mark it with `{.decorative}`.",
    )
