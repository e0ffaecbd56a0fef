"""PNG and JPEG files without what nobody sees: places, cameras, owners, comments, previews.

In come files that decode, out come the same pixels, bit by bit, with only the parts that they need.
"""

import struct
from zlib import crc32

_PNG_KEPT = {
    b"IHDR",
    b"PLTE",
    b"IDAT",
    b"IEND",
    b"tRNS",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"iCCP",
    b"sBIT",
    b"pHYs",
}
"""Chunks that change how the pixels look or how large they are meant to be."""

_JPEG_STANDALONE = {0x01, *range(0xD0, 0xD8)}
_JPEG_START_OF_SCAN = 0xDA
_JPEG_END = 0xD9
_JPEG_COMMENT = 0xFE


def strip_png(data: bytes) -> bytes:
    """`data` with only the chunks that a picture needs; ValueError when a chunk is damaged."""
    kept = [data[:8]]
    at = 8
    while at + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        chunk = data[at:end]
        if len(chunk) != length + 12 or crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:], "big"):
            raise ValueError(f"its part {name.decode('ascii', 'replace')} is damaged")
        if name in _PNG_KEPT:
            kept.append(chunk)
        at = end
        if name == b"IEND":
            return b"".join(kept)
    raise ValueError("its end is missing")


def strip_jpeg(data: bytes) -> bytes:
    """`data` without comments, Exif, XMP and previews; ValueError when its structure is damaged.

    Kept are JFIF (the resolution), ICC profiles and Adobe's colour transform.
    """
    kept = [data[:2]]
    at = 2
    while at + 4 <= len(data):
        marker = data[at + 1]
        if data[at] != 0xFF:
            raise ValueError("it is damaged between its parts")
        if marker == 0xFF:  # fill
            at += 1
            continue
        if marker == _JPEG_END or marker in _JPEG_STANDALONE:
            raise ValueError("its picture is missing")
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _JPEG_START_OF_SCAN:
            kept.append(_scans(data, at))
            return b"".join(kept)
        if _keeps(marker, data[at + 4 : at + 18]):
            kept.append(data[at:end])
        at = end
    raise ValueError("its end is missing")


def _keeps(marker: int, start: bytes) -> bool:
    if marker == _JPEG_COMMENT:
        return False
    if not 0xE0 <= marker <= 0xEF:
        return True
    return (
        (marker == 0xE0 and start.startswith(b"JFIF\0"))
        or (marker == 0xE2 and start.startswith(b"ICC_PROFILE\0"))
        or (marker == 0xEE and start.startswith(b"Adobe"))
    )


def _scans(data: bytes, at: int) -> bytes:
    """From the first scan to the end marker; what follows it (a preview, a second picture) is left out."""
    start = at
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise ValueError("its end is missing")
        marker = data[at + 1]
        if marker == _JPEG_END:
            return data[start : at + 2]
        if marker in (0x00, 0xFF) or marker in _JPEG_STANDALONE:
            at += 1 if marker == 0xFF else 2
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
