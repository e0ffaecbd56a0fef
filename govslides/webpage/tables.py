"""Tables as HTML.

Columns have the shares of the width that the document gives them, and none is narrower than its longest
word. A table that a phone has no room for scrolls sideways in a region of its own, which the keyboard
can reach. On paper it is set in smaller type, or else in parts.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from govslides.flow.nodes import Cell, Paragraph, Table
from govslides.flow.runs import text_of
from govslides.webpage.escaping import attribute

if TYPE_CHECKING:
    from govslides.webpage.writer import Writer

PHONE = 15.0
"""What a table may take of a phone's width without scrolling, in em."""

_LETTER, _GAP = 0.5, 1.0
"""The width of a letter and of the space between columns, in em."""

_LONG, _LONGEST = 20, 40
"""Letters of an address, and of any word, from which on it is divided rather than given a column."""

_SIGNS = frozenset("/@_=&?")

_SHORT = 10
"""Letters of a row's head (a year, a name) up to which it stays on one line."""

_LINE = 14
"""Letters that a line of running text should have at least, however narrow the table."""

_PAGE = 440.0
"""The width of a printed page, less what lists around a table take, in points."""

_PRINTED = 0.56
"""The width of a letter in em, rather too wide: what is beyond a page's edge is lost."""

_USUAL, _SMALLEST, _DIVIDED = 9.4, 7.5, 8.0
"""The type of wide tables on paper, the least of it, and that of their parts where it would be less."""

_ALIGNED = {"left": "at-left", "center": "at-centre", "right": "at-right"}


def write(writer: "Writer", node: Table) -> str:
    """A table, in a region that scrolls when it is wide."""
    label = writer.caption(node.label, node.caption)
    caption = f"<caption{writer.texts.turned(node.caption)}>{label}</caption>" if label else ""
    rows, needs = _rows(writer, node)
    inside = caption + _columns(writer, node) + rows
    ruled = "ruled" if node.ruled else "open"
    width = sum(needs) * _LETTER + (len(needs) - 1) * _GAP
    if width <= PHONE:
        return f'<table{writer.named(node)} class="{ruled}">{inside}</table>'
    name = attribute(writer.region(f"{node.label} {text_of(node.caption)}".strip() or writer.word("table")))
    classes = f"{ruled} {writer.least(width)}"
    printed = _points(needs)
    if printed < _USUAL:
        classes += f" {writer.type_of(printed)}"
    table = f'<table{writer.named(node)} class="{classes}">{inside}</table>'
    kind = "wide" if printed >= _SMALLEST else "wide off-paper"
    region = f'<section class="{kind}" aria-label="{name}" tabindex="0">{table}</section>'
    return region if printed >= _SMALLEST else region + _on_paper(writer, node, needs)


def _points(needs: Sequence[int]) -> float:
    """The type in which a table with such columns is as wide as a page, in points."""
    return _PAGE / max(1.0, sum([_printed(letters) for letters in needs]))


def _printed(letters: int) -> float:
    return letters * _PRINTED + _GAP


def _on_paper(writer: "Writer", node: Table, needs: Sequence[int]) -> str:
    """A table that no page is wide enough for, divided by columns; on a screen it scrolls instead."""
    from govslides.flow.division import groups, parts

    found = groups([_printed(letters) for letters in needs], _PAGE / _DIVIDED)
    writer.copying = writer.texts.copying = True
    tables = []
    for part in parts(node, found):
        rows, _ = _rows(writer, part)
        label = writer.caption(part.label, part.caption)
        caption = f"<caption{writer.texts.turned(part.caption)}>{label}</caption>"
        kind = "ruled" if part.ruled else "open"
        classes = f"{kind} {writer.type_of(_DIVIDED)}"
        tables.append(f'<table class="{classes}">{caption}{_columns(writer, part)}{rows}</table>')
    writer.copying = writer.texts.copying = False
    return f'<div class="on-paper">{"".join(tables)}</div>'


