"""Blocks that hold lines: paragraphs, headings, code, math, tables, raw HTML."""

import re

from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.document import ThematicBreak
from govslides.model.prose import Block, CodeBlock, Heading, MathBlock, Paragraph, Row, Table
from govslides.syntax import tables
from govslides.syntax.attributes import looks_like_attributes, read_attributes
from govslides.syntax.cells import build_row
from govslides.syntax.characters import unescape
from govslides.syntax.html import suggestion
from govslides.syntax.inline import report_malformed
from govslides.syntax.line import Line
from govslides.syntax.links import read_definition
from govslides.syntax.opens import ALERT, DONE, NO, TASK, YES, Context, Open, TextOpen
from govslides.syntax.region import Region, region_of_lines


class ParagraphOpen(TextOpen):
    """A paragraph.

    Fields:
        lines: the offsets of its lines, white space before them left out.
        lazy: whether its last line stood outside the container that the paragraph is in.
        region: its text, once it is closed; None when it held nothing but link definitions.
    """

    __slots__ = ("lazy", "lines", "region")

    def __init__(self, line: Line) -> None:
        super().__init__(line.next, line.end)
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
        region = region_of_lines(context.source, self.lines)
        self.end = region.at(len(region.text) - 1) + 1 if region.text else self.start
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
        found = ALERT.match(self.region.text) if self.region else None
        if found is None:
            return ""
        self._cut(found.end())
        return found[1].lower()

    def task_state(self) -> bool | None:
        """Read `[ ]` or `[x]` off the start."""
        if self.region is None or self.region.text[0] not in "[\\":
            return None
        found = TASK.match(self.region.text)
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
        inlines = context.inlines.read(region)
        if not inlines:
            return None
        return Paragraph(span=context.span(region.at(0), self.end), inlines=inlines)

    def finish_beside(self, built: list[Block], before: Open | None, context: Context) -> bool:
        """Attributes or a caption under a table belong to it."""
        if not isinstance(before, TableOpen) or self.region is None or not built:
            return False
        table = built[-1]
        if not isinstance(table, Table) or not before.take_beneath(self.region, context):
            return False
        before.end = max(before.end, self.end)
        built[-1] = before.finish(table, context)
        return True


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


class FencedCodeOpen(Open):
    """Code between lines of backticks or tildes."""

    __slots__ = ("_closing", "closed", "indent", "info", "lines", "opener_end")
    leaf = True
    verbatim = True

    def __init__(self, line: Line, marker: str, info: Region) -> None:
        super().__init__(line.next, line.end)
        self.opener_end = line.end
        self.indent = line.indent
        self.info = info
        self.lines: list[str] = []
        self.closed = False
        self._closing = re.compile(rf"{re.escape(marker[0])}{{{len(marker)},}}[ \t]*$")

    def goes_on(self, line: Line) -> int:
        """Until a fence as long as the first."""
        if line.indent < 4 and self._closing.match(line.text, line.next, line.end):
            self.closed = True
            self.end = line.end
            return DONE
        line.columns(min(line.indent, self.indent))
        return YES

    def add_line(self, line: Line) -> None:
        """Keep the line as it is."""
        self.lines.append(line.padding + line.text[line.pos : line.end])
        self.end = line.end

    def close(self, context: Context) -> None:
        """Report it when no fence closed it."""
        if not self.closed:
            context.sink.error(
                "unclosed-code",
                context.span(self.start, self.opener_end),
                "This code block is never closed.",
                "Everything after it would be shown as code.",
                "Write the same fence again where the code ends.",
            )

    def build(self, context: Context) -> Block:
        """The code with its language."""
        language, attributes = self._told(context)
        span = context.span(self.start, self.end)
        return CodeBlock(span=span, text="\n".join(self.lines), language=language, attributes=attributes)

    def _told(self, context: Context) -> tuple[str, Attributes]:
        info = self.info
        brace = info.text.find("{")
        if brace < 0:
            words = info.text.split(maxsplit=1)
            return (unescape(words[0]) if words else ""), NO_ATTRIBUTES
        word = unescape(info.text[:brace].strip())
        read = read_attributes(info, brace)
        if read.attributes is None or info.text[read.end :].strip():
            if looks_like_attributes(info.text, brace):
                report_malformed(context.sink, info, brace, read.end)
            return word or info.text[brace + 1 :].strip("} \t"), NO_ATTRIBUTES
        if word or not read.attributes.classes:
            return word, read.attributes
        return read.attributes.classes[0], read.attributes


