"""Setting drafts: what was measured becomes a text body once it is known how much room there is.

`set_body` places the lines, with more space between paragraphs where there is room to spare.
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
    new_body,
    new_line,
    new_paragraph,
    new_run,
)
from govslides.fonts import direction
from govslides.layout.drafts import ITEM, Draft
from govslides.layout.measuring import Measured, Row
from govslides.records import replace

ROUNDED = 7
"""By how much a renderer may set a line wider or narrower than the font says, in thousandths."""


class Spread:
    """How a text body stands in its shape.

    Fields:
        gap: the spaces between paragraphs, in per cent of the theme's.
        rtl: whether text without direction of its own runs right to left.
    """

    __slots__ = ("anchor", "gap", "insets", "rtl")

    def __init__(
        self, gap: int = 100, rtl: bool = False, insets: Insets = NO_INSETS, anchor: Anchor = "top"
    ) -> None:
        self.gap = gap
        self.rtl = rtl
        self.insets = insets
        self.anchor = anchor


def set_body(measured: Measured, spread: Spread) -> TextBody:
    """The text body of measured drafts."""
    paragraphs: list[Paragraph] = []
    rows, gap, rtl = measured.rows, spread.gap, spread.rtl
    width, count = measured.width, len(rows)
    top = 0
    counters: dict[int, tuple[int, int, int]] = {}
    before = rows[0].grade.before if rows else 0
    for number, row in enumerate(rows, 1):
        grade, draft = row.grade, row.draft
        bullet = grade.bullet
        if counters or draft.ordinal is not None or draft.mark:
            bullet = _bullet(draft, bullet, counters)
        after = grade.after
        beneath = next_before = 0
        if number < count:
            under = rows[number]
            beneath = under.above * gap // 100
            # The theme's own spaces stay as they are wherever they add up to what is wanted.
            next_before = under.grade.before
            if beneath != after + next_before:
                after = min(after * gap // 100, beneath)
                next_before = beneath - after
        paragraphs.append(_paragraph(row, bullet, before, after, top, width, rtl))
        top += row.height + beneath
        before = next_before
    if measured.lines > count:
        return _closed(measured, paragraphs, spread, top)
    return new_body(tuple(paragraphs), spread.insets, spread.anchor, top)


def _closed(measured: Measured, paragraphs: Sequence[Paragraph], spread: Spread, height: int) -> TextBody:
    """The text, its inset where lines end a little larger where one ends before a word that all but fits.

    Every renderer rounds the advances of letters in its own way: what fits to a hair here does not there.
    """
    insets = spread.insets
    narrower = _spare(measured.rows, measured.width, paragraphs)
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
    snippets = draft.snippets
    rtl = base_rtl
    if len(snippets) == 1:
        text, marks, link, span, colour = snippets[0]
        look = grade.look(marks, colour) if colour else grade.looks.get(marks) or grade.look(marks)
        runs: tuple[Run, ...] = (new_run(text, look.style, link, span),)
        if rtl or not text.isascii():
            rtl = runs_rtl(draft, base_rtl)
    else:
        runs = tuple(
            [
                new_run(text, grade.look(marks, colour).style, link, span)
                for text, marks, link, span, colour in snippets
            ]
        )
        rtl = runs_rtl(draft, base_rtl)
    align: Align = draft.align or grade.align  # type: ignore[assignment]
    margin, indent = row.margin, row.indent
    left = margin + indent if draft.stand != ITEM else margin
    found = row.lines
    if len(found) == 1 and align == "start" and not rtl:
        _, end, long, height, baseline, _ = found[0]
        lines: tuple[Line, ...] = (new_line(0, end, left, top, long, height, baseline),)
    else:
        lines = _lines(row, align, rtl, top, width, left)
    return new_paragraph(
        runs,
        grade.size,
        draft.level,
        bullet,
        align,
        rtl,
        margin,
        indent if indent >= -margin else -margin,
        before,
        after,
        grade.spacing,
        lines,
        draft.span,
    )


def _lines(row: Row, align: Align, rtl: bool, top: int, width: int, left: int) -> tuple[Line, ...]:
    lines = []
    plain = align == "start" and not rtl
    for begin, end, long, height, baseline, _ in row.lines:
        at = left if plain else _left(left, width - left - long, align, rtl)
        lines.append(new_line(begin, end, at, top, long, height, baseline))
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
    for snippet in draft.snippets:
        text = snippet.text
        if not text.isascii():
            if direction(text) == "rtl":
                return True
            if any(character.isalpha() for character in text):
                return False
        elif base and any(character.isalpha() for character in text):
            return False
    return base
