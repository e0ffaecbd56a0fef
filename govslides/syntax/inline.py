"""Paragraph text to inline nodes.

In comes a `Region`; out come the model's inline nodes, each with its exact span. CommonMark's inline
syntax, with strikethrough, highlight, math, citations, footnotes and image attributes. Nothing here
looks at blocks. The time is linear in the text: every search that failed is remembered.
"""

import re

from govslides.diagnostics import Sink
from govslides.model.attributes import NO_ATTRIBUTES
from govslides.model.document import Footnote
from govslides.model.inline import (
    Break,
    Code,
    FootnoteReference,
    Highlight,
    Image,
    Inline,
    Link,
    Math,
    Text,
    plain_text,
)
from govslides.model.prose import Paragraph
from govslides.syntax import citations, html
from govslides.syntax.attributes import looks_like_attributes, read_attributes
from govslides.syntax.characters import ENTITY, PUNCTUATION, decode_entity
from govslides.syntax.emphasis import Item, Run, TooDeep, assemble, pair
from govslides.syntax.links import LABEL, Definition, Target, normal_label, read_target
from govslides.syntax.region import Region

MAX_LENGTH = 100_000

_SPECIAL = re.compile(r"[\\`*_\[<&$@]|~~|==|  \n").search
_ORDINARY = re.compile(r"[^\\`*_\[\]!<&~=$@^\n]+")
_DELIMITERS = re.compile(r"\*+|_+|~+|=+")
_BACKTICKS = re.compile(r"`+")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00-\x20<>]*)>")
_EMAIL = re.compile(
    r"<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>"
)
_FOOTNOTE = re.compile(r"\[\^([^\s\[\]]+)\]")
_MATH = re.compile(r"\$(?![\s$])((?:[^\\$]|\\.)*?[^\s\\$]|(?:[^\\$]|\\.)*?\\[^\s])\$(?!\d)", re.DOTALL)
_DISPLAY = re.compile(r"\$\$((?:[^\\$]|\\.|\$(?!\$))+)\$\$", re.DOTALL)


class Inlines:
    """Reads the inlines of one document.

    Fields:
        sink: where problems go.
        definitions: the link definitions by normal label.
        labels: the footnotes that the document defines.
        notes: the inline notes met, by the labels given to them.
    """

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.definitions: dict[str, Definition] = {}
        self.labels: set[str] = set()
        self.notes: dict[str, Footnote] = {}

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
            return _Scan(self, region, cell).nodes()
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


