"""YAML to `Value`s: safe, bounded, and each value with its place.

Only what settings need: mappings, sequences, strings, numbers, `true`, `false` and `null`. `no`, `on`
and dates stay strings. Anchors, aliases, tags and second documents are refused, so that a small file
cannot grow into a large value or make an object.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NoReturn

from govslides.diagnostics import Sink
from govslides.model.document import Value
from govslides.patterns import pattern
from govslides.source import Source, Span
from govslides.syntax import yaml_memory

if TYPE_CHECKING:
    from yaml import Event, MarkedYAMLError

MAX_LENGTH = 64 * 1024
MAX_DEPTH = 20

_INTEGER = pattern(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_FLOAT = pattern(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}(?:[eE][-+]?[0-9]{1,3})?")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_REASON = "No setting can be read from it."


class _Refused(Exception):  # noqa: N818 - carries what was reported up to `load`
    """The YAML cannot be used; the problem is reported."""


def load(source: Source, sink: Sink, *, start: int = 0, end: int | None = None) -> Value | None:
    """Read the YAML of `source` between two offsets.

    Returns None when it is empty or broken; what is broken is reported as `broken-yaml`,
    `duplicate-key`, `too-deep` or `too-complex`, at its own line and column.
    """
    end = len(source.text) if end is None else end
    text = source.text[start:end]
    if len(text.encode("utf-8", "surrogatepass")) > MAX_LENGTH:
        sink.error(
            "too-complex",
            Span(source, start, start + 1),
            "These settings are larger than 64 KB.",
            "Settings of that size are not read, so that a build cannot be made to hang.",
            "Keep settings short, and the lecture's text in Markdown files.",
        )
        return None
    known = yaml_memory.recall(source, start, text)
    if known is not None:
        return known
    found = Sink()
    value = _Loader(source, found, start, text).load()
    for problem in found:
        sink.report(problem)
    if value is not None and not len(found):
        yaml_memory.remember(value, start, text)
    return value


class _Loader:
    def __init__(self, source: Source, sink: Sink, start: int, text: str) -> None:
        self.source = source
        self.sink = sink
        self.start = start
        self.text = text

    def load(self) -> Value | None:
        import yaml  # what a warm build reads is remembered

        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            return self._document(yaml.parse(self.text, Loader=loader))
        except _Refused:
            return None
        except yaml.MarkedYAMLError as error:
            self._report_marked(error)
        except yaml.YAMLError as error:
            self._report(getattr(error, "position", 0) or 0, "A character in it is not allowed in YAML")
        return None

    def _document(self, events: "Iterator[Event]") -> Value | None:
        value: Value | None = None
        documents = 0
        for event in events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    self._refuse(event, "broken-yaml", "A second document starts here.", "Remove the `---`.")
            elif kind not in _FRAME:
                value = self._value(event, events, 0, None)
        return value

    def _value(self, event: "Event", events: "Iterator[Event]", depth: int, key_span: Span | None) -> Value:
        kind = type(event).__name__
        self._check(event, kind, depth)
        if kind == "ScalarEvent":
            span = self._span(event, event)
            return Value(data=_scalar(event), span=span, key_span=key_span)
        data: tuple[Value, ...] | dict[str, Value]
        if kind == "SequenceStartEvent":
            data, last = self._sequence(events, depth)
        else:
            data, last = self._mapping(events, depth)
        return Value(data=data, span=self._span(event, last), key_span=key_span)

    def _sequence(self, events: "Iterator[Event]", depth: int) -> "tuple[tuple[Value, ...], Event]":
        values: list[Value] = []
        for event in events:
            if type(event).__name__ == "SequenceEndEvent":
                return tuple(values), event
            values.append(self._value(event, events, depth + 1, None))
        raise _Refused

    def _mapping(self, events: "Iterator[Event]", depth: int) -> "tuple[dict[str, Value], Event]":
        values: dict[str, Value] = {}
        for event in events:
            if type(event).__name__ == "MappingEndEvent":
                return values, event
            self._check(event, type(event).__name__, depth + 1)
            key = getattr(event, "value", None)
            if not isinstance(key, str):
                self._refuse(event, "broken-yaml", "A key must be plain text.", "Write `key: value`.")
            span = self._span(event, event)
            if key in values:
                self._report_duplicate(key, span)
            values.setdefault(key, self._value(next(events), events, depth + 1, span))
        raise _Refused

    def _check(self, event: "Event", kind: str, depth: int) -> None:
        if kind == "AliasEvent" or getattr(event, "anchor", None) is not None:
            hint = "Write the value out, or put the text in quotes."
            self._refuse(event, "broken-yaml", "Anchors (`&`) and aliases (`*`) are not allowed.", hint)
        if getattr(event, "tag", None) is not None:
            hint = "Write the plain value, or put the text in quotes."
            self._refuse(event, "broken-yaml", "Tags (`!`) are not allowed.", hint)
        if depth > MAX_DEPTH:
            message = f"These settings are nested more than {MAX_DEPTH} deep."
            self._refuse(event, "too-deep", message, "Use fewer levels.")

    def _report_duplicate(self, key: str, span: Span) -> None:
        self.sink.error(
            "duplicate-key",
            span,
            f"The key `{key}` is written twice.",
            "Only one of the two values could count.",
            "Remove one of them.",
        )

    def _refuse(self, event: "Event", code: str, message: str, hint: str) -> NoReturn:
        self.sink.error(code, self._span(event, event), message, _REASON, hint)
        raise _Refused

    def _span(self, first: Any, last: Any) -> Span:
        begin = first.start_mark.index
        end = max(begin, last.end_mark.index)
        while end > begin and self.text[end - 1 : end].isspace():
            end -= 1
        return Span(self.source, self.start + begin, self.start + end)

    def _report_marked(self, error: "MarkedYAMLError") -> None:
        mark: Any = error.problem_mark or error.context_mark
        if error.problem in _BEGUN_BEFORE and error.context_mark is not None:
            mark = error.context_mark
        told = _PROBLEMS.get(error.problem or "", (error.problem or "it is malformed", ""))
        context = f" ({error.context})" if error.context and not told[1] else ""
        index = mark.index if mark is not None else 0
        self._report(index, f"The YAML cannot be read here: {told[0]}{context}", told[1])

    def _report(self, index: int, message: str, hint: str = "") -> None:
        index = min(index, max(len(self.text) - 1, 0))
        if self.text[index : index + 1] == "\n" and index and self.text[index - 1] != "\n":
            index -= 1
        at = self.start + index
        hint = hint or "Write `key: value`, and put text with `:`, `#` or brackets in quotes."
        self.sink.error("broken-yaml", Span(self.source, at, at + 1), message + ".", _REASON, hint)


_FRAME = frozenset({"StreamStartEvent", "StreamEndEvent", "DocumentEndEvent"})
# Told where the trouble shows; it began at the mark before.
_BEGUN_BEFORE = frozenset({"could not find expected ':'", "found unexpected end of stream"})
_PROBLEMS = {
    "mapping values are not allowed in this context": (
        "a second `: ` stands in one line",
        "Put the text in quotes, or start a new line for the next key.",
    ),
    "mapping values are not allowed here": (
        "a second `: ` stands in one line",
        "Put the text in quotes, or start a new line for the next key.",
    ),
    "found character that cannot start any token": (
        "no value can start with this character",
        "Indent with spaces, never tabs, and put text that starts with a special character in quotes.",
    ),
    "could not find expected ':'": ("a `:` is missing", "Write `key: value` on each line."),
    "found unexpected end of stream": ("this quotation is never closed", "Write the same quote at its end."),
}


def _scalar(event: Any) -> str | int | float | bool | None:
    text: str = event.value
    if not event.implicit[0]:  # quoted, or a block of text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
