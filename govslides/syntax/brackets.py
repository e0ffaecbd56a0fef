"""What stands in brackets: links, images, footnotes, citations."""

import re

from govslides.model.attributes import NO_ATTRIBUTES
from govslides.model.document import Footnote
from govslides.model.inline import (
    Citation,
    FootnoteReference,
    Highlight,
    Image,
    Inline,
    Link,
    Text,
    plain_text,
)
from govslides.model.prose import Paragraph
from govslides.patterns import pattern
from govslides.syntax.attributes import looks_like_attributes, read_attributes, report_malformed
from govslides.syntax.emphasis import assemble, pair
from govslides.syntax.links import LABEL, Target, normal_label, read_target
from govslides.syntax.region import Region
from govslides.syntax.scan import Known, Scan

_FOOTNOTE = pattern(r"\[\^([^\s\[\]]+)\]")


class _Bracket:
    """An open `[`, `![` or `^[`."""

    __slots__ = ("closed_inside", "end", "item", "kind", "runs", "start")

    def __init__(self, kind: str, start: int, end: int, item: int, runs: int) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.item = item
        self.runs = runs
        self.closed_inside = False


class BracketScan(Scan):
    """A pass that reads brackets too."""

    def __init__(self, known: Known, region: Region, cell: bool) -> None:
        super().__init__(known, region, cell)
        self.brackets: list[_Bracket] = []
        self.inactive = 0  # `[` below this index may open no link any more: links do not nest

    def open_bracket(self, at: int) -> int:
        """Read a footnote mark or a citation, or open a bracket."""
        text = self.text
        footnote = _FOOTNOTE.match(text, at)
        if footnote is not None and not text.startswith(":", footnote.end()):
            return self._footnote(footnote)
        if "@" in text:
            from govslides.syntax.citations import read_citation

            cited = read_citation(self.region, at)
            if cited is not None:
                self.items.append(cited[0])
                return cited[1]
        return self._push("[", at, at + 1)

    def bang(self, at: int) -> int:
        """Open an image."""
        return self._push("!", at, at + 2) if self.text.startswith("[", at + 1) else self.literal(at, at + 1)

    def caret(self, at: int) -> int:
        """Open an inline note."""
        return self._push("^", at, at + 2) if self.text.startswith("[", at + 1) else self.literal(at, at + 1)

    def _push(self, kind: str, start: int, end: int) -> int:
        if self.brackets:
            self.brackets[-1].closed_inside = True
        self.brackets.append(_Bracket(kind, start, end, len(self.items), len(self.runs)))
        return self.literal(start, end)

    def _footnote(self, found: re.Match[str]) -> int:
        span = self.region.span(found.start(), found.end())
        self.items.append(FootnoteReference(span=span, label=found[1]))
        return found.end()

    def close_bracket(self, at: int) -> int:
        """Make what the innermost open bracket started."""
        if not self.brackets:
            return self.literal(at, at + 1)
        opener = self.brackets.pop()
        inactive = len(self.brackets) < self.inactive
        self.inactive = min(self.inactive, len(self.brackets))
        if opener.kind == "^":
            return self._inline_note(opener, at)
        if opener.kind == "[" and inactive:
            return self.literal(at, at + 1)
        target = self._target(opener, at)
        if target is None:
            return self._bracketed_span(opener, at)
        if opener.kind == "!":
            return self._image(opener, target)
        end = self.ignore_attributes(target.end)
        children = tuple([_no_citation(child) for child in self._children(opener)])
        self.items.append(
            Link(
                span=self.region.span(opener.start, end),
                children=children,
                target=target.url,
                title=target.title,
                target_span=target.span,
            )
        )
        self.inactive = len(self.brackets)
        return end

    def _children(self, opener: _Bracket) -> tuple[Inline, ...]:
        """Take the nodes that stand after `opener` out of the items."""
        inner = self.items[opener.item + 1 :]
        del self.items[opener.item :]
        runs = self.runs[opener.runs :]
        del self.runs[opener.runs :]
        pair(runs)
        return assemble(inner, self.region)

    def _target(self, opener: _Bracket, at: int) -> Target | None:
        if self.text.startswith("(", at + 1):
            target = read_target(self.region, at + 1)
            if target is not None:
                return target
        label = LABEL.match(self.text, at + 1)
        end = label.end() if label else at + 1
        if label is not None and label[1].strip():
            return self._defined(label[1], end)
        if opener.closed_inside or at - opener.end > 999:
            return None
        return self._defined(self.text[opener.end : at], end)

    def _defined(self, label: str, end: int) -> Target | None:
        known = self.known.definitions
        found = known.get(normal_label(label)) if known else None
        return Target(found.url, found.title, found.span, end) if found else None

    def _image(self, opener: _Bracket, target: Target) -> int:
        end, attributes = target.end, NO_ATTRIBUTES
        if self.text.startswith("{", end) and looks_like_attributes(self.text, end):
            read = read_attributes(self.region, end)
            if read.attributes is not None:
                attributes, end = read.attributes, read.end
            else:
                report_malformed(self.known.sink, self.region, end, read.end)
        alt = plain_text(self._children(opener))
        span = self.region.span(opener.start, end)
        self.items.append(
            Image(
                span=span,
                alt=alt,
                src=target.url,
                title=target.title,
                attributes=attributes,
                src_span=target.span,
            )
        )
        return end

    def _inline_note(self, opener: _Bracket, at: int) -> int:
        inside = self.region.span(opener.end, at)
        label = f"note-{len(self.known.notes) + 1}"
        while label in self.known.labels:
            label += "-"
        span = self.region.span(opener.start, at + 1)
        blocks = (Paragraph(span=inside, inlines=self._children(opener)),)
        self.known.notes[label] = Footnote(span=span, label=label, blocks=blocks)
        self.items.append(FootnoteReference(span=span, label=label))
        return at + 1

    def _bracketed_span(self, opener: _Bracket, at: int) -> int:
        """Pandoc's `[text]{.class}`: the text stays, and `.mark` highlights it."""
        if opener.kind != "[" or not (
            self.text.startswith("{", at + 1) and looks_like_attributes(self.text, at + 1)
        ):
            return self.literal(at, at + 1)
        read = read_attributes(self.region, at + 1)
        if read.attributes is None:
            return self.literal(at, at + 1)
        children = self._children(opener)
        if "mark" in read.attributes.classes:
            span = self.region.span(opener.start, read.end)
            self.items.append(Highlight(span=span, children=children))
            return read.end
        self.items.extend(children)
        return self.ignore_attributes(at + 1)


def _no_citation(node: Inline) -> Inline:
    """In a link, `@name` is the name of an account."""
    if isinstance(node, Citation) and node.narrative:
        return Text(span=node.span, text=node.span.text)
    return node


BracketScan.handlers = {
    "\n": BracketScan.line_end,
    "\\": BracketScan.backslash,
    "`": BracketScan.code,
    "*": BracketScan.delimiters,
    "_": BracketScan.delimiters,
    "~": BracketScan.delimiters,
    "=": BracketScan.delimiters,
    "[": BracketScan.open_bracket,
    "]": BracketScan.close_bracket,
    "!": BracketScan.bang,
    "^": BracketScan.caret,
    "<": BracketScan.angle,
    "&": BracketScan.entity,
    "$": BracketScan.math,
    "@": BracketScan.at_sign,
}
