"""Ids of a document: each given out once."""


class Ids:
    """Hands out ids."""

    __slots__ = ("_next", "_taken")

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def unique(self, wanted: str) -> str:
        """`wanted`, or with a number after it when something else has it."""
        found, number = wanted, self._next.get(wanted, 2)
        while found in self._taken:
            found = f"{wanted}-{number}"
            number += 1
        self._next[wanted] = number
        self._taken.add(found)
        return found

    def own(self, wanted: str | None) -> str:
        """The id that an author gave, or "" when there is none or something else has it."""
        if not wanted or wanted in self._taken:
            return ""
        self._taken.add(wanted)
        return wanted
