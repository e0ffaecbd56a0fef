"""Breaks paragraphs into lines as PowerPoint and LibreOffice will.

In: fragments of text, each with its face and size, and the width of the box. Out: lines as offsets into
the fragments' joined text, with their measures. Nothing is drawn and nothing is placed here.
"""

from collections.abc import Sequence
from typing import NamedTuple

from govslides.fonts import clusters
from govslides.fonts.face import Face
from govslides.fonts.opportunities import cuts
from govslides.geometry import EMU_PER_CENTIPOINT, EMU_PER_INCH

SLACK = 0.005
"""The share of a box's width that stays unused by default."""

TAB = EMU_PER_INCH
"""EMU between two tab stops, as PowerPoint and LibreOffice have them by default."""


class Fragment(NamedTuple):
    """Text of one face and one size (centipoints). "\\v" is a line break."""

    text: str
    face: Face
    size: int


class MeasuredLine(NamedTuple):
    """The joined text from `start` up to `end`, its closing spaces and line break included; in EMU.

    Fields:
        width: without the spaces at its end.
        height: with its line spacing.
        baseline: from the line's top; what `spacing` adds or takes is above the letters.
    """

    start: int
    end: int
    width: int
    height: int
    baseline: int


class _Piece(NamedTuple):
    """Text between two places where a line may break; `space` is the width of the spaces at its end."""

    start: int
    end: int
    width: float
    space: float
    kind: str = ""


def break_lines(
    fragments: Sequence[Fragment],
    *,
    width: int,
    first_indent: int = 0,
    spacing: int = 100,
    language: str = "",  # noqa: ARG001
    slack: float = SLACK,
) -> list[MeasuredLine]:
    """The lines of a paragraph in a box of `width` EMU.

    `first_indent` (EMU, negative for a hanging one) narrows the first line. `spacing` is the line spacing in
    per cent. Spaces at a line's end hang over its edge. A word wider than the line starts on
    a line of its own and breaks between grapheme clusters; a cluster wider than the line stands alone.
    No fragments give no lines; empty text gives one.
    """
    if not fragments:
        return []
    text = "".join([fragment.text for fragment in fragments])
    room = int(width * (1 - slack))
    breaker = _Breaker(text, _Ruler(fragments), room - first_indent, room)
    start = 0
    while (end := text.find("\v", start)) >= 0:
        breaker.section(start, end, end + 1)
        start = end + 1
    breaker.section(start, len(text), len(text))
    return _with_heights(breaker.lines, fragments, spacing)


class _Ruler:
    """Measures slices of the joined text; asked from left to right."""

    __slots__ = ("_at", "_ends", "_fragments")

    def __init__(self, fragments: Sequence[Fragment]) -> None:
        self._fragments = fragments
        self._ends: list[int] = []
        total = 0
        for fragment in fragments:
            total += len(fragment.text)
            self._ends.append(total)
        self._at = 0

    def width(self, word: str, start: int) -> float:
        """EMU of `word`, which stands at `start` of the joined text."""
        ends = self._ends
        at = self._at
        last = len(ends) - 1
        while start >= ends[at] and at < last:
            at += 1
        self._at = at
        fragment = self._fragments[at]
        if start + len(word) <= ends[at] or at == last:
            return fragment.face.units(word) * fragment.size * EMU_PER_CENTIPOINT / fragment.face.upem
        inside = ends[at] - start
        return self.width(word[:inside], start) + self.width(word[inside:], ends[at])

    def rewind(self, start: int) -> None:
        """Lets the next question be about `start` or later."""
        at = 0
        while at < len(self._ends) - 1 and start >= self._ends[at]:
            at += 1
        self._at = at


