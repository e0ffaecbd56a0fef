"""How each kind of block starts.

`STARTS` holds, for the first character of a line, what to try. Each start looks at the line and says
`NO`, `OPENED` (a container: what follows on the line is read inside it) or `TAKEN` (the line is used
up).
"""

import re
from typing import TYPE_CHECKING

from govslides.patterns import pattern
from govslides.source import Span
from govslides.syntax import fences, tables
from govslides.syntax.containers import (
    DefinitionsOpen,
    DivOpen,
    FootnoteOpen,
    ItemOpen,
    MeaningOpen,
    QuoteOpen,
    read_quote_marker,
)
from govslides.syntax.opens import Open
from govslides.syntax.paragraphs import BreakOpen, HeadingOpen, ParagraphOpen
from govslides.syntax.region import Region, region_of_lines
from govslides.syntax.table_block import TableOpen
from govslides.syntax.verbatim import CommentOpen, FencedCodeOpen, HtmlOpen, MathOpen

if TYPE_CHECKING:
    from collections.abc import Callable

    from govslides.syntax.blocks import BlockParser

NO, OPENED, TAKEN = 0, 1, 2

_HEADING = pattern(r"(#{1,6})(?:[ \t]+|$)")
_HEADING_TAIL = pattern(r"(?:^|[ \t]+)#+[ \t]*$")
_UNDERLINE = pattern(r"(?:=+|-+)[ \t]*$")
_BREAK = pattern(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_CODE = pattern(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
_NUMBER = pattern(r"(\d{1,9})([.)])(?=[ \t]|$)")
_FOOTNOTE = pattern(r"\[\^([^\s\[\]]+)\]:[ \t]*")
_MEANING = pattern(r":[ \t]+(?=\S)")


def _heading(parser: "BlockParser") -> int:
    line = parser.line
    found = _HEADING.match(line.text, line.next, line.end)
    if found is None:
        return NO
    text = line.text[found.end() : line.end].rstrip(" \t")
    tail = _HEADING_TAIL.search(text) if text.endswith("#") else None
    if tail is not None:
        text = text[: tail.start()]
    region = Region(parser.source, text, found.end())
    parser.add_leaf(HeadingOpen(line.next, max(found.end() + len(text), found.end(1)), len(found[1]), region))
    return TAKEN


def _underline(parser: "BlockParser") -> int:
    line, paragraph = parser.line, parser.top
    if not isinstance(paragraph, ParagraphOpen) or not _UNDERLINE.match(line.text, line.next, line.end):
        return NO
    level = 1 if line.text[line.next] == "=" else 2
    parser.close_to(parser.matched)
    paragraph.close(parser.context)
    if paragraph.region is None:  # nothing but link definitions
        return NO
    parser.drop_top()
    start = paragraph.region.at(0)
    parser.add_leaf(HeadingOpen(start, line.end, level, paragraph.region))
    return TAKEN


def _break(parser: "BlockParser") -> int:
    line = parser.line
    if _BREAK.match(line.text, line.next, line.end) is None:
        return NO
    parser.add_leaf(BreakOpen(line.next, line.end))
    return TAKEN


def _code(parser: "BlockParser") -> int:
    line = parser.line
    found = _CODE.match(line.text, line.next, line.end)
    if found is None:
        return NO
    group = 1 if found[1] else 3
    info = region_of_lines(parser.source, [found.span(group + 1)])
    parser.add(FencedCodeOpen(line, found[group], info))
    return TAKEN


def _quote(parser: "BlockParser") -> int:
    quote = QuoteOpen(parser.line.next, parser.line.next + 1)
    if not parser.add_container(quote):
        return NO
    read_quote_marker(parser.line)
    return OPENED


def _dash(parser: "BlockParser") -> int:
    line = parser.line
    after = line.next + 2
    if line.text[after : after + 1].isalnum() and line.text[after - 1] == " ":
        return TAKEN if parser.add_bullets() else _item(parser, "-", None, 1)  # the ordinary item, made quick
    return _table(parser) or _underline(parser) or _break(parser) or _bullet(parser)


def _star(parser: "BlockParser") -> int:
    return _break(parser) or _bullet(parser)


def _bullet(parser: "BlockParser") -> int:
    line = parser.line
    text, after, end = line.text, line.next + 1, line.end
    if after < end and text[after] not in " \t":
        return NO
    if isinstance(parser.stack[parser.matched - 1], ParagraphOpen) and not text[after:end].strip():
        return NO  # an item without text may not end a paragraph
    return _item(parser, text[after - 1], None, 1)


def _number(parser: "BlockParser") -> int:
    line = parser.line
    found = _NUMBER.match(line.text, line.next, line.end)
    if found is None:
        return NO
    if isinstance(parser.stack[parser.matched - 1], ParagraphOpen) and (
        found[1] != "1" or not line.text[found.end() : line.end].strip()
    ):
        return NO  # only an item with text that counts from 1 may end a paragraph
    return _item(parser, found[2], int(found[1]), found.end() - line.next)


def _item(parser: "BlockParser", kind: str, number: int | None, width: int) -> int:
    """Open an item whose marker is `width` characters long."""
    line = parser.line
    column = line.column
    item = ItemOpen(line.next, line.next + width)
    if not parser.add_item(item, kind, number):
        return NO
    item.content = line.item_marker(width)
    item.column = column + item.content
    return OPENED


def _fence(parser: "BlockParser") -> int:
    line = parser.line
    at, end = line.next, line.end
    if not fences.is_fence(line.text, at):
        return NO
    if fences.is_bare(line.text, at, end):
        parser.close_div(at, end)
        return TAKEN
    quotes = 0
    if isinstance(parser.top, ParagraphOpen):
        quotes = parser.leave_quotes()
        parser.leave_items(at)
    fence = fences.read_opener(parser.whole, at, end, parser.sink)
    end = at + len(line.text[at:end].rstrip())
    return TAKEN if parser.add_container(DivOpen(at, end, fence, quotes)) else NO


def _row(parser: "BlockParser") -> int:
    """A fence that a formatter took for a row of the table above it."""
    line = parser.line
    if ":::" not in line.text[line.next : line.end] or not isinstance(parser.top, TableOpen):
        return NO
    start, end = tables.lone_cell(line.text, line.next, line.end)
    if not fences.is_fence(line.text, start):
        return NO
    line.narrow(start, end)
    parser.unwraps = True
    return _fence(parser)


def _table(parser: "BlockParser") -> int:
    line, paragraph = parser.line, parser.top
    if not isinstance(paragraph, ParagraphOpen):
        return NO
    columns = tables.alignments(line.text, line.next, line.end)
    if not columns:
        return NO
    header = paragraph.lines[-1]
    if len(tables.split_row(line.text, *header)) != len(columns):
        return NO
    parser.close_to(parser.matched)
    paragraph.lines.pop()
    if paragraph.lines:
        paragraph.end = paragraph.lines[-1][1]
    else:
        parser.drop_top()
    if len(columns) > tables.MAX_COLUMNS:
        _report_columns(parser, header)
    table = TableOpen(header, line, columns)
    parser.add(table)
    _take_caption_above(parser, table)
    return TAKEN


def _take_caption_above(parser: "BlockParser", table: TableOpen) -> None:
    """Take a paragraph `Table: Caption` above a table, unless it belongs to a table above it."""
    siblings = parser.stack[-2].children
    above = siblings[-2] if len(siblings) > 1 else None
    if len(siblings) > 2 and isinstance(siblings[-3], TableOpen):
        return
    if isinstance(above, ParagraphOpen) and above.region and above.region.text.startswith("Table:"):
        caption = tables.caption_start(above.region.text, 0, len(above.region.text))
        if caption >= 0:
            table.caption = above.region.part(caption, len(above.region.text))
            table.start = above.start
            del siblings[-2]


def _report_columns(parser: "BlockParser", header: tuple[int, int]) -> None:
    parser.sink.error(
        "too-complex",
        Span(parser.source, *header),
        f"This table has more than {tables.MAX_COLUMNS} columns.",
        "No slide could show it.",
        "Split it into several tables.",
    )


def _html(parser: "BlockParser") -> int:
    line = parser.line
    if line.text.startswith("<!--", line.next):
        return _comment(parser)
    from govslides.syntax.html import block_kind

    in_paragraph = isinstance(parser.top, ParagraphOpen) or parser.lazy
    opens, closing = block_kind(line.text, line.next, line.end, in_paragraph=in_paragraph)
    if not opens:
        return NO
    block = HtmlOpen(line.next, closing)
    parser.add(block)
    line.to_next()
    block.add_line(line)
    return TAKEN


def _comment(parser: "BlockParser") -> int:
    line = parser.line
    closing = line.text.find("-->", line.next + 2, line.end)
    if closing >= 0 and line.text[closing + 3 : line.end].strip():
        return NO  # a comment at the start of a paragraph
    comment = CommentOpen(line.next, line.end)
    comment.closed = closing >= 0
    parser.add(comment)
    return TAKEN


def _math(parser: "BlockParser") -> int:
    line = parser.line
    if not line.text.startswith("$$", line.next):
        return NO
    rest = line.text[line.next + 2 : line.end].strip()
    inside = rest.removesuffix("$$")
    if "$$" in inside or (rest and isinstance(parser.top, ParagraphOpen)):
        return NO
    if rest == "$$":
        return NO
    math = MathOpen(line)
    if math.closed:
        parser.add_leaf(math)
    else:
        parser.add(math)
    return TAKEN


def _footnote(parser: "BlockParser") -> int:
    line = parser.line
    found = _FOOTNOTE.match(line.text, line.next, line.end)
    if found is None:
        return NO
    footnote = FootnoteOpen(line.next, found.end(), found[1])
    if not parser.add_container(footnote):
        return NO
    _register(parser, found)
    parser.footnotes.append(footnote)
    line.marker(found.end() - found.start())
    return OPENED


def _register(parser: "BlockParser", found: re.Match[str]) -> None:
    labels = parser.context.inlines.labels
    if found[1] in labels:
        parser.sink.error(
            "duplicate-footnote",
            Span(parser.source, found.start(), found.end()),
            f"The footnote `{found[1]}` is written twice in this file.",
            "Its mark cannot lead to both.",
            "Give one of them another label.",
        )
    labels.add(found[1])


def _meaning(parser: "BlockParser") -> int:
    line = parser.line
    if _MEANING.match(line.text, line.next, line.end) is None or not _find_term(parser):
        return NO
    if not parser.add_container(MeaningOpen(line.next, line.next + 1)):
        return NO
    line.marker(1)
    line.to_next()
    return OPENED


def _find_term(parser: "BlockParser") -> bool:
    """Make ready the definition list that the meaning on this line belongs to."""
    top = parser.top
    if isinstance(top, ParagraphOpen):
        return _tight_term(parser, top)
    if isinstance(top, DefinitionsOpen):
        last = parser.stack[-1]
        if isinstance(last, ParagraphOpen) and last.lazy:
            term = _take_last_line(parser, last)
            parser.close_to(parser.matched)
            top.entries.append((term, len(top.children)))
        return True
    return _spaced_term(parser, top)


def _tight_term(parser: "BlockParser", paragraph: ParagraphOpen) -> bool:
    parser.close_to(parser.matched)
    term = _take_last_line(parser, paragraph)
    siblings = parser.stack[-2 if parser.stack[-1] is paragraph else -1].children
    if not paragraph.lines:
        parser.drop_top()
    _open_definitions(parser, siblings, term)
    return True


def _spaced_term(parser: "BlockParser", top: Open) -> bool:
    last = top.children[-1] if top.children and not top.leaf else None
    if parser.matched != len(parser.stack) or not isinstance(last, ParagraphOpen):
        return False
    if last.region is None or "\n" in last.region.text or last.region.text.startswith("Table:"):
        return False
    if len(top.children) > 1 and isinstance(top.children[-2], TableOpen):
        return False  # a caption or attributes, then another line of its kind
    top.children.pop()
    _open_definitions(parser, top.children, last.region)
    return True


def _take_last_line(parser: "BlockParser", paragraph: ParagraphOpen) -> Region:
    term = region_of_lines(parser.source, [paragraph.lines.pop()])
    if paragraph.lines:
        paragraph.end = paragraph.lines[-1][1]
    return term


def _open_definitions(parser: "BlockParser", siblings: list[Open], term: Region) -> None:
    """Open a definition list for `term`, or go on with the one that ends right before it."""
    before = siblings[-1] if siblings else None
    if isinstance(before, DefinitionsOpen):
        parser.close_to(len(parser.stack))
        parser.reopen(before)
    else:
        before = DefinitionsOpen(term.at(0))
        parser.add(before)
    before.entries.append((term, len(before.children)))


def _colon(parser: "BlockParser") -> int:
    return _fence(parser) or _table(parser) or _meaning(parser)


def _stroke(parser: "BlockParser") -> int:
    return _table(parser) or _row(parser)


STARTS: "dict[str, Callable[[BlockParser], int]]" = {
    "#": _heading,
    ">": _quote,
    "`": _code,
    "~": _code,
    "<": _html,
    "|": _stroke,
    ":": _colon,
    "-": _dash,
    "=": _underline,
    "*": _star,
    "_": _break,
    "+": _bullet,
    "$": _math,
    "[": _footnote,
    **dict.fromkeys("0123456789", _number),
}
