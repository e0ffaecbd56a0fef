"""One pass over the text of a region: all inline syntax but what stands in brackets."""

import re
from typing import TYPE_CHECKING, Any

from govslides.diagnostics import Sink
from govslides.model.document import Footnote
from govslides.model.inline import Break, Code, Inline, Link, Math, Text
from govslides.patterns import pattern
from govslides.syntax.attributes import looks_like_attributes, read_attributes
from govslides.syntax.characters import ENTITY, PUNCTUATION, decode_entity
from govslides.syntax.emphasis import Item, Run, assemble, pair
from govslides.syntax.links import Definition
from govslides.syntax.region import Region

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_RAW_HTML = 1000  # more of them tell nothing new

_ORDINARY = pattern(r"[^\\`*_\[\]!<&~=$@^\n]+")
_DELIMITERS = pattern(r"\*+|_+|~+|=+")
_BACKTICKS = pattern(r"`+")
_AUTOLINK = pattern(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00-\x20<>]*)>")
_EMAIL = pattern(
    r"<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>"
)
_MATH = pattern(r"\$(?![\s$])((?:[^\\$]|\\.)*?[^\s\\$]|(?:[^\\$]|\\.)*?\\[^\s])\$(?!\d)", re.DOTALL)
_DISPLAY = pattern(r"\$\$((?:[^\\$]|\\.|\$(?!\$))+)\$\$", re.DOTALL)


class Known:
    """What the labels in one document stand for.

    Fields:
        sink: where problems go.
        definitions: the link definitions by normal label.
        labels: the footnotes that the document defines.
        notes: the inline notes met, by the labels given to them.
        pieces: how many pieces of text and markup were read.
        raw_html: how many tags of raw HTML were reported.
    """

    __slots__ = ("definitions", "labels", "notes", "pieces", "raw_html", "sink")

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.definitions: dict[str, Definition] = {}
        self.labels: set[str] = set()
        self.notes: dict[str, Footnote] = {}
        self.pieces = 0
        self.raw_html = 0


class Scan:
    """One pass over one region.

    Fields:
        count: how many steps reading took.
        handlers: for each character that may mean something, what reads it: it takes the index of the
            character, and returns where reading goes on.
    """

    handlers: "dict[str, Callable[[Any, int], int]]"

    def __init__(self, known: Known, region: Region, cell: bool) -> None:
        self.known = known
        self.region = region
        self.text = region.text
        self.cell = cell
        self.count = 0
        self.items: list[Item] = []
        self.runs: list[Run] = []
        self.backticks: dict[int, list[int]] | None = None
        self.tags: set[str] = set()  # of raw HTML, met in this text
        self.hopeless: set[str] = set()  # closers that do not occur again

    def nodes(self) -> tuple[Inline, ...]:
        """Read the whole text."""
        text, at, length, handlers = self.text, 0, len(self.text), self.handlers
        while at < length:
            self.count += 1
            plain = _ORDINARY.match(text, at)
            if plain is not None:
                self.items.append((at, plain.end(), plain.group()))
                at = plain.end()
                if at >= length:
                    break
            at = handlers[text[at]](self, at)
        self._trim_end()
        pair(self.runs)
        return assemble(self.items, self.region)

    def _trim_end(self) -> int:
        """Take white space off the end of the text before; how much it was."""
        last = self.items[-1] if self.items else None
        if not isinstance(last, tuple) or not last[2].endswith((" ", "\t")):
            return 0
        kept = last[2].rstrip(" \t")
        spaces = len(last[2]) - len(kept)
        self.items[-1] = (last[0], last[1] - spaces, kept)
        return spaces

    def literal(self, start: int, end: int) -> int:
        """Take characters as they are."""
        self.items.append((start, end, self.text[start:end]))
        return end

    def line_end(self, at: int) -> int:
        """Read a line end; after two spaces it is a hard break."""
        spaces = self._trim_end()
        hard = spaces > 1 and self.text.endswith("  ", 0, at)
        self.items.append(Break(span=self.region.span(at - spaces, at + 1), hard=hard))
        at += 1
        while self.text.startswith((" ", "\t"), at):
            at += 1
        return at

    def backslash(self, at: int) -> int:
        """Read an escape, or a hard break."""
        following = self.text[at + 1 : at + 2]
        if following == "\n":
            self.items.append(Break(span=self.region.span(at, at + 2), hard=True))
            return at + 2
        if following in PUNCTUATION:
            self.items.append((at, at + 2, following))
            return at + 2
        return self.literal(at, at + 1)

    def code(self, at: int) -> int:
        """Read a code span."""
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
        return self.ignore_attributes(close_end)

    def ignore_attributes(self, at: int) -> int:
        """Step over attributes where they have no effect, with a warning."""
        if not (self.text.startswith("{", at) and looks_like_attributes(self.text, at)):
            return at
        read = read_attributes(self.region, at)
        if read.attributes is None:
            return at
        self.known.sink.warning(
            "ignored-attributes",
            self.region.span(at, read.end),
            "Attributes have no effect here.",
            "Only headings, fenced blocks, images, tables and code blocks take them.",
            "Leave them out.",
        )
        return read.end

    def delimiters(self, at: int) -> int:
        """Read a run of `*`, `_`, `~` or `=`."""
        found = _DELIMITERS.match(self.text, at)
        end = found.end() if found else at + 1
        if self.text[at] in "~=" and end - at != 2:
            return self.literal(at, end)
        run = Run(self.text, at, end)
        self.runs.append(run)
        self.items.append(run)
        return end

    def entity(self, at: int) -> int:
        """Read an entity."""
        found = ENTITY.match(self.text, at)
        if found is None:
            return self.literal(at, at + 1)
        self.items.append((at, found.end(), decode_entity(found)))
        return found.end()

    def math(self, at: int) -> int:
        """Read a formula: as in Pandoc, no space inside the dollar signs, no digit after them."""
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
        """Read an autolink, a comment, or raw HTML."""
        from govslides.syntax import html

        text = self.text
        for link, scheme in ((_AUTOLINK, ""), (_EMAIL, "mailto:")):
            found = link.match(text, at)
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
        end = self.text.find("-->", at + 2) + 3
        last = self.items[-1] if self.items else None
        if last is None or isinstance(last, Break) or (isinstance(last, tuple) and last[2].endswith(" ")):
            while self.text.startswith(" ", end):
                end += 1
        return end

    def _raw_html(self, found: re.Match[str]) -> int:
        from govslides.syntax.html import suggestion

        tag = found.group()
        name = tag.strip("</> ").split()[0].lower() if tag.strip("</> ") else ""
        closes = tag.startswith("</") and name in self.tags  # its opening tag is told already
        self.tags.add(name)
        if not closes and self.known.raw_html < MAX_RAW_HTML:
            self.known.raw_html += 1
            self.known.sink.error(
                "raw-html",
                self.region.span(found.start(), found.end()),
                f"`{tag if len(tag) <= 40 else tag[:40] + '...'}` is raw HTML.",
                "A slide cannot show HTML.",
                suggestion(tag),
            )
        return self.literal(found.start(), found.end())

    def at_sign(self, at: int) -> int:
        """Read a citation in a sentence."""
        from govslides.syntax import citations

        found = citations.read_narrative(self.region, at)
        if found is None:
            return self.literal(at, at + 1)
        node, end = found
        last = self.items[-1] if self.items else None
        if node.cites[0].year_only and isinstance(last, tuple) and last[2].endswith("-"):
            self.items[-1] = (last[0], last[1] - 1, last[2][:-1])
        self.items.append(node)
        return end