class _Breaker:
    """Fills lines greedily, as both renderers do."""

    __slots__ = ("_room", "_rooms", "_ruler", "_text", "lines")

    def __init__(self, text: str, ruler: _Ruler, first_room: int, room: int) -> None:
        self._text = text
        self._ruler = ruler
        self._room = first_room
        self._rooms = room
        self.lines: list[tuple[int, int, float]] = []

    def section(self, start: int, end: int, closes: int) -> None:
        """Breaks the text from `start` to `end`; the last line also takes in what is up to `closes`."""
        line_start = start
        used = ink = 0.0
        for piece in self._pieces(start, end):
            width = piece.width
            if piece.kind == "\t":
                width = TAB - used % TAB
            if used + width <= self._room:
                ink = used + width
            else:
                if used:
                    self._close(line_start, piece.start, ink)
                    line_start, used = piece.start, 0.0
                if width > self._room:
                    line_start, width = self._force(piece)
                ink = used + width
            used = ink + piece.space
        self._close(line_start, closes, ink)

    def _close(self, start: int, end: int, ink: float) -> None:
        self.lines.append((start, end, ink))
        self._room = self._rooms

    def _force(self, piece: _Piece) -> tuple[int, float]:
        """Breaks a piece that no line holds; gives its last line's start and width."""
        word = self._text[piece.start : piece.end].rstrip(" ")
        start, used, before = piece.start, 0.0, 0
        self._ruler.rewind(start)
        for end in clusters.ends(word):
            width = self._ruler.width(word[before:end], piece.start + before)
            if used and used + width > self._room:
                self._close(start, piece.start + before, used)
                start, used = piece.start + before, 0.0
            used += width
            before = end
        return start, used

    def _pieces(self, start: int, end: int) -> list[_Piece]:
        pieces: list[_Piece] = []
        at = start
        for word in self._text[start:end].split(" "):
            if word:
                self._word(pieces, word, at)
                at += len(word)
            if at < end:
                self._space(pieces, at)
                at += 1
        return pieces

    def _space(self, pieces: list[_Piece], at: int) -> None:
        width = self._ruler.width(" ", at)
        if pieces:
            last = pieces[-1]
            pieces[-1] = _Piece(last.start, at + 1, last.width, last.space + width, last.kind)
        else:
            pieces.append(_Piece(at, at + 1, 0.0, width))

    def _word(self, pieces: list[_Piece], word: str, at: int) -> None:
        if "\t" in word:
            self._tabbed(pieces, word, at)
            return
        before = 0
        for place in cuts(word):
            self._part(pieces, word[before:place], at + before)
            before = place
        pieces.append(_Piece(at + before, at + len(word), self._ruler.width(word[before:], at + before), 0.0))

    def _part(self, pieces: list[_Piece], part: str, at: int) -> None:
        pieces.append(_Piece(at, at + len(part), self._ruler.width(part, at), 0.0))

    def _tabbed(self, pieces: list[_Piece], word: str, at: int) -> None:
        for number, part in enumerate(word.split("\t")):
            if number:
                pieces.append(_Piece(at, at + 1, 0.0, 0.0, "\t"))
                at += 1
            if part:
                self._word(pieces, part, at)
                at += len(part)


def _with_heights(
    lines: list[tuple[int, int, float]], fragments: Sequence[Fragment], spacing: int
) -> list[MeasuredLine]:
    found = []
    spans = _spans(fragments)
    for start, end, ink in lines:
        ascent, descent = _measures(spans, start, end)
        height = (ascent + descent) * spacing // 100
        found.append(MeasuredLine(start, end, -int(-ink // 1), height, height - descent))
    return found


def _spans(fragments: Sequence[Fragment]) -> list[tuple[int, int, int, int]]:
    spans = []
    start = 0
    for fragment in fragments:
        end = start + len(fragment.text)
        spans.append((start, end, fragment.face.ascent(fragment.size), fragment.face.descent(fragment.size)))
        start = end
    return spans


def _measures(spans: list[tuple[int, int, int, int]], start: int, end: int) -> tuple[int, int]:
    """The tallest ascent and descent on a line; an empty line is as tall as the text before it."""
    inside = [span for span in spans if span[0] < end and span[1] > start]
    if not inside:
        inside = [span for span in spans if span[1] <= start][-1:] or list(spans[:1])
    return max(span[2] for span in inside), max(span[3] for span in inside)
