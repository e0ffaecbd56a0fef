"""The order of choices in the versions of a sheet: settled by a seed alone, the same for ever."""

from collections.abc import Sequence
from typing import TypeVar

from govslides.digests import sha256

Thing = TypeVar("Thing")


class Shuffle:
    """Orders choices for one version.

    Seed, version, question and place are hashed together, and the order is that of the hashes.
    """

    def __init__(self, seed: str, version: str) -> None:
        self._head = f"{seed}\0{version}\0"

    def ordered(self, things: Sequence[Thing], name: str) -> list[Thing]:
        """`things` of the question called `name`, in this version's order."""
        keys = [sha256(f"{self._head}{name}\0{at}".encode()).digest() for at in range(len(things))]
        return [things[at] for at in sorted(range(len(things)), key=keys.__getitem__)]
