"""Balancing large text: a narrower box instead of a last line with one word on it."""

from collections.abc import Sequence

from govslides.layout.drafts import Draft
from govslides.layout.styles import TextStyle
from govslides.layout.typesetting import Measured, Row, measure

NARROWED = (94, 88, 82, 76, 70, 64)
"""Widths in per cent that are tried."""

SHORT = 40
"""A last line shorter than this, in per cent of the width, is a short one."""


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
