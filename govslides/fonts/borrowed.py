"""How wide words run in scripts that the package's fonts lack.

Renderers take such letters from other fonts. Each script is measured by one font, as wide as the widest in
common use; `govslides.fonts.borrowing` names them and makes their advance tables. A table holds every shape
of a letter as a character of its own, at a distance of `SHAPE` code points from the letter:

* Arabic letters change with their neighbours: as many shapes above the letter as `INITIAL`, `MEDIAL` and
  `FINAL` say. Which letters join follows from the shapes that the table has. What a ligature (lam with alef)
  saves is kerning of its two letters.
* In scripts of India a virama takes the vowel from a consonant, which then joins the next one: the consonant
  is one `SHAPE` above. What both save together is kerning.
"""

from bisect import bisect
from collections.abc import Sequence
from functools import cache

from govslides.fonts.metrics import Letters, load

SHAPE = 0x10000
INITIAL, MEDIAL, FINAL = 1, 2, 3

VIRAMAS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2"

SERIF = "NotoSerif"
"""The table of Greek and Cyrillic letters, which come in all four styles."""

# Where each block starts, and what measures it.
_BLOCKS = (
    (0x0000, ""),
    (0x0370, SERIF),
    (0x0530, "Armenian"),
    (0x0590, ""),
    (0x0600, "Arabic"),
    (0x0700, ""),
    (0x0750, "Arabic"),
    (0x0780, ""),
    (0x08A0, "Arabic"),
    (0x0900, "Devanagari"),
    (0x0980, "Bengali"),
    (0x0A00, "Gurmukhi"),
    (0x0A80, "Gujarati"),
    (0x0B00, "Oriya"),
    (0x0B80, "Tamil"),
    (0x0C00, "Telugu"),
    (0x0C80, "Kannada"),
    (0x0D00, "Malayalam"),
    (0x0D80, "Sinhala"),
    (0x0E00, "Thai"),
    (0x0E80, "Lao"),
    (0x0F00, ""),
    (0x1000, "Myanmar"),
    (0x10A0, "Georgian"),
    (0x1100, ""),
    (0x1200, "Ethiopic"),
    (0x13A0, ""),
    (0x1780, "Khmer"),
    (0x1800, ""),
    (0x1F00, SERIF),
    (0x2000, ""),
    (0xFB50, "Arabic"),
    (0xFE00, ""),
    (0xFE70, "Arabic"),
    (0xFF00, ""),
)
_STARTS = [start for start, _ in _BLOCKS]
SCRIPTS = tuple(sorted({script for _, script in _BLOCKS if script}))
"""The scripts measured, by name."""


def script_of(character: str) -> str:
    """The script that measures a letter; "" where none does."""
    return _BLOCKS[bisect(_STARTS, ord(character)) - 1][1]


def codes(script: str) -> list[int]:
    """The code points of a script's blocks."""
    ends = [*_STARTS[1:], 0xFFFF]
    return [
        code
        for (start, name), end in zip(_BLOCKS, ends, strict=True)
        if name == script
        for code in range(start, end)
    ]


@cache
def holds(script: str, character: str) -> bool:
    """Whether the script's table has a letter."""
    return bool(script) and load(f"{script}-Regular").letters[character] is not None


def units(script: str, word: str, *, style: str) -> tuple[int, int]:
    """How wide letters of one script run, and the units to the em that this is told in."""
    weight = style if script == SERIF else "Bold" if "Bold" in style else "Regular"
    table = load(f"{script}-{weight}")
    letters = table.letters
    total = row = 0
    for shape in _joined(word, letters) if script == "Arabic" else _stacked(word, letters):
        advance, below, column = letters[shape] or (0, 0, 0)
        total += advance + table.kerning[row + column]
        row = below
    return total, table.upem


def _shape(letter: str, number: int) -> str:
    return chr(ord(letter) + number * SHAPE)


def _stacked(word: str, letters: Letters) -> Sequence[str]:
    """Consonants with their virama as one."""
    if not any(virama in word for virama in VIRAMAS):
        return word
    found: list[str] = []
    for letter in word:
        if letter in VIRAMAS and found and letters[_shape(found[-1], 1)]:
            found[-1] = _shape(found[-1], 1)
        else:
            found.append(letter)
    return found


def _joined(word: str, letters: Letters) -> list[str]:
    """Each letter in the shape that its neighbours give it; marks, which take no room, left out."""
    seen = [letter for letter in word if (letters[letter] or (0,))[0]]
    found = []
    before = False
    for place, letter in enumerate(seen):
        follows = before and letters[_shape(letter, FINAL)] is not None
        leads = (
            letters[_shape(letter, INITIAL)] is not None
            and place + 1 < len(seen)
            and letters[_shape(seen[place + 1], FINAL)] is not None
        )
        found.append(_shape(letter, (MEDIAL if leads else FINAL) if follows else INITIAL if leads else 0))
        before = leads
    return found
