"""Lists of plain bullets, read at once.

Most lists are lines such as `- Some words`, some of them indented, with a blank line behind the last one.
What such a list is depends on nothing else, so it is made without opening its items one by one. Any other
is read line by line; both ways come to the same.
"""

from govslides.model.prose import Block, Item, ItemList, new_item, plain_paragraph
from govslides.patterns import pattern
from govslides.source import Source, Span, new_span
from govslides.syntax.inline import Inlines
from govslides.syntax.opens import NO_CHILDREN, Context, Open

_LINES = pattern(r"(?: *+- [^\W\d_][^\n\t]*+(?<! )\n)++(?=\n+(?![ \t\n*+\-\d])|\Z)")
"""Bullets, each with one space and a word behind it, and nothing that may go on with the last."""

_MARKER = len("- ")
_CODE_INDENT = 4
"""What is indented so far beyond its container is no bullet (CommonMark 0.31.2, 5.2)."""

MAX_LIST_DEPTH = 9
"""Levels of lists; a deeper one is read line by line, which reports it."""

_Outer = tuple[int, int, list[Item], Block]


class BulletsOpen(Open):
    """A list that is read already, of `lines` lines."""

    __slots__ = ("_list", "lines")
    heeds_end = False

    def __init__(self, made: ItemList, lines: int) -> None:
        _, self.start, self.end = made.span
        self.children = NO_CHILDREN
        self.lines = lines
        self._list = made

    def build(self, context: Context) -> Block:  # noqa: ARG002
        """The list."""
        return self._list


def read_bullets(source: Source, start: int, inlines: Inlines) -> BulletsOpen | None:
    """The list whose first line starts at `start`; None when it has to be read line by line."""
    found = _LINES.match(source.text, start)
    if found is None:
        return None
    told = found[0]
    if ":::" in told or not inlines.is_plain(told):
        return None
    lines = told.split("\n")
    lines.pop()
    made = _nested(source, start, lines)
    return BulletsOpen(made, len(lines)) if made is not None else None


def _nested(source: Source, start: int, lines: list[str]) -> ItemList | None:
    """The list of `lines`, which start at `start`; None when one of them is something else.

    The innermost open item starts at `at` and has nothing but `text` yet; `content` is where what is in it
    must start. The items around it wait in `outer`.
    """
    outer: list[_Outer] = []
    items: list[Item] = []
    text: Block | None = None
    base = content = at = end = 0
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if text is None:
            pass
        elif indent >= content:
            outer.append((content, at, items, text))
            base, items = content, []
        else:
            items.append(new_item(new_span(Span, (source, at, end)), (text,), None))
            while indent < base:
                base, at, items = _closed(source, outer, items, end)
        if indent - base >= _CODE_INDENT or len(outer) >= MAX_LIST_DEPTH:
            return None
        content = indent + _MARKER
        at, end = start + indent, start + len(line)
        text = plain_paragraph(new_span(Span, (source, at + _MARKER, end)), line[content:])
        start = end + 1
    assert text is not None
    items.append(new_item(new_span(Span, (source, at, end)), (text,), None))
    while outer:
        base, at, items = _closed(source, outer, items, end)
    return _list(source, items, end)


def _closed(source: Source, outer: list[_Outer], items: list[Item], end: int) -> tuple[int, int, list[Item]]:
    """Close the list of `items` and the item that it is in; where contents start then, and the list there."""
    inner = _list(source, items, end)
    _, at, items, text = outer.pop()
    items.append(new_item(new_span(Span, (source, at, end)), (text, inner), None))
    return (outer[-1][0] if outer else 0), at, items


def _list(source: Source, items: list[Item], end: int) -> ItemList:
    return ItemList(span=new_span(Span, (source, items[0].span.start, end)), items=tuple(items))
