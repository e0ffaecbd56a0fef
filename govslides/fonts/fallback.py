"""How wide characters run that a face's font lacks: renderers take them from other fonts.

In per cent of the em, on the wide side, since nobody knows which font will be taken:

* Hebrew, and signs that Liberation Sans (Arial) has: its advances, exact for PowerPoint's usual choice.
* East Asian wide characters: the em, exact for all fonts in use. Emoji: 140 % (Segoe UI Emoji 137 %).
* Combining marks and invisible signs: nothing.
* All else: an estimate by script.
"""

from collections.abc import Iterable
from unicodedata import category, east_asian_width

from govslides.fonts.metrics import load

_EMOJI = 140
_OTHER = 75


def units(characters: Iterable[str], upem: int, *, bold: bool) -> int:
    """The width of `characters` in units of `upem` to the em."""
    table = load("LiberationSans-Bold" if bold else "LiberationSans-Regular")
    total = 0
    for character in characters:
        advance = table.advances.get(character)
        if advance is None:
            total += _per_cent(character) * upem
        else:
            total += advance * 100 * upem // table.upem
    # Where the other font has no bold face, the renderer smears the regular one.
    return -(-total * (105 if bold else 100) // 10_000)


def _per_cent(character: str) -> int:
    kind = category(character)
    if kind in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if character >= "\U0001f000" and kind in ("So", "Sk"):
        return 0 if kind == "Sk" else _EMOJI
    if east_asian_width(character) in "WF":
        return 100
    return _OTHER
