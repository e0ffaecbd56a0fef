"""Lines to open blocks: the block structure of a Markdown file.

CommonMark's own strategy. A stack holds the blocks that are open; each line first goes down the stack
as far as its prefixes match, then may start new blocks, and what is left of it goes into the innermost
one. Every line is looked at once, so that the time grows with the file in a straight line.
"""

from itertools import islice

from govslides.diagnostics import Sink
from govslides.source import Source, Span
from govslides.syntax import starts, tables
from govslides.syntax.bullets import MAX_LIST_DEPTH, read_bullets
from govslides.syntax.containers import DivOpen, FootnoteOpen, ItemOpen, ListOpen, QuoteOpen, RootOpen
from govslides.syntax.line import Line
from govslides.syntax.opens import ASK, DONE, NO, WITH_TEXT, Context, Open
from govslides.syntax.paragraphs import ParagraphOpen
from govslides.syntax.region import Region
from govslides.syntax.verbatim import IndentedCodeOpen

MAX_DEPTH = 60

_PLAIN = (RootOpen, DivOpen)
"""Blocks whose lines stand in them as they are."""

_SHALLOW = MAX_DEPTH - 2 * MAX_LIST_DEPTH - 1
"""Open blocks around a list, at most, with which none of its levels nests too deep."""


