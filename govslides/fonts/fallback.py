"""How wide characters run that a face's font lacks: renderers take them from other fonts.

Nobody knows which font a machine will take. What common fonts agree on, or what the widest of them says, is
measured; the rest are estimates on the wide side:

* Arabic, Thai, Lao, Khmer, Myanmar, Armenian, Georgian, Ethiopic and the scripts of India: measured, in the
  shapes that letters take beside one another (see `govslides.fonts.borrowed`).
* Greek and Cyrillic where Georgia's and Cambria's twins have none: the advances of Noto Serif, which is wider
  than either.
* East Asian wide characters: the em. For Chinese and Japanese this is exact, all fonts in use agree, bold
  ones too; Korean syllables are narrower in some (92 % in Noto Sans).
* Hebrew: the advances of Liberation Sans. They are Arial's, which our themes name for such scripts.
* Other letters and signs that Liberation Sans has: its advances and a tenth more.
* Emoji: 140 % (Segoe UI Emoji has 137 %), for each part of a joined sequence.
* Combining marks and invisible signs: nothing. All else: by script; bold letters 12 % more.
"""

from bisect import bisect
from collections.abc import Container
from itertools import groupby
from unicodedata import category, east_asian_width

from govslides.fonts import borrowed
from govslides.fonts.families import STYLES
from govslides.fonts.metrics import load

_EMOJI = 140
_LENT = 110
_HEBREW = ("\u0590", "\u05ff")
_BOLD = 112
# Where each block starts, and the width of its letters in per cent of the em.
_BLOCKS = (
    (0x0000, 75),
    (0x0600, 55),  # Arabic, Syriac, Thaana
    (0x0900, 90),
    (0x1D00, 75),
    (0x2190, 100),  # arrows, mathematical and other signs
    (0x2C00, 75),
    (0x1D400, 85),  # mathematical letters
)
_STARTS = [start for start, _ in _BLOCKS]


def units(word: str, missing: Container[str], upem: int, *, style: int) -> int:
    """The width of those characters of `word` that are `missing`, in units of `upem` to the em.

    Args:
        word: letters that stand beside one another may change their shapes.
        missing: characters.
        upem: of the face asked.
        style: the index of the face's style in `STYLES`.
    """
    total = 0
    for script, letters in groupby(word, lambda letter: _source(letter, missing)):
        if script == _HELD:
            continue
        if script:
            wide, em = borrowed.units(script, "".join(letters), style=STYLES[style])
            total += -(-wide * upem // em)
        else:
            total += sum(_estimate(letter, upem, bold=bool(style & 1)) for letter in letters)
    return total


_HELD = "held"


def _source(letter: str, missing: Container[str]) -> str:
    """What measures a letter: a script's table, "" for an estimate, `_HELD` when the face does."""
    if letter not in missing:
        return _HELD
    script = borrowed.script_of(letter)
    return script if borrowed.holds(script, letter) else ""


def _estimate(character: str, upem: int, *, bold: bool) -> int:
    table = load("LiberationSans-Bold" if bold else "LiberationSans-Regular")
    letter = table.letters[character]
    if letter is None:
        return -(-_per_cent(character, bold=bold) * upem // 100)
    share = 100 if _HEBREW[0] <= character <= _HEBREW[1] else _LENT
    return -(-letter[0] * share * upem // (100 * table.upem))


def _per_cent(character: str, *, bold: bool) -> int:
    kind = category(character)
    if kind in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if character >= "\U0001f000":
        return 0 if kind == "Sk" else _EMOJI if kind == "So" else 100
    if east_asian_width(character) in "WF":
        return 100
    share = _BLOCKS[bisect(_STARTS, ord(character)) - 1][1]
    return share * _BOLD // 100 if bold else share
