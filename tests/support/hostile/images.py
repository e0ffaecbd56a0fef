"""Pictures that are broken, too large, or something else."""

import struct
import zlib

from tests.support.hostile.case import MEGABYTE, Case, Content, Verdict, talk
from tests.support.vocabulary import picture


def images() -> list[Case]:
    good = picture("png", 300, 200, 1)
    jpeg = picture("jpg", 300, 200, 1)

    def image(name: str, data: Content, verdict: Verdict = "refuse", file: str = "a.png") -> Case:
        return talk(name, f"# A\n\n## B\n\n![a]({file})\n", verdict, **{file.replace(".", "__"): data})

    return [
        image("a picture that is text", b"hello\n"),
        image("an empty picture", b""),
        image("a PNG cut short", good[: len(good) // 2]),
        image("a PNG of its signature", good[:8]),
        image("a JPEG cut short", jpeg[: len(jpeg) // 2], file="a.jpg"),
        image("a PNG with a broken checksum", _flipped(good, 20)),
        image("a JPEG called .png", jpeg, "survive"),
        image("pixels without end", _png_head(60_000, 60_000)),
        image("a picture of no width", _png_head(0, 10)),
        image("sizes past the end of integers", _png_head(2**31 - 1, 2**31 - 1)),
        image("compressed text without end", lambda: _png_text_bomb(good), "survive"),
        image("a file of 30 MB", lambda: good + b"\0" * 30 * MEGABYTE),
        image("bytes after the end", good + b"PK\x03\x04" + b"x" * 1000, "survive"),
        image(
            "an SVG with a script",
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>a</script></svg>',
            file="a.svg",
        ),
        image(
            "an SVG with entities",
            b'<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]><svg>&b;</svg>',
            file="a.svg",
        ),
        image("an EMF", b"\x01\0\0\0" + b"\0" * 200, file="a.emf"),
        image("a TIFF that loops", b"II*\0\x08\0\0\0\0\0\x08\0\0\0", file="a.tif"),
    ]


def _flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


def _png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png_head(width: int, height: int) -> bytes:
    """A PNG that claims a size, with a little valid data."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _png_chunk(b"IHDR", head)
        + _png_chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + _png_chunk(b"IEND", b"")
    )


def _png_text_bomb(good: bytes) -> bytes:
    bomb = _png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 200 * MEGABYTE))
    return good[:33] + bomb + good[33:]
