"""Finds the YAML front matter at the top of a Markdown file."""

import re

from govslides.diagnostics import Sink
from govslides.model.document import Value
from govslides.patterns import pattern
from govslides.source import Source, Span
from govslides.tuples import NamedTuple

_CLOSING = pattern(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_FIRST_KEY = pattern(r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:[\"']?[A-Za-z_][\w -]*[\"']?[ \t]*:(?:\s|\Z)|\{)")
_BLANK = pattern(r"[ \t]*(?:\n|\Z)")


class FrontMatter(NamedTuple):
    """The front matter (None when there is none), and where the Markdown after it starts."""

    value: Value | None
    end: int


def read_front_matter(source: Source, sink: Sink) -> FrontMatter:
    """Read the front matter of `source`.

    As in Pandoc, `---` opens front matter on the first line only, and not when a blank line follows:
    that is a thematic break.
    """
    text = source.text
    if not text.startswith("---"):
        return FrontMatter(None, 0)
    line_end = text.find("\n")
    if line_end < 0 or text[3:line_end].strip() or _BLANK.match(text, line_end + 1):
        return FrontMatter(None, 0)
    start = line_end + 1
    closing = _CLOSING.search(text, start)
    if closing is not None and closing.start() == start:
        return FrontMatter(None, _after(text, closing.end()))
    if _FIRST_KEY.match(text, start) is None:
        return FrontMatter(None, 0)
    if closing is None:
        sink.error(
            "unclosed-front-matter",
            Span(source, 0, 3),
            "The front matter is never closed.",
            "The whole file would be read as settings.",
            "Write `---` alone on a line after the last setting.",
        )
        return FrontMatter(None, len(text))
    from govslides.syntax import yaml  # most files have no front matter

    value = yaml.load(source, sink, start=start, end=closing.start())
    if value is not None and not isinstance(value.data, dict):
        sink.error(
            "broken-yaml",
            value.span,
            "The front matter is not a list of keys with values.",
            "No setting can be read from it.",
            "Write one `key: value` on each line.",
        )
        value = None
    return FrontMatter(value, _after(text, closing.end()))


def _after(text: str, end: int) -> int:
    return min(end + 1, len(text))
