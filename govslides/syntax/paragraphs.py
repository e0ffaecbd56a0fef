"""Paragraphs and headings while they are being read."""

import re

from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.document import ThematicBreak
from govslides.model.prose import Block, Heading, Paragraph, plain_paragraph
from govslides.patterns import pattern
from govslides.source import Source, Span, new_span
from govslides.syntax.attributes import looks_like_attributes, read_attributes, report_malformed
from govslides.syntax.line import Line
from govslides.syntax.links import read_definition
from govslides.syntax.opens import NO_CHILDREN, WITH_TEXT, Context, Open, TextOpen
from govslides.syntax.region import Region, region_of_lines

_ALERT = pattern(r"\\?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\?\][ \t]*(?:\n|\Z|(?=\S))", re.IGNORECASE)
_FENCE_IN_TEXT = pattern(r"(?<=\s):{3,}(?=\s|\Z)")
_TASK = pattern(r"\\?\[([ xX])\\?\][ \t\n]+(?=\S)|\\?\[([ xX])\\?\]\Z")


class ParagraphOpen(TextOpen):
    """A paragraph.

    Fields:
        lines: the offsets of its lines, white space before them left out.
        lazy: whether its last line stood outside the container that the paragraph is in.
    """

    __slots__ = ("_is_read", "_region", "_source", "heeds_end", "lazy", "lines")
    stays = WITH_TEXT

    def __init__(self, line: Line, source: Source) -> None:
        text = line.text
        self.start = start = line.next
        self.end = end = line.end
        self.children = NO_CHILDREN
        self.lines = [(start, end)]
        self.lazy = False
        self.heeds_end = text[start] == "[" or text[end - 1] in " \t"
        self._source = source
        self._is_read = False  # `_region` is made when somebody asks for it: plain text needs none

    def add_line(self, line: Line) -> None:
        """Take in a further line."""
        self.lines.append((line.next, line.end))
        self.end = line.end
        self.heeds_end = True

    def close(self, context: Context) -> None:
        """Take link definitions off the start, and white space off the end."""
        text, end = context.source.text, self.end
        while text[end - 1] in " \t":
            end -= 1
        self.end = end
        self._is_read = False  # lines may have come since a close before
        if text[self.start] == "[":
            self._take_definitions(context)

    @property
    def region(self) -> Region | None:
        """Its text, once it is closed; None when it held nothing but link definitions."""
        if not self._is_read:
            self._region: Region | None = region_of_lines(self._source, self.lines)
            self._is_read = True
        return self._region

    def _take_definitions(self, context: Context) -> None:
        region = self.region
        at = 0
        while region is not None and region.text.startswith("[", at):
            found = read_definition(region, at)
            if found is None:
                break
            label, definition, at = found
            context.inlines.definitions.setdefault(label, definition)
        if at:
            self._cut(at)

    def alert_kind(self) -> str:
        """Read `[!NOTE]` off the start."""
        found = self._match(_ALERT)
        if found is None:
            return ""
        self._cut(found.end())
        return found[1].lower()

    def task_state(self) -> bool | None:
        """Read `[ ]` or `[x]` off the start."""
        found = self._match(_TASK)
        if found is None:
            return None
        self._cut(found.end())
        return (found[1] or found[2]) != " "

    def _match(self, mark: re.Pattern[str]) -> re.Match[str] | None:
        """The `mark` in brackets at the start of the text."""
        if not self._is_read and self._source.text[self.start] not in "[\\":
            return None
        region = self.region
        return mark.match(region.text) if region is not None else None

    def _cut(self, end: int) -> None:
        """Take the text before `end` off."""
        region = self.region
        if region is not None:
            self._region = region.part(end, len(region.text)) if end < len(region.text) else None

    def build(self, context: Context) -> Block | None:
        """The paragraph."""
        if len(self.lines) == 1 and not self._is_read:
            source, start, end = self._source, self.start, self.end
            told = source.text[start:end]
            if told[0] != "{" and ":::" not in told and context.inlines.is_plain(told):  # made quick
                return plain_paragraph(new_span(Span, (source, start, end)), told)
        return self._build_text(context)

    def _build_text(self, context: Context) -> Block | None:
        """The paragraph, whatever is in it."""
        region = self.region
        if region is None:
            return None
        if region.text[0] == "{":
            _report_misplaced(region, context)
        if ":::" in region.text:
            _report_fences(region, context)
        inlines = context.inlines.read(region)
        if not inlines:
            return None
        return Paragraph(span=Span(context.source, region.at(0), self.end), inlines=inlines)


def _report_fences(region: Region, context: Context) -> None:
    """Report what looks like a fence within a line: a formatter that wraps prose makes such lines."""
    found = None if "`" in region.text else _FENCE_IN_TEXT.search(region.text)
    if found is not None:
        context.sink.error(
            "stray-fence",
            region.span(found.start(), found.end()),
            "This fence stands within a line of text.",
            "It opens and closes nothing there.",
            "Give it a line of its own, with blank lines around it, or write `\\:::` for the colons.",
        )


def _report_misplaced(region: Region, context: Context) -> None:
    """Report a paragraph that is nothing but attributes."""
    if not looks_like_attributes(region.text, 0):
        return
    read = read_attributes(region, 0)
    if read.attributes is not None and read.end == len(region.text):
        context.sink.error(
            "misplaced-attributes",
            region.span(0, read.end),
            "These attributes belong to nothing.",
            "They would be shown as text.",
            "Write them at the end of a heading, after a fence, or right behind an image or a table.",
        )


class BreakOpen(Open):
    """A thematic break."""

    __slots__ = ()
    leaf = True
    heeds_end = False

    def build(self, context: Context) -> Block:
        """The break."""
        return ThematicBreak(span=context.span(self.start, self.end))


class HeadingOpen(Open):
    """A heading."""

    __slots__ = ("level", "region")
    leaf = True
    heeds_end = False

    def __init__(self, start: int, end: int, level: int, region: Region) -> None:
        self.start = start
        self.end = end
        self.children = NO_CHILDREN
        self.level = level
        self.region = region

    def build(self, context: Context) -> Block:
        """The heading, with the attributes at its end."""
        region, attributes = split_attributes(self.region, context)
        return Heading(
            span=new_span(Span, (context.source, self.start, self.end)),
            level=self.level,
            inlines=context.inlines.read(region),
            attributes=attributes,
        )


def split_attributes(region: Region, context: Context) -> tuple[Region, Attributes]:
    """Take `{#id .class key=value}` off the end of a text."""
    text = region.text
    if not text.endswith("}"):
        return region, NO_ATTRIBUTES
    brace = text.rfind("{")
    if brace < 0 or not looks_like_attributes(text, brace) or text[brace - 1 : brace] == "\\":
        return region, NO_ATTRIBUTES
    read = read_attributes(region, brace)
    if read.attributes is None or read.end != len(text):
        report_malformed(context.sink, region, brace, read.end)
        return region, NO_ATTRIBUTES
    return region.part(0, len(text[:brace].rstrip())), read.attributes
