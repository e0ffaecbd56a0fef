"""Breaks paragraphs into lines as PowerPoint and LibreOffice will.

In: fragments of text, each with its face and size, and the width of the box. Out: lines as offsets into
the fragments' joined text, with their measures. Nothing is drawn and nothing is placed here.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from govslides.fonts.opportunities import cuts
from govslides.fonts.pieces import BREAK, FIRST_IDEOGRAPH, TAB, Fragment, Pieces, is_wide
from govslides.geometry import EMU_PER_CENTIPOINT, EMU_PER_INCH
from govslides.tuples import NamedTuple

__all__ = ["SLACK", "TAB_STOP", "Fragment", "MeasuredLine", "break_lines"]

SLACK = 0.005
"""The share of a box's width that stays unused by default: LibreOffice rounds the advance of each letter to
its own grid, by which lines of 14 pt come out up to 0.8 % wider or narrower than the font says."""

TAB_STOP = EMU_PER_INCH
"""EMU between two tab stops."""

_FIRST_FOREIGN = "\u0590"
"""From here on letters may be set in another font of the theme, or in one with taller lines."""

# The scripts that have a font of their own in a theme.
_COMPLEX = (
    ("\u0590", "\u109f"),
    ("\u1200", "\u139f"),
    ("\u1780", "\u18af"),
    ("\ufb1d", "\ufdff"),
    ("\ufe70", "\ufeff"),
)

# Letters of these scripts come from fonts with taller lines (Nirmala UI, Leelawadee UI, Microsoft YaHei:
# 1.32 to 1.34 em). Not Hebrew, which is in Arial.
_TALL = (("\u0600", "\u10ff"), ("\u1100", "\u11ff"), ("\u1780", "\u17ff"), ("\u2e80", "\ufeff"))
_TALL_SCALE = 110

_Line = tuple[int, int, float, float]
"""Start, end and inked width of a line, and its width with what comes next."""


_new = tuple.__new__  # half the time of a class's own way


class MeasuredLine(NamedTuple):
    """The joined text from `start` up to `end`, its closing spaces and line break included; in EMU.

    Fields:
        width: without the spaces at its end.
        height: with its line spacing.
        baseline: from the line's top; what `spacing` adds or takes is above the letters.
        beyond: how wide the line would have been with what begins the next one; 0 when nothing tells.
    """

    start: int
    end: int
    width: int
    height: int
    baseline: int
    beyond: int = 0


def break_lines(
    fragments: Sequence[Fragment],
    *,
    width: int,
    first_indent: int = 0,
    spacing: int = 100,
    language: str = "",
    slack: float = SLACK,
) -> list[MeasuredLine]:
    """The lines of a paragraph in a box of `width` EMU.

    Lines are filled greedily, up to `slack` less than the box, so that a renderer needs at most as many.
    Spaces at a line's end hang over its edge. A word wider than the line starts on a line of its own and
    breaks between grapheme clusters; a cluster wider than the line stands alone. No fragments give
    no lines; empty text gives one, as tall as the first fragment.

    Args:
        width: EMU.
        first_indent: EMU by which the first line is narrower (wider, when negative).
        spacing: line spacing in per cent; it counts from the first line on.
        language: BCP 47; in Chinese and Japanese, quotation marks, dashes and ellipses are wide.
        slack: a share of `width`.
    """
    if not fragments:
        return []
    room = int(width * (1 - slack))
    text = fragments[0].text if len(fragments) == 1 else "".join([fragment.text for fragment in fragments])
    foreign = [] if text.isascii() else [letter for letter in set(text) if letter >= _FIRST_FOREIGN]
    measured = fragments
    if foreign and any(map(is_complex, foreign)):
        from govslides.fonts.slots import parted  # most lectures never need it

        measured = parted(fragments, text)
    ideographs = text if foreign and max(foreign) >= FIRST_IDEOGRAPH else ""
    lines = None
    if len(measured) == 1 and not ideographs and not is_wide(language):
        lines = _fill_plain(measured[0], room - first_indent, room)
    if lines is None:
        pieces = Pieces(measured, language, ideographs)
        lines = _fill(text, measured, pieces, room - first_indent, room)
    return _with_heights(lines, fragments, spacing, list(filter(_is_tall, foreign)))


@cache
def is_complex(letter: str) -> bool:
    """Whether a character is of a script that has a font of its own."""
    return letter >= _FIRST_FOREIGN and any(first <= letter <= last for first, last in _COMPLEX)


@cache
def _is_tall(letter: str) -> bool:
    return any(first <= letter <= last for first, last in _TALL)


def _fill_plain(fragment: Fragment, first_room: int, room: int) -> list[_Line] | None:
    """As `_fill`, of words with one space between them that break nowhere; None for any other text."""
    text, face, size = fragment
    words = text.split(" ")
    if not text.isprintable() or not all(words) or any(map(cuts, words)):
        return None
    scale = size * EMU_PER_CENTIPOINT / face.upem
    space = face.space * scale
    lines: list[_Line] = []
    left = first_room
    start = before = 0
    used = ink = 0.0
    for word, units in zip(words, map(face.words.__getitem__, words), strict=True):
        width = units * scale
        if used + width > left and before > start:
            lines.append((start, before, ink, used + width))
            start, used, left = before, 0.0, room
        if width > left:
            return None
        ink = used + width
        used = ink + space
        before += len(word) + 1
    lines.append((start, len(text), ink, 0.0))
    return lines


def _fill(
    text: str, fragments: Sequence[Fragment], pieces: Pieces, first_room: int, room: int
) -> list[_Line]:
    """The lines that pieces fill."""
    lines: list[_Line] = []
    left = first_room
    start = before = 0
    used = ink = 0.0
    for end, measured, space in zip(pieces.ends, pieces.widths, pieces.spaces, strict=True):
        if measured == BREAK:
            lines.append((start, end, ink, 0.0))
            start = before = end
            used, ink, left = 0.0, 0.0, room
            continue
        width = TAB_STOP - used % TAB_STOP if measured == TAB else measured
        if used + width > left and before > start:
            lines.append((start, before, ink, used + width))
            start, used, left = before, 0.0, room
        if width > left and before == start:
            for cut, ink, beyond in _forced(text[start:end].rstrip(" "), fragments, start, left, room):
                if cut:
                    lines.append((start, cut, ink, beyond))
                    start, left = cut, room
        else:
            ink = used + width
        used = ink + space
        before = end
    lines.append((start, len(text), ink, 0.0))
    return lines


def _forced(
    word: str, fragments: Sequence[Fragment], start: int, first_room: int, room: int
) -> Iterator[tuple[int, float, float]]:
    """The lines of a word that no line holds: where each ends, its width, and that with a letter more.

    The last one is open: it ends at 0.
    """
    from govslides.fonts import clusters  # words that long are rare

    left, used, before = first_room, 0.0, 0
    at, last = 0, len(fragments[0].text)
    for cut in clusters.ends(word):
        while start + before >= last:
            at += 1
            last += len(fragments[at].text)
        _, face, size = fragments[at]
        width = face.units(word[before:cut]) * size * EMU_PER_CENTIPOINT / face.upem
        if used and used + width > left:
            yield start + before, used, used + width
            left, used = room, 0.0
        used += width
        before = cut
    yield 0, used, 0.0


def _with_heights(
    lines: list[_Line], fragments: Sequence[Fragment], spacing: int, tall: Sequence[str]
) -> list[MeasuredLine]:
    spans = _spans(fragments, tall)
    same = len(spans) == 1 or len({span[2:] for span in spans}) == 1
    _, _, ascent, descent = spans[0]
    first = 0
    found = []
    for start, end, ink, beyond in lines:
        if not same:
            while spans[first][1] <= start and first < len(spans) - 1:
                first += 1
            ascent, descent = _tallest(spans, first, start, end)
        height = (ascent + descent) * spacing // 100
        line = (start, end, -int(-ink // 1), height, height - descent, int(beyond))
        found.append(_new(MeasuredLine, line))
    return found


def _spans(fragments: Sequence[Fragment], tall: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Start, end, ascent and descent of each fragment; more where one of the letters `tall` is in it."""
    spans = []
    start = 0
    for text, face, size in fragments:
        end = start + len(text)
        ascent, descent = face.line(size)
        if tall and any(letter in text for letter in tall):
            ascent = ascent * _TALL_SCALE // 100
            descent = descent * _TALL_SCALE // 100
        spans.append((start, end, ascent, descent))
        start = end
    return spans


def _tallest(spans: list[tuple[int, int, int, int]], first: int, start: int, end: int) -> tuple[int, int]:
    """Ascent and descent of a line that begins in `first`; an empty one is as tall as the text before it."""
    if start == end:
        first -= first > 0 and spans[first][0] == start
    ascent, descent = spans[first][2:]
    for number in range(first + 1, len(spans)):
        begins, _, above, below = spans[number]
        if begins >= end:
            break
        ascent, descent = max(ascent, above), max(descent, below)
    return ascent, descent
