"""Zip packages, the same bytes every time.

A part is deflated and laid beside others where it is made, in another process if need be; the package only
puts such members together: fixed times, a fixed order, no clock. Pictures and other packed data are stored
as they are.

zlib-ng packs, the one that comes with its Python package: with it bytes depend neither on the zlib that
Python was built with nor on the processor, and it takes half the time.
"""

import struct
from collections.abc import Iterable, Sequence

from zlib_ng import zlib_ng as zlib

from govslides.tuples import NamedTuple

DEFLATED = 8
STORED = 0

_DOS_TIME = 0
_DOS_DATE = (1980 - 1980) << 9 | 1 << 5 | 1
_SMALL_BYTES = 8000
_SMALL, _LARGE = 1, 2
"""Levels for short parts, which are many, and for the others. At 2 a slide would take twice the time and a
sixth less room; at 6, nearly three times the time."""

_RAW = -zlib.MAX_WBITS
"""No header and no checksum around the stream: the package has its own."""

_LARGE_BYTES = 100_000
_PIECES = 50
"""Pieces of a large text are deflated so many at a time: fresh memory takes longer than calls."""

_SHORT_BYTES = 500
"""What follows a shared head is worth deflating only when it is longer."""

_STORED_BLOCK = struct.Struct("<B2H")
_SHARED = struct.Struct("<5H3L2H")
"""What both descriptions of a member share, from the version needed to the length of extras (APPNOTE 4.3)."""
_OFFSET = struct.Struct("<L")
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_ALIAS = 0xFFFF
_VERSION = 20
_VERSION64 = 45
_LOCAL = b"PK\3\4"
_LOCAL_BYTES = len(_LOCAL) + _SHARED.size
_CENTRAL = struct.pack("<4sH", b"PK\1\2", _VERSION)
_CENTRAL_REST = bytes(10)
"""Between what is shared and the offset: no comment, the first disk, no attributes."""


class Part(NamedTuple):
    """A finished member of the package: its name without leading slash, its stored bytes."""

    name: str
    data: bytes
    crc: int
    size: int
    method: int


class SharedHead:
    """The beginning that many parts have in common, deflated once.

    What follows is short as a rule and stands behind it in a stored block, the last one of its stream (RFC
    1951, 3.2.4). Most of the time that deflating takes goes to the beginnings.
    """

    __slots__ = ("_crc", "_data", "_packed")

    def __init__(self, text: str) -> None:
        self._data = text.encode()
        packer = zlib.compressobj(_SMALL, zlib.DEFLATED, _RAW)
        self._packed = packer.compress(self._data) + packer.flush(zlib.Z_FULL_FLUSH)
        self._crc = zlib.crc32(self._data)

    def part(self, name: str, rest: str) -> Part:
        """The part that has `rest` behind the head."""
        data = rest.encode()
        size = len(data)
        if size > _SHORT_BYTES:
            return deflated(name, self._data + data)
        packed = self._packed + _STORED_BLOCK.pack(1, size, size ^ 0xFFFF) + data
        return Part(name, packed, zlib.crc32(data, self._crc), len(self._data) + size, DEFLATED)


class Members(NamedTuple):
    """Finished members as they stand in a package, one behind the other.

    Fields:
        data: their bytes.
        entries: for each what the central directory says of it before its offset, its offset in `data`,
            and its name.
    """

    data: bytes
    entries: list[tuple[bytes, int, bytes]]


def deflated(name: str, content: str | bytes) -> Part:
    """A part whose content is deflated, unless that makes it no smaller."""
    data = content.encode() if isinstance(content, str) else content
    packed = zlib.compress(data, _SMALL if len(data) <= _SMALL_BYTES else _LARGE, _RAW)
    if len(packed) >= len(data):
        return stored(name, data)
    return Part(name, packed, zlib.crc32(data), len(data), DEFLATED)


def deflated_pieces(name: str, pieces: Sequence[str]) -> Part:
    """As `deflated` of the pieces together, which are never all in one place when they are large."""
    size = sum(map(len, pieces))
    if size <= _LARGE_BYTES:
        return deflated(name, "".join(pieces))
    packer = zlib.compressobj(_LARGE, zlib.DEFLATED, _RAW)
    packed: list[bytes] = []
    crc = size = 0
    for at in range(0, len(pieces), _PIECES):
        data = "".join(pieces[at : at + _PIECES]).encode()
        crc = zlib.crc32(data, crc)
        size += len(data)
        packed.append(packer.compress(data))
    packed.append(packer.flush())
    return Part(name, b"".join(packed), crc, size, DEFLATED)


def stored(name: str, data: bytes) -> Part:
    """A part that is kept as it is."""
    return Part(name, data, zlib.crc32(data), len(data), STORED)


def inflated(part: Part) -> bytes:
    """A part's content."""
    return part.data if part.method == STORED else zlib.decompress(part.data, _RAW)


def laid(parts: Iterable[Part]) -> Members:
    """`parts` as members, in their order."""
    data: list[bytes] = []
    entries: list[tuple[bytes, int, bytes]] = []
    at = 0
    for part_name, content, crc, size, method in parts:
        name, packed = part_name.encode("ascii"), len(content)
        shared = _SHARED.pack(_VERSION, 0, method, _DOS_TIME, _DOS_DATE, crc, packed, size, len(name), 0)
        entries.append((_CENTRAL + shared + _CENTRAL_REST, at, name))
        data += _LOCAL, shared, name, content
        at += _LOCAL_BYTES + len(name) + packed
    return Members(b"".join(data), entries)


def assemble(parts: Iterable[Part]) -> bytes:
    """The package of `parts`, the content types first, as readers like it, others by name."""
    return b"".join(in_pieces(parts))


def in_pieces(parts: Iterable[Part], *more: Members) -> list[bytes]:
    """The package of `parts`, in the same order, and then `more`, in pieces."""
    body: list[bytes] = []
    directory: list[bytes] = []
    start, pack = 0, _OFFSET.pack
    for data, entries in (laid(sorted(parts, key=_order)), *more):
        body.append(data)
        directory += [part for entry, at, name in entries for part in (entry, pack(start + at), name)]
        start += len(data)
    count, size = len(directory) // 3, sum(map(len, directory))
    end64 = _end64(count, size, start) if count >= _ALIAS else b""
    shown = min(count, _ALIAS)
    end = _END.pack(b"PK\5\6", 0, 0, shown, shown, size, start, 0)
    return [*body, b"".join([*directory, end64, end])]


def _end64(count: int, size: int, start: int) -> bytes:
    """The zip64 end record, for more members than sixteen bits can count (APPNOTE 4.3.14)."""
    record = _END64.pack(b"PK\6\6", _END64.size - 12, _VERSION64, _VERSION64, 0, 0, count, count, size, start)
    return record + _LOCATOR64.pack(b"PK\6\7", 0, start + size, 1)


def _order(part: Part) -> tuple[bool, str]:
    return part.name != "[Content_Types].xml", part.name
