"""Code, formulas, raw HTML and comments while they are being read: lines that are taken as they are."""

import re

from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.prose import Block, CodeBlock, MathBlock
from govslides.syntax.attributes import looks_like_attributes, read_attributes, report_malformed
from govslides.syntax.characters import unescape
from govslides.syntax.line import Line
from govslides.syntax.opens import DONE, NO, YES, Context, Open
from govslides.syntax.region import Region


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

    def _report_raw(self, context: Context) -> None:
        context.sink.error(
            "raw-html",
            context.span(self.start, self.opener_end),
            f"`{self.info.text}` marks raw text for another format.",
            "Nothing is passed through to a slide unread.",
            "Write it in Markdown, or name a language to show it as code.",
        )

    def _told(self, context: Context) -> tuple[str, Attributes]:
        info = self.info
        brace = info.text.find("{")
        if info.text.startswith("{="):
            self._report_raw(context)
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
        self.over = self.closing is not None and bool(self.closing.search(line.text, line.pos, line.end))

    def close(self, context: Context) -> None:
        """Report it."""
        from govslides.syntax.html import suggestion

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
