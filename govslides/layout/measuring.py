"""Measuring drafts: their lines broken at a width and a size step, and how tall they are.

Nothing is placed here: that waits until it is known how much room there is (`govslides.layout.typesetting`).
"""

from collections.abc import Sequence

from govslides.fonts import Face
from govslides.fonts.lines import Fragment, MeasuredLine, break_lines
from govslides.geometry import EMU_PER_CENTIPOINT
from govslides.layout.drafts import ITEM, Draft
from govslides.layout.snippets import SUB, Snippet
from govslides.layout.styles import Grade, TextStyle

NARROWEST = 3
"""A paragraph's margin takes at most one part in so many of the width."""

SUB_DROP = 17
"""How much deeper lowered text reaches than a line does, in per cent of the size."""

SHORT = 98
"""A text this many per cent of a line long, or less, surely needs no second one."""

LONGEST = 150
"""Longer texts, in characters, are not worth asking whether they stand on one line."""

NUMBER_GAP = 30
"""Between a number and the text of its item, in per cent of the size."""

NOTHING = Snippet("")
"""What an empty paragraph is measured as."""

_new = tuple.__new__  # half the time of a class's own way, at every paragraph


class Row:
    """A draft, measured.

    Fields:
        draft, grade: what was measured, and how it looks.
        lines: as broken.
        height: of the lines, EMU.
        margin, indent: EMU.
        above: the space between it and the row above, EMU; of no account for the first.
    """

    __slots__ = ("above", "draft", "grade", "height", "indent", "lines", "margin")

    def __init__(
        self,
        draft: Draft,
        grade: Grade,
        lines: Sequence[MeasuredLine],
        margin: int,
        indent: int,
        last: Grade | None,
    ) -> None:
        self.draft = draft
        self.grade = grade
        self.lines = lines
        self.height = lines[0].height if len(lines) == 1 else sum([line.height for line in lines])
        self.margin = margin
        self.indent = indent
        # The space belongs to the paragraph beneath it, so that what is nested stands nearer than what
        # follows, whether the theme speaks of spaces before or after.
        above = grade.before + (grade.after or last.after if last else 0)
        self.above = above if draft.gap == 1.0 else round(above * draft.gap)

    @property
    def start(self) -> int:
        """Where its first line begins, EMU from the text area's edge."""
        return self.margin + (self.indent if self.draft.stand != ITEM else 0)

    def cut(self, at: int, style: TextStyle, step: int) -> "tuple[Row, Row]":
        """The row's first `at` lines, and the others: a paragraph cut in two, nothing measured again."""
        end = self.lines[at - 1].end
        head, tail = self.draft.part(0, end), self.draft.part(end, self.lines[-1].end)
        under = style.grade(step, tail.level, tail.kind, tail.stand)
        rest = [line._replace(start=line.start - end, end=line.end - end) for line in self.lines[at:]]
        return (
            Row(head, self.grade, self.lines[:at], self.margin, self.indent, None),
            Row(tail, under, rest, self.margin, under.indent, None),
        )


class Measured:
    """Drafts, measured at one width and step.

    Fields:
        height: of their ink, EMU.
        gaps: the spaces in it, EMU.
        lines: how many there are.
    """

    __slots__ = ("gaps", "height", "lines", "rows", "width")

    def __init__(self, rows: list[Row], width: int) -> None:
        self.rows = rows
        self.width = width
        # The space above the first paragraph and beneath the last one is not ink.
        gaps = -rows[0].above if rows else 0
        height = lines = 0
        for row in rows:
            gaps += row.above
            height += row.height
            lines += len(row.lines)
        self.gaps = gaps
        self.height = gaps + height
        self.lines = lines

    @property
    def widest(self) -> int:
        """The right edge of the widest line, EMU from the text area's left."""
        return max([row.margin + line.width for row in self.rows for line in row.lines], default=0)


def measure(drafts: Sequence[Draft], style: TextStyle, step: int, width: int, language: str = "") -> Measured:
    """Break the lines of `drafts` at `width` EMU."""
    rows: list[Row] = []
    last: Grade | None = None
    grades = style.grades
    for draft in drafts:
        key = (step, draft.level, draft.kind, draft.stand)
        grade = grades.get(key) or style.grade(*key)
        margin, indent = grade.margin, grade.indent
        if margin * NARROWEST > width:
            margin = _narrowed(draft, width)
        if draft.widest:
            wider = _number_room(draft, grade)
            margin += wider
            indent -= wider if indent else 0
        first = indent if draft.stand != ITEM else 0
        room = width - margin - first
        lines = _one_line(draft, room * SHORT // 100, grade) if len(draft.snippets) < 2 else ()
        if not lines:
            lines = _broken(draft.snippets, width - margin, first, grade, language)
        rows.append(Row(draft, grade, lines, margin, indent, last))
        last = grade
    return Measured(rows, width)


def _one_line(draft: Draft, room: int, grade: Grade) -> Sequence[MeasuredLine]:
    """The line of a paragraph of at most one look that is surely no longer than a line; else nothing."""
    text, marks, _, _, colour = draft.snippets[0] if draft.snippets else NOTHING
    look = grade.look(marks, colour) if colour else grade.looks.get(marks) or grade.look(marks)
    _, face, size, height, baseline = look
    units = draft.units if draft.face is face else plain_units(draft, text, face)
    width = -(-units * size * EMU_PER_CENTIPOINT // face.upem)  # as `Face.scaled`, without a call
    if units < 0 or width > room:
        return ()
    return (_new(MeasuredLine, (0, len(text), width, height, baseline, 0)),)


def plain_units(draft: Draft, text: str, face: Face) -> int:
    """How wide the only text of a draft runs, kept for the next time; below 0 if words do not tell."""
    draft.face = face
    draft.units = units = face.plain_units(text) if len(text) <= LONGEST else -1
    return units


def _broken(
    snippets: Sequence[Snippet], width: int, first: int, grade: Grade, language: str
) -> Sequence[MeasuredLine]:
    """The lines of a paragraph of any length and look."""
    fragments = []
    sub = False
    for text, marks, _, _, colour in snippets or (NOTHING,):
        _, face, size, _, _ = grade.look(marks, colour)
        fragments.append(_new(Fragment, (text, face, size)))
        sub = sub or bool(marks & SUB)
    lines = break_lines(fragments, width=width, first_indent=first, spacing=grade.spacing, language=language)
    if sub and len(snippets) > 1:
        drop = grade.size * EMU_PER_CENTIPOINT * SUB_DROP // 100
        lines = [line._replace(height=line.height + drop) for line in lines]
    return lines


def _number_room(draft: Draft, grade: Grade) -> int:
    """How much wider than the theme's a list must hang for its longest number, EMU."""
    _, face, size, _, _ = grade.look(0)
    number = face.width(draft.widest, size) + size * EMU_PER_CENTIPOINT * NUMBER_GAP // 100
    return max(number + grade.level.indent, 0)


def _narrowed(draft: Draft, width: int) -> int:
    """A margin for a narrow place: deeper levels still stand further in."""
    return width // NARROWEST * (draft.level + 1) // 9
