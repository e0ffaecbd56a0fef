"""Where words end in Thai, which puts no spaces between them.

The words are those of ICU's dictionary, which LibreOffice, browsers and operating systems break lines by, and
they are found as ICU finds them: of the words that may begin at a place, the longest one that two further
words follow; where no word begins, letters are passed over up to the next place where one may. `data` holds
the list (`python -m govslides.fonts.thaiwords` makes it).
"""

import zlib
from functools import cache
from typing import NamedTuple

from govslides.fonts.metrics import DATA

FIRST, LAST = "\u0e01", "\u0e5b"
WORDS = DATA / "tables" / "Thai-words.bin"

_SHORTEST = 4
"""Letters: in fewer there are no two words."""
_SHORT_WORD = 3
"""Shorter words take in what follows and is none."""
_BEGINNING = 2
"""Letters: what begins as a word does is not passed over behind a short word."""
_CONSONANTS = ("\u0e01", "\u0e2e")
_VOWELS_BEFORE = ("\u0e40", "\u0e44")
_HIGH_A = "\u0e31"
_ABBREVIATED, _REPEATED = "\u0e2f", "\u0e46"
_MARKS = frozenset("\u0e31" + "".join(map(chr, (*range(0xE34, 0xE3B), *range(0xE47, 0xE4F)))))


class _Dictionary(NamedTuple):
    """Words, and what they begin with; `longest` in letters."""

    words: frozenset[str]
    beginnings: frozenset[str]
    longest: int


@cache
def _dictionary() -> _Dictionary:
    words = frozenset(zlib.decompress(WORDS.read_bytes()).decode().split("\n"))
    return _Dictionary(words, frozenset(word[:_BEGINNING] for word in words), max(map(len, words)))


def word_ends(run: str) -> list[int]:
    """Where words end in a run of Thai letters, its own end left out."""
    found = []
    place = 0
    if len(run) > _SHORTEST:
        while place < len(run):
            place = _with_suffix(run, _with_marks(run, _next(run, place)))
            found.append(place)
    return found[:-1] if found and found[-1] == len(run) else found


def _candidates(run: str, place: int) -> list[int]:
    """Where words end that begin at `place`, the nearest first."""
    words, _, longest = _dictionary()
    return [end for end in range(place + 1, min(place + longest, len(run)) + 1) if run[place:end] in words]


def _next(run: str, place: int) -> int:
    """Where the next word ends, or what is passed over as none."""
    end = _best(run, place)
    if end == len(run) or end - place >= _SHORT_WORD or _candidates(run, end):
        return end
    begins = len(run) > end + _BEGINNING and run[end : end + _BEGINNING] in _dictionary().beginnings
    return end if begins and end > place else _passed(run, end)


def _best(run: str, place: int) -> int:
    """The end of the longest word that two more words follow; else of the shortest that one follows; else of
    the longest. `place` when none begins there."""
    ends = _candidates(run, place)
    if not ends:
        return place
    best = ends[-1]
    if len(ends) == 1 or best == len(run):
        return best
    for end in reversed(ends):
        seconds = _candidates(run, end)
        if not seconds:
            continue
        best = end
        if seconds[-1] == len(run) or any(_candidates(run, second) for second in seconds):
            break
    return best


def _passed(run: str, place: int) -> int:
    """Past letters that are no word, to where one begins."""
    for end in range(place + 1, len(run)):
        if _may_end(run[end - 1]) and _may_begin(run[end]) and _candidates(run, end):
            return end
    return len(run)


def _may_end(letter: str) -> bool:
    return letter != _HIGH_A and not _VOWELS_BEFORE[0] <= letter <= _VOWELS_BEFORE[1]


def _may_begin(letter: str) -> bool:
    return any(first <= letter <= last for first, last in (_CONSONANTS, _VOWELS_BEFORE))


def _with_marks(run: str, end: int) -> int:
    while end < len(run) and run[end] in _MARKS:
        end += 1
    return end


def _with_suffix(run: str, end: int) -> int:
    """Signs of abbreviation and of repetition belong to the word before."""
    if end < len(run) and run[end] in _ABBREVIATED + _REPEATED and not _candidates(run, end):
        if run[end] == _ABBREVIATED and run[end - 1] not in _ABBREVIATED + _REPEATED:
            end += 1
        if end < len(run) and run[end] == _REPEATED and run[end - 1] != _REPEATED:
            end += 1
    return end
