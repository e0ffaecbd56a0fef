"""Whether what a deck says can be read on the rendered slides, each word inside its own shape."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from unicodedata import bidirectional

from govslides.geometry import Rect, points
from tests.support.deck_text import Area, DeckText, SlideText
from tests.support.render import Page, Word
from tests.support.words import tokens

SLACK = points(3)
# A word's box reaches from its font's highest to its lowest point, beyond what its letters fill and at
# times beyond the line: what counts is this middle part of it, from the capitals' height to the baseline.
CORE = 0.6
_HANGING = ("\u3001", "\u3002", "\uff0c", "\uff0e")
_RTL = ("R", "AL")
# What a justified Arabic word is lengthened with.
_TATWEEL = "\u0640"


def hidden_words(deck: DeckText, pages: Sequence[Page]) -> list[str]:
    """Words of `deck` that its rendered `pages` do not show where they should be, as readable lines."""
    if len(pages) != len(deck.slides):
        return [f"{len(deck.slides)} slides, but {len(pages)} pages"]
    found: list[str] = []
    for number, (slide, page) in enumerate(zip(deck.slides, pages, strict=True), 1):
        found += (f"slide {number}: {line}" for line in _slide_faults(slide, page))
    return found


def shown_share(deck: DeckText, pages: Sequence[Page]) -> float:
    """How much of the deck's words can be read, from 0 to 1."""
    total = sum(1 for slide in deck.slides for area in slide.areas for _ in tokens(area.text))
    return 1 - len(hidden_words(deck, pages)) / total if total else 1.0


def _slide_faults(slide: SlideText, page: Page) -> list[str]:
    edge = Rect(0, 0, page.size.width, page.size.height)
    faults = [
        f"{word.text!r} stands outside the page"
        for word in page.words
        if not edge.contains(_core(word), slack=0)
    ]
    for area in slide.areas:
        if not _misdrawn(area):
            faults += _area_faults(area, page.words)
    return faults


def _misdrawn(area: Area) -> bool:
    """LibreOffice makes a field of every footer, and draws fields of two directions over themselves."""
    directions = {bidirectional(letter) for letter in area.text}
    return (
        area.kind == "text"
        and area.name == "Footer"
        and "L" in directions
        and not directions.isdisjoint(_RTL)
    )


def _area_faults(area: Area, words: Iterable[Word]) -> list[str]:
    inside = [word for word in words if area.box.contains(_core(word), slack=SLACK)]
    shown = Counter(_key(token) for word in inside for token in tokens(word.text))
    streams = _streams(inside)
    faults = []
    for token, count in Counter(_must_show(area)).items():
        seen = max(shown[_key(token)], *(stream.count(_plain(token)) for stream in streams))
        if seen < count:
            faults.append(f"{token!r} of {area.name!r} is seen {seen} times inside it, not {count}")
    return faults


def _key(token: str) -> str:
    """What a word is found by: Arabic and Hebrew come in the order seen, ligatures in the order read."""
    if any("\u0590" <= character <= "\u08ff" for character in token):
        return "".join(sorted(unicodedata.normalize("NFKC", token).replace(_TATWEEL, "")))
    return token


def _core(word: Word) -> Rect:
    core = word.box.inset(0, round(word.box.height * (1 - CORE) / 2))
    if word.text.endswith(_HANGING):
        # At a line's end these may hang in the margin; they are as wide as the type is large.
        return core._replace(width=max(0, core.width - word.box.height))
    return core


def _must_show(area: Area) -> Iterable[str]:
    if area.kind != "chart":
        return tokens(area.text)
    # The values of a chart are drawn, not written, and its categories stand in each series but show once.
    names = [token for text in area.paragraphs if not _is_number(text) for token in tokens(text)]
    return list(dict.fromkeys(names))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _streams(words: Sequence[Word]) -> tuple[str, str]:
    """All characters in reading order, left to right and right to left.

    A word broken over lines, or told in several pieces because of its kerning, is found here.
    """
    forward = "".join(_plain(word.text) for word in words)
    backward = "".join(_plain(word.text)[::-1] for word in words)
    return forward, backward


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
