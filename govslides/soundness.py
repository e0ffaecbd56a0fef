"""Whether a zip package is whole: its members lie behind each other, as its central directory says.

What is stored as it is has its checksum. What zlib has deflated in the same process is not inflated again:
that would test zlib, and take longer than all else that is checked. PKWARE's APPNOTE.TXT 6.3.10, sections
4.3.7, 4.3.12 and 4.3.14 to 4.3.16, describes the structures.
"""

from mmap import mmap
from struct import Struct, error
from zlib import crc32

_END = Struct("<4s4H2LH")
_END64 = Struct("<4sQ2H2L4Q")
_LOCATOR64 = Struct("<4sLQL")
_CENTRAL = Struct("<4s2x26sH8xL")
_SHARED = Struct("<4xH4x3L2H")
"""What both descriptions of a member share, from the version needed to the length of extras."""
_LOCAL_BYTES = 4 + _SHARED.size
_STORED, _DEFLATED = 0, 8
_ALIAS = 0xFFFF


def is_sound(package: bytes | mmap) -> bool:
    """Whether `package` is a whole zip file, below 4 GB, with nothing in it but its members."""
    try:
        mark, _, _, _, count, size, start, _ = _END.unpack(package[-_END.size :])
        end = len(package) - _END.size
        if count == _ALIAS:
            count, end = _count64(package, end)
        if mark != b"PK\5\6" or start + size != end:
            return False
        at, place = _after(package, start, count)
    except (error, ValueError):
        return False
    return bool(at == end and place == start)


def _count64(package: bytes | mmap, end: int) -> tuple[int, int]:
    """How many members there are when sixteen bits cannot tell, and where the central directory ends."""
    locator = end - _LOCATOR64.size
    at = locator - _END64.size
    mark, _, _, _, _, _, _, count, _, _ = _END64.unpack_from(package, at)
    if mark != b"PK\6\6" or _LOCATOR64.unpack_from(package, locator) != (b"PK\6\7", 0, at, 1):
        raise ValueError
    return count, at


def _after(package: bytes | mmap, at: int, count: int) -> tuple[int, int]:
    """Where `count` entries from `at` on end, and the members that they describe, of which the first is at 0.

    Raises ValueError when an entry is not that of the member at its place.
    """
    place = 0
    for _ in range(count):
        mark, shared, comment, offset = _CENTRAL.unpack_from(package, at)
        method, crc, packed, size, name, extra = _SHARED.unpack(shared)
        head, at = at + _CENTRAL.size, at + _CENTRAL.size + name
        start = place + _LOCAL_BYTES + name
        if (
            mark != b"PK\1\2"
            or offset != place
            or extra
            or comment
            or package[place:start] != b"PK\3\4" + shared + package[head:at]
            or (method != _DEFLATED and _is_damaged(package[start : start + packed], method, crc, size))
        ):
            raise ValueError
        place = start + packed
    return at, place


def _is_damaged(data: bytes, method: int, crc: int, size: int) -> bool:
    return method != _STORED or len(data) != size or crc32(data) != crc