def _rows(writer: "Writer", node: Table) -> tuple[str, list[int]]:
    """The rows, and the letters that each column needs in a line; another copy may have both."""
    alone = writer.copying or not node.rows
    found: tuple[str, list[int]] | None = None if alone else writer.kept.get(node.rows)
    if found is None:
        needs, own = [0] * len(node.widths), writer.own
        found = _head(writer, node, needs) + _body(writer, node, needs), needs
        if not alone and writer.own == own:
            writer.kept.keep(node.rows, found)
    return found


def _text(cell: Cell) -> str:
    """The text of a cell's paragraphs."""
    blocks = cell.blocks
    if len(blocks) == 1 and type(blocks[0]) is Paragraph:
        return text_of(blocks[0].runs)
    from govslides.flow.walking import walk

    return " ".join([text_of(block.runs) for block in walk(blocks) if isinstance(block, Paragraph)])


def _columns(writer: "Writer", node: Table) -> str:
    writer.uses += 1  # the widths are classes of the page's own
    columns = "".join([f'<col class="{writer.share(share)}"/>' for share in node.widths])
    return f"<colgroup>{columns}</colgroup>"


def _head(writer: "Writer", node: Table, needs: list[int]) -> str:
    """The header rows; with nothing beneath them they head nothing, and are rows."""
    if not node.header or not node.rows:
        return ""
    rows = "".join([_row(writer, node, row, needs, "col", "col") for row in node.header])
    return f"<thead>{rows}</thead>"


def _body(writer: "Writer", node: Table, needs: list[int]) -> str:
    rows = node.rows or node.header
    if not rows:
        return ""
    first = "row" if node.row_headers and len(node.widths) > 1 else ""
    return f"<tbody>{''.join([_row(writer, node, row, needs, first, '') for row in rows])}</tbody>"


def _row(
    writer: "Writer", node: Table, cells: Sequence[Cell], needs: list[int], first: str, others: str
) -> str:
    """A row, whose first cell heads what `first` says and the others what `others` says.

    `needs` grows to the letters that each column needs in a line.
    """
    out: list[str] = []
    scope = first
    plain = writer.texts.plain
    for place, cell in enumerate(cells):
        blocks = cell.blocks
        block = blocks[0] if len(blocks) == 1 else None
        if type(block) is Paragraph and not block.role and (text := plain(block.runs)):
            inside, attributes = text, ""  # most cells; the same as below
        else:
            inside, attributes = writer.inside(blocks)
            text = _text(cell)
        longest = 0
        if len(text) > needs[place] or len(text) >= _LONG:
            longest = _longest(text)
            needs[place] = max(needs[place], _letters(text, longest))
        align = node.alignments[place] if place < len(node.alignments) else ""
        if align or longest >= _LONGEST or scope == "row":
            attributes += _classes(align, scope, text, longest)
        if scope and text.strip():  # an empty cell heads nothing
            out.append(f'<th scope="{scope}"{attributes}>{inside}</th>')
        else:
            out.append(f"<td{attributes}>{inside}</td>")
        scope = others
    return f"<tr>{''.join(out)}</tr>"


def _longest(text: str) -> int:
    """The letters of the longest word; a long address counts as a word of which no column has the width."""
    words = text.split()
    longest = max(map(len, words), default=0)
    if longest < _LONG:
        return longest
    for word in words:
        divided = len(word) >= _LONG and not _SIGNS.isdisjoint(word)
        longest = max(longest, _LONGEST if divided else len(word))
    return longest


def _letters(text: str, longest: int) -> int:
    """The letters that a line needs: its longest word that stays whole, and some more where it goes on."""
    least = _LINE if len(text) > _LINE else 0
    return max(least, longest) if longest < _LONGEST else _LINE


def _classes(align: str, scope: str, text: str, longest: int) -> str:
    classes = [_ALIGNED[align]] if align else []
    if scope == "row" and len(text) <= _SHORT:
        classes.append("short")
    elif longest >= _LONGEST:
        classes.append("divided")
    return f' class="{" ".join(classes)}"' if classes else ""
