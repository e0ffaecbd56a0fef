"""Text of a document: runs, each with its marks."""

from collections.abc import Mapping
from typing import Any

from govslides.records import dataclass
from govslides.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Text of one look.

    Fields:
        text: plain text; a vertical tab is a line break.
        strong, emphasis, code, strike, mark: how it is marked; `mark` is highlighted.
        raised: "" on the baseline, "super" or "sub".
        url: where it leads outside (http, https or mailto), or "".
        anchor: the `id` of the heading or block of this document that it leads to, or "".
        note: the number of the footnote that it refers to, counted from 1; 0 for none. Its `text` is
            then empty: each writer sets the mark in its own way.
        blank: the run is a gap to write into, of the width of so many letters; its `text` is empty,
            since the word must not be in the document. 0 for none.
        language: a BCP 47 tag where it differs from the document's, or "".
        span: the source; None for our own words.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    strike: bool = False
    mark: bool = False
    raised: str = ""
    url: str = ""
    anchor: str = ""
    note: int = 0
    blank: int = 0
    language: str = ""
    span: Span | None = None


Runs = tuple[Run, ...]
"""The text of a paragraph, in order."""


_new = object.__new__


def said(text: str, span: Span | None = None) -> Run:
    """A run without marks: `Run(text=text, span=span)`, as most are, in a third of the time."""
    run: Any = _new(Run)
    run.text = text
    run.strong = run.emphasis = run.code = run.strike = run.mark = False
    run.raised = run.url = run.anchor = run.language = ""
    run.note = run.blank = 0
    run.span = span
    return run  # type: ignore[no-any-return]


def marked(text: str, span: Span, looks: Mapping[str, Any]) -> Run:
    """`Run(text=text, span=span, **looks)`, in half the time."""
    run = said(text, span)
    for name, value in looks.items():
        setattr(run, name, value)
    return run


def text_of(runs: Runs) -> str:
    """The plain words of runs; a line break is a space."""
    text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
    return text.replace("\v", " ")
