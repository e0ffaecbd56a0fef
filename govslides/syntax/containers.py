"""Blocks that hold blocks, while they are being read: quotations, lists, divs, footnotes, definitions."""

from govslides.model.document import Div, Footnote
from govslides.model.prose import (
    Alert,
    Block,
    BlockQuote,
    Definition,
    DefinitionList,
    Item,
    ItemList,
    new_item,
)
from govslides.source import Span, new_span
from govslides.syntax.fences import Fence
from govslides.syntax.line import Line
from govslides.syntax.opens import ALWAYS, ASK, NO, YES, Context, Open, TextOpen, build_all
from govslides.syntax.region import Region


class RootOpen(Open):
    """The whole file."""

    __slots__ = ()
    stays = ALWAYS
    heeds_end = False


class QuoteOpen(Open):
    """`> quoted`, or a GitHub alert."""

    __slots__ = ()
    heeds_end = False

    def goes_on(self, line: Line) -> int:
        """Each line starts with `>`."""
        if line.indent > 3 or line.blank or line.text[line.next] != ">":
            return NO
        read_quote_marker(line)
        self.end = max(self.end, line.pos)
        return YES

    def build(self, context: Context) -> Block:
        """A quotation, or an alert when its first line names one."""
        first = self.children[0] if self.children else None
        kind = first.alert_kind() if isinstance(first, TextOpen) else ""
        blocks = build_all(self.children, context)
        span = context.span(self.start, self.end)
        if kind:
            return Alert(span=span, kind=kind, blocks=blocks)
        return BlockQuote(span=span, blocks=blocks)


def read_quote_marker(line: Line) -> None:
    """Read `>` and the one space that belongs to it."""
    line.marker(1)
    if line.indent:
        line.columns(1)


class ListOpen(Open):
    """A list; `kind` is its bullet, or the delimiter of its numbers."""

    __slots__ = ("kind", "ordered", "start_number")
    stays = ALWAYS
    heeds_end = False

    def __init__(self, start: int, kind: str, number: int | None) -> None:
        self.start = self.end = start
        self.children = []
        self.kind = kind
        self.ordered = number is not None
        self.start_number = 1 if number is None else number

    def build(self, context: Context) -> Block:
        """The list with its items."""
        source = context.source
        return ItemList(
            span=new_span(Span, (source, self.start, self.end)),
            items=tuple([item.build(context) for item in self.children if isinstance(item, ItemOpen)]),
            ordered=self.ordered,
            start=self.start_number,
            tight=self._tight(source.text),
        )

    def _tight(self, text: str) -> bool:
        """Whether no blank line stands between its items, or right in one of them."""
        end = self.start
        for item in self.children:
            if text.count("\n", end, item.start) > 1:
                return False
            if len(item.children) > 1 and _apart(item.children, text):
                return False
            end = item.end
        return True


def _apart(blocks: list[Open], text: str) -> bool:
    """Whether a blank line stands between any two of `blocks`."""
    end = -1
    for block in blocks:
        if end >= 0 and text.count("\n", end, block.start) > 1:
            return True
        end = block.end
    return False


class ItemOpen(Open):
    """An item of a list.

    Fields:
        content: how many columns its content is indented.
        column: the column of the line where its content starts.
    """

    __slots__ = ("column", "content")
    heeds_end = False

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.children = []
        self.content = self.column = 0

    def goes_on(self, line: Line) -> int:
        """Each line is indented, or blank."""
        if line.blank:
            line.to_next()
            return YES if self.children else NO
        if line.indent < self.content:
            return NO
        line.columns(self.content)
        return YES

    def build(self, context: Context) -> Item:
        """The item, with its box when it is a task."""
        source, children = context.source, self.children
        checked = None
        if children:
            first = children[0]
            if source.text[first.start] in "[\\" and isinstance(first, TextOpen):
                checked = first.task_state()
        span = new_span(Span, (source, self.start, self.end))
        if len(children) == 1:  # the ordinary item, made quick
            node = children[0].build(context)
            return new_item(span, (node,) if node is not None else (), checked)
        return new_item(span, build_all(children, context), checked)


