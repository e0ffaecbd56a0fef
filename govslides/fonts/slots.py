"""Which of a theme's fonts sets which letter: PowerPoint and LibreOffice take Arabic, Hebrew, Thai and the
scripts of India from the font for complex scripts, and with them the spaces that follow.

That font is Arial in our themes and in Office's own. What it lacks is measured as `govslides.fonts.fallback`
says; what it has, spaces above all, is wider than in Calibri. Text from right to left takes signs and numbers
from it too (as LibreOffice does: what stands between two letters from right to left, and at a paragraph's
beginning and end if that runs so).
"""

from collections.abc import Iterator, Sequence
from functools import cache
from operator import or_
from unicodedata import bidirectional

from govslides.fonts.direction import direction
from govslides.fonts.face import face
from govslides.fonts.families import twin
from govslides.fonts.lines import is_complex
from govslides.fonts.pieces import Fragment

_FAMILY = "Arial"
# LibreOffice sets Urdu in Noto Kufi Arabic, wider than what measures Arabic; being a family without metrics,
# it is taken to be wider.
_URDU_FAMILY = "Noto Kufi Arabic"
_URDU = "\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2"
_MONO = "LiberationMono"
# These have the font of what stands before them.
_WEAK = " \u00a0"
_WEAK_SIGNS = ("\u2000", "\u206f")
_BACKWARDS = frozenset(("R", "AL"))
_STRONG = ("L", "R", "AL", "AN", "EN")


def parted(fragments: Sequence[Fragment], text: str) -> Sequence[Fragment]:
    """The fragments of `text`, those parts that the complex scripts' font sets in that font's face."""
    if not any(map(is_complex, set(text))):
        return fragments
    slots = _slots(text)
    family = _URDU_FAMILY if any(letter in text for letter in _URDU) else _FAMILY
    found = []
    at = 0
    for fragment in fragments:
        end = at + len(fragment.text)
        if twin(fragment.face.family)[0] == _MONO:
            found.append(fragment)
        else:
            found += _cut(fragment, slots[at:end], family)
        at = end
    return found


def _cut(fragment: Fragment, slots: Sequence[bool], family: str) -> Iterator[Fragment]:
    text, own, size = fragment
    other = face(family, bold=own.bold, italic=own.italic) if True in slots else own
    at, last = 0, len(slots)
    while at < last:
        complex_ = slots[at]
        end = slots.index(not complex_, at) if (not complex_) in slots[at:] else last
        yield Fragment(text[at:end], other if complex_ else own, size)
        at = end


def _slots(text: str) -> list[bool]:
    """For each character, whether the complex scripts' font sets it."""
    kinds = list(map(_kind, text))
    before = next((kind for kind in kinds if kind is not None), False)
    found = []
    for kind in kinds:
        before = before if kind is None else kind
        found.append(before)
    if _BACKWARDS.isdisjoint(map(bidirectional, set(text))):
        return found
    return list(map(or_, found, _backwards(text)))


@cache
def _kind(letter: str) -> bool | None:
    """Whether a character is of a complex script; None when it has the font of what stands before."""
    if letter in _WEAK or _WEAK_SIGNS[0] <= letter <= _WEAK_SIGNS[1]:
        return None
    return is_complex(letter)


def _backwards(text: str) -> list[bool]:
    """For each character, whether it runs from right to left or is a number within such text (UAX #9 in what
    matters: signs go with the letters around them, and where these differ with the paragraph)."""
    base = before = direction(text) == "rtl"
    found: list[bool] = []
    signs = 0
    for kind in map(bidirectional, text):
        if kind not in _STRONG:
            signs += 1
            continue
        now = before if kind == "EN" else kind != "L"
        found += [before if before == now else base] * signs
        found.append(now)
        before, signs = now, 0
    return found + [base] * signs
