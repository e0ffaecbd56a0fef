"""What does not belong where it stands."""

from govslides.diagnostics import Sink
from govslides.model.document import Div
from govslides.source import Span


def report_stray(div: Div, home: str, sink: Sink) -> None:
    """Report that `div` stands outside the block `home`, the only one that can hold it."""
    sink.error(
        "stray-block",
        div.name_span,
        f"`{div.name}` stands outside `{home}`.",
        f"It is a part of `{home}` and means nothing alone.",
        f"Move it into a `::: {home}` block.",
    )


def report_foreign(name: str, span: Span, wanted: str, sink: Sink) -> None:
    """Report content that the block `name` cannot show; it holds only what is `wanted`."""
    sink.error(
        "foreign-content",
        span,
        f"`{name}` cannot hold this.",
        f"It is made of {wanted} and has no place for anything else.",
        "Move it before or after the block.",
    )
