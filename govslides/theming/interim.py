"""Reads YAML until the syntax room does."""

import yaml

from govslides.model.document import Value
from govslides.source import Source, Span


def load(source: Source, _sink: object) -> Value | None:
    return _value(yaml.safe_load(source.text), Span(source, 0, 0))


def _value(data: object, span: Span) -> Value:
    if isinstance(data, dict):
        return Value(data={str(k): _value(v, span) for k, v in data.items()}, span=span)
    if isinstance(data, list):
        return Value(data=tuple(_value(v, span) for v in data), span=span)
    return Value(data=data, span=span)
