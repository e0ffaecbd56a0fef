"""Reads the line of a fenced div: `::: name`, `::: {.name key=value}`, or the bare `:::` that closes.

The shapes that people write instead (`:::myth`, `:::{myth}`, `::: myth Some title`) are reported with
the line to write, and opened all the same, so that one slip is one message.
"""

import re
from collections.abc import Mapping

from govslides.diagnostics import Sink
from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.patterns import pattern
from govslides.source import Span
from govslides.syntax.attributes import read_attributes
from govslides.syntax.region import Region
from govslides.tuples import NamedTuple

_NAMED = pattern(r":{3,}[ \t]+([A-Za-z][\w-]*)[ \t]*(\{|:*[ \t]*$)", re.MULTILINE)
_ANONYMOUS = pattern(r":{3,}[ \t]*(\{)[ \t]*[.#A-Za-z_][^{}]*[}=\"']")
_TAIL = pattern(r"[ \t]*:*[ \t]*$", re.MULTILINE)
_FIRST_WORD = pattern(r"[^A-Za-z\n]*([A-Za-z][\w-]*)?(?:[}\]]|\[)?[ \t]*([^\n]*)")

REFERENCES = "refs"
"""Pandoc's id of the div that the reference list goes into; it stands without a name."""


class Fence(NamedTuple):
    """An opening fence, read."""

    name: str
    name_span: Span
    attributes: Attributes


def is_fence(text: str, at: int) -> bool:
    """Whether three colons stand at `at`."""
    return text.startswith(":::", at)


def is_bare(text: str, at: int, end: int) -> bool:
    """Whether the fence at `at` is nothing but colons."""
    return not text[at:end].rstrip(" \t").strip(":")


def read_opener(whole: Region, at: int, end: int, sink: Sink) -> Fence:
    """Read the opening fence of the line from `at` to `end`; `whole` is the region of the whole source."""
    named = _NAMED.match(whole.text, at, end)
    if named is not None:
        name_span = whole.span(named.start(1), named.end(1))
        fence = Fence(named[1], name_span, NO_ATTRIBUTES)
        if not named[2].startswith("{"):
            return fence
        return _with_attributes(whole, at, named.start(2), end, sink, fence)
    brace = _ANONYMOUS.match(whole.text, at, end)
    if brace is not None:
        return _with_attributes(whole, at, brace.start(1), end, sink, None)
    return _malformed(whole, at, end, sink)


def _with_attributes(whole: Region, at: int, brace: int, end: int, sink: Sink, named: Fence | None) -> Fence:
    read = read_attributes(whole, brace, end)
    if read.attributes is None or _TAIL.match(whole.text, read.end, end) is None:
        return _malformed(whole, at, end, sink)
    if named is not None:
        return named._replace(attributes=read.attributes)
    if read.attributes.id == REFERENCES and not read.attributes.classes:
        place = read.attributes.spans.get("#") or whole.span(brace, read.end)
        return Fence(REFERENCES, place, read.attributes)
    if not read.attributes.classes:
        inner = whole.text[brace + 1 : read.end - 1].strip()
        hint = f"A block needs a name: write `::: {{.name {_short(inner)}}}`."
        return _malformed(whole, at, end, sink, hint)
    return _named_by_class(read.attributes)


def _named_by_class(attributes: Attributes) -> Fence:
    name, *classes = attributes.classes
    spans: Mapping[str, Span] = attributes.spans
    dotted = spans["." + name]
    rest = Attributes(
        id=attributes.id,
        classes=tuple(classes),
        values=attributes.values,
        span=attributes.span,
        spans={key: span for key, span in spans.items() if key != "." + name or name in classes},
    )
    return Fence(name, Span(dotted.source, dotted.start + 1, dotted.end), rest)


def _malformed(whole: Region, at: int, end: int, sink: Sink, hint: str = "") -> Fence:
    line = whole.text[at:end].rstrip()
    word = _FIRST_WORD.match(line)
    name = (word[1] or "") if word else ""
    rest = word[2].strip(" :") if word else ""
    sink.error(
        "malformed-block",
        whole.span(at, at + len(line)),
        f"`{_short(line)}` does not open a block.",
        "What follows would be lost or set as plain text.",
        hint or _rewrite(name, rest),
    )
    start = at + (word.start(1) if word and word[1] else 0)
    return Fence("" if hint else name, whole.span(start, start + len(name)), NO_ATTRIBUTES)


def _short(line: str) -> str:
    return line if len(line) <= 60 else line[:60] + "..."


def _rewrite(name: str, rest: str) -> str:
    if not name:
        return "Write `::: name` or `::: {.name key=value}`, and `:::` alone to close it."
    if "{" in rest or "=" in rest or rest.startswith(("#", ".")):
        return f'Write `::: {{.{name} key="value"}}`, each key once.'
    title = rest.strip("[]{}\"' ")
    if title:
        told = title.replace("\\", "\\\\").replace('"', '\\"')
        return f'Write `::: {{.{name} title="{told}"}}`.'
    return f"Write `::: {name}`."
