"""Paragraphs and headings while they are being read."""

import re

from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.document import ThematicBreak
from govslides.model.prose import Block, Heading, Paragraph
from govslides.patterns import pattern
from govslides.source import Span
from govslides.syntax.attributes import looks_like_attributes, read_attributes, report_malformed
from govslides.syntax.line import Line
from govslides.syntax.links import read_definition
from govslides.syntax.opens import NO, YES, Context, Open, TextOpen
from govslides.syntax.region import Region, region_of_lines

_ALERT = pattern(r"\\?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\?\][ \t]*(?:\n|\Z|(?=\S))", re.IGNORECASE)
_FENCE_IN_TEXT = pattern(r"(?<=\s):{3,}(?=\s|\Z)")
_TASK = pattern(r"\\?\[([ xX])\\?\][ \t\n]+(?=\S)|\\?\[([ xX])\\?\]\Z")


class ParagraphOpen(TextOpen):
    """A paragraph.

    Fields:
        lines: the offsets of its lines, white space before them left out.
        lazy: whether its last line stood outside the container that the paragraph is in.
        region: its text, once it is closed; None when it held nothing but link definitions.
    """

    __slots__ = ("lazy", "lines", "region")

    def __init__(self, line: Line) -> None:
        self.start = line.next
        self.end = line.end
        self.children = []
        self.lines = [(line.next, line.end)]
        self.lazy = False
        self.region: Region | None = None

    def goes_on(self, line: Line) -> int:
        """Until a blank line."""
        return NO if line.blank else YES

    def add_line(self, line: Line) -> None:
        """Take in a further line."""
        self.lines.append((line.next, line.end))
        self.end = line.end

    def close(self, context: Context) -> None:
        """Take link definitions off the start."""
        source, end = context.source, self.end
        while source.text[end - 1] in " \t":
            end -= 1
        self.end = end
        lines = self.lines
        if len(lines) == 1:
            region = Region(source, source.text[self.start : end], self.start)
        else:
            region = region_of_lines(source, lines)
        self.region = region
        if region.text.startswith("["):
            self._take_definitions(region, context)

    def _take_definitions(self, region: Region, context: Context) -> None:
        at = 0
        while region.text.startswith("[", at):
            found = read_definition(region, at)
            if found is None:
                break
            label, definition, at = found
            context.inlines.definitions.setdefault(label, definition)
        if at:
            self.region = region.part(at, len(region.text)) if at < len(region.text) else None

    def alert_kind(self) -> str:
        """Read `[!NOTE]` off the start."""
        found = _ALERT.match(self.region.text) if self.region else None
        if found is None:
            return ""
        self._cut(found.end())
        return found[1].lower()

    def task_state(self) -> bool | None:
        """Read `[ ]` or `[x]` off the start."""
        if self.region is None or self.region.text[0] not in "[\\":
            return None
        found = _TASK.match(self.region.text)
        if found is None:
            return None
        self._cut(found.end())
        return (found[1] or found[2]) != " "

    def _cut(self, end: int) -> None:
        region = self.region
        if region is not None:
            self.region = region.part(end, len(region.text)) if end < len(region.text) else None

    def build(self, context: Context) -> Block | None:
        """The paragraph."""
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

    def build(self, context: Context) -> Block:
        """The break."""
        return ThematicBreak(span=context.span(self.start, self.end))


class HeadingOpen(Open):
    """A heading."""

    __slots__ = ("level", "region")
    leaf = True

    def __init__(self, start: int, end: int, level: int, region: Region) -> None:
        super().__init__(start, end)
        self.level = level
        self.region = region

    def build(self, context: Context) -> Block:
        """The heading, with the attributes at its end."""
        region, attributes = split_attributes(self.region, context)
        return Heading(
            span=context.span(self.start, self.end),
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
