"""A face: how wide a text runs and how tall its lines are."""

from collections.abc import Callable
from functools import cache

from govslides.fonts.families import STYLES, UNKNOWN_LINE, UNKNOWN_SCALE, twin
from govslides.fonts.metrics import Table, load
from govslides.geometry import EMU_PER_CENTIPOINT

_REMEMBERED = 50_000
NO_BREAK = "\u00a0"

FOREIGN = "\u0590"
"""From here on scripts begin whose lines may be taller, or whose direction may change."""

_NEVER = -(10**12)
"""Less than any text can add to."""


class _Words(dict[str, int]):
    """The units of words, each measured when it is first asked for."""

    __slots__ = ("_measure",)

    def __init__(self, measure: Callable[[str], int]) -> None:
        self._measure = measure

    def __missing__(self, word: str) -> int:
        return self._measure(word)


def is_plain(text: str) -> bool:
    """Whether the widths of its words tell how wide a text runs, and its face how tall its line is."""
    return text.isprintable() and (text.isascii() or max(text) < FOREIGN)


class Face:
    """A family in one weight and slant, measured.

    Widths of letters that the face's font holds are exact: its advances and its kerning, ligatures off.
    PowerPoint sets no ligatures; LibreOffice does, and they are at most as wide as their letters. Widths
    of all else are estimates on the wide side (see `govslides.fonts.fallback`). A family without
    metrics (`known` False) is taken to be wider and taller than the common font that stands in for it.

    Attributes:
        family: as asked for.
        bold, italic: as asked for.
        known: whether the widths are those of the family itself.
        upem: units to the em in `units`.
        space: a space's width in units.
        words: the units of any word, kept once they are known.
    """

    __slots__ = (
        "_ascent", "_descent", "_lines", "_plain", "_plain_word", "_scale", "_table", "_word",
        "bold", "family", "italic", "known", "space", "upem", "words",
    )  # fmt: skip

    def __init__(self, family: str, *, bold: bool, italic: bool, table: Table, known: bool) -> None:
        self.family = family
        self.bold = bold
        self.italic = italic
        self.known = known
        self.upem = table.upem
        self._table = table
        self._descent = table.descent
        self._ascent = table.ascent if known else round(UNKNOWN_LINE * table.upem) - table.descent
        self._lines: dict[int, tuple[int, int]] = {}
        self._scale = 100 if known else UNKNOWN_SCALE
        self.words = _Words(self.measure)
        self._word = self.words.__getitem__
        self._plain = _Words(self._measure_plain)
        self._plain_word = self._plain.__getitem__
        self.space = self.measure(" ")

    def width(self, text: str, size: int) -> int:
        """How wide `text` runs on one line, in EMU, set at `size` centipoints."""
        return self.scaled(self.units(text), size)

    def scaled(self, units: int, size: int) -> int:
        """What so many units come to in EMU, at `size` centipoints."""
        return -(-units * size * EMU_PER_CENTIPOINT // self.upem)

    def ascent(self, size: int) -> int:
        """EMU from the top of a line to its baseline, at 100 % line spacing."""
        return round(self._ascent * size * EMU_PER_CENTIPOINT / self.upem)

    def descent(self, size: int) -> int:
        """EMU from the baseline to the foot of the line."""
        return round(self._descent * size * EMU_PER_CENTIPOINT / self.upem)

    def line(self, size: int) -> tuple[int, int]:
        """Both, kept once they are known."""
        found = self._lines.get(size)
        if found is None:
            found = self._lines[size] = (self.ascent(size), self.descent(size))
        return found

    def units(self, text: str) -> int:
        """How wide `text` runs, in font units; words are measured once."""
        words = text.split(" ")
        return sum(map(self._word, words)) + (len(words) - 1) * self.space

    def plain_units(self, text: str) -> int:
        """The same, or less than 0 when `is_plain` is not so; that too is found out once for a word."""
        words = text.split(" ")
        return sum(map(self._plain_word, words)) + (len(words) - 1) * self.space

    def extent(self, text: str) -> tuple[int, int]:
        """How wide `text` runs and how wide its longest word, in font units."""
        words = list(map(self._word, text.split(" ")))
        return sum(words) + (len(words) - 1) * self.space, max(words)

    def _measure_plain(self, word: str) -> int:
        units = self.words[word] if is_plain(word) else _NEVER
        if len(self._plain) < _REMEMBERED:
            self._plain[word] = units
        return units

    def measure(self, word: str) -> int:
        """The units of a word that is not among `words` yet."""
        letters, kerning = self._table.letters, self._table.kerning
        total = row = 0
        missing = []
        for character in word:
            letter = letters[character]
            if letter is None and character == NO_BREAK:
                letter = (self.space, 0, 0)  # renderers take the space where a font lacks the no-break space
            if letter is None:
                missing.append(character)
                row = 0
                continue
            advance, below, column = letter
            total += advance + kerning[row + column]
            row = below
        if missing:
            from govslides.fonts import fallback  # most lectures never need it

            total += fallback.units(word, missing, self.upem, style=self.bold + 2 * self.italic)
        total = -(-total * self._scale // 100)
        if len(self.words) < _REMEMBERED:
            self.words[word] = total
        return total


@cache
def face(family: str, *, bold: bool = False, italic: bool = False) -> Face:
    """The face of `family`; the same object each time, so that it remembers what it measured."""
    name, known = twin(family)
    stem = f"{name}-{STYLES[bold + 2 * italic]}"
    return Face(family, bold=bold, italic=italic, table=load(stem), known=known)
