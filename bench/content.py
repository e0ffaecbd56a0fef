"""The content that both tools build: the same Markdown, which each of them understands."""

import struct
import zlib
from pathlib import Path

TABLE_EVERY = 5
IMAGE_EVERY = 10

_SENTENCES = (
    "Digital services promise access around the clock",
    "Agencies keep their own records and their own habits",
    "Citizens meet one counter where they expect one government",
    "Automation moves work rather than removing it",
    "Evidence from three decades shows slow and uneven change",
    "Public values pull in more than one direction at a time",
    "Procurement decides early what design can still decide later",
)

_TOPICS = (
    "access for everybody",
    "records and registers",
    "one government",
    "work and automation",
    "what the evidence says",
    "public values",
    "buying technology",
)


def write_lecture(folder: Path, slides: int) -> Path:
    """Write a lecture of `slides` slides into `folder`; returns its one Markdown file."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = ['---\ntitle: "Digital government"\nauthor: "A Lecturer"\nlang: en-NZ\n---\n']
    for number in range(1, slides + 1):
        parts.append(f"## Case {number}: {_TOPICS[number % len(_TOPICS)]}\n")
        parts.append(_body(folder, number))
        parts.append(f"::: notes\n\n{_sentence(number, 3)}. {_sentence(number, 5)}.\n\n:::\n")
    talk = folder / "talk.md"
    talk.write_text("\n".join(parts), encoding="utf-8")
    return talk


def _body(folder: Path, number: int) -> str:
    if number % IMAGE_EVERY == 0:
        name = f"image{number}.png"
        (folder / name).write_bytes(_png(number))
        return f"![A picture of case {number}]({name})\n"
    if number % TABLE_EVERY == 0:
        rows = [f"| Case {number}.{row} | {_sentence(number, row)} | {row * 7 % 10} |" for row in range(1, 6)]
        return "\n".join(["| Case | Finding | Count |", "|---|---|--:|", *rows]) + "\n"
    lines = []
    for place in range(3):
        lines.append(f"- {_sentence(number, place)}, case {number}.{place}")
        lines += [f"    - {_sentence(number, place + inner)}" for inner in (1, 2)]
    return "\n".join(lines) + "\n"


def _sentence(number: int, place: int) -> str:
    return _SENTENCES[(number * 3 + place) % len(_SENTENCES)]


def _png(number: int, width: int = 640, height: int = 360) -> bytes:
    """A picture of its own for each slide: bands of colour."""
    rows = bytearray()
    for line in range(height):
        shade = (number * 37 + line * 5) % 256
        rows += b"\0" + bytes((shade, number % 256, 255 - shade)) * width
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
