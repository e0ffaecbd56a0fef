"""The `{#id .class key=value}` of a heading, a fenced div, an image or a table."""

from collections.abc import Mapping

from govslides.records import dataclass, field
from govslides.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributes:
    """Attributes as written, in order.

    Fields:
        id: the identifier without `#`, or None.
        classes: the class names without their dots.
        values: the keys with their unquoted values.
        span: the whole `{...}`; None when nothing was written.
        spans: where each stands: keys by their name, classes as `.name`, the id as `#`.
    """

    id: str | None = None
    classes: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    span: Span | None = None
    spans: Mapping[str, Span] = field(default_factory=dict)


NO_ATTRIBUTES = Attributes()
