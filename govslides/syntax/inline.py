"""Paragraph text to inline nodes.

In comes a `Region`; out come the model's inline nodes, each with its exact span. CommonMark's inline
syntax, with strikethrough, highlight, math, citations, footnotes and image attributes. Nothing here
looks at blocks. The time is linear in the text: every search that failed is remembered.
"""

from govslides.diagnostics import Sink
from govslides.model.inline import Break, Inline, Text
from govslides.syntax.brackets import BracketScan
from govslides.syntax.emphasis import TooDeep
from govslides.syntax.region import Region
from govslides.syntax.scan import Known

MAX_LENGTH = 100_000
MAX_PIECES = 500_000  # of all texts of a file: words between markup, and markup

_MARKS = ("\\", "`", "*", "_", "[", "<", "&", "$", "@", "~~", "==", "  \n")
"""What may be markup; a text without any of them is plain."""


class Inlines(Known):
    """Reads the inlines of one document; `source` is the whole text of it."""

    __slots__ = ("_marks",)

    def __init__(self, sink: Sink, source: str) -> None:
        super().__init__(sink)
        self._marks = [mark for mark in _MARKS if mark in source]  # most documents have few of them

    def is_plain(self, text: str) -> bool:
        """Whether there is surely no markup in `text`, a part of the source."""
        for mark in self._marks:  # noqa: SIM110 -- a generator takes three times as long
            if mark in text:
                return False
        return True

    def read(self, region: Region, *, cell: bool = False) -> tuple[Inline, ...]:
        """The nodes of `region`; in a table's `cell`, `<br>` is a hard break."""
        text = region.text
        if not self.is_plain(text):
            return self._scan(region, cell)
        if "\n" in text:
            return _plain_lines(region)
        return (Text(span=region.span(0, len(text)), text=text),) if text else ()

    def _scan(self, region: Region, cell: bool) -> tuple[Inline, ...]:
        if len(region.text) > MAX_LENGTH:
            message = f"This text is longer than {MAX_LENGTH} characters."
            return self._refuse(region, "too-complex", message)
        if self.pieces > MAX_PIECES:
            return _as_one(region)  # told already
        scan = BracketScan(self, region, cell)
        try:
            nodes = scan.nodes()
        except TooDeep:
            return self._refuse(region, "too-deep", "The emphasis in this text is nested too deep.")
        self.pieces += scan.count
        if self.pieces > MAX_PIECES:
            message = f"This file has more than {MAX_PIECES} pieces of markup and text."
            return self._refuse(region, "too-complex", message)
        return nodes

    def _refuse(self, region: Region, code: str, message: str) -> tuple[Inline, ...]:
        reason = "A slide could not show it, and reading it would take too long."
        span = region.span(0, len(region.text))
        self.sink.error(code, span, message, reason, "Write it as several plain paragraphs.")
        return _as_one(region)


def _as_one(region: Region) -> tuple[Inline, ...]:
    """All text of a region that is not read, as one node."""
    return (Text(span=region.span(0, len(region.text)), text=" ".join(region.text.split())),)


def _plain_lines(region: Region) -> tuple[Inline, ...]:
    nodes: list[Inline] = []
    at = 0
    for line in region.text.split("\n"):
        if at:
            nodes.append(Break(span=region.span(at - 1, at), hard=False))
        told = line.strip(" \t")
        if told:
            start = at + line.index(told)
            nodes.append(Text(span=region.span(start, start + len(told)), text=told))
        at += len(line) + 1
    return tuple(nodes)