class _Scan:
    """One pass over one region."""

    def __init__(self, inlines: Inlines, region: Region, cell: bool) -> None:
        self.inlines = inlines
        self.region = region
        self.text = region.text
        self.cell = cell
        self.items: list[Item] = []
        self.runs: list[Run] = []
        self.brackets: list[_Bracket] = []
        self.inactive = 0  # `[` below this index may open no link any more: links do not nest
        self.backticks: dict[int, list[int]] | None = None
        self.hopeless: set[str] = set()  # closers that do not occur again

    def nodes(self) -> tuple[Inline, ...]:
        text, at, length = self.text, 0, len(self.text)
        while at < length:
            plain = _ORDINARY.match(text, at)
            if plain is not None:
                self.items.append((at, plain.end(), plain.group()))
                at = plain.end()
                if at >= length:
                    break
            at = _HANDLERS[text[at]](self, at)
        pair(self.runs)
        return assemble(self.items, self.region)

    def literal(self, start: int, end: int) -> int:
        self.items.append((start, end, self.text[start:end]))
        return end

    def line_end(self, at: int) -> int:
        spaces = 0
        last = self.items[-1] if self.items else None
        if isinstance(last, tuple) and last[2].endswith((" ", "\t")):
            kept = last[2].rstrip(" \t")
            removed = last[2][len(kept) :]
            spaces = len(removed)
            self.items[-1] = (last[0], last[1] - spaces, kept)
            hard = removed.endswith("  ")
        else:
            hard = False
        self.items.append(Break(span=self.region.span(at - spaces, at + 1), hard=hard))
        at += 1
        while self.text.startswith((" ", "\t"), at):
            at += 1
        return at

    def backslash(self, at: int) -> int:
        following = self.text[at + 1 : at + 2]
        if following == "\n":
            self.items.append(Break(span=self.region.span(at, at + 2), hard=True))
            return at + 2
        if following in PUNCTUATION:
            self.items.append((at, at + 2, following))
            return at + 2
        return self.literal(at, at + 1)

    def code(self, at: int) -> int:
        if self.backticks is None:
            self.backticks = {}
            for found in reversed(list(_BACKTICKS.finditer(self.text))):
                self.backticks.setdefault(len(found.group()), []).append(found.start())
        end = at
        while self.text.startswith("`", end):
            end += 1
        later = self.backticks.get(end - at, [])
        while later and later[-1] < end:
            later.pop()
        if not later:
            return self.literal(at, end)
        closing = later[-1]
        inside = self.text[end:closing].replace("\n", " ")
        if inside.startswith(" ") and inside.endswith(" ") and inside.strip(" "):
            inside = inside[1:-1]
        close_end = closing + end - at
        self.items.append(Code(span=self.region.span(at, close_end), text=inside))
        return close_end

    def delimiters(self, at: int) -> int:
        found = _DELIMITERS.match(self.text, at)
        end = found.end() if found else at + 1
        if self.text[at] in "~=" and end - at != 2:
            return self.literal(at, end)
        run = Run(self.text, at, end)
        self.runs.append(run)
        self.items.append(run)
        return end

    def entity(self, at: int) -> int:
        found = ENTITY.match(self.text, at)
        if found is None:
            return self.literal(at, at + 1)
        self.items.append((at, found.end(), decode_entity(found)))
        return found.end()

    def math(self, at: int) -> int:
        display = self.text.startswith("$$", at)
        pattern, closer = (_DISPLAY, "$$") if display else (_MATH, "$")
        if self._closes_later(closer, at + len(closer)):
            found = pattern.match(self.text, at)
            if found is not None:
                tex = " ".join(found[1].split())
                self.items.append(Math(span=self.region.span(at, found.end()), tex=tex, display=display))
                return found.end()
        return self.literal(at, at + len(closer))

    def _closes_later(self, closer: str, at: int) -> bool:
        if closer in self.hopeless:
            return False
        if self.text.find(closer, at) < 0:
            self.hopeless.add(closer)
            return False
        return True

    def angle(self, at: int) -> int:
        text = self.text
        for pattern, scheme in ((_AUTOLINK, ""), (_EMAIL, "mailto:")):
            found = pattern.match(text, at)
            if found is not None:
                return self._autolink(found, scheme)
        if self.cell and (found := html.LINE_BREAK.match(text, at)) is not None:
            self.items.append(Break(span=self.region.span(at, found.end()), hard=True))
            return found.end()
        if text.startswith("<!--", at):
            return self._comment(at)
        for opening, closer in (("<?", "?>"), ("<![CDATA[", "]]>"), ("<", ">")):
            if text.startswith(opening, at):
                if not self._closes_later(closer, at):
                    break
                found = html.INLINE.match(text, at)
                return self._raw_html(found) if found is not None else self.literal(at, at + 1)
        return self.literal(at, at + 1)

    def _autolink(self, found: re.Match[str], scheme: str) -> int:
        inner = self.region.span(found.start(1), found.end(1))
        self.items.append(
            Link(
                span=self.region.span(found.start(), found.end()),
                children=(Text(span=inner, text=found[1]),),
                target=scheme + found[1],
                target_span=inner,
            )
        )
        return found.end()

    def _comment(self, at: int) -> int:
        if not self._closes_later("-->", at + 2):
            return self.literal(at, at + 1)
        return self.text.find("-->", at + 2) + 3

    def _raw_html(self, found: re.Match[str]) -> int:
        tag = found.group()
        self.inlines.sink.error(
            "raw-html",
            self.region.span(found.start(), found.end()),
            f"`{tag if len(tag) <= 40 else tag[:40] + '...'}` is raw HTML.",
            "A slide cannot show HTML.",
            html.suggestion(tag),
        )
        return self.literal(found.start(), found.end())

    def at_sign(self, at: int) -> int:
        found = citations.read_narrative(self.region, at)
        if found is None:
            return self.literal(at, at + 1)
        node, end = found
        last = self.items[-1] if self.items else None
        if node.cites[0].year_only and isinstance(last, tuple) and last[2].endswith("-"):
            self.items[-1] = (last[0], last[1] - 1, last[2][:-1])
        self.items.append(node)
        return end

    def open_bracket(self, at: int) -> int:
        text = self.text
        footnote = _FOOTNOTE.match(text, at)
        if footnote is not None and not text.startswith(":", footnote.end()):
            return self._footnote(footnote)
        cited = citations.read_citation(self.region, at)
        if cited is not None:
            self.items.append(cited[0])
            return cited[1]
        return self._push("[", at, at + 1)

    def bang(self, at: int) -> int:
        return self._push("!", at, at + 2) if self.text.startswith("[", at + 1) else self.literal(at, at + 1)

    def caret(self, at: int) -> int:
        return self._push("^", at, at + 2) if self.text.startswith("[", at + 1) else self.literal(at, at + 1)

    def _push(self, kind: str, start: int, end: int) -> int:
        if self.brackets:
            self.brackets[-1].closed_inside = True
        self.brackets.append(_Bracket(kind, start, end, len(self.items), len(self.runs)))
        return self.literal(start, end)

    def _footnote(self, found: re.Match[str]) -> int:
        span = self.region.span(found.start(), found.end())
        if found[1] not in self.inlines.labels:
            self.inlines.sink.error(
                "unknown-footnote",
                span,
                f"There is no footnote `[^{found[1]}]`.",
                "Its mark would lead nowhere.",
                f"Write the note as `[^{found[1]}]: text`, or put a backslash before the bracket.",
            )
        self.items.append(FootnoteReference(span=span, label=found[1]))
        return found.end()

    def close_bracket(self, at: int) -> int:
        if not self.brackets:
            return self.literal(at, at + 1)
        opener = self.brackets.pop()
        if opener.kind == "^":
            return self._inline_note(opener, at)
        if opener.kind == "[" and len(self.brackets) < self.inactive:
            self.inactive = len(self.brackets)
            return self.literal(at, at + 1)
        target = self._target(opener, at)
        if target is None:
            return self._bracketed_span(opener, at)
        if opener.kind == "!":
            return self._image(opener, at, target)
        end = self._ignore_attributes(target.end)
        children = self._children(opener)
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
        known = self.inlines.definitions
        found = known.get(normal_label(label)) if known else None
        return Target(found.url, found.title, found.span, end) if found else None

    def _image(self, opener: _Bracket, at: int, target: Target) -> int:
        end, attributes = target.end, NO_ATTRIBUTES
        if self.text.startswith("{", end) and looks_like_attributes(self.text, end):
            read = read_attributes(self.region, end)
            if read.attributes is not None:
                attributes, end = read.attributes, read.end
            else:
                report_malformed(self.inlines.sink, self.region, end, read.end)
        alt = plain_text(self._children(opener))
        span = self.region.span(opener.start, end)
        self.items.append(
            Image(
                span=span, alt=alt, src=target.url, title=target.title, attributes=attributes, src_span=target.span
            )
        )
        return end

    def _inline_note(self, opener: _Bracket, at: int) -> int:
        inside = self.region.span(opener.end, at)
        label = f"note-{len(self.inlines.notes) + 1}"
        while label in self.inlines.labels:
            label += "-"
        span = self.region.span(opener.start, at + 1)
        blocks = (Paragraph(span=inside, inlines=self._children(opener)),)
        self.inlines.notes[label] = Footnote(span=span, label=label, blocks=blocks)
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
        return self._ignore_attributes(at + 1)

    def _ignore_attributes(self, at: int) -> int:
        """Step over attributes where they have no effect, with a warning."""
        if not (self.text.startswith("{", at) and looks_like_attributes(self.text, at)):
            return at
        read = read_attributes(self.region, at)
        if read.attributes is None:
            return at
        self.inlines.sink.warning(
            "ignored-attributes",
            self.region.span(at, read.end),
            "Attributes have no effect here.",
            "Only headings, fenced blocks, images, tables and code blocks take them.",
            "Leave them out.",
        )
        return read.end


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


_HANDLERS = {
    "\n": _Scan.line_end,
    "\\": _Scan.backslash,
    "`": _Scan.code,
    "*": _Scan.delimiters,
    "_": _Scan.delimiters,
    "~": _Scan.delimiters,
    "=": _Scan.delimiters,
    "[": _Scan.open_bracket,
    "]": _Scan.close_bracket,
    "!": _Scan.bang,
    "^": _Scan.caret,
    "<": _Scan.angle,
    "&": _Scan.entity,
    "$": _Scan.math,
    "@": _Scan.at_sign,
}
