"""Tables as HTML.

Columns have the shares of the width that the document gives them, and none is narrower than its longest
word. A table that a phone has no room for scrolls sideways in a region of its own, which the keyboard
can reach.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from govslides.flow.nodes import Cell, Node, Paragraph, Table
from govslides.flow.runs import text_of
from govslides.flow.walking import walk
from govslides.webpage.escaping import attribute

if TYPE_CHECKING:
    from govslides.webpage.writer import Writer

PHONE = 15.0
"""What a table may take of a phone's width without scrolling, in em."""

_LETTER, _GAP = 0.5, 1.0
"""The width of a letter and of the space between columns, in em."""

_LONG = 20
"""Letters of a word from which on it is divided rather than given a column of its width."""

_SHORT = 10
"""Letters of a row's head (a year, a name) up to which it stays on one line."""

_LINE = 14
"""Letters that a line of running text should have at least, however narrow the table."""

_ALIGNED = {"left": "at-left", "center": "at-centre", "right": "at-right"}


def write(writer: "Writer", node: Table) -> str:
    """A table, in a box that scrolls when it is wide."""
    label = writer.caption(node.label, node.caption)
    caption = f"<caption{writer.texts.turned(node.caption)}>{label}</caption>" if label else ""
    named = f' id="{attribute(node.id)}"' if node.id else ""
    inside = caption + _columns(writer, node) + _head(writer, node) + _body(writer, node)
    ruled = "ruled" if node.ruled else "open"
    width = _width(node)
    if width <= PHONE:
        return f'<table{named} class="{ruled}">{inside}</table>'
    name = attribute(writer.region(f"{node.label} {text_of(node.caption)}".strip() or writer.word("table")))
    table = f'<table{named} class="{ruled} {writer.least(width)}">{inside}</table>'
    return f'<section class="wide" aria-label="{name}" tabindex="0">{table}</section>'


def _width(node: Table) -> float:
    """The least width at which the table reads well, in em."""
    needs = [0] * len(node.widths)
    for row in (*node.header, *node.rows):
        for column, cell in enumerate(row):
            for words in _texts(cell.blocks):
                needs[column] = max(needs[column], _letters(words))
    return sum(needs) * _LETTER + (len(needs) - 1) * _GAP


def _letters(words: str) -> int:
    """The letters that a line needs for `words`: its longest word, and some more where it goes on."""
    if len(words) <= _LINE:
        return max(map(len, words.split()), default=0)
    return max(_LINE, max([len(word) for word in words.split() if len(word) < _LONG], default=0))


def _texts(blocks: Iterable[Node]) -> Iterable[str]:
    return (text_of(block.runs) for block in walk(blocks) if isinstance(block, Paragraph))


def _columns(writer: "Writer", node: Table) -> str:
    columns = "".join([f'<col class="{writer.share(share)}"/>' for share in node.widths])
    return f"<colgroup>{columns}</colgroup>"


def _head(writer: "Writer", node: Table) -> str:
    """The header rows; with nothing beneath them they head nothing, and are rows."""
    if not node.header or not node.rows:
        return ""
    rows = "".join([_row(writer, node, row, "col") for row in node.header])
    return f"<thead>{rows}</thead>"


def _body(writer: "Writer", node: Table) -> str:
    rows = node.rows or node.header
    if not rows:
        return ""
    first = "row" if node.row_headers and len(node.widths) > 1 else ""
    return f"<tbody>{''.join([_row(writer, node, row, '', first) for row in rows])}</tbody>"


def _row(writer: "Writer", node: Table, cells: Sequence[Cell], scope: str, first: str = "") -> str:
    out: list[str] = []
    for place, cell in enumerate(cells):
        inside, attributes = writer.inside(cell.blocks)
        heads = first if place == 0 and first else scope
        texts = list(_texts(cell.blocks))
        align = node.alignments[place] if place < len(node.alignments) else ""
        classes = _classes(align, heads, texts)
        if classes:
            attributes += f' class="{" ".join(classes)}"'
        if heads and any(map(str.strip, texts)):  # an empty cell heads nothing
            out.append(f'<th scope="{heads}"{attributes}>{inside}</th>')
        else:
            out.append(f"<td{attributes}>{inside}</td>")
    return f"<tr>{''.join(out)}</tr>"


def _classes(align: str, heads: str, texts: list[str]) -> list[str]:
    classes = [_ALIGNED[align]] if align else []
    if heads == "row" and sum(map(len, texts)) <= _SHORT:
        classes.append("short")
    elif any(len(word) >= _LONG for words in texts for word in words.split()):
        classes.append("divided")
    return classes
