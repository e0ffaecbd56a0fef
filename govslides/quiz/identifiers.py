"""Names that platforms know items by: the same for the same question, in every build."""

import re

from govslides.digests import sha1
from govslides.patterns import pattern
from govslides.quiz.items import Item, Quiz

_SPACE = bytes.fromhex("5b0f6c0de0a25e9e9c4b7a3b6f1d2c48")
_PLAIN = pattern(r"[A-Za-z_][A-Za-z0-9_-]{0,63}", re.ASCII)
_LONGEST = 100
"""Characters of Moodle's ID numbers."""


def uuid5(name: str) -> str:
    """A version 5 UUID of `name` in our own space (RFC 9562, 5.5), in lower case.

    The standard library's `uuid` asks the machine who it is, and takes 3 ms to import.
    """
    digest = bytearray(sha1(_SPACE + name.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def qualified(quiz: Quiz, item: Item) -> str:
    """An item's id among those of other lectures, 100 characters at most."""
    name = f"{quiz.name}/{item.id}"
    return name if len(name) <= _LONGEST else uuid5(name)


def identifier(quiz: Quiz, item: Item) -> str:
    """The same as an identifier of XML, which is how QTI writes it."""
    plain = f"{quiz.name}-{item.id}"
    return plain if _PLAIN.fullmatch(plain) else identifier_of(f"{quiz.name}/{item.id}")


def identifier_of(name: str) -> str:
    """Any name as an identifier of XML."""
    return f"i-{uuid5(name)}"