class IndentedCodeOpen(Open):
    """Code indented by four columns."""

    __slots__ = ("lines",)
    leaf = True
    verbatim = True

    def __init__(self, start: int) -> None:
        super().__init__(start, start)
        self.lines: list[str] = []

    def goes_on(self, line: Line) -> int:
        """Each line is indented, or blank."""
        if line.indent >= 4:
            line.columns(4)
            return YES
        if line.blank:
            line.to_next()
            return YES
        return NO

    def add_line(self, line: Line) -> None:
        """Keep the line as it is."""
        told = line.padding + line.text[line.pos : line.end]
        self.lines.append(told)
        if told.strip():
            self.end = line.end

    def build(self, context: Context) -> Block:
        """The code."""
        lines = self.lines
        while lines and not lines[-1].strip():
            lines.pop()
        return CodeBlock(span=context.span(self.start, self.end), text="\n".join(lines))


class MathOpen(Open):
    """A formula between lines of two dollar signs."""

    __slots__ = ("closed", "lines", "opener_end")
    leaf = True
    verbatim = True

    def __init__(self, line: Line) -> None:
        super().__init__(line.next, line.end)
        self.opener_end = line.end
        first = line.text[line.next + 2 : line.end].strip()
        self.closed = first.endswith("$$")
        self.lines = [first.removesuffix("$$").strip()]

    def goes_on(self, line: Line) -> int:
        """Until a line that ends with two dollar signs."""
        told = line.text[line.pos : line.end].strip()
        if not told.endswith("$$"):
            return YES
        self.lines.append(told[:-2].strip())
        self.closed = True
        self.end = line.end
        return DONE

    def add_line(self, line: Line) -> None:
        """Keep the line."""
        self.lines.append(line.text[line.pos : line.end].strip())
        self.end = line.end

    def close(self, context: Context) -> None:
        """Report it when nothing closed it."""
        if not self.closed:
            context.sink.error(
                "unclosed-math",
                context.span(self.start, self.opener_end),
                "This formula is never closed.",
                "Everything after it would be read as TeX.",
                "Write `$$` where the formula ends, or `\\$\\$` for two dollar signs.",
            )

    def build(self, context: Context) -> Block:
        """The formula."""
        tex = "\n".join(line for line in self.lines if line)
        return MathBlock(span=context.span(self.start, self.end), tex=tex)


class HtmlOpen(Open):
    """A block of raw HTML, which is reported and left out."""

    __slots__ = ("closing", "over")
    leaf = True
    verbatim = True

    def __init__(self, start: int, closing: re.Pattern[str] | None) -> None:
        super().__init__(start, start)
        self.closing = closing
        self.over = False

    def goes_on(self, line: Line) -> int:
        """Until a blank line, or the line after the closing tag."""
        if self.over or (self.closing is None and line.blank):
            return NO
        return YES

    def add_line(self, line: Line) -> None:
        """Look for the end."""
        self.end = line.end
        self.over = self.closing is not None and self.closing.search(line.text, line.pos, line.end) is not None

    def close(self, context: Context) -> None:
        """Report it."""
        text = context.source.text
        end = text.find("\n", self.start)
        first = text[self.start : end if end >= 0 else len(text)]
        context.sink.error(
            "raw-html",
            context.span(self.start, self.end),
            f"`{first if len(first) <= 40 else first[:40] + '...'}` is raw HTML.",
            "A slide cannot show HTML.",
            suggestion(first),
        )

    def build(self, context: Context) -> None:
        """Nothing."""


