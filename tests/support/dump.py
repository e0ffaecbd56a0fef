"""A lecture as an indented text, to be read by people and compared in tests."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.inline import (
    Break,
    Citation,
    Cite,
    Code,
    Container,
    FootnoteReference,
    Image,
    Inline,
    Link,
    Math,
    Text,
)
from govslides.model.lecture import Lecture, Section, Slide
from govslides.source import Span


def dump(lecture: Lecture) -> str:
    """Everything that `lecture` says, without places."""
    return "\n".join(_lecture(lecture)) + "\n"


def _lecture(lecture: Lecture) -> Iterator[str]:
    yield "meta"
    yield from _fields(lecture.meta, "  ")
    for section in lecture.sections:
        yield ""
        yield _place("section", section)
        yield from _nodes(section.blocks, "  ")
        for slide in section.slides:
            yield ""
            yield _place("slide", slide)
            yield from _nodes(slide.blocks, "  ")
    for (path, label), note in lecture.footnotes.items():
        yield ""
        yield f"footnote {label} of {path}"
        yield from _nodes(note.blocks, "  ")
    if lecture.references:
        yield ""
        yield "references"
        for work in lecture.references.values():
            yield f"  {work.key} ({work.author}, {work.year}): {inlines(work.entry)}"
    if lecture.media:
        yield ""
        yield "media"
        for key, media in lecture.media.items():
            yield f"  {key}: {media.kind} {media.width}x{media.height}"


def _place(kind: str, place: Section | Slide) -> str:
    return f"{kind} {place.id} | {inlines(place.title)}{_attributes(place.attributes)}"


def _nodes(nodes: Iterable[Any], indent: str) -> Iterator[str]:
    for node in nodes:
        name = type(node).__name__.lower()
        head = f"{indent}{name}{_attributes(getattr(node, 'attributes', NO_ATTRIBUTES))}{_start(node)}"
        said = getattr(node, "inlines", None)
        yield head if said is None else f"{head}: {inlines(said)}"
        yield from _fields(node, indent + "  ")


def _start(node: Any) -> str:
    span = getattr(node, "span", None)
    if not isinstance(span, Span):
        return ""
    line, column = span.position
    return f" @{line}:{column}"


def _fields(node: Any, indent: str) -> Iterator[str]:
    for each in fields(node):
        value = getattr(node, each.name)
        if each.name in {"span", "attributes", "inlines"} or value in ((), "", None, {}):
            continue
        if value == each.default:
            continue
        yield from _field(each.name, value, indent)


def _field(name: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, tuple) and value and all(isinstance(each, Inline) for each in value):
        yield f"{indent}{name}: {inlines(value)}"
    elif isinstance(value, Inline):
        yield f"{indent}{name}: {inlines((value,))}"
    elif is_dataclass(value):
        yield f"{indent}{name}"
        yield from _nodes((value,), indent + "  ")
    elif isinstance(value, tuple) and any(isinstance(each, tuple) for each in value):
        for each in value:
            yield from _field(name, each, indent)
    elif isinstance(value, tuple) and any(is_dataclass(each) for each in value):
        if name not in {"blocks", "items", "cells", "rows", "entries", "periods", "columns"}:
            yield f"{indent}{name}"
            indent += "  "
        yield from _nodes(value, indent)
    elif isinstance(value, Mapping):
        yield f"{indent}{name}: {sorted(value)}"
    else:
        yield f"{indent}{name}: {value!r}"


def _attributes(attributes: Attributes) -> str:
    parts = [f"#{attributes.id}"] if attributes.id else []
    parts += [f".{name}" for name in attributes.classes]
    parts += [f'{key}="{value}"' for key, value in attributes.values.items()]
    return f" {{{' '.join(parts)}}}" if parts else ""


def inlines(nodes: Iterable[Inline]) -> str:
    """Inline nodes on one line, each kind in brackets of its own."""
    return "".join(_inline(node) for node in nodes)


def _inline(node: Inline) -> str:
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Link):
        title = f" {node.title!r}" if node.title else ""
        return f"<link {node.target}{title}: {inlines(node.children)}>"
    if isinstance(node, Container):
        return f"<{type(node).__name__.lower()}: {inlines(node.children)}>"
    return _leaf(node)


def _leaf(node: Inline) -> str:
    if isinstance(node, Break):
        return "<br>" if node.hard else "<soft>"
    if isinstance(node, Code):
        return f"<code: {node.text}>"
    if isinstance(node, Math):
        return f"<math{' display' if node.display else ''}: {node.tex}>"
    if isinstance(node, Image):
        title = f" {node.title!r}" if node.title else ""
        return f"<image {node.src}{title}: {node.alt}{_attributes(node.attributes)}>"
    if isinstance(node, FootnoteReference):
        return f"<note {node.label}>"
    assert isinstance(node, Citation)
    return f"<{'narrative ' if node.narrative else ''}cite: {'; '.join(map(_cite, node.cites))}>"


def _cite(cite: Cite) -> str:
    prefix = f"{cite.prefix} " if cite.prefix else ""
    locator = f", {cite.locator}" if cite.locator else ""
    return f"{prefix}{'-' if cite.year_only else ''}@{cite.key}{locator}"
