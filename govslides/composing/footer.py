"""The footer: the lecture's short title on one line, on whichever layout."""

from collections.abc import Iterator

from govslides.fonts import Face, face
from govslides.theme.theme import Placeholder, Theme

ELLIPSIS = "\u2026"
LONGEST = 400
"""Characters that are looked at; no footer is wider."""

SLACK = 4
"""Per cent of its width that a footer leaves free, since renderers measure a little differently."""


def footer_text(told: str, theme: Theme) -> str:
    """`told`, or as many of its first words as the narrowest of the theme's footers holds."""
    shown = " ".join(told.split())
    for placeholder in _footers(theme):
        level = placeholder.levels[0]
        family = theme.fonts[level.font].name
        letters = face(family, bold=level.bold, italic=level.italic)
        room = placeholder.box.width - placeholder.insets.left - placeholder.insets.right
        room = room * (100 - SLACK) // 100
        shown = _shortened(shown, letters, level.size, room)
    return shown


def _footers(theme: Theme) -> Iterator[Placeholder]:
    for layout in theme.layouts.values():
        for placeholder in layout.placeholders:
            if placeholder.type == "ftr":
                yield placeholder


def _shortened(told: str, letters: Face, size: int, room: int) -> str:
    if len(told) <= LONGEST and letters.width(told, size) <= room:
        return told
    told = told.removesuffix(ELLIPSIS)[:LONGEST]
    end = len(told)
    while end > 1 and letters.width(told[:end] + ELLIPSIS, size) > room:
        end -= 1
    kept = told[:end]
    if " " in kept and told[end : end + 1].strip():
        kept = kept.rpartition(" ")[0]
    return kept.rstrip(" ,.;:-\u2013\u2014") + ELLIPSIS
