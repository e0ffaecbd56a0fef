"""The cells of a table: what stands in them, measured and set."""

from collections.abc import Iterable, Sequence

from govslides.deck.items import TableCell, new_cell
from govslides.deck.text import Align, Insets
from govslides.fonts.face import is_plain
from govslides.geometry import points
from govslides.layout.drafts import PLAIN, Draft
from govslides.layout.measuring import LONGEST
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.snippets import BOLD, Snippet, snippets
from govslides.layout.styles import TextStyle
from govslides.layout.text import Text
from govslides.layout.typesetting import Spread, set_body
from govslides.layout.widths import Need
from govslides.model.prose import Cell as CellNode
from govslides.model.prose import Paragraph

MARGINS = Insets(left=points(7), top=points(4), right=points(7), bottom=points(4))
SIDES = MARGINS.left + MARGINS.right
ENDS = MARGINS.top + MARGINS.bottom


def cell_of(node: CellNode, scope: Scope, style: TextStyle, align: str, *, bold: bool) -> Text:
    """The text of a cell. A table holds text only, so of anything else in it the words stand there."""
    drafts = _drafts(node, scope)
    if align or bold:
        for draft in drafts:
            if align and draft.stand == PLAIN:
                draft.align = align
            if bold:
                draft.snippets = [
                    Snippet(text, marks | BOLD, link, span, colour)
                    for text, marks, link, span, colour in draft.snippets
                ]
    setting = scope.setting
    return Text(drafts, style, rtl=setting.rtl, language=setting.language)


def row_height(cells: Sequence[Text], widths: Sequence[int], step: int) -> int:
    """The height of a row with its margins, EMU; an empty cell has room for a line."""
    tallest = 0
    for cell, width in zip(cells, widths, strict=True):
        height = cell.measured(width - SIDES, step).height
        tallest = max(tallest, height or cell.style.grade(step, 0, "", PLAIN).look(0).height)
    return tallest + ENDS


def set_cell(cell: Text, width: int, step: int, fill: str, spread: Spread) -> TableCell:
    """The deck's cell."""
    measured = cell.tidied(cell.measured(width - SIDES, step), step)
    return new_cell(set_body(measured, spread), fill)


def split_cell(cell: Text, width: int, step: int, height: int) -> tuple[Text, Text]:
    """As much as `height` holds, and the rest; either may be empty."""
    room = height - ENDS
    if cell.measure(width - SIDES, step) <= room:
        return cell, Text([], cell.style)
    return cell.split(width - SIDES, step, room) or (Text([], cell.style), cell)


def column_need(cells: Iterable[Text], step: int) -> Need:
    """The widths that the words and the lines of a column need."""
    least = most = mass = 0
    for cell in cells:
        style = cell.style
        for draft in cell.drafts:
            grade = style.grade(step, draft.level, draft.kind, draft.stand)
            line = margin = grade.margin
            for text, marks, _, _, colour in draft.snippets:
                _, face, size, _, _ = grade.look(marks, colour)
                for number, stretch in enumerate(text.split("\v") if "\v" in text else (text,)):
                    if number:
                        most, line = max(most, line), margin
                    units, longest = face.extent(stretch)
                    width = face.scaled(units, size)
                    line += width
                    mass += width
                    least = max(least, face.scaled(longest, size) + margin)
            if len(draft.snippets) == 1 and len(text) <= LONGEST and is_plain(text):
                draft.face, draft.units = face, units  # its lines need not be measured again
            most = max(most, line)
    # A hundredth more, as breaking lines leaves that much free.
    return Need(least + least // 100 + SIDES + 1, most + most // 100 + SIDES + 1, mass)


def _drafts(node: CellNode, scope: Scope) -> list[Draft]:
    """The text of a cell; most hold one paragraph."""
    if len(node.blocks) == 1 and type(block := node.blocks[0]) is Paragraph:
        found = snippets(block.inlines, scope)
        if not scope.pictures:
            return [Draft(found, block.span)] if found else []
        scope.take_pictures()
    drafts: list[Draft] = []
    for part in flow(node.blocks, scope):
        drafts += [part] if isinstance(part, Draft) else part.words()
    return drafts


def is_number(text: str) -> bool:
    """Whether a cell holds a number, with its sign, unit or dash for none."""
    stripped = text.strip().strip("+-\u2212\u2013~<>\u2264\u2265\u2248$\u20ac\u00a3\u00a5% ")
    if not stripped:
        return bool(text.strip())
    number, _, unit = stripped.partition(" ")
    if not number[0].isdigit():
        return False
    digits = sum([character.isdigit() for character in number])
    return digits * 2 >= len(number) and len(unit.split()) <= 1


def number_columns(texts: Sequence[Sequence[str]]) -> list[bool]:
    """For each column, whether all its cells hold numbers or nothing, and at least one a number."""
    if not texts:
        return []
    found = []
    for index in range(len(texts[0])):
        column = [row[index] for row in texts if row[index].strip()]
        found.append(any(cell.strip()[0] not in "-\u2013" for cell in column) and all(map(is_number, column)))
    return found


def aligned(written: str, *, number: bool) -> Align | str:
    """The alignment of a column: as written, else numbers at the end."""
    return {"left": "start", "center": "center", "right": "end"}.get(written, "end" if number else "")