class DivOpen(Open):
    """A fenced div.

    Fields:
        quotes: how many quotation marks before its lines are a formatter's, and mean nothing.
    """

    __slots__ = ("closed", "fence", "opener_end", "quotes", "stays")

    def __init__(self, start: int, end: int, fence: Fence, quotes: int) -> None:
        self.start = start
        self.end = end
        self.children = []
        self.quotes = quotes
        self.stays = ASK if quotes else ALWAYS
        self.opener_end = end
        self.fence = fence
        self.closed = False

    def goes_on(self, line: Line) -> int:
        """Whatever the line; only marks are taken off it."""
        for _ in range(self.quotes):
            if line.indent < 4 and not line.blank and line.text[line.next] == ">":
                read_quote_marker(line)
        return YES

    def close(self, context: Context) -> None:
        """Report it when no fence closed it."""
        if self.closed:
            return
        name = self.fence.name
        context.sink.error(
            "unclosed-block",
            context.span(self.start, self.opener_end),
            f"The block `{name}` is never closed.",
            "Everything after it would become part of it.",
            "Write `:::` alone on a line where the block ends.",
        )

    def build(self, context: Context) -> Div:
        """The div, unread."""
        return Div(
            span=new_span(Span, (context.source, self.start, self.end)),
            name=self.fence.name,
            name_span=self.fence.name_span,
            attributes=self.fence.attributes,
            blocks=build_all(self.children, context),
            closed=self.closed,
        )


class FootnoteOpen(Open):
    """`[^label]: ...`, its further paragraphs indented by four columns."""

    __slots__ = ("label",)
    heeds_end = False

    def __init__(self, start: int, end: int, label: str) -> None:
        super().__init__(start, end)
        self.label = label

    def goes_on(self, line: Line) -> int:
        """Each line is indented, or blank."""
        if line.blank:
            return YES
        if line.indent < 4:
            return NO
        line.columns(4)
        return YES

    def build(self, context: Context) -> None:
        """Nothing: the document takes its footnotes out of its blocks."""

    def note(self, context: Context) -> Footnote:
        """The footnote."""
        blocks = build_all(self.children, context)
        return Footnote(span=context.span(self.start, self.end), label=self.label, blocks=blocks)


class MeaningOpen(Open):
    """`: meaning`, its further blocks indented by two columns or more."""

    __slots__ = ()
    heeds_end = False

    def goes_on(self, line: Line) -> int:
        """Each line is indented, or blank."""
        if line.blank:
            return YES
        if line.indent < 2:
            return NO
        line.columns(min(line.indent, 4))
        return YES


class DefinitionsOpen(Open):
    """A definition list; `entries` holds each term with the index of its first meaning."""

    __slots__ = ("entries",)
    stays = ALWAYS
    heeds_end = False

    def __init__(self, start: int) -> None:
        super().__init__(start, start)
        self.entries: list[tuple[Region, int]] = []

    def build(self, context: Context) -> Block:
        """The list with its terms."""
        ends = [first for _, first in self.entries[1:]] + [len(self.children)]
        entries = [
            self._entry(term, self.children[first:end], context)
            for (term, first), end in zip(self.entries, ends, strict=True)
        ]
        return DefinitionList(span=context.span(self.start, self.end), entries=tuple(entries))

    def _entry(self, term: Region, meanings: list[Open], context: Context) -> Definition:
        return Definition(
            span=context.span(term.at(0), max(meaning.end for meaning in meanings)),
            term=context.inlines.read(term),
            meanings=tuple(build_all(meaning.children, context) for meaning in meanings),
        )


ListOpen.only = ItemOpen
DefinitionsOpen.only = MeaningOpen
