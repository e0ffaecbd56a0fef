"""Where a line may break inside a word, a word being what stands between two spaces.

A break is taken to be possible only where both PowerPoint and LibreOffice break, so that a renderer that
breaks at more places never needs more lines than were counted: after a hyphen or a dash between
letters, after a soft hyphen or a zero-width space, and between East Asian characters save before
closing and after opening punctuation (kinsoku). Not after a slash, where PowerPoint does not break.
"""

from functools import lru_cache
from unicodedata import category, east_asian_width

from govslides.fonts import clusters

_DASHES = "-\u2010\u2013\u2014"
_SOFT = "\u00ad\u200b"
_CONTROLS = "\t\v"
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
# Scripts that put no spaces between words; renderers know the words from dictionaries.
_SPACELESS = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))
_SPACELESS_WORD = 8


@lru_cache(maxsize=20_000)
def cuts(word: str) -> tuple[int, ...]:
    """The offsets inside `word` at which a new line may start, ascending; `word` has no spaces.

    Tabs and line breaks ("\v") are cut out, each by itself.
    """
    if word.isascii():
        if word.isalnum():
            return ()
        return tuple(place for place in range(1, len(word)) if _is_ascii_cut(word, place))
    return _spaceless(word, [place for place in clusters.ends(word)[:-1] if _may_break(word, place)])


def _is_ascii_cut(word: str, place: int) -> bool:
    before = word[place - 1]
    if before == "-":
        return _after_dash(word, place) or word[place] in _CONTROLS
    return before in _CONTROLS or word[place] in _CONTROLS


def _may_break(word: str, place: int) -> bool:
    before, after = word[place - 1], word[place]
    if before in _SOFT or before in _CONTROLS or after in _CONTROLS:
        return True
    if before in _DASHES:
        return _after_dash(word, place)
    if not (_is_ideographic(before) or _is_ideographic(after)):
        return False
    return _may_end(before) and _may_start(after)


def _after_dash(word: str, place: int) -> bool:
    """After a hyphen or dash within a word; not after a hyphen before a digit ("Covid-19")."""
    dash, after = word[place - 1], word[place]
    return (
        place > 1
        and dash in _DASHES
        and word[place - 2].isalnum()
        and (after.isalpha() or (after.isdigit() and dash != "-"))
    )


def _is_ideographic(character: str) -> bool:
    return character >= "\u1100" and east_asian_width(character) in "WF"


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


def _spaceless(word: str, found: list[int]) -> tuple[int, ...]:
    """Adds places to Thai and its like: one every eight letters, longer than most words are."""
    if not any(start <= character <= end for character in word for start, end in _SPACELESS):
        return tuple(found)
    places = set(found)
    run = 0
    for place in clusters.ends(word)[:-1]:
        inside = _is_spaceless(word[place - 1]) and _is_spaceless(word[place])
        run = run + 1 if inside else 0
        if run == _SPACELESS_WORD:
            places.add(place)
            run = 0
    return tuple(sorted(places))


def _is_spaceless(character: str) -> bool:
    return any(start <= character <= end for start, end in _SPACELESS)
