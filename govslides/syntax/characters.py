"""Escapes, entities, and the kinds of characters that CommonMark tells apart."""

import re

from govslides.patterns import pattern

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ENTITY = r"&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));"
ENTITY = pattern(_ENTITY)
_ESCAPE_OR_ENTITY = pattern(rf"\\([!-/:-@\[-`{{-~])|{_ENTITY}")


def decode_entity(found: re.Match[str]) -> str:
    """The character that an `ENTITY` match stands for; the text itself when there is no such name."""
    return _decode(found.group(), *found.groups())


def _decode(whole: str, hexadecimal: str | None, decimal: str | None, name: str | None) -> str:
    if name is not None:
        from html.entities import html5  # a large table that few texts need

        return html5.get(name + ";", whole)
    number = int(hexadecimal, 16) if hexadecimal else int(decimal or "0")
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF or _is_control(number):
        return "\N{REPLACEMENT CHARACTER}"
    return chr(number)


def _is_control(number: int) -> bool:
    # PowerPoint's XML can hold neither, so that a numeric entity must not smuggle one in.
    return (number < 0x20 and number not in (9, 10, 13)) or number in (0xFFFE, 0xFFFF)


def _resolve(found: re.Match[str]) -> str:
    escaped = found.group(1)
    return escaped if escaped is not None else _decode(found.group(), *found.groups()[1:])


def unescape(text: str) -> str:
    """`text` with backslash escapes and entities resolved."""
    if "\\" in text or "&" in text:
        return _ESCAPE_OR_ENTITY.sub(_resolve, text)
    return text


def is_space(character: str) -> bool:
    """Unicode white space; the edge of a text ("") counts."""
    return not character or character.isspace()


def is_punctuation(character: str) -> bool:
    """Unicode punctuation or symbols, as CommonMark 0.31 has it."""
    if character in PUNCTUATION:
        return True
    if character < "\x80":
        return False
    from unicodedata import category  # most texts never ask

    return category(character)[0] in "PS"
