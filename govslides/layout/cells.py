"""The cells of a table: what stands in them, measured and set."""

from collections.abc import Sequence

from govslides.deck.items import TableCell
from govslides.deck.text import Align, Insets
from govslides.geometry import points
from govslides.layout.drafts import Draft
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.snippets import BOLD, snippets
from govslides.layout.styles import TextStyle
from govslides.layout.text import Text
from govslides.layout.typesetting import Spread, set_body
from govslides.layout.widths import Need
from govslides.model.prose import Cell as CellNode
from govslides.model.prose import Paragraph

MARGINS = Insets(left=points(7), top=points(4), right=points(7), bottom=points(4))
SIDES = MARGINS.left + MARGINS.right
ENDS = MARGINS.top + MARGINS.bottom


class Cell:
    """A cell's text."""

    __slots__ = ("text",)

    def __init__(self, text: Text) -> None:
        self.text = text

    @classmethod
    def of(cls, node: CellNode, scope: Scope, style: TextStyle, align: str, *, bold: bool) -> "Cell":
        """The cell of a node. A table holds text only, so of anything else in it the words stand there."""
        drafts = _drafts(node, scope)
        for draft in drafts:
            if align and draft.stand == 0:
                draft.align = align
            if bold:
                draft.snippets = [snippet._replace(marks=snippet.marks | BOLD) for snippet in draft.snippets]
        setting = scope.setting
        return cls(Text(drafts, style, rtl=setting.rtl, language=setting.language))

    def height(self, width: int, step: int) -> int:
        """Its height with its margins, EMU, in a column of `width`; an empty cell has room for a line."""
        return (self.text.measure(width - SIDES, step) or self._line(step)) + ENDS

    def _line(self, step: int) -> int:
        return self.text.style.grade(step, 0, "", 0).look(0).height

    def need(self, step: int) -> Need:
        """The widths that its words and its lines need."""
        style = self.text.style
        least = most = mass = 0
        for draft in self.text.drafts:
            grade = style.grade(step, draft.level, draft.kind, draft.stand)
            line = 0
            for snippet in draft.snippets:
                _, face, size, _, _ = grade.look(snippet.marks, snippet.colour)
                for number, stretch in enumerate(snippet.text.split("\v")):
                    if number:
                        most, line = max(most, line + grade.margin), 0
                    width = face.width(stretch, size)
                    line += width
                    mass += width
                    if " " in stretch and width + grade.margin > least:
                        longest = max([face.width(word, size) for word in stretch.split(" ")], default=0)
                    else:
                        longest = width
                    least = max(least, longest + grade.margin)
            most = max(most, line + grade.margin)
        # A hundredth more, as breaking lines leaves that much free.
        return Need(least + least // 100 + SIDES + 1, most + most // 100 + SIDES + 1, mass)

    def set(self, width: int, step: int, fill: str, insets: Insets) -> TableCell:
        """The deck's cell; a filled one has its text in the middle."""
        measured = self.text.tidied(self.text.measured(width - SIDES, step), step)
        spread = Spread(rtl=self.text.rtl, insets=insets, anchor="middle" if fill else "top")
        return TableCell(body=set_body(measured, spread), fill=fill)

    def split(self, width: int, step: int, height: int) -> "tuple[Cell, Cell]":
        """As much as `height` holds, and the rest; either may be empty."""
        room = height - ENDS
        if self.text.measure(width - SIDES, step) <= room:
            return self, Cell(Text([], self.text.style))
        cut = self.text.split(width - SIDES, step, room)
        if cut is None:
            return Cell(Text([], self.text.style)), self
        return Cell(cut[0]), Cell(cut[1])


def _drafts(node: CellNode, scope: Scope) -> list[Draft]:
    """The text of a cell; most hold one paragraph."""
    if len(node.blocks) == 1 and isinstance(node.blocks[0], Paragraph):
        found = snippets(node.blocks[0].inlines, scope)
        if not scope.pictures:
            return [Draft(found, node.blocks[0].span)] if found else []
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
    digits = sum(character.isdigit() for character in number)
    return number[0].isdigit() and digits * 2 >= len(number) and len(unit.split()) <= 1


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
