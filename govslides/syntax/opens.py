"""Blocks that are being read: what keeps each of them open, and the node that it becomes.

An `Open` block lives on the stack of the block parser. `goes_on` reads the block's own prefix off a
line and says whether the line still belongs to it; `build` makes the finished node when the whole
file is read and every link definition and footnote is known.
"""

from collections.abc import Sequence

from govslides.diagnostics import Sink
from govslides.model.prose import Block
from govslides.source import Source, Span
from govslides.syntax.inline import Inlines
from govslides.syntax.line import Line

NO, YES, DONE = 0, 1, 2
ASK, ALWAYS, WITH_TEXT = 0, 1, 2


class Context:
    """What building needs: the source, the sink, the reader of inlines, and the count of table cells."""

    __slots__ = ("cells", "inlines", "sink", "source")

    def __init__(self, source: Source, sink: Sink) -> None:
        self.source = source
        self.sink = sink
        self.inlines = Inlines(sink, source.text)
        self.cells = 0

    def span(self, start: int, end: int) -> Span:
        """The span of the source between two offsets."""
        return Span(self.source, start, end)


class Open:
    """Any block that is being read.

    Fields:
        start, end: source offsets; `end` grows with what is read.
        children: the blocks read inside.
        stays: whether every line belongs to it, as it is (`ALWAYS`), or every line with text (`WITH_TEXT`);
            only where it has to be asked (`ASK`) `goes_on` is.
        leaf: whether it holds lines rather than blocks.
        heeds_end: whether `close` does anything.
        heeds_next: whether `takes` may take anything.
        only: the one kind of block that it holds, or None for all.
        verbatim: whether its lines are taken as they are.
    """

    __slots__ = ("children", "end", "start")
    stays = ASK
    leaf = False
    heeds_end = True
    heeds_next = False
    verbatim = False
    only: "type[Open] | None" = None

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.children: list[Open] = []

    def goes_on(self, line: Line) -> int:  # noqa: ARG002
        """Whether `line` still belongs here: `NO`, `YES` (prefix read), or `DONE` (it was the last)."""
        return YES

    def add_line(self, line: Line) -> None:
        """Take in a line that belongs to this leaf."""

    def close(self, context: Context) -> None:
        """No more lines will come."""

    def build(self, context: Context) -> Block | None:
        """The finished node, or None when the block is dropped."""
        raise NotImplementedError

    def takes(self, following: "Open", built: list[Block], context: Context) -> bool:  # noqa: ARG002
        """Whether the block `following` belongs to this one, the last one built, and is taken into it."""
        return False


def build_all(children: Sequence[Open], context: Context) -> tuple[Block, ...]:
    """The nodes of `children`, in order."""
    if len(children) == 1:
        node = children[0].build(context)
        return (node,) if node is not None else ()
    built: list[Block] = []
    before: Open | None = None
    for child in children:
        if before is not None and before.heeds_next and before.takes(child, built, context):
            continue
        before = child
        node = child.build(context)
        if node is not None:
            built.append(node)
    return tuple(built)


NO_CHILDREN: list[Open] = []
"""Of every block that can have none; nothing is ever added to it."""


class TextOpen(Open):
    """Text that can carry a mark at its start; the paragraph is the one kind of it."""

    __slots__ = ()
    leaf = True

    def alert_kind(self) -> str:
        """Read `[!NOTE]` off the start: its kind, or "" when there is none."""
        return ""

    def task_state(self) -> bool | None:
        """Read `[ ]` or `[x]` off the start; None when there is none."""
        return None
