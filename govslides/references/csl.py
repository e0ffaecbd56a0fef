"""CSL-JSON, the format that Zotero and Pandoc share, and the same in YAML.

Source: the CSL-JSON schema of the Citation Style Language project (csl-data.json).
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from govslides.diagnostics import Sink
from govslides.model.document import Value
from govslides.patterns import pattern
from govslides.references.works import Name, Work
from govslides.source import Source, Span

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


_MARKUP = pattern(r"</?(?:i|b|sup|sub|span)(?: [^<>]*)?>")
"""The few HTML elements that CSL-JSON allows in a title."""

_PATIENCE = 100
"""Ids may be written with escapes, and each that is not found costs a search to the end of the file."""


def read_json(source: Source, sink: Sink) -> list[Work]:
    """The works of a CSL-JSON file."""
    try:
        data = json.loads(source.text)
    except (ValueError, RecursionError) as error:
        at = error.pos if isinstance(error, json.JSONDecodeError) else 0
        what = error.msg if isinstance(error, json.JSONDecodeError) else "it is nested too deeply"
        sink.error(
            "broken-references",
            Span(source, at, at + 1),
            f"The references are no JSON: {what}.",
            "No citation can be resolved without them.",
            "Export them again as CSL JSON.",
        )
        return []
    items = data.get("references") if isinstance(data, dict) else data
    if not isinstance(items, list):
        report_shape(Span(source, 0, 0), sink)
        return []
    return list(_works(items, source, sink))


def read_values(value: Value, sink: Sink) -> list[Work]:
    """The works of a YAML list of CSL items, or of a mapping that holds one as `references`."""
    data = value.data
    if isinstance(data, dict) and "references" in data:
        return read_values(data["references"], sink)
    if not isinstance(data, tuple):
        report_shape(value.span, sink)
        return []
    works = (_work(_plain(item), item.span, sink) for item in data)
    return [work for work in works if work is not None]


def report_shape(span: Span, sink: Sink) -> None:
    """Report that references are no list."""
    sink.error(
        "broken-references",
        span,
        "The references are no list of works.",
        "No citation can be resolved without them.",
        "Export them again as CSL JSON, or write a list of works.",
    )


def _works(items: list[Any], source: Source, sink: Sink) -> Iterator[Work]:
    at = 0
    lost = 0
    for item in items:
        span = _place(item, source, at) if lost < _PATIENCE else Span(source, at, at)
        lost += span.start == span.end
        at = span.end
        work = _work(item, span, sink)
        if work is not None:
            yield work


def _place(item: Any, source: Source, at: int) -> Span:
    """Where the entry's id stands, looked for from `at` on."""
    key = json.dumps(item.get("id"), ensure_ascii=False) if isinstance(item, dict) else ""
    found = source.text.find(key, at) if key else -1
    return Span(source, found, found + len(key)) if found >= 0 else Span(source, at, at)


def _plain(value: Value) -> Any:
    """`value` without places."""
    if isinstance(value.data, dict):
        return {key: _plain(held) for key, held in value.data.items()}
    if isinstance(value.data, tuple):
        return [_plain(held) for held in value.data]
    return value.data


def _work(item: Any, span: Span, sink: Sink) -> Work | None:
    if not isinstance(item, dict) or not (key := _text(item, "id")):
        sink.error(
            "bad-reference",
            span,
            "This reference has no `id`.",
            "Citations name a work by its id.",
            'Give it one, as in `"id": "norris2010"`.',
        )
        return None
    if not _text(item, "title"):
        sink.error(
            "bad-reference",
            span,
            f"The reference `{key}` has no title.",
            "Nobody can find a work without it.",
            "Add its `title`.",
        )
        return None
    year, date = _dates(item)
    return Work(
        key=key,
        kind=_text(item, "type"),
        authors=_names(item, "author"),
        editors=_names(item, "editor"),
        title=_text(item, "title"),
        year=year,
        date=date,
        container=_text(item, "container-title"),
        volume=_text(item, "volume"),
        issue=_text(item, "issue"),
        pages=_text(item, "page").replace("--", "\u2013").replace("-", "\u2013"),
        edition=_text(item, "edition"),
        number=_text(item, "number"),
        genre=_text(item, "genre"),
        publisher=_text(item, "publisher"),
        doi=_text(item, "DOI"),
        url=_text(item, "URL"),
        span=span,
    )


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value)
    if "<" in text:
        text = _MARKUP.sub("", text)
    return " ".join(text.split())


def _names(item: Mapping[str, Any], key: str) -> tuple[Name, ...]:
    written = item.get(key)
    if not isinstance(written, list):
        return ()
    names = (_name(name) for name in written if isinstance(name, dict))
    return tuple(name for name in names if name.family)


def _name(name: Mapping[str, Any]) -> Name:
    if literal := _text(name, "literal"):
        return Name(family=literal)
    particle = _text(name, "non-dropping-particle") or _text(name, "dropping-particle")
    family = _text(name, "family")
    if not family:
        return Name(family=_text(name, "given"))
    return Name(
        family=f"{particle} {family}" if particle else family,
        given=_text(name, "given"),
        suffix=_text(name, "suffix"),
    )


def _dates(item: Mapping[str, Any]) -> tuple[str, str]:
    """The year, and the whole date."""
    issued = item.get("issued")
    if isinstance(issued, str | int):
        return str(issued)[:4], ""
    if not isinstance(issued, dict):
        return "", ""
    parts = issued.get("date-parts")
    if not isinstance(parts, list) or not parts or not isinstance(parts[0], list) or not parts[0]:
        literal = _text(issued, "literal") or _text(issued, "raw")
        return literal, ""
    numbers = [int(part) for part in parts[0][:3] if str(part).lstrip("-").isdecimal()]
    return _dated(numbers)


def _dated(numbers: list[int]) -> tuple[str, str]:
    if not numbers:
        return "", ""
    year = str(numbers[0]) if numbers[0] > 0 else f"{-numbers[0]} BCE"
    if len(numbers) < 2 or not 1 <= numbers[1] <= 12:
        return year, ""
    month = _MONTHS[numbers[1] - 1]
    return year, f"{month} {numbers[2]}" if len(numbers) > 2 else month
