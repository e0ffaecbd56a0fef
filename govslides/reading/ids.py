"""Ids of sections and slides: stable, unique, readable in a link."""

from collections.abc import Collection
from unicodedata import category, normalize


def slug(title: str) -> str:
    """`title` in lower case, its words joined by hyphens; letters of every script stay, marks too."""
    composed = title if title.isascii() else normalize("NFC", title)
    return "-".join(composed.translate(_KEPT).lower().split())[:80].rstrip("-")


class _Kept(dict[int, str | None]):
    """For the code of each character itself when it stays in an id, else a space; filled as they are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = kept = character if category(character)[0] in "LNM" else " "
        return kept


_KEPT = _Kept({ord("'"): None, ord("\u2019"): None})


class Ids:
    """Hands out ids, each once."""

    __slots__ = ("_next", "_taken")

    def __init__(self, explicit: Collection[str]) -> None:
        self._taken: set[str] = set(explicit)
        self._next: dict[str, int] = {}

    def unique(self, wanted: str) -> str:
        """`wanted`, or with a number after it when something else has it."""
        found = wanted
        number = self._next.get(wanted, 2)
        while found in self._taken:
            found = f"{wanted}-{number}"
            number += 1
        self._next[wanted] = number
        self._taken.add(found)
        return found
