"""Where words end in Thai and Lao, which put no spaces between them.

The words are those of ICU's dictionaries, which LibreOffice, browsers and operating systems break lines by,
and they are found as ICU finds them: of the words that may begin at a place, the longest one that two further
words follow; where no word begins, letters are passed over up to the next place where one may.
`python -m govslides.fonts.wordlists` makes the lists.
"""

import zlib
from functools import cache
from pathlib import Path

from govslides.fonts.metrics import DATA
from govslides.tuples import NamedTuple

SPACE = 0x20
"""In a list a letter is the ASCII character as far behind the space as it is behind its block's beginning."""
_SHORT_WORD = 3
"""Shorter words take in what follows and is none."""
_BEGINNING = 2
"""Letters: what begins as a word does is not passed over behind a short word."""


class Script(NamedTuple):
    """How words begin and end.

    Fields:
        name: of its list.
        block: where its code points begin.
        shortest: how many letters are held to be two words at least.
        beginnings: letters that a word may begin with.
        open: letters that no word ends with.
        marks: what stands above and beneath letters.
        suffixes: signs of abbreviation and of repetition, which belong to the word before.
    """

    name: str
    block: int
    shortest: int
    beginnings: frozenset[str]
    open: frozenset[str]
    marks: frozenset[str]
    suffixes: tuple[str, str] | None


def _letters(*places: int) -> frozenset[str]:
    return frozenset(map(chr, places))


THAI = Script(
    name="Thai",
    block=0xE00,
    shortest=5,
    beginnings=_letters(*range(0xE01, 0xE2F), *range(0xE40, 0xE45)),
    open=_letters(0xE31, *range(0xE40, 0xE45)),
    marks=_letters(0xE31, *range(0xE34, 0xE3B), *range(0xE47, 0xE4F)),
    suffixes=("\u0e2f", "\u0e46"),
)
LAO = Script(
    name="Lao",
    block=0xE80,
    shortest=4,
    beginnings=_letters(*range(0xE81, 0xEAF), 0xEDC, 0xEDD, *range(0xEC0, 0xEC5)),
    open=_letters(*range(0xEC0, 0xEC5)),
    marks=_letters(0xEB1, *range(0xEB4, 0xEBD), *range(0xEC8, 0xECE)),
    suffixes=None,
)


class _Dictionary(NamedTuple):
    """Words, and what they begin with; `longest` in letters."""

    words: frozenset[str]
    beginnings: frozenset[str]
    longest: int


def list_path(script: Script) -> Path:
    """Where its words are kept."""
    return DATA / "tables" / f"{script.name}-words.bin"


@cache
def dictionary(name: str) -> _Dictionary:
    """The words of a script, by its name."""
    script = THAI if name == THAI.name else LAO
    told = zlib.decompress(list_path(script).read_bytes()).decode("ascii")
    letters = {code: script.block + code - SPACE for code in range(SPACE, 0x80)}
    words = frozenset(told.translate(letters).split("\n"))
    return _Dictionary(words, frozenset(word[:_BEGINNING] for word in words), max(map(len, words)))


def word_ends(run: str, script: Script) -> list[int]:
    """Where words end in a run of letters of `script`, its own end left out."""
    found: list[int] = []
    if len(run) >= script.shortest:
        finder = _Finder(run, script)
        while not found or found[-1] < len(run):
            found.append(finder.end_of(found[-1] if found else 0))
    return found[:-1]


class _Finder:
    """A run of letters, and what may be found in it."""

    __slots__ = ("_run", "_script", "_words")

    def __init__(self, run: str, script: Script) -> None:
        self._run = run
        self._script = script
        self._words = dictionary(script.name)

    def end_of(self, place: int) -> int:
        """Where the word that begins at `place` ends, with what belongs to it."""
        return self._with_suffix(self._with_marks(self._next(place)))

    def _candidates(self, place: int) -> list[int]:
        """Where words end that begin at `place`, the nearest first."""
        run, words = self._run, self._words.words
        last = min(place + self._words.longest, len(run))
        return [end for end in range(place + 1, last + 1) if run[place:end] in words]

    def _next(self, place: int) -> int:
        """Where the next word ends, or what is passed over as none."""
        run = self._run
        end = self._best(place)
        if end == len(run) or end - place >= _SHORT_WORD or self._candidates(end):
            return end
        beginning = run[end : end + _BEGINNING]
        begins = len(run) > end + _BEGINNING and beginning in self._words.beginnings
        return end if begins and end > place else self._passed(end)

    def _best(self, place: int) -> int:
        """The end of the longest word that two more words follow; else of the shortest that one follows; else
        of the longest. `place` when none begins there."""
        ends = self._candidates(place)
        if not ends:
            return place
        best = ends[-1]
        if len(ends) == 1 or best == len(self._run):
            return best
        for end in reversed(ends):
            seconds = self._candidates(end)
            if not seconds:
                continue
            best = end
            if seconds[-1] == len(self._run) or any(self._candidates(second) for second in seconds):
                break
        return best

    def _passed(self, place: int) -> int:
        """Past letters that are no word, to where one begins."""
        run, script = self._run, self._script
        for end in range(place + 1, len(run)):
            if run[end - 1] not in script.open and run[end] in script.beginnings and self._candidates(end):
                return end
        return len(run)

    def _with_marks(self, end: int) -> int:
        run, marks = self._run, self._script.marks
        while end < len(run) and run[end] in marks:
            end += 1
        return end

    def _with_suffix(self, end: int) -> int:
        run, suffixes = self._run, self._script.suffixes
        if suffixes and end < len(run) and run[end] in suffixes and not self._candidates(end):
            abbreviated, repeated = suffixes
            if run[end] == abbreviated and run[end - 1] not in suffixes:
                end += 1
            if end < len(run) and run[end] == repeated and run[end - 1] != repeated:
                end += 1
        return end
