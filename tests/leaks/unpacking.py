"""Everything that can be read out of a file: its bytes, what is packed in them, the words that it shows."""

import base64
import io
import re
import shutil
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

_STREAM = re.compile(rb"stream\r?\n")
_DATA_URI = re.compile(rb"data:[\w/+.-]+;base64,([A-Za-z0-9+/=\s]+)")
_HEX_STRING = re.compile(rb"<([0-9A-Fa-f\s]{8,})>")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{24,}={0,2}")
_TAG = re.compile(rb"<[^>]*>")


def layers(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """`data`, and all that can be unpacked from it, however deep, each with where it was found."""
    yield name, data
    if data[:2] == b"PK":
        yield from _zipped(name, data)
    elif data[:4] == b"%PDF":
        yield from _pdf(name, data)
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _png(name, data)
    else:
        yield from _text(name, data)


def _zipped(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        yield f"{name}: comment", package.comment
        for member in package.infolist():
            yield f"{name}: name", member.filename.encode() + member.comment + member.extra
            yield from layers(f"{name}!{member.filename}", package.read(member))


def _pdf(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Its streams inflated, strings written as hexadecimal digits, and what a reader sees."""
    for number, found in enumerate(_STREAM.finditer(data)):
        inflated = _inflated(data[found.end() :])
        if inflated:
            yield f"{name}: stream {number}", inflated
            yield f"{name}: strings of stream {number}", _hex_strings(inflated)
            if inflated[:8] == b"\x89PNG\r\n\x1a\n":
                yield from layers(f"{name}: stream {number}", inflated)
    yield f"{name}: strings", _hex_strings(data)
    yield f"{name}: words", pdf_words(data).encode()


def _hex_strings(data: bytes) -> bytes:
    return b"\n".join(
        bytes.fromhex(digits.decode() + "0" * (len(digits) % 2))
        for found in _HEX_STRING.finditer(data)
        if (digits := b"".join(found[1].split()))
    )


def pdf_words(data: bytes) -> str:
    """What a PDF shows, words that were divided put together again."""
    if shutil.which("pdftotext") is None:
        return ""
    done = subprocess.run(
        ["pdftotext", "-q", "-", "-"], input=data, capture_output=True, check=True, timeout=60
    )
    return re.sub("[-\u2010\u00ad]\n", "", done.stdout.decode())


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return b""


def _png(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Its chunks of text, packed ones too (RFC 2083, 4.2.3)."""
    at = 8
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        if kind in {b"zTXt", b"iTXt", b"iCCP"}:
            for start in range(len(body)):
                if body[start : start + 1] == b"\x78" and (inflated := _inflated(body[start:])):
                    yield f"{name}: {kind.decode()}", inflated
        at += 12 + size


def _text(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Without tags, since a word may be divided between them; and what is in it as base 64."""
    if b"<" in data:
        yield f"{name}: without tags", _TAG.sub(b"", data)
    for number, found in enumerate(_DATA_URI.finditer(data)):
        yield from layers(f"{name}: data {number}", base64.b64decode(found[1]))
    rest = _DATA_URI.sub(b"", data)
    for number, found in enumerate(_BASE64.finditer(rest)):
        packed = found[0][: len(found[0]) // 4 * 4]
        decoded = base64.b64decode(packed)
        if decoded[:4] in {b"\x89PNG", b"%PDF"} or decoded[:2] in {b"PK", b"\xff\xd8"}:
            yield from layers(f"{name}: base 64 {number}", decoded)


def everything(folder: Path) -> list[tuple[str, bytes]]:
    """All layers of all files under `folder`, their names too."""
    found: list[tuple[str, bytes]] = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found.append(("a file's name", name.encode()))
        if path.is_file():
            found += layers(name, path.read_bytes())
    return found


def seen(words: list[str], searched: list[tuple[str, bytes]]) -> dict[str, str]:
    """Those of `words` (ASCII letters and digits) that stand in what is searched, each with one place.

    They are looked for in any case, in UTF-8 and in both kinds of UTF-16.
    """
    found: dict[str, str] = {}
    pattern = re.compile(b"|".join(sorted({re.escape(word.lower().encode()) for word in words})))
    by_form = {word.lower().encode(): word for word in words}
    for where, data in searched:
        for form in (data, data.replace(b"\0", b"")):
            for one in pattern.finditer(form.lower()):
                found.setdefault(by_form[one[0]], where)
    return found