class CommentOpen(Open):
    """An HTML comment, which is left out."""

    __slots__ = ("closed", "opener_end")
    leaf = True
    verbatim = True

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start, end)
        self.opener_end = end
        self.closed = False

    def goes_on(self, line: Line) -> int:
        """Until `-->`; what stands after it on its line is read as usual."""
        if self.closed:
            return NO
        found = line.text.find("-->", line.pos, line.end)
        if found < 0:
            self.end = line.end
            return YES
        self.closed = True
        self.end = found + 3
        line.pos = found + 3
        line.measure()
        return DONE if line.blank else NO

    def close(self, context: Context) -> None:
        """Report it when it never ended."""
        if not self.closed:
            context.sink.error(
                "unclosed-comment",
                context.span(self.start, self.opener_end),
                "This comment is never closed.",
                "Everything after it would be left out.",
                "Write `-->` where the comment ends.",
            )

    def build(self, context: Context) -> None:
        """Nothing."""


class TableOpen(Open):
    """A GitHub table.

    Fields:
        header: the cells of the header row.
        columns: how each column is aligned.
        rows: the lines beneath.
        caption, attributes: what stood under it.
    """

    __slots__ = ("attributes", "caption", "columns", "header", "rows")
    leaf = True

    def __init__(self, header: tuple[int, int], line: Line, columns: tuple[str, ...]) -> None:
        super().__init__(header[0], line.end)
        self.header = header
        self.columns = columns
        self.rows: list[tuple[int, int]] = []
        self.caption: Region | None = None
        self.attributes: Region | None = None

    def goes_on(self, line: Line) -> int:
        """Until a blank line."""
        return NO if line.blank else YES

    def add_line(self, line: Line) -> None:
        """Take in a row; a caption or attributes may stand tight beneath."""
        self.end = line.end
        text = line.text
        start, end = tables.lone_cell(text, line.next, line.end)
        caption = tables.caption_start(text, start, end)
        if self.caption is None and caption >= 0 and "|" not in text[start:end]:
            self.rows.append((-caption, end))
        elif text.startswith("{", start) and looks_like_attributes(text, start):
            self.rows.append((-start, end))
        else:
            self.rows.append((line.next, line.end))

    def take_beneath(self, region: Region, context: Context) -> bool:
        """Take a paragraph beneath as attributes or caption; False when it is neither."""
        text = region.text
        if self.attributes is None and text.startswith("{") and looks_like_attributes(text, 0):
            self.attributes = region
            return True
        caption = tables.caption_start(text, 0, len(text))
        if self.caption is None and caption >= 0:
            self.caption = region.part(caption, len(text))
            return True
        return False

    def build(self, context: Context) -> Block:
        """The table."""
        source = context.source
        rows: list[Row] = []
        for start, end in self.rows:
            if start >= 0:
                rows.append(build_row(start, end, len(self.columns), context.inlines, source))
            elif source.text.startswith("{", -start):
                self.attributes = region_of_lines(source, [(-start, end)])
            else:
                self.caption = region_of_lines(source, [(-start, end)])
        header = build_row(*self.header, len(self.columns), context.inlines, source)
        filled = any(cell.blocks for cell in header.cells)
        table = Table(
            span=context.span(self.start, self.end),
            header=(header,) if filled else (),
            rows=tuple(rows),
            alignments=self.columns,
        )
        return self.finish(table, context)

    def finish(self, table: Table, context: Context) -> Table:
        """The table with its caption and attributes."""
        caption, attributes = table.caption, table.attributes
        if self.caption is not None:
            region, attributes = split_attributes(self.caption, context)
            caption = context.inlines.read(region)
        if self.attributes is not None:
            read = read_attributes(self.attributes, 0)
            if read.attributes is None or self.attributes.text[read.end :].strip():
                report_malformed(context.sink, self.attributes, 0, read.end)
            else:
                attributes = read.attributes
        return Table(
            span=context.span(self.start, self.end),
            header=table.header,
            rows=table.rows,
            alignments=table.alignments,
            caption=caption,
            attributes=attributes,
        )
