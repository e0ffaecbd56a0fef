"""Advance tables: what measuring needs to know of a face, in a file that loads in a millisecond.

A table is a header, then a zlib stream of little-endian arrays:

    characters   UTF-32, those that kern first
    advances     uint16 for each character, font units
    left, right  uint16 for each character that kerns: its class before and after another
    kerning      int16, a row for each left class, a column for each right class; class 0 never kerns

`python -m govslides.fonts.tables` makes them.
"""

import sys
import zlib
from codecs import utf_32_le_decode
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from struct import calcsize, unpack, unpack_from
from typing import Literal

from govslides.tuples import NamedTuple

MAGIC = b"GSF1"
HEADER = "<4s7H"
DATA = Path(__file__).parent / "data"


Letter = tuple[int, int, int]
"""A character's advance, where its row starts in `kerning`, its column there; 0 where it has no pairs."""


class Letters(dict[str, Letter | None]):
    """The letters of a table, each looked up when first asked for; None for what the face lacks.

    A lecture has some hundred characters and a face thousands, so dictionaries of all take longer to make
    than a small lecture to measure.
    """

    __slots__ = ("_advances", "_characters", "_columns", "_left", "_right")

    def __init__(
        self,
        characters: str,
        advances: Sequence[int],
        left: Sequence[int],
        right: Sequence[int],
        columns: int,
    ) -> None:
        self._characters = characters
        self._advances = advances
        self._left, self._right, self._columns = left, right, columns

    def __missing__(self, character: str) -> Letter | None:
        at = self._characters.find(character)
        found = None
        if 0 <= at < len(self._left):
            found = (self._advances[at], self._left[at] * self._columns, self._right[at])
        elif at >= 0:
            found = (self._advances[at], 0, 0)
        self[character] = found
        return found

    def all_advances(self) -> dict[str, int]:
        """The advance of each character that the face has."""
        return dict(zip(self._characters, self._advances, strict=True))


class Table(NamedTuple):
    """A face's measures in font units.

    Fields:
        upem: units to the em.
        ascent, descent: of a line set at 100 %; their sum is its height.
        letters: by character.
        kerning: what a row and a column add to an advance.
    """

    upem: int
    ascent: int
    descent: int
    letters: Letters
    kerning: Sequence[int]

    @property
    def advances(self) -> dict[str, int]:
        """The advance of each character that the face has."""
        return self.letters.all_advances()


def font_path(stem: str) -> Path:
    """The font file of a face, "Carlito-Bold" for example."""
    return DATA / f"{stem}.ttf"


def table_path(stem: str) -> Path:
    """The table made from that file."""
    return DATA / "tables" / f"{stem}.bin"


@cache
def load(stem: str) -> Table:
    """The table of a face. Raises ValueError when the file is not one."""
    data = table_path(stem).read_bytes()
    magic, upem, ascent, descent, count, pairs, columns, cells = unpack_from(HEADER, data)
    if magic != MAGIC:
        raise ValueError(f"{table_path(stem)} is not an advance table")
    body = zlib.decompress(data[calcsize(HEADER) :])
    characters, _ = utf_32_le_decode(body[: 4 * count])  # `decode` would look for a module first
    at = 4 * count
    advances = _numbers("H", body, at, count)
    left = _numbers("H", body, at + 2 * count, pairs)
    right = _numbers("H", body, at + 2 * (count + pairs), pairs)
    kerning = _numbers("h", body, at + 2 * (count + 2 * pairs), cells)
    return Table(upem, ascent, descent, Letters(characters, advances, left, right, columns), kerning)


def _numbers(kind: Literal["h", "H"], body: bytes, start: int, count: int) -> Sequence[int]:
    """`count` numbers of two bytes, in place: `array` would be one more library to load."""
    part = memoryview(body)[start : start + 2 * count]
    return part.cast(kind) if sys.byteorder == "little" else unpack(f"<{count}{kind}", part)
