"""Balancing text: no last line with one word on it.

Large text gets a narrower box; in all other text the last two words of a paragraph stay together.
"""

from collections.abc import Sequence

from govslides.layout.drafts import Draft
from govslides.layout.styles import TextStyle
from govslides.layout.typesetting import Measured, Row, measure

NARROWED = (94, 88, 82, 76, 70, 64)
"""Widths in per cent that are tried."""

SHORT = 40
"""A last line shorter than this, in per cent of the width, is a short one."""

ORPHAN = 20
"""A word alone on a last line is joined by another when it is shorter than this, in per cent of the width."""


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
        best = tried
        if not _widows(tried.rows, measured.width):
            break
    return best


def _widows(rows: Sequence[Row], width: int) -> bool:
    return any(len(row.lines) > 1 and row.lines[-1].width * 100 < width * SHORT for row in rows)


def ends_alone(measured: Measured) -> bool:
    """Whether the last line of a text is one word of several lines."""
    row = measured.rows[-1] if measured.rows else None
    return row is not None and len(row.lines) > 1 and " " not in row.draft.text[row.lines[-1].start :].strip()


def without_orphans(measured: Measured, style: TextStyle, step: int, language: str) -> Measured:
    """The text with a second word on each last line that had only a short one, in as many lines."""
    rows = measured.rows
    found: list[Row] | None = None
    for index, row in enumerate(rows):
        if len(row.lines) > 1 and row.lines[-1].width * 100 < measured.width * ORPHAN:
            joined = _joined(row, style, step, measured.width, language)
            if joined is not None:
                found = found or list(rows)
                found[index] = joined
    return measured if found is None else Measured(found, measured.width)


def _joined(row: Row, style: TextStyle, step: int, width: int, language: str) -> Row | None:
    """The row with its last two words tied together; None where that does not help."""
    draft = row.draft
    start = row.lines[-1].start
    text = draft.text
    if text[start - 1 : start] != " " or " " in text[start:].rstrip() or _ends_sentence(text[:start]):
        return None
    at = 0
    tied = []
    for snippet in draft.snippets:
        place = start - 1 - at
        words = snippet.text
        at += len(words)
        if 0 <= place < len(words):
            words = f"{words[:place]}\u00a0{words[place + 1 :]}"
        tied.append(snippet._replace(text=words))
    same = draft.part(0, len(text))
    same.snippets, same.keep, same.stand = tied, draft.keep, draft.stand
    made = measure([same], style, step, width, language).rows[0]
    if len(made.lines) != len(row.lines) or made.height != row.height:
        return None
    made.above = row.above
    return made


def _ends_sentence(text: str) -> bool:
    return text.rstrip()[-1:] in ".!?:;"
