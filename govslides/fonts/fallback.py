"""How wide characters run that a face's font lacks: renderers take them from other fonts.

Nobody knows which font a machine will take, so these are estimates on the wide side:

* East Asian wide characters: the em. This is exact: all fonts in use agree, bold ones too.
* Hebrew: the advances of Liberation Sans. They are Arial's, which our themes name for such scripts.
* Other letters and signs that Liberation Sans has (Greek and Cyrillic where Georgia's twin has none): its
  advances and a tenth more; a fifth for Greek and Cyrillic that are not bold, which Noto Serif sets that
  much wider.
* Arabic: 55 % of the em a letter. In running text, shaped, DejaVu Sans, the widest in use, takes 50 %
  (60 % in bold); Arial about 42 %.
* Scripts of South and South-East Asia: by script, from the common fonts (Nirmala UI, Leelawadee UI,
  Noto Sans). Vowel signs that stand above or below take no room; conjuncts are counted letter by letter,
  though they are narrower.
* Emoji: 140 % (Segoe UI Emoji has 137 %), for each part of a joined sequence.
* Combining marks and invisible signs: nothing. All else: 75 %.

Bold letters of the scripts estimated: 12 % more.
"""

from bisect import bisect
from collections.abc import Iterable
from unicodedata import category, east_asian_width

from govslides.fonts.metrics import load

_EMOJI = 140
_LENT, _LENT_ALPHABETS = 110, 120
_ALPHABETS = ("\u0370", "\u052f")
_HEBREW = ("\u0590", "\u05ff")
_BOLD = 112
# Where each block starts, and the width of its letters in per cent of the em.
_BLOCKS = (
    (0x0000, 75),
    (0x0530, 68),  # Armenian
    (0x0600, 55),  # Arabic, Syriac, Thaana
    (0x0900, 60),  # Devanagari, Bengali, Gurmukhi, Gujarati
    (0x0B00, 85),  # Oriya, Tamil, Telugu, Kannada
    (0x0D00, 100),  # Malayalam, Sinhala
    (0x0E00, 60),  # Thai, Lao
    (0x0F00, 75),  # Tibetan
    (0x1000, 90),  # Myanmar
    (0x10A0, 75),  # Georgian, Ethiopic, Canadian syllabics and others
    (0x1780, 80),  # Khmer
    (0x1800, 75),
    (0x2190, 100),  # arrows, mathematical and other signs
    (0x2C00, 75),
    (0xFB50, 55),  # Arabic presentation forms
    (0xFE00, 75),
    (0x1D400, 85),  # mathematical letters
)
_STARTS = [start for start, _ in _BLOCKS]


def units(characters: Iterable[str], upem: int, *, bold: bool) -> int:
    """The width of `characters` in units of `upem` to the em."""
    table = load("LiberationSans-Bold" if bold else "LiberationSans-Regular")
    total = 0
    for character in characters:
        advance = table.advances.get(character)
        if advance is None:
            total += _per_cent(character, bold=bold) * upem
        else:
            total += advance * _lent(character, bold=bold) * upem // table.upem
    return -(-total // 100)


def _lent(character: str, *, bold: bool) -> int:
    """The share of Liberation Sans' advance, in per cent."""
    if _HEBREW[0] <= character <= _HEBREW[1]:
        return 100
    alphabet = not bold and _ALPHABETS[0] <= character <= _ALPHABETS[1]
    return _LENT_ALPHABETS if alphabet else _LENT


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
