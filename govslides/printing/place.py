"""Where nodes stand: how much room there is, and which words are too long for it."""

from collections.abc import Iterable

from govslides.printing.breaking import LONG
from govslides.records import dataclass, replace

_SURELY = 0.6
"""The share of a line's letters that any word of so many takes at most."""
_EM = 1.5
"""What a list, a box or a quotation takes from the width, in em."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A column of text.

    Fields:
        width: in points.
        size: of its type, in points.
        limit: letters of a word that stays whole; 0 for what a line surely holds.
    """

    width: float
    size: float
    limit: int = 0

    @property
    def letters(self) -> int:
        """About how many letters a line has."""
        return max(1, int(self.width / self.size / 0.5))

    @property
    def whole(self) -> int:
        """Letters of a word that stays whole."""
        return self.limit or max(LONG, int(self.letters * _SURELY))

    def inside(self, times: float = 1) -> "Place":
        """The place within a list or a box of this one."""
        return replace(self, width=max(self.width / 3, self.width - times * _EM * self.size))


def code_of(codes: Iterable[str]) -> str:
    """Expressions as one; empty ones count for nothing."""
    kept = [code for code in codes if code]
    return kept[0] if len(kept) == 1 else "{" + ";".join(kept) + "}" if kept else "[]"


def flag(value: object) -> str:
    """Whether `value` is true, as typst writes it."""
    return "true" if value else "false"
