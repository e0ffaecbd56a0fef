"""Long words: where a line may break within one that no line might hold.

Type is set without hyphens, so that words can be found and read aloud as they are; but an address, or a word
that is longer than a line, would run off the page. Breaks go after signs that divide an address, else after
a dozen letters; they add nothing to the text.
"""

import re

LONG = 22
"""Letters of a word that fits on any line, however deep its list is nested."""

WHOLE = 44
"""Letters of a word that stays whole in a table, where a page has room for such."""

MANY = 300
"""Of more pieces, a text is set in one go, with `SPACE` between them: typst would take seconds."""

SPACE = "\u200b"
"""Unicode's space without width. It breaks lines, but whoever copies the text has it too."""

_CHUNK = 11
_DIVIDERS = frozenset("/.-_?&=#:;,@+%|\\)]}>")
_ENDS = ".,;:?)]}>\u201d\u2019"
"""Signs that end a word and divide nothing."""
# Scripts that are written without spaces break anywhere, or where a dictionary says.
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_WORD = r"[^\s%s\U00020000-\U0003ffff]{%d,}"
_LONG = re.compile(_WORD % (_SPACELESS, LONG + 1))


def pieces(text: str, limit: int = LONG) -> list[str]:
    """`text` in pieces between which a line may break; most texts are one piece.

    Words up to `limit` letters stay whole, but addresses of more than `LONG`.
    """
    shortest = min(limit, LONG)
    if len(text) <= shortest:
        return [text]
    words = _LONG if shortest == LONG else re.compile(_WORD % (_SPACELESS, shortest + 1))
    found: list[str] = []
    start = 0
    for word in words.finditer(text):
        if unbroken(word[0], limit):
            continue
        for at in _breaks(text, word.start(), word.end(), min(limit, _CHUNK)):
            found.append(text[start:at])
            start = at
    found.append(text[start:])
    return found


def unbroken(word: str, limit: int) -> bool:
    """Whether a word stays whole on a line that has room for `limit` letters."""
    return len(word) <= min(limit, LONG) or (len(word) <= limit and _DIVIDERS.isdisjoint(word.rstrip(_ENDS)))


def _breaks(text: str, start: int, end: int, chunk: int) -> list[int]:
    """The places between `start` and `end` where a long word may break."""
    places: list[int] = []
    last = start
    for at in range(start + 1, end):
        if not _parts(text[at - 1], text[at]):
            continue
        divided = text[at - 1] in _DIVIDERS and text[at] not in _DIVIDERS and at - last > 2
        if divided or at - last >= chunk:
            places.append(at)
            last = at
    return places


def _parts(before: str, after: str) -> bool:
    """Whether two neighbours may come apart: letters and signs, but no marks and no joined emoji."""
    return _stands_alone(before) and _stands_alone(after)


def _stands_alone(letter: str) -> bool:
    from unicodedata import category

    return letter < "\u0300" or category(letter)[0] in "LNP"


def code_apart(line: str, chunk: int) -> str:
    """A line of code with `SPACE` after each `chunk` letters that have none between them."""
    return re.sub(rf"\S{{{chunk}}}(?=\S)", rf"\g<0>{SPACE}", line)
