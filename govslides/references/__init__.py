"""The works that a lecture cites: a references file becomes finished entries and labels.

In come the references file (CSL-JSON, the same in YAML, or BibTeX) and the texts that may cite; out come
`Reference`s, in the order of a reference list. Which citations name a work that is not there, `checks`
tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.model.document import Document, Value
from govslides.model.lecture import Reference
from govslides.patterns import pattern
from govslides.source import Source, Span

if TYPE_CHECKING:
    from govslides.references.works import Work

DEFAULT_FILES = ("references.json", "references.bib", "references.yaml")
_MENTION = r"@\{?([^\s\[\];,}@]+)"
_MENTIONED = pattern(_MENTION)
_CITED = pattern(rf"{_MENTION}|c(?<=\bc)ite=[\"']?@?([^\s\"'}}]+)")  # a letter starts each: quick to find


def read_references(
    documents: Sequence[Document], chosen: Value | None, inputs: Inputs, sink: Sink
) -> Mapping[str, Reference]:
    """The works of the `chosen` file, or of the default one where there is one, by key."""
    works = _unique(_works(documents, chosen, inputs, sink), sink)
    if not works:
        return {}
    from govslides.references.labels import list_order, years

    shown = years(works, _cited(documents))
    works.sort(key=lambda work: list_order(work, shown[work.key]))
    return {work.key: _reference(work, shown[work.key]) for work in works}


def _reference(work: Work, year: str) -> Reference:
    from govslides.references.apa import entry
    from govslides.references.labels import author_label

    return Reference(
        key=work.key, author=author_label(work), year=year, entry=entry(work, year), span=work.span
    )


def _works(documents: Sequence[Document], chosen: Value | None, inputs: Inputs, sink: Sink) -> list[Work]:
    if chosen is not None:
        return _chosen(chosen, inputs, sink)
    if not any("@" in document.source.text or "cite=" in document.source.text for document in documents):
        return []
    for path in DEFAULT_FILES:
        if inputs.exists(path):
            return _file(path, None, inputs, sink)
    return []


def _chosen(chosen: Value, inputs: Inputs, sink: Sink) -> list[Work]:
    """The works of the files that a setting names, or of the list that it is."""
    from govslides.references.csl import read_values, report_shape

    values = chosen.data if isinstance(chosen.data, tuple) else (chosen,)
    if values and all(isinstance(value.data, dict) for value in values):
        return read_values(chosen, sink)
    works: list[Work] = []
    for value in values:
        if isinstance(value.data, str):
            works += _file(value.data, value.span, inputs, sink)
        else:
            report_shape(value.span, sink)
    return works


def _file(path: str, span: Span | None, inputs: Inputs, sink: Sink) -> list[Work]:
    suffix = path.lower().rpartition(".")[2]
    if suffix not in {"json", "bib", "yaml", "yml"}:
        sink.error(
            "bad-value",
            span,
            f"`references` cannot be `{path}`.",
            "It has to be a file of CSL JSON (`.json`), BibTeX (`.bib`) or CSL YAML (`.yaml`).",
            "Write for example `references: references.json`.",
        )
        return []
    source = inputs.source(path, span)
    return [] if source is None else _parse(source, suffix, sink)


def _parse(source: Source, suffix: str, sink: Sink) -> list[Work]:
    from govslides.references.csl import read_json, read_values

    if suffix == "json":
        return read_json(source, sink)
    if suffix == "bib":
        from govslides.references.bibtex import read_bibtex

        return read_bibtex(source, sink)
    from govslides.syntax.yaml import load

    value = load(source, sink)
    return [] if value is None else read_values(value, sink)


def _unique(works: Iterable[Work], sink: Sink) -> list[Work]:
    """`works` with each key once; a second one is reported."""
    found: dict[str, Work] = {}
    for work in works:
        if work.key in found:
            sink.error(
                "duplicate-reference",
                work.span,
                f"The key `{work.key}` names two works.",
                "A citation would not say which one it means.",
                "Give one of them another key.",
            )
        found.setdefault(work.key, work)
    return list(found.values())


def _cited(documents: Iterable[Document]) -> set[str]:
    """Every key that the texts may cite, and more that look alike (e-mail addresses)."""
    keys: set[str] = set()
    for document in documents:
        text = document.source.text
        for found in (_CITED if "cite=" in text else _MENTIONED).finditer(text):
            key = found[found.lastindex or 1]
            keys.update((key, key.rstrip(".:?!*_)'\"")))
    return keys
