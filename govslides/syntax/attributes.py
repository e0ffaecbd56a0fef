"""Reads `{#id .class key=value}`."""

import re

from govslides.diagnostics import Sink
from govslides.model.attributes import Attributes
from govslides.patterns import pattern
from govslides.source import Span
from govslides.syntax.characters import unescape
from govslides.syntax.region import Region
from govslides.tuples import NamedTuple

_TOKEN = pattern(
    r"""\s*(?:
        \#(?P<id>[^\s{}=\#"']+)
      | \.(?P<class>[^\s{}=.\#"']+)
      | (?P<key>[A-Za-z_][\w:.-]*)=(?:
            "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>(?:[^'\\]|\\.)*)' | (?P<bare>[^\s{}"'=]+)
        )
      | (?P<unnumbered>-)(?=[\s}])
    )(?=[\s}])""",
    re.VERBOSE | re.DOTALL,
)
_END = pattern(r"\s*\}")
_LOOKS_LIKE = pattern(r"\{\s*(?:[#.][^\s{}]|[A-Za-z_][\w:.-]*=|-\})")


class Read(NamedTuple):
    """What was read: the attributes (None when malformed), and where they end or go wrong."""

    attributes: Attributes | None
    end: int


def looks_like_attributes(text: str, start: int) -> bool:
    """Whether the `{` at `start` is meant to open attributes, however malformed they may be."""
    return _LOOKS_LIKE.match(text, start) is not None


def read_attributes(region: Region, start: int, end: int | None = None) -> Read:
    """Read the attributes that open with the `{` at `start` of the region's text."""
    text = region.text
    end = len(text) if end is None else end
    found = _Found(region)
    at = start + 1
    while True:
        closing = _END.match(text, at, end)
        if closing is not None:
            return Read(found.attributes(start, closing.end()), closing.end())
        token = _TOKEN.match(text, at, end)
        if token is None or not found.take(token):
            return Read(None, at)
        at = token.end()


class _Found:
    def __init__(self, region: Region) -> None:
        self.region = region
        self.id: str | None = None
        self.classes: list[str] = []
        self.values: dict[str, str] = {}
        self.spans: dict[str, Span] = {}

    def take(self, token: re.Match[str]) -> bool:
        """Take one token in; False when it says something a second time."""
        kind = token.lastgroup or ""
        if kind == "id":
            return self._set_id(token)
        if kind == "class":
            self._add_class(token["class"], token.start("class") - 1, token.end())
            return True
        if kind == "unnumbered":
            self._add_class("unnumbered", token.start(kind), token.end())
            return True
        return self._set_value(token["key"], unescape(token[kind]), token)

    def _set_id(self, token: re.Match[str]) -> bool:
        if self.id is not None:
            return False
        self.id = token["id"]
        self.spans["#"] = self.region.span(token.start("id") - 1, token.end())
        return True

    def _add_class(self, name: str, start: int, end: int) -> None:
        self.classes.append(name)
        self.spans["." + name] = self.region.span(start, end)

    def _set_value(self, key: str, value: str, token: re.Match[str]) -> bool:
        if key in self.values:
            return False
        self.values[key] = value
        self.spans[key] = self.region.span(token.start("key"), token.end())
        return True

    def attributes(self, start: int, end: int) -> Attributes:
        return Attributes(
            id=self.id,
            classes=tuple(self.classes),
            values=self.values,
            span=self.region.span(start, end),
            spans=self.spans,
        )


def report_malformed(sink: Sink, region: Region, start: int, wrong: int) -> None:
    """Report attributes that open at `start` and go wrong at `wrong`."""
    text = region.text
    span = region.span(start, max(start + 1, min(wrong + 1, len(text))))
    sink.error(
        "malformed-attributes",
        span,
        "These attributes cannot be read.",
        "Without them the block would not be set as meant.",
        'Write `{#id .class key=value key="two words"}`, each thing once.',
    )
