"""Which way a text runs."""

from typing import Literal


def direction(text: str) -> Literal["ltr", "rtl"]:
    """The direction of the first strong character (UAX #9, P2 and P3); "ltr" where there is none."""
    if text.isascii():
        return "ltr"
    from unicodedata import bidirectional  # plain text never needs it

    for character in text:
        kind = bidirectional(character)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return "ltr"
