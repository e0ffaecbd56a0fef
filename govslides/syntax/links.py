"""Link targets, titles and labels, and the definitions that labels refer to."""

import re

from govslides.patterns import pattern
from govslides.source import Span
from govslides.syntax.characters import unescape
from govslides.syntax.region import Region
from govslides.tuples import NamedTuple

_BLANKS = pattern(r"[ \t]*\n?[ \t]*")
_POINTY = pattern(r"<((?:[^<>\n\\]|\\.)*)>")
_BARE = pattern(r"(?:[^\x00-\x20\x7f()\\]|\\[!-/:-@\[-`{-~]|\\)+|[()]")
_TITLE = pattern(r'"((?:[^"\\]|\\.)*)"|\'((?:[^\'\\]|\\.)*)\'|\(((?:[^()\\]|\\.)*)\)', re.DOTALL)
LABEL = pattern(r"\[((?:[^\\\[\]]|\\.){0,999})\]", re.DOTALL)
_REST_OF_LINE = pattern(r"[ \t]*(?:\n|\Z)")
_MAX_PARENTHESES = 32


class Target(NamedTuple):
    """Where a link leads, and what of the text says so."""

    url: str
    title: str
    span: Span
    end: int


class Definition(NamedTuple):
    """`[label]: url "title"`."""

    url: str
    title: str
    span: Span


def normal_label(label: str) -> str:
    """The form in which two labels are compared."""
    return " ".join(label.split()).casefold().upper()


def _destination(text: str, at: int) -> tuple[int, int, int] | None:
    """Start and end of the URL at `at`, and where reading goes on."""
    if text.startswith("<", at):
        pointy = _POINTY.match(text, at)
        return (pointy.start(1), pointy.end(1), pointy.end()) if pointy else None
    start, depth = at, 0
    while (piece := _BARE.match(text, at)) is not None:
        if piece.group() == "(":
            depth += 1
            if depth > _MAX_PARENTHESES:
                return None
        elif piece.group() == ")":
            if depth == 0:
                break
            depth -= 1
        at = piece.end()
    return (start, at, at) if depth == 0 else None


def _title(text: str, at: int) -> tuple[str, int] | None:
    found = _TITLE.match(text, at)
    if found is None or "\n\n" in found.group():
        return None
    return unescape(found.group()[1:-1]), found.end()


def _skip(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def read_target(region: Region, at: int) -> Target | None:
    """Read `(url "title")`, whose parenthesis stands at `at`."""
    text = region.text
    found = _destination(text, _skip(text, at + 1))
    if found is None:
        return None
    start, end, at = found
    title = ""
    after = _skip(text, at)
    if after > at and (told := _title(text, after)) is not None:
        title, after = told
        after = _skip(text, after)
    if not text.startswith(")", after):
        return None
    return Target(unescape(text[start:end]), title, region.span(start, end), after + 1)


def read_definition(region: Region, at: int) -> tuple[str, Definition, int] | None:
    """Read a link definition that starts at `at`: its label, itself, and where the next line starts."""
    text = region.text
    label = LABEL.match(text, at)
    if label is None or not label[1].strip() or not text.startswith(":", label.end()):
        return None
    start = _skip(text, label.end() + 1)
    found = _destination(text, start)
    if found is None or found[2] == start:
        return None
    url = unescape(text[found[0] : found[1]])
    span = region.span(found[0], found[1])
    title, end = _definition_title(text, found[2])
    if end is None:
        return None
    return normal_label(label[1]), Definition(url, title, span), end


def _definition_title(text: str, at: int) -> tuple[str, int | None]:
    """The title after a definition's URL, and where the next line starts (None: not a definition)."""
    after = _skip(text, at)
    if after > at and (told := _title(text, after)) is not None:
        line_end = _REST_OF_LINE.match(text, told[1])
        if line_end is not None:
            return told[0], line_end.end()
    bare = _REST_OF_LINE.match(text, at)
    return "", bare.end() if bare else None
