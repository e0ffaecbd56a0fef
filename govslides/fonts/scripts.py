"""Where lines may break in scripts that do not part words by spaces.

Chinese and Japanese break between any two characters but where punctuation forbids it; Thai and Lao break
between the words of a dictionary (see `govslides.fonts.words`). So do Khmer and Burmese in renderers; here
their words are estimated.
"""

from collections.abc import Iterator
from itertools import groupby
from unicodedata import category, east_asian_width

from govslides.fonts import clusters

# Not at a line's start, though no closing punctuation by category: small kana, marks of repetition
# and length, units and middle dots (JIS X 4051, GB/T 15834; PowerPoint's and LibreOffice's own lists).
_NEVER_FIRST = frozenset(
    "!%),.:;?]}\u00a2\u00b0\u00b7\u2019\u201d\u2020\u2021\u2022\u2025\u2026\u2027\u2030\u2032\u2033\u2103"
    "\u3001\u3002\u3005\u303b\u301c\u30fb\u30fc\u30fd\u30fe\u309b\u309c\u309d\u309e"
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096"
    "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6"
    "\uff01\uff05\uff0c\uff0e\uff1a\uff1b\uff1f\uff61\uff64\uff65\uff70\uff9e\uff9f"
)
_NEVER_LAST = frozenset("$([{\u00a3\u00a5\u2018\u201c\uff04\uffe1\uffe5")
# Letters of scripts that put no spaces between words; signs and digits part their runs of letters.
_THAI = (("\u0e01", "\u0e3a"), ("\u0e40", "\u0e4e"))
_LAO = (("\u0e81", "\u0ecd"), ("\u0edc", "\u0edf"))
_SPACELESS = (("\u1000", "\u109f"), ("\u1780", "\u17ff"))
_SPACELESS_WORD = 5


def with_other_scripts(word: str, found: list[int]) -> tuple[int, ...]:
    """The offsets `found` and those that the script of `word` adds; none cuts a cluster."""
    ends = clusters.ends(word)[:-1]
    places = {place for place in ends if _between_ideographs(word[place - 1], word[place])}
    places.update(_spaceless(word, ends))
    places.update({*found, *_word_ends(word)}.intersection(ends))
    return tuple(sorted(places))


def _between_ideographs(before: str, after: str) -> bool:
    return (_is_ideographic(before) or _is_ideographic(after)) and _may_end(before) and _may_start(after)


def _is_ideographic(character: str) -> bool:
    """East Asian, but not Korean, which has spaces between its words."""
    return character >= "\u2e80" and east_asian_width(character) in "WF" and not _is_hangul(character)


def _is_hangul(character: str) -> bool:
    return "\uac00" <= character <= "\ud7ff" or "\u3130" <= character <= "\u318f"


def _may_end(character: str) -> bool:
    return character not in _NEVER_LAST and category(character) not in ("Ps", "Pi") and _breathes(character)


def _may_start(character: str) -> bool:
    return (
        character not in _NEVER_FIRST
        and category(character) not in ("Pe", "Pf", "Lm")
        and _breathes(character)
    )


def _breathes(character: str) -> bool:
    """Not one of the signs that forbid a break on both sides."""
    return character not in "\u00a0\u2007\u202f\u2060\ufeff"


def _word_ends(word: str) -> Iterator[int]:
    """Where Thai and Lao words end."""
    at = 0
    for script, letters in groupby(word, _with_dictionary):
        run = "".join(letters)
        if script:
            from govslides.fonts.words import LAO, THAI, word_ends  # has dictionaries to read

            yield from (at + end for end in word_ends(run, THAI if script == _THAI else LAO))
        at += len(run)


def _with_dictionary(letter: str) -> tuple[tuple[str, str], ...]:
    """The letters of the script that a letter belongs to, where words of it are known."""
    return next((letters for letters in (_THAI, _LAO) if _is_within(letter, letters)), ())


def _spaceless(word: str, ends: list[int]) -> list[int]:
    """Places in Khmer and its like: one every five letters, as long as words are on average or longer."""
    places = []
    run = 0
    for place in ends:
        inside = _is_within(word[place - 1], _SPACELESS) and _is_within(word[place], _SPACELESS)
        run = run + 1 if inside else 0
        if run == _SPACELESS_WORD:
            places.append(place)
            run = 0
    return places


def _is_within(character: str, blocks: tuple[tuple[str, str], ...]) -> bool:
    return any(start <= character <= end for start, end in blocks)
