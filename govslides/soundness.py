"""Whether a zip package is whole: its members lie behind each other, as its central directory says.

What is stored as it is has its checksum. What zlib has deflated in the same process is not inflated again:
that would test zlib, and take longer than all else that is checked. PKWARE's APPNOTE.TXT 6.3.10, sections
4.3.7, 4.3.12 and 4.3.14 to 4.3.16, describes the structures.
"""

from struct import Struct, error
from zlib import crc32

_END = Struct("<4s4H2LH")
_END64 = Struct("<4sQ2H2L4Q")
_LOCATOR64 = Struct("<4sLQL")
_CENTRAL = Struct("<4s6x H 4x 3L 3H 8x L")
_LOCAL_BYTES = 30
_SHARED = 26
"""Bytes that both descriptions of a member share, from the version needed to the length of extras."""
_STORED, _DEFLATED = 0, 8
_ALIAS = 0xFFFF


def is_sound(package: bytes) -> bool:
    """Whether `package` is a whole zip file, below 4 GB, with nothing in it but its members."""
    try:
        mark, _, _, _, count, size, start, _ = _END.unpack(package[-_END.size :])
        end = len(package) - _END.size
        if count == _ALIAS:
            count, end = _count64(package, end)
        if mark != b"PK\5\6" or start + size != end:
            return False
        at, place = start, 0
        for _ in range(count):
            at, place = _after(package, at, place)
    except (error, ValueError):
        return False
    return bool(at == end and place == start)


def _count64(package: bytes, end: int) -> tuple[int, int]:
    """How many members there are when sixteen bits cannot tell, and where the central directory ends."""
    locator = end - _LOCATOR64.size
    at = locator - _END64.size
    mark, _, _, _, _, _, _, count, _, _ = _END64.unpack_from(package, at)
    if mark != b"PK\6\6" or _LOCATOR64.unpack_from(package, locator) != (b"PK\6\7", 0, at, 1):
        raise ValueError
    return count, at


def _after(package: bytes, at: int, place: int) -> tuple[int, int]:
    """Where entry and member end, when the entry at `at` is that of the member at `place`."""
    mark, method, crc, packed, size, name, extra, comment, offset = _CENTRAL.unpack_from(package, at)
    head, named = at + _CENTRAL.size, place + _LOCAL_BYTES
    end = named + name + packed
    if (
        mark != b"PK\1\2"
        or package[place : place + 4] != b"PK\3\4"
        or package[at + 6 : at + 6 + _SHARED] != package[place + 4 : place + 4 + _SHARED]
        or package[head : head + name] != package[named : named + name]
        or method not in {_STORED, _DEFLATED}
        or (method == _STORED and (packed != size or crc32(package[named + name : end]) != crc))
        or (offset, extra, comment) != (place, 0, 0)
    ):
        raise ValueError
    return head + name, end
