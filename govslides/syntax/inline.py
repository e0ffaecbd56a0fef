"""Paragraph text to inline nodes.

In comes a `Region`; out come the model's inline nodes, each with its exact span. CommonMark's inline
syntax, with strikethrough, highlight, math, citations, footnotes and image attributes. Nothing here
looks at blocks. The time is linear in the text: every search that failed is remembered.
"""

import re

from govslides.model.inline import Break, Inline, Text
from govslides.syntax.brackets import BracketScan
from govslides.syntax.emphasis import TooDeep
from govslides.syntax.region import Region
from govslides.syntax.scan import Known

MAX_LENGTH = 100_000

_SPECIAL = re.compile(r"[\\`*_\[<&$@]|~~|==|  \n").search


class Inlines(Known):
    """Reads the inlines of one document."""

    def read(self, region: Region, *, cell: bool = False) -> tuple[Inline, ...]:
        """The nodes of `region`; in a table's `cell`, `<br>` is a hard break."""
        text = region.text
        if _SPECIAL(text) is None:
            if "\n" not in text:
                return (Text(span=region.span(0, len(text)), text=text),) if text else ()
            return _plain_lines(region)
        if len(text) > MAX_LENGTH:
            return self._refuse(region, "too-complex", f"This text is longer than {MAX_LENGTH} characters.")
        try:
            return BracketScan(self, region, cell).nodes()
        except TooDeep:
            return self._refuse(region, "too-deep", "The emphasis in this text is nested too deep.")

    def _refuse(self, region: Region, code: str, message: str) -> tuple[Inline, ...]:
        span = region.span(0, len(region.text))
        reason = "A slide could not show it, and reading it would take too long."
        self.sink.error(code, span, message, reason, "Write it as several plain paragraphs.")
        return (Text(span=span, text=" ".join(region.text.split())),)


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
