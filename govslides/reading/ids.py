"""Ids of sections and slides: stable, unique, readable in a link."""

import unicodedata
from collections.abc import Collection


def slug(title: str) -> str:
    """`title` in lower case, its words joined by hyphens; letters of every script stay, marks too."""
    if title.isascii():
        kept = "".join(character if character.isalnum() else " " for character in title.replace("'", ""))
    else:
        composed = unicodedata.normalize("NFC", title).replace("\u2019", "").replace("'", "")
        kept = "".join(character if _stays(character) else " " for character in composed)
    return "-".join(kept.lower().split())[:80].rstrip("-")


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


def _stays(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"
