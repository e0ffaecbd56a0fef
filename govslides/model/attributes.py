"""The `{#id .class key=value}` of a heading, a fenced div, an image or a table."""

from collections.abc import Mapping

from govslides.records import dataclass
from govslides.source import Span

_NO_VALUES: Mapping[str, str] = {}
_NO_SPANS: Mapping[str, Span] = {}


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
    values: Mapping[str, str] = _NO_VALUES
    span: Span | None = None
    spans: Mapping[str, Span] = _NO_SPANS


NO_ATTRIBUTES = Attributes()
