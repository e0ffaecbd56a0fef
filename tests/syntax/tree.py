"""A Markdown tree as an indented text, to be read by people and compared in tests."""

from collections.abc import Iterator
from typing import Any

from govslides.diagnostics import Sink
from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.document import Document
from govslides.model.inline import Cite, Inline
from govslides.model.prose import Block
from govslides.source import Source, Span
from govslides.syntax.markdown import parse

_LEFT_OUT = {"span", "name_span", "target_span", "src_span", "key_span"}


def read(text: str) -> Document:
    """Read a text that must be without problems."""
    sink = Sink()
    document = parse(Source("talk.md", text), sink)
    assert [str(problem) for problem in sink] == []
    return document


def problems(text: str) -> list[str]:
    """What is reported about a text: `line:column code`."""
    sink = Sink()
    parse(Source("talk.md", text), sink)
    return [
        f"{found.span.position.line}:{found.span.position.column} {found.code}"
        for found in sink
        if found.span
    ]


def tree(text: str, *, places: bool = False) -> str:
    """The tree of a text, problems or not."""
    return show(parse(Source("talk.md", text), Sink()), places=places)


def show(document: Document, *, places: bool = False) -> str:
    """The tree of a document: one node a line, its children indented."""
    lines = [line for block in document.blocks for line in _node(block, "", places)]
    for label, note in document.footnotes.items():
        lines += [
            f"footnote {label}",
            *(line for block in note.blocks for line in _node(block, "  ", places)),
        ]
    return "\n".join(lines) + "\n"


def _node(node: Any, indent: str, places: bool) -> Iterator[str]:
    place = f" @{node.span.position.line}:{node.span.position.column}" if places else ""
    own, inner = [], []
    for name in type(node).__match_names__:
        value = getattr(node, name)
        if name in _LEFT_OUT or value in (None, "", (), NO_ATTRIBUTES):
            continue
        if isinstance(value, tuple) and isinstance(value[0], Block | Inline | Cite | tuple):
            inner.append((name, value))
        else:
            own.append(f" {name}={_value(value)}")
    yield f"{indent}{type(node).__name__}{place}{''.join(own)}"
    for name, value in inner:
        label = name not in ("blocks", "inlines", "children", "items", "rows", "cells", "entries", "cites")
        if label:
            yield f"{indent}  {name}:"
        for child in _flat(value):
            yield from _node(child, indent + ("    " if label else "  "), places)


def _flat(values: tuple[Any, ...]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, tuple):
            yield from _flat(value)
        else:
            yield value


def _value(value: Any) -> str:
    if isinstance(value, Attributes):
        parts = [f"#{value.id}"] if value.id else []
        parts += [f".{name}" for name in value.classes]
        parts += [f"{key}={told!r}" for key, told in value.values.items()]
        return "{" + " ".join(parts) + "}"
    return repr(value)


def nodes(document: Document) -> Iterator[tuple[Any, Any]]:
    """Every node with the node around it (None: the document)."""
    for block in document.blocks:
        yield from _walk(block, None)
    for note in document.footnotes.values():
        for block in note.blocks:
            yield from _walk(block, note)


def _walk(node: Any, around: Any) -> Iterator[tuple[Any, Any]]:
    yield node, around
    for name in type(node).__match_names__:
        value = getattr(node, name)
        if isinstance(value, tuple) and not isinstance(value, Span):
            for child in _flat(value):
                if isinstance(child, Block | Inline | Cite):
                    yield from _walk(child, node)
