"""Pandoc's title block: up to three `% ` lines at the start of a file (title, authors, date).

Source: the Pandoc User's Guide, extension `pandoc_title_block`.
"""

import re

from govslides.model.document import Document, Value
from govslides.patterns import pattern
from govslides.records import replace
from govslides.source import Span

_KEYS = ("title", "authors", "date")
_LINE = pattern(r"%[ \t]*(.*(?:\n[ \t]+\S.*)*)(?:\n|\Z)")


def take_title_block(document: Document) -> tuple[Document, Value | None]:
    """`document` without its title block, and what that says; None when it has none."""
    source = document.source
    if document.front_matter is not None or not source.text.startswith("%"):
        return document, None
    values: dict[str, Value] = {}
    end = 0
    for key in _KEYS:
        found = _LINE.match(source.text, end)
        if found is None:
            break
        end = found.end()
        if found[1].strip():
            values[key] = _value(key, Span(source, found.start(1), found.end(1)))
    blocks = tuple(block for block in document.blocks if block.span.start >= end)
    return replace(document, blocks=blocks), Value(data=values, span=Span(source, 0, end))


def _value(key: str, span: Span) -> Value:
    if key != "authors":
        return Value(data=span.text.strip(), span=span)
    names = (name.strip() for name in re.split(r"[;\n]", span.text))
    return Value(data=tuple(Value(data=name, span=span) for name in names if name), span=span)
