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
from array import array
from functools import cache
from pathlib import Path
from struct import calcsize, unpack_from
from typing import NamedTuple

MAGIC = b"GSF1"
HEADER = "<4s7H"
DATA = Path(__file__).parent / "data"


class Table(NamedTuple):
    """A face's measures in font units.

    Fields:
        upem: units to the em.
        ascent, descent: of a line set at 100 %; their sum is its height.
        advances: by character.
        left: by character, where its row starts in `kerning`; absent: it has no pairs as the first of two.
        right: by character, its column.
    """

    upem: int
    ascent: int
    descent: int
    advances: dict[str, int]
    left: dict[str, int]
    right: dict[str, int]
    kerning: "array[int]"


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
    characters = body[: 4 * count].decode("utf-32-le")
    at = 4 * count
    advances = _array("H", body, at, count)
    left = _array("H", body, at + 2 * count, pairs)
    right = _array("H", body, at + 2 * (count + pairs), pairs)
    kerning = _array("h", body, at + 2 * (count + 2 * pairs), cells)
    return Table(
        upem,
        ascent,
        descent,
        dict(zip(characters, advances, strict=True)),
        {character: row * columns for character, row in zip(characters, left, strict=False) if row},
        {character: column for character, column in zip(characters, right, strict=False) if column},
        kerning,
    )


def _array(kind: str, body: bytes, start: int, count: int) -> "array[int]":
    numbers = array(kind)
    numbers.frombytes(body[start : start + count * numbers.itemsize])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