class BlockParser:
    """Reads the blocks of one file.

    Fields:
        context: the source, the sink and the reader of inlines.
        line: the line that is being read.
        stack: the open blocks, outermost first.
        matched: how many of them the line belongs to.
        whole: the region of the whole source.
        footnotes: the footnotes met, in order.
        unwraps: whether the lines up to the next blank one are a formatter's table rows.
        ahead: how many of the lines that follow are read already.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self.source: Source = context.source
        self.sink: Sink = context.sink
        self.line = Line(context.source.text)
        self.root = RootOpen(0, 0)
        self.stack: list[Open] = [self.root]
        self.matched = 1
        self.whole = Region(context.source, context.source.text, 0)
        self.footnotes: list[FootnoteOpen] = []
        self.unwraps = False
        self.ahead = 0

    @property
    def top(self) -> Open:
        """The innermost block that the line belongs to."""
        return self.stack[self.matched - 1]

    @property
    def lazy(self) -> bool:
        """Whether the line may go on with a paragraph whose containers it does not belong to."""
        return self.matched < len(self.stack) and isinstance(self.stack[-1], ParagraphOpen)

    def read(self, start: int) -> RootOpen:
        """Read everything from the offset `start` on."""
        line, stack = self.line, self.stack
        lines = iter(_lines(self.source.text[start:]))
        for told in lines:
            if not told and isinstance(stack[-1], _PLAIN) and not self.unwraps:
                start += 1  # a blank line ends nothing here
                continue
            line.begin(start, told)
            start += len(told) + 1
            if not self._match():
                continue
            if self.unwraps:
                self._unwrap()
            if line.blank or stack[self.matched - 1].verbatim or not self._start_blocks():
                self._add_rest()
            elif self.ahead:
                start += sum([len(told) + 1 for told in islice(lines, self.ahead)])
                self.ahead = 0
        self.close_to(1)
        return self.root

    def _match(self) -> bool:
        """Go down the stack as far as the line belongs to the blocks; False when it is used up by that."""
        line, stack = self.line, self.stack
        matched, depth = 1, len(stack)
        while matched < depth:
            block = stack[matched]
            if block.stays == ASK:
                goes_on = block.goes_on(line)
                if goes_on == NO:
                    break
                if goes_on == DONE:
                    self.close_to(matched)
                    return False
            elif line.blank and block.stays == WITH_TEXT:
                break
            matched += 1
        self.matched = matched
        return True

    def _unwrap(self) -> None:
        """Take off the strokes that a formatter put around a line tight under a table."""
        line = self.line
        if line.blank:
            self.unwraps = False
        else:
            line.narrow(*tables.lone_cell(line.text, line.next, line.end))

    def _start_blocks(self) -> bool:
        """Start what the line starts; True when the line is used up."""
        line, starts_by = self.line, starts.STARTS
        text = line.text
        while not line.blank:
            if line.indent > 3 and not self._fence_in_text(text):
                return self._start_indented_code()
            start = starts_by.get(text[line.next])
            if start is None:
                return False
            outcome = start(self)
            if outcome != starts.OPENED:
                return outcome == starts.TAKEN
        return False

    def _fence_in_text(self, text: str) -> bool:
        """Whether the line is a fence which, however far indented, cannot be code."""
        return text.startswith(":::", self.line.next) and isinstance(self.stack[-1], ParagraphOpen)

    def _start_indented_code(self) -> bool:
        if isinstance(self.top, ParagraphOpen) or self.lazy:
            return False
        line = self.line
        code = IndentedCodeOpen(line.next)
        self.add(code)
        line.columns(4)
        code.add_line(line)
        return True

    def _add_rest(self) -> None:
        """Put what is left of the line where it belongs."""
        line, stack = self.line, self.stack
        last = stack[-1]
        if self.matched < len(stack):
            if not line.blank and isinstance(last, ParagraphOpen):
                last.lazy = True
                last.add_line(line)
                return
            self.close_to(self.matched)
            last = stack[-1]
        if last.leaf:
            last.add_line(line)
        elif not line.blank:
            paragraph = ParagraphOpen(line, self.source)
            if last.only is None:
                last.children.append(paragraph)
                stack.append(paragraph)
            else:
                self.add(paragraph)

    def add(self, block: Open) -> None:
        """Open `block` inside the innermost block that may hold it."""
        stack = self.stack
        if len(stack) > self.matched:
            self.close_to(self.matched)
        last = stack[-1]
        while last.leaf or (last.only is not None and not isinstance(block, last.only)):
            self.close_to(len(stack) - 1)
            last = stack[-1]
        last.children.append(block)
        stack.append(block)
        self.matched = len(stack)

    def add_leaf(self, block: Open) -> None:
        """Add a block of one line, which needs no closing."""
        self.add(block)
        self.stack.pop()

    def add_container(self, block: Open) -> bool:
        """Open a container; False when that would nest too deep (reported)."""
        if len(self.stack) < MAX_DEPTH:
            self.add(block)
            return True
        self.sink.error(
            "too-deep",
            self._place(),
            f"Blocks are nested more than {MAX_DEPTH} deep here.",
            "No slide could show it.",
            "Take the inner blocks out.",
        )
        return False

    def add_item(self, item: ItemOpen, kind: str, number: int | None) -> bool:
        """Open an item in a list of its kind; False when that would nest too deep (reported)."""
        if len(self.stack) >= MAX_DEPTH:
            return self.add_container(item)
        stack = self.stack
        if len(stack) > self.matched:
            self.close_to(self.matched)
        last = stack[-1]
        while last.leaf:
            self.close_to(len(stack) - 1)
            last = stack[-1]
        if not (isinstance(last, ListOpen) and last.kind == kind):
            self.matched = len(stack)
            last = ListOpen(item.start, kind, number)
            self.add(last)
            if len(stack) > 2 * MAX_LIST_DEPTH:
                self._warn_of_depth()
        last.children.append(item)
        stack.append(item)
        self.matched = len(stack)
        return True

    def add_bullets(self) -> bool:
        """Add the list that the line starts, whole; False when it has to be read line by line."""
        line, stack = self.line, self.stack
        if not isinstance(stack[-1], _PLAIN) or len(stack) > min(self.matched, _SHALLOW):
            return False
        if line.pos != line.start or self.unwraps:
            return False
        bullets = read_bullets(self.source, line.start, self.context.inlines)
        if bullets is None:
            return False
        self.add_leaf(bullets)
        self.ahead = bullets.lines - 1
        return True

    def _warn_of_depth(self) -> None:
        if sum(isinstance(block, ListOpen) for block in self.stack) == MAX_LIST_DEPTH + 1:
            self.sink.warning(
                "too-deep",
                self._place(),
                f"This list is nested more than {MAX_LIST_DEPTH} levels deep.",
                f"PowerPoint knows {MAX_LIST_DEPTH} levels, so that deeper ones look the same.",
                "Use fewer levels.",
            )

    def _place(self) -> Span:
        return Span(self.source, self.line.next, self.line.end)

    def close_to(self, depth: int) -> None:
        """Close the innermost blocks until `depth` are open."""
        stack = self.stack
        while len(stack) > depth:
            block = stack.pop()
            children = block.children
            if children and block.end < children[-1].end:
                block.end = children[-1].end
            if block.heeds_end:
                block.close(self.context)

    def drop_top(self) -> None:
        """Take the innermost block out, as if it had never been opened."""
        self.stack.pop()
        self.stack[-1].children.pop()
        self.matched = len(self.stack)

    def reopen(self, block: Open) -> None:
        """Go on with a block that was closed; it is the last child of the innermost open one."""
        self.stack.append(block)
        self.matched = len(self.stack)

    def close_div(self, at: int, end: int) -> None:
        """Close the innermost open div with the bare fence at `at`, or report it as a stray one."""
        stack = self.stack
        # A formatter may have moved the fence in or out of a list item; a quotation ends with its marks.
        limit = self.matched
        while limit < len(stack) and not isinstance(stack[limit], QuoteOpen | FootnoteOpen):
            limit += 1
        for index in range(limit - 1, 0, -1):
            div = stack[index]
            if isinstance(div, DivOpen):
                self.close_to(index + 1)
                div.closed = True
                div.end = at + len(self.source.text[at:end].rstrip())
                self.close_to(index)
                return
        self.close_to(self.matched)
        self.sink.error(
            "stray-fence",
            Span(self.source, at, end),
            "This fence closes nothing.",
            "A bare `:::` ends a block, and no block is open here.",
            "Remove it, or name the block that it should open: `::: name`.",
        )

    def leave_quotes(self) -> int:
        """Leave the quotations whose text an opening fence stands tight under; how many they are.

        A formatter takes such a fence, and what follows, for text of the quotation, and marks it so.
        """
        quotes = [index for index in range(self.matched) if isinstance(self.stack[index], QuoteOpen)]
        if quotes:
            self.close_to(quotes[0])
            self.matched = quotes[0]
        return len(quotes)

    def leave_items(self, at: int) -> None:
        """Leave the list items that the opening fence at `at` only seems to stand in.

        Where a fence stands tight under a list, a formatter takes it for text of the last item and indents
        it, but not what follows after a blank line. The line that follows tells which was meant.
        """
        if not isinstance(self.top, ParagraphOpen) or at == self.line.start:
            return
        indent = self._next_indent()
        if indent is None:
            return
        for index, block in enumerate(self.stack[: self.matched]):
            if isinstance(block, ItemOpen) and block.column > indent:
                self.close_to(index - 1)
                self.matched = index - 1
                return

    def _next_indent(self) -> int | None:
        """How far the next line with text is indented; None when it closes a block, or there is none."""
        text = self.source.text
        start = self.line.end
        while text.startswith("\n", start):
            start += 1
            end = text.find("\n", start)
            told = text[start : end if end >= 0 else len(text)]
            if told.strip():
                bare = told.strip().strip(":") == ""
                return None if bare else len(told.expandtabs(4)) - len(told.expandtabs(4).lstrip())
            start = end if end >= 0 else len(text)
        return None


def _lines(text: str) -> list[str]:
    """The lines of a text without their line feeds."""
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return lines
