"""YAML that was read before, known by its text.

Loading the YAML library takes a tenth of a small build, and settings rarely change. A record is the tree
of values with their offsets as JSON; only what gave no problem is kept.
"""

from typing import Any

from govslides.cache import user_cache
from govslides.digests import sha256
from govslides.model.document import Value
from govslides.source import Source, Span

_REVISION = "1"
"""Of how YAML is read; raise it when the same text gives another value."""


def recall(source: Source, start: int, text: str) -> Value | None:
    """The value that `text`, which stands in `source` from `start`, had before; None if it is not known."""
    import json

    known = user_cache().read(_name(text))
    if known is None:
        return None
    try:
        return _value(json.loads(known), source, start)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


def remember(value: Value, start: int, text: str) -> None:
    """Keep `value`, read from `text`."""
    import json

    user_cache().write(_name(text), json.dumps(_stored(value, start), ensure_ascii=False).encode())


def _name(text: str) -> str:
    return f"yaml-{_REVISION}-{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _stored(value: Value, start: int) -> list[Any]:
    data: Any = value.data
    if isinstance(data, tuple):
        data = [_stored(one, start) for one in data]
    elif isinstance(data, dict):
        data = {key: _stored(one, start) for key, one in data.items()}
    key = value.key_span
    return [
        data,
        value.span.start - start,
        value.span.end - start,
        *((key.start - start, key.end - start) if key else ()),
    ]


def _value(stored: list[Any], source: Source, start: int) -> Value:
    data = stored[0]
    if isinstance(data, list):
        data = tuple(_value(one, source, start) for one in data)
    elif isinstance(data, dict):
        data = {key: _value(one, source, start) for key, one in data.items()}
    span = Span(source, stored[1] + start, stored[2] + start)
    key_span = Span(source, stored[3] + start, stored[4] + start) if len(stored) > 3 else None
    return Value(data=data, span=span, key_span=key_span)
