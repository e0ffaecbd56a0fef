"""Setting drafts: lines are broken first, and placed once it is known how much room there is.

`measure` breaks the lines of drafts at a width and a size step and tells their height; `set_body` makes
of that a text body, with more space between its paragraphs where there is room to spare.
"""

from collections.abc import Sequence

from govslides.deck.text import (
    NO_INSETS,
    Align,
    Anchor,
    Bullet,
    Insets,
    Line,
    Paragraph,
    Run,
    TextBody,
)
from govslides.fonts import direction
from govslides.fonts.lines import Fragment, MeasuredLine, break_lines
from govslides.geometry import EMU_PER_CENTIPOINT
from govslides.layout.drafts import ITEM, Draft
from govslides.layout.snippets import SUB, Snippet
from govslides.layout.styles import Grade, TextStyle
from govslides.records import replace

NARROWEST = 3
"""A paragraph's margin takes at most one part in so many of the width."""


SUB_DROP = 17
"""How much deeper lowered text reaches than a line does, in per cent of the size."""

SHORT = 98
"""A text this many per cent of a line long, or less, surely needs no second one."""

LONGEST = 150
"""Longer texts, in characters, are not worth asking whether they stand on one line."""


FOREIGN = "\u0590"
"""From here on scripts begin whose lines may be taller, or whose direction may change."""


NUMBER_GAP = 30
"""Between a number and the text of its item, in per cent of the size."""


NOTHING = Snippet("")
"""What an empty paragraph is measured as."""

