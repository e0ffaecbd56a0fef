"""Where a line may break inside a word, a word being what stands between two spaces.

A break is taken to be possible only where both PowerPoint and LibreOffice break, so that a renderer that
breaks at more places never needs more lines than were counted: after a hyphen or a dash between
letters, after a soft hyphen or a zero-width space, and between Chinese and Japanese characters save before
closing and after opening punctuation (kinsoku). Not after a slash, where PowerPoint does not break.
"""

from functools import lru_cache

_DASHES = "-\u2010\u2013\u2014"
_CONTROLS = "\t\v"
_AFTER = _CONTROLS + "\u00ad\u200b"
# Latin with its accents, and the punctuation that goes with it.
_LATIN_END, _SIGNS_START, _SIGNS_END = "\u0300", "\u200b", "\u2027"


@lru_cache(maxsize=20_000)
def cuts(word: str) -> tuple[int, ...]:
    """The offsets inside `word` at which a new line may start, ascending; `word` has no spaces.

    Tabs and line breaks ("\\v") are cut out, each by itself.
    """
    if word.isascii() and word.isalnum():
        return ()
    found = [place for place in range(1, len(word)) if _is_cut(word, place)]
    if all(letter < _LATIN_END or _SIGNS_START <= letter <= _SIGNS_END for letter in word):
        return tuple(found)
    from govslides.fonts.scripts import with_other_scripts

    return with_other_scripts(word, found)


def _is_cut(word: str, place: int) -> bool:
    before, after = word[place - 1], word[place]
    if before in _AFTER or after in _CONTROLS:
        return True
    return before in _DASHES and _after_dash(word, place)


def _after_dash(word: str, place: int) -> bool:
    """After a hyphen or dash within a word; not after a hyphen before a digit ("Covid-19")."""
    dash, after = word[place - 1], word[place]
    return (
        place > 1
        and dash in _DASHES
        and word[place - 2].isalnum()
        and (after.isalpha() or (after.isdigit() and dash != "-"))
    )
