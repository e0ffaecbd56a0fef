"""Grapheme clusters: what a reader takes for one letter, which no line break may cut."""

from unicodedata import category

_JOINER = "\u200d"


def ends(text: str) -> list[int]:
    """Where each cluster of `text` ends (UAX #29 in what matters to lines)."""
    if text.isascii():
        return list(range(1, len(text) + 1))
    found = []
    flags = 0
    for place in range(1, len(text)):
        flags = flags + 1 if _is_flag(text[place - 1]) else 0
        if not _joined(text[place - 1], text[place], flags):
            found.append(place)
    if text:
        found.append(len(text))
    return found


def _joined(before: str, after: str, flags: int) -> bool:
    """Whether `after` belongs to the cluster of `before`, which is the last of `flags` flag letters."""
    if after < "\u0300" and before < "\u0300":
        return False
    if category(after) in ("Mn", "Me", "Mc") or after in ("\u200c", _JOINER) or _extends(after):
        return True
    if before == _JOINER and after >= "\u2190":
        return True
    if _is_flag(after):
        return flags % 2 == 1
    return "\u1160" <= after <= "\u11ff" and "\u1100" <= before <= "\ud7ff"


def _extends(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff" or "\U000e0020" <= character <= "\U000e007f"


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
