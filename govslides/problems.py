"""Diagnostics as plain data: what `--json` prints and the manifest keeps."""

import os
from collections.abc import Mapping
from typing import Any

from govslides.diagnostics import Diagnostic
from govslides.patterns import pattern

Problem = Mapping[str, Any]
"""`file`, `line`, `column`, `end_line`, `end_column` (None where no line is to blame), `code`, `severity`,
`message`, `reason`, `hint`."""

_INVISIBLE = pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def problem(found: Diagnostic) -> dict[str, Any]:
    """A diagnostic as data; `file` is as its source names it, from the lecture's folder."""
    place: dict[str, Any] = dict.fromkeys(("line", "column", "end_line", "end_column"))
    if found.span is not None:
        start, end = found.span.position, found.span.source.position(found.span.end)
        place = {
            "line": start.line,
            "column": start.column,
            "end_line": end.line,
            "end_column": end.column,
        }
    return {
        "file": found.span.source.path if found.span is not None else found.path,
        **place,
        "code": found.code,
        "severity": found.severity.value,
        "message": found.message,
        "reason": found.reason,
        "hint": found.hint,
    }


def placed(one: Problem, folder: str) -> dict[str, Any]:
    """The problem with its file as a person here writes it; `folder` is the lecture's, as written here."""
    file = str(one.get("file", ""))
    if not file:
        return dict(one)
    path = os.path.normpath(os.path.join(folder, file))  # noqa: PTH118 -- a text, not a place
    here = os.getcwd() + os.sep  # noqa: PTH109
    shown = path.removeprefix(here) if f"{path}{os.sep}" != here else "."
    return {**one, "file": shown.replace(os.sep, "/")}


def told(one: Problem) -> tuple[str, str, str]:
    """Place, severity with code, and the sentences, in visible characters only."""
    place = str(one.get("file", ""))
    if one.get("line") is not None:
        place += f":{one['line']}:{one['column']}"
    sentences = " ".join(str(one[key]) for key in ("message", "reason", "hint") if one.get(key))
    head = f"{one['severity']}[{one['code']}]"
    return _visible(place), _visible(head), _visible(sentences)


def _visible(text: str) -> str:
    """`text` without anything that could drive a terminal."""
    return _INVISIBLE.sub("\ufffd", text).replace("\n", " ")
