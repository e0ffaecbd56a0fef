"""An id that two things have.

A link could lead to either of them, and review comments and merges hang on ids.

    ## First {#map}        and     ## Second {#map}         wrong
    ## First {#map}        and     ## Second {#chart}       right
"""

from govslides.blocks.support.nodes import Fenced
from govslides.checks.engine import Context
from govslides.model.inline import Image
from govslides.model.lecture import Section, Slide
from govslides.model.prose import CodeBlock, Heading, Table
from govslides.source import Span

NODES = (Section, Slide, Fenced, Table, Heading, CodeBlock, Image)
MARKS = "{"


def check(node: Section | Slide | Fenced | Table | Heading | CodeBlock | Image, context: Context) -> None:
    """Report the second thing that states an id, naming the place of the first."""
    written = node.attributes.id
    if not written:
        return
    span = node.attributes.spans.get("#") or node.attributes.span or node.span
    first: Span = context.memory.setdefault("duplicate-id", {}).setdefault(written, span)
    if first == span:
        return
    context.sink.error(
        "duplicate-id",
        span,
        f"The id `{written}` is taken already, at {first}.",
        "A link to it could lead to either place.",
        f"Give this one another id, as in `{{#{written}-2}}`.",
    )
