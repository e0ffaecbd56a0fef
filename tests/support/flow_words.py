"""What a Flow says and where it says it from: every text in it, and every span."""

from collections.abc import Iterator, Mapping
from typing import Any

from govslides.flow.flow import Flow, Properties, TitleBlock
from govslides.flow.nodes import Box, Figure, Heading, Node, Question, Table
from govslides.flow.runs import Run
from govslides.source import Span

_RECORDS = (Node, Run, TitleBlock, Properties)
_NOT_SAID = {
    Box: {"kind"},
    Heading: {"id"},
    Table: {"id", "alignments"},
    Figure: {"id", "media"},
    Question: {"id"},
    Run: {"url", "anchor", "raised", "language"},
}


def texts_of(flow: Flow) -> list[str]:
    """Everything a reader sees, one text for each paragraph or field; runs of a paragraph are joined."""
    return [text for part in (flow.opening, flow.nodes, flow.notes) for text in _texts(part)]


def everything_in(flow: Flow) -> list[str]:
    """Every string in a Flow, ids, links and properties included."""
    held = (
        flow.opening,
        flow.nodes,
        flow.notes,
        flow.properties,
        tuple(flow.media),
        tuple(flow.words.values()),
    )
    return [text for part in held for text in _strings(part)]


def spans_of(flow: Flow) -> list[Span]:
    """Every span that anything in a Flow came from."""
    return [span for part in (flow.opening, flow.nodes, flow.notes) for span in _spans(part)]


def nodes_of(flow: Flow) -> list[Any]:
    """Every node, holders before what they hold."""
    return [node for part in (flow.nodes, flow.notes) for node in _nodes(part)]


def runs_of(flow: Flow) -> list[Run]:
    """Every run, in order."""
    return [run for part in (flow.opening, flow.nodes, flow.notes) for run in runs_in(part)]


def runs_in(held: Any) -> Iterator[Run]:
    """Every run in a node, or in tuples of nodes."""
    if isinstance(held, Run):
        yield held
    elif isinstance(held, tuple) and not isinstance(held, Span):
        for each in held:
            yield from runs_in(each)
    elif isinstance(held, _RECORDS):
        for value in _fields(held).values():
            yield from runs_in(value)


def _fields(record: Any) -> Mapping[str, Any]:
    return {name: getattr(record, name) for name in type(record).__match_names__}


def _texts(held: Any) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, tuple) and not isinstance(held, Span):
        if held and all(isinstance(each, Run) for each in held):
            # Raised text and footnote marks stand apart from the word before them.
            yield "".join(f" {run.text} " if run.raised or run.note else run.text for run in held)
            return
        for each in held:
            yield from _texts(each)
    elif isinstance(held, _RECORDS):
        unsaid = _NOT_SAID.get(type(held), set())
        for name, value in _fields(held).items():
            if name not in unsaid and name not in ("role", "marker"):
                yield from _texts(value)


def _strings(held: Any) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, tuple) and not isinstance(held, Span):
        for each in held:
            yield from _strings(each)
    elif isinstance(held, _RECORDS):
        for value in _fields(held).values():
            yield from _strings(value)


def _spans(held: Any) -> Iterator[Span]:
    if isinstance(held, Span):
        yield held
    elif isinstance(held, tuple):
        for each in held:
            yield from _spans(each)
    elif isinstance(held, _RECORDS):
        for value in _fields(held).values():
            yield from _spans(value)


def _nodes(held: Any) -> Iterator[Any]:
    if isinstance(held, Node):
        yield held
        for value in _fields(held).values():
            yield from _nodes(value)
    elif isinstance(held, tuple):
        for each in held:
            yield from _nodes(each)
