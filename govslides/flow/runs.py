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


class Bare(tuple[Run, ...]):
    """Runs that are a single one, bare: without marks, and with nothing to escape, to keep or to turn.

    Most runs by far. They are made by `sentence` alone, so that each writer need not look at them again.
    """

    __slots__ = ()


NO_BREAK = "\u00a0"
_RTL_BYTES = bytes([*range(0xD6, 0xE1), 0xEF, 0xF0])
"""What the UTF-8 of every letter that runs from right to left starts with, and that of some others."""

_new = object.__new__
_new_bare = tuple.__new__


def said(text: str, span: Span | None = None) -> Run:
    """A run without marks: `Run(text=text, span=span)`, as most are, in a third of the time."""
    run: Any = _new(Run)
    run.text = text
    run.strong = run.emphasis = run.code = run.strike = run.mark = False
    run.raised = run.url = run.anchor = run.language = ""
    run.note = run.blank = 0
    run.span = span
    return run  # type: ignore[no-any-return]


def sentence(text: str, span: Span | None = None) -> Runs:
    """The runs of a text without marks."""
    runs = (said(text, span),)
    if not text or "  " in text or text[0] == " " or text[-1] == " ":  # `keeps_spaces`, without a call
        return runs
    return _new_bare(Bare, runs) if is_bare(text) else runs


def is_bare(text: str) -> bool:
    """Whether nothing in a text needs an escape, runs from right to left, or is a space of its own kind."""
    if "&" in text or "<" in text or ">" in text:
        return False
    if not text.isprintable() and not text.replace(NO_BREAK, "").isprintable():
        return False
    return text.isascii() or not may_turn(text)


def may_turn(text: str) -> bool:
    """Whether there may be letters that run from right to left; quickly, and never wrongly no."""
    data = text.encode("utf-8", "replace")
    return len(data.translate(None, _RTL_BYTES)) != len(data)


def keeps_spaces(text: str) -> bool:
    """Whether a text has spaces that readers of XML would take away."""
    return "  " in text or text.startswith(" ") or text.endswith(" ")


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