ROUNDED = 7
"""By how much a renderer may set a line wider or narrower than the font says, in thousandths."""


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
        snippets = draft.snippets
        room = width - margin - first
        lines = _one_line(snippets, room * SHORT // 100, grade) if len(snippets) < 2 else ()
        if not lines:
            lines = _broken(snippets, width - margin, first, grade, language)
        rows.append(Row(draft, grade, lines, margin, indent, last))
        last = grade
    return Measured(rows, width)


def _one_line(snippets: Sequence[Snippet], room: int, grade: Grade) -> Sequence[MeasuredLine]:
    """The line of a paragraph of at most one look that is surely no longer than a line; else nothing."""
    text, marks, _, _, colour = snippets[0] if snippets else NOTHING
    length = len(text)
    if length > LONGEST or not text.isprintable() or not (text.isascii() or max(text) < FOREIGN):
        return ()
    look = grade.look(marks, colour) if colour else grade.looks.get(marks) or grade.look(marks)
    _, face, size, height, baseline = look
    width = face.width(text, size)
    if width > room:
        return ()
    # Half the time of the class's own way, at every paragraph.
    return (tuple.__new__(MeasuredLine, (0, length, width, height, baseline, 0)),)


def _broken(
    snippets: Sequence[Snippet], width: int, first: int, grade: Grade, language: str
) -> Sequence[MeasuredLine]:
    """The lines of a paragraph of any length and look."""
    fragments = []
    sub = False
    for text, marks, _, _, colour in snippets or (NOTHING,):
        _, face, size, _, _ = grade.look(marks, colour)
        fragments.append(Fragment(text, face, size))
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


class Spread:
    """How a text body stands in its shape.

    Fields:
        gap: the spaces between paragraphs, in per cent of the theme's.
        rtl: whether text without direction of its own runs right to left.
    """

    __slots__ = ("anchor", "gap", "insets", "rtl")

    def __init__(
        self, gap: int = 100, *, rtl: bool = False, insets: Insets = NO_INSETS, anchor: Anchor = "top"
    ) -> None:
        self.gap = gap
        self.rtl = rtl
        self.insets = insets
        self.anchor = anchor


def set_body(measured: Measured, spread: Spread) -> TextBody:
    """The text body of measured drafts."""
    paragraphs: list[Paragraph] = []
    rows, gap, rtl = measured.rows, spread.gap, spread.rtl
    top = 0
    counters: dict[int, tuple[int, int, int]] = {}
    last = len(rows) - 1
    before = rows[0].grade.before if rows else 0
    for index, row in enumerate(rows):
        grade, draft = row.grade, row.draft
        bullet = grade.bullet
        if draft.ordinal is not None or counters or draft.mark:
            bullet = _bullet(draft, bullet, counters)
        after = beneath = grade.after
        next_before = 0
        if index < last:
            beneath = rows[index + 1].above * gap // 100
            # The theme's own spaces stay as they are wherever they add up to what is wanted.
            next_before = rows[index + 1].grade.before
            if beneath != after + next_before:
                after = min(after * gap // 100, beneath)
                next_before = beneath - after
        paragraphs.append(_paragraph(row, bullet, before, after, top, measured.width, rtl))
        top += row.height + beneath
        before = next_before
    if rows:
        top -= beneath
    return _closed(measured, paragraphs, spread, top)


def _closed(measured: Measured, paragraphs: Sequence[Paragraph], spread: Spread, height: int) -> TextBody:
    """The text, its inset where lines end a little larger where one ends before a word that all but fits.

    Every renderer rounds the advances of letters in its own way: what fits to a hair here does not there.
    """
    insets = spread.insets
    rows, narrower = measured.rows, 0
    if measured.lines > len(rows):
        narrower = _spare(rows, measured.width, paragraphs)
    if narrower and paragraphs[0].rtl:
        insets = replace(insets, left=insets.left + narrower)
        paragraphs = [_moved(one, -narrower) for one in paragraphs]
    elif narrower:
        insets = replace(insets, right=insets.right + narrower)
    return TextBody(paragraphs=tuple(paragraphs), insets=insets, anchor=spread.anchor, height=height)


def _spare(rows: Sequence[Row], width: int, paragraphs: Sequence[Paragraph]) -> int:
    """By how much lines may and should be narrower; all run one way and begin at the same side."""
    wanted = 0
    for row in rows:
        if len(row.lines) > 1:
            start = row.start
            for line in row.lines:
                if line.beyond:
                    wanted = max(wanted, width - start - line.beyond * (1000 - ROUNDED) // 1000)
                start = row.margin
    if wanted <= 0 or len({(one.rtl, one.align) for one in paragraphs}) > 1 or paragraphs[0].align != "start":
        return 0
    longest = max(
        (width - line.left if one.rtl else line.left + line.width) + line.width * ROUNDED // 1000
        for one in paragraphs
        for line in one.lines
    )
    return max(0, min(wanted, width - longest))


def _moved(paragraph: Paragraph, by: int) -> Paragraph:
    return replace(paragraph, lines=tuple(replace(line, left=line.left + by) for line in paragraph.lines))


def _paragraph(
    row: Row, bullet: Bullet | None, before: int, after: int, top: int, width: int, base_rtl: bool
) -> Paragraph:
    draft, grade = row.draft, row.grade
    rtl = False
    looks = grade.looks
    runs = []
    for text, marks, link, span, colour in draft.snippets:
        look = grade.look(marks, colour) if colour else looks.get(marks) or grade.look(marks)
        runs.append(Run(text=text, style=look.style, link=link, span=span))
        rtl = rtl or base_rtl or not text.isascii()
    if rtl or base_rtl:
        rtl = runs_rtl(draft, base_rtl)
    align: Align = draft.align or grade.level.align  # type: ignore[assignment]
    margin, indent = row.margin, row.indent
    first = indent if draft.stand != ITEM else 0
    return Paragraph(
        runs=tuple(runs),
        size=grade.size,
        level=draft.level,
        bullet=bullet,
        align=align,
        rtl=rtl,
        margin=margin,
        indent=indent if indent >= -margin else -margin,
        space_before=before,
        space_after=after,
        spacing=grade.spacing,
        lines=_lines(row, align, rtl, top, width, first),
        span=draft.span,
    )


def _lines(row: Row, align: Align, rtl: bool, top: int, width: int, first: int) -> tuple[Line, ...]:
    lines = []
    left = row.margin + first
    plain = align == "start" and not rtl
    for begin, end, long, height, baseline, _ in row.lines:
        at = left if plain else _left(left, width - left - long, align, rtl)
        lines.append(
            Line(start=begin, end=end, left=at, top=top, width=long, height=height, baseline=baseline)
        )
        top += height
        left = row.margin
    return tuple(lines)


def _left(start: int, free: int, align: Align, rtl: bool) -> int:
    """Where a line begins that has `free` EMU to spare.

    Right to left, margins stand on the right and what is left over on the left.
    """
    before = 0 if align == "start" else free // 2 if align == "center" else free
    return free - before if rtl else start + before


def _bullet(draft: Draft, bullet: Bullet | None, counters: dict[int, tuple[int, int, int]]) -> Bullet | None:
    """The bullet of a draft where lists are numbered or marked.

    PowerPoint counts on while paragraphs of one level follow each other with the same start; after any
    other paragraph of that level or a higher one it starts anew, so the start is then the item's own.
    """
    for level in [level for level in counters if level > draft.level]:
        del counters[level]
    if draft.ordinal is None:
        counters.pop(draft.level, None)
        if draft.mark and bullet is not None:
            return replace(bullet, char=draft.mark)
        return bullet
    series, start, last = counters.get(draft.level, (-1, 0, 0))
    if series != draft.series or draft.ordinal != last + 1:
        start = draft.ordinal
    counters[draft.level] = (draft.series, start, draft.ordinal)
    colour = bullet.colour if bullet else ""
    return Bullet(kind="number", start=start, colour=colour, scheme=draft.scheme)


def runs_rtl(draft: Draft, base: bool) -> bool:
    """Whether a paragraph runs right to left: as its first letter with a direction does, else `base`."""
    snippets: list[Snippet] = draft.snippets
    for snippet in snippets:
        text = snippet.text
        if not text.isascii():
            if direction(text) == "rtl":
                return True
            if any(character.isalpha() for character in text):
                return False
        elif base and any(character.isalpha() for character in text):
            return False
    return base
