"""Makes the lists of Thai and Lao words from ICU's library (`python -m govslides.fonts.wordlists`).

Debian's libicu72 holds each dictionary as a trie of bytes, each a letter of the script's block (ICU's
`dictionarydata.h` and `bytestrie.h` tell the format). A list is the words, sorted, a line each, a byte a
letter, deflated.
"""

import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from struct import unpack_from

from govslides.fonts.words import LAO, SPACE, THAI, Script, list_path

LIBRARY = Path("/usr/lib/x86_64-linux-gnu/libicudata.so.72")

_TRIE, _END, _TRANSFORM = 0, 3, 5
"""Places in a dictionary's index."""
_OFFSET = 0x1FFFFF
"""What the transform adds to a byte to make a letter of it."""
_BRANCH, _LINEAR = 0x10, 0x20
"""A node that begins with less is a branch, a run of bytes; else it has a value."""
_FEW = 5
"""Branches to more bytes than these are halved."""


def main() -> int:
    """Writes the lists and says how large they are."""
    for script in (THAI, LAO):
        found = held(script)
        letters = {code: code - script.block + SPACE for code in range(script.block, script.block + 0x60)}
        data = zlib.compress("\n".join(found).translate(letters).encode("ascii"), 9)
        list_path(script).write_bytes(data)
        sys.stdout.write(f"{script.name}: {len(found)} words, {len(data)} bytes\n")
    return 0


def held(script: Script) -> list[str]:
    """The words that the library holds of a script."""
    return words(dictionary(LIBRARY.read_bytes(), f"brkitr/{script.name.lower()}dict.dict"))


def dictionary(library: bytes, name: str) -> bytes:
    """A file of ICU's data, by the end of its name; the data begins with a table of contents."""
    start = library.index(b"CmnD") - 12
    base = start + int(unpack_from("<H", library, start)[0])
    (count,) = unpack_from("<I", library, base)
    places = [unpack_from("<II", library, base + 4 + 8 * number) for number in range(count)]
    for number, (named, at) in enumerate(places):
        told = library[base + named : library.index(b"\0", base + named)].decode()
        if told.endswith(name):
            return library[base + at : base + places[number + 1][1]]
    raise LookupError(name)


def words(data: bytes) -> list[str]:
    """The words of a dictionary, sorted."""
    (head,) = unpack_from("<H", data)
    index = unpack_from("<8i", data, head)
    trie = data[head + index[_TRIE] : head + index[_END]]
    first = index[_TRANSFORM] & _OFFSET
    return sorted("".join(chr(first + byte) for byte in word) for word in _node(trie, 0, b""))


def _node(trie: bytes, at: int, before: bytes) -> Iterator[bytes]:
    while True:
        lead = trie[at]
        if lead >= _LINEAR:
            yield before
            at, _, final = _value(trie, at)
            if final:
                return
        elif lead >= _BRANCH:
            end = at + 2 + lead - _BRANCH
            before += trie[at + 1 : end]
            at = end
        else:
            at += 1
            if not lead:
                lead = trie[at]
                at += 1
            yield from _branch(trie, at, lead + 1, before)
            return


def _branch(trie: bytes, at: int, count: int, before: bytes) -> Iterator[bytes]:
    while count > _FEW:
        at, jump = _delta(trie, at + 1)
        yield from _branch(trie, at + jump, count >> 1, before)
        count -= count >> 1
    while count > 1:
        word = before + trie[at : at + 1]
        at, jump, final = _value(trie, at + 1)
        if final:
            yield word
        else:
            yield from _node(trie, at + jump, word)
        count -= 1
    yield from _node(trie, at + 1, before + trie[at : at + 1])


def _value(trie: bytes, at: int) -> tuple[int, int, bool]:
    """Where a value ends, the value, and whether nothing follows it."""
    lead, final = trie[at] >> 1, bool(trie[at] & 1)
    end, number = _number(trie, at + 1, lead - 0x10, (0x51 - 0x10, 0x6C - 0x10, 0x7E - 0x10))
    return end, number, final


def _delta(trie: bytes, at: int) -> tuple[int, int]:
    """Where a distance ends, and the distance."""
    return _number(trie, at + 1, trie[at], (0xC0, 0xF0, 0xFE))


def _number(trie: bytes, at: int, lead: int, leads: tuple[int, int, int]) -> tuple[int, int]:
    """A number that begins with `lead`: by itself, or with one, two, three or four bytes more."""
    two, three, four = leads
    if lead < two:
        return at, lead
    if lead < three:
        return at + 1, (lead - two) << 8 | trie[at]
    if lead < four:
        return at + 2, (lead - three) << 16 | trie[at] << 8 | trie[at + 1]
    size = 3 + lead - four
    return at + size, int.from_bytes(trie[at : at + size], "big")


if __name__ == "__main__":
    sys.exit(main())
