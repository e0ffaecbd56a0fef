"""Balancing text: no last line with one word on it.

Large text gets a narrower box; in all other text the last two words of a paragraph stay together.
"""

from collections.abc import Sequence

from govslides.layout.drafts import Draft
from govslides.layout.measuring import Measured, Row, measure
from govslides.layout.styles import TextStyle

NARROWED = (94, 88, 82, 76, 70, 64)
"""Widths in per cent that are tried."""

SHORT = 40
"""A last line shorter than this, in per cent of the width, is a short one."""

ORPHAN = 20
"""A word alone on a last line is joined by another when it is shorter than this, in per cent of the width."""

LARGE = 2800
"""Centipoints from which on no word stands alone."""

ENDS = ".!?\u2026"
"""What ends a sentence."""


def without_widow(
    measured: Measured, drafts: Sequence[Draft], style: TextStyle, step: int, language: str
) -> Measured:
    """The text at a width at which no last line is short, in as many lines; as it is when there is none."""
    if not _widows(measured.rows, measured.width):
        return measured
    best = measured
    for percent in NARROWED:
        tried = measure(drafts, style, step, measured.width * percent // 100, language)
        if tried.lines > measured.lines or tried.height > measured.height:
            break
        if _cuts(tried.rows) > _cuts(measured.rows):
            break
        best = tried
        if not _widows(tried.rows, measured.width):
            break
    return best


def _widows(rows: Sequence[Row], width: int) -> bool:
    return any(len(row.lines) > 1 and row.lines[-1].width * 100 < width * SHORT for row in rows)


def cuts_words(measured: Measured) -> bool:
    """Whether a word is cut because it is wider than a line."""
    return _cuts(measured.rows) > 0


def ends_alone(measured: Measured) -> bool:
    """Whether the last line of a text is one word of several lines."""
    row = measured.rows[-1] if measured.rows else None
    return row is not None and len(row.lines) > 1 and " " not in row.draft.text[row.lines[-1].start :].strip()


def without_orphans(measured: Measured, style: TextStyle, step: int, language: str) -> Measured:
    """The text with words tied together that a line's end had better not part, in as many lines.

    A short word alone on a paragraph's last line gets another beside it (in large text any word does),
    and the first word of a sentence does not stay behind at the end of a line.
    """
    rows = measured.rows
    short = 100 if style.size(step) >= LARGE else ORPHAN
    found: list[Row] | None = None
    for index, row in enumerate(rows):
        if len(row.lines) > 1 and (ties := _ties(row, measured.width * short // 100)):
            tied = _tied(row, ties, style, step, measured.width, language)
            if tied is not None:
                found = found or list(rows)
                found[index] = tied
    return measured if found is None else Measured(found, measured.width)


def _ties(row: Row, short: int) -> list[int]:
    """The places of spaces that should hold together."""
    text = row.draft.text
    last = row.lines[-1]
    found = []
    for line in row.lines[:-1]:
        word = text.rfind(" ", line.start, line.end - 1)
        if word > line.start and text[line.end - 1] == " " and text[word - 1] in ENDS:
            found.append(line.end - 1)
    alone = last.width < short and " " not in text[last.start :].rstrip()
    if alone and text[last.start - 1] == " " and text[last.start - 2] not in ENDS:
        found.append(last.start - 1)
    return found


def _tied(row: Row, ties: list[int], style: TextStyle, step: int, width: int, language: str) -> Row | None:
    """The row with no-break spaces at `ties`; None where it would need more lines for it."""
    draft = row.draft
    at = 0
    snippets = []
    for snippet in draft.snippets:
        words = snippet.text
        for place in ties:
            if at <= place < at + len(words):
                words = f"{words[: place - at]}\u00a0{words[place - at + 1 :]}"
        at += len(words)
        snippets.append(snippet._replace(text=words))
    same = draft.part(0, at)
    same.snippets, same.keep, same.stand = snippets, draft.keep, draft.stand
    made = measure([same], style, step, width, language).rows[0]
    if len(made.lines) != len(row.lines) or made.height != row.height or _cuts([made]) > _cuts([row]):
        return None
    made.above = row.above
    return made


def _cuts(rows: Sequence[Row]) -> int:
    """How many lines end within a word, for want of room."""
    cuts = 0
    for row in rows:
        if len(row.lines) > 1:
            text = row.draft.text
            ends = [line.end for line in row.lines[:-1]]
            cuts += sum([text[end - 1].isalnum() and text[end].isalnum() for end in ends])
    return cuts
