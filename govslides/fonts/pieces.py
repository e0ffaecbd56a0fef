"""Cuts fragments of text into measured pieces that no line break divides."""

from collections.abc import Sequence

from govslides.fonts.face import Face
from govslides.fonts.opportunities import cuts
from govslides.geometry import EMU_PER_CENTIPOINT
from govslides.tuples import NamedTuple

TAB = -1.0
"""Stands for the width of a tab, which depends on where it begins."""

BREAK = -2.0
"""Stands for the width of a line break, "\\v"."""

# Chinese and Japanese fonts draw these as wide as an ideograph; the sign beside has the width and
# the manners of each.
_AS_WIDE = str.maketrans(
    "\u201c\u201d\u2018\u2019\u2026\u2014\u00b7", "\u300c\u300d\u300e\u300f\u3001\u30fc\u30fb"
)

FIRST_IDEOGRAPH = "\u2e80"
_HANGUL = "\uac00"
_AFTER_HANGUL = "\ud7ff"


def _ideographic(letter: str) -> bool:
    return letter >= FIRST_IDEOGRAPH and letter.isalpha() and not _HANGUL <= letter <= _AFTER_HANGUL


def is_wide(language: str) -> bool:
    """Whether quotation marks and the like are as wide as an ideograph in a language, a BCP 47 tag."""
    return language[:2] in ("zh", "ja")


class Fragment(NamedTuple):
    """Text of one face and one size (centipoints). "\\v" is a line break."""

    text: str
    face: Face
    size: int


class Pieces:
    """The pieces of a paragraph, as lists in step; `ideographs` is its text where that has any, else "".

    Attributes:
        ends: where each ends in the joined text, the spaces after it included.
        widths: EMU without those spaces; `TAB` or `BREAK` for these two.
        spaces: EMU of the spaces.
    """

    __slots__ = ("ends", "spaces", "widths")

    def __init__(self, fragments: Sequence[Fragment], language: str, ideographs: str) -> None:
        self.ends: list[int] = []
        self.widths: list[float] = []
        self.spaces: list[float] = []
        wide = is_wide(language)
        at = 0
        glued = False
        for fragment in fragments:
            text = fragment.text.translate(_AS_WIDE) if wide else fragment.text
            if text:
                glued = self._add(text, fragment, at, glued=glued)
                at += len(text)
        if ideographs:
            self._part_scripts(ideographs, max(fragment.size for fragment in fragments))

    def _add(self, text: str, fragment: Fragment, at: int, *, glued: bool) -> bool:
        """Appends a fragment that starts at `at`; `glued` says that the one before ended within a word."""
        _, face, size = fragment
        scale = size * EMU_PER_CENTIPOINT / face.upem
        space = face.space * scale
        ends, widths, spaces, known = self.ends, self.widths, self.spaces, face.words
        *spaced, last = text.split(" ")
        for word in spaced:
            after = at + len(word) + 1
            if not word:
                self._space(after, space)
            elif glued or word < " " or cuts(word):
                self._parts(word, at, face, scale, glued=glued)
                self._space(after, space)
            else:
                ends.append(after)
                widths.append(known[word] * scale)
                spaces.append(space)
            glued = False
            at = after
        if last:
            self._parts(last, at, face, scale, glued=glued)
        return bool(last)

    def _part_scripts(self, text: str, size: int) -> None:
        """Room between ideographs and other letters, which LibreOffice sets a quarter of an em apart."""
        room = size * EMU_PER_CENTIPOINT / 4
        for at, end in enumerate(self.ends[:-1]):
            last = end - 1
            while last and text[last] == " ":
                last -= 1
            if text[end] > " " and _ideographic(text[last]) != _ideographic(text[end]):
                self.spaces[at] += room

    def _space(self, end: int, space: float) -> None:
        """A space hangs on the piece before it; at the start of a paragraph or line it takes room."""
        if self.ends and self.widths[-1] != BREAK:
            self.ends[-1] = end
            self.spaces[-1] += space
        else:
            self._append(end, space)

    def _parts(self, word: str, at: int, face: Face, scale: float, *, glued: bool) -> None:
        start = 0
        for end in (*cuts(word), len(word)):
            part = word[start:end]
            start = end
            if part < " ":
                self._append(at + end, TAB if part == "\t" else BREAK)
                glued = False
                continue
            width = face.words[part] * scale
            if glued and self.widths[-1] >= 0:
                self.ends[-1] = at + end
                self.widths[-1] += width
            else:
                self._append(at + end, width)
            glued = False

    def _append(self, end: int, width: float) -> None:
        self.ends.append(end)
        self.widths.append(width)
        self.spaces.append(0.0)
