"""Makes the advance tables of scripts that the package's fonts lack (`python -m govslides.fonts.borrowing`).

Needs uharfbuzz and Debian's fonts-dejavu-core and fonts-noto-core, which a build does not. The tables hold
advances alone, which are facts; the fonts themselves are not part of the package.

For each script the font that LibreOffice takes on Debian, where that is the widest in common use; else the
wider one of those that it takes. `govslides.fonts.borrowed` tells how a table is read.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from unicodedata import category

from govslides.fonts import borrowed
from govslides.fonts.borrowed import FINAL, INITIAL, MEDIAL, SHAPE, VIRAMAS
from govslides.fonts.families import STYLES
from govslides.fonts.metrics import table_path
from govslides.fonts.tables import build_of, packed

FONTS = Path("/usr/share/fonts/truetype")

_DEJAVU = {"Arabic": "DejaVuSans", "Armenian": "DejaVuSerif", "Lao": "DejaVuSans"}
_STACKING = {
    "Devanagari": "क", "Bengali": "ক", "Gurmukhi": "ਕ", "Gujarati": "ક", "Oriya": "କ", "Tamil": "க",
    "Telugu": "క", "Kannada": "ಕ", "Malayalam": "ക", "Sinhala": "ක", "Myanmar": "က", "Khmer": "ក",
    "Thai": "ก", "Lao": "ກ",
}  # fmt: skip
"""A letter of each script whose letters stand on one another, to measure signs by."""
_JOINER = "\u200d"


def main() -> int:
    """Writes the tables and says how large they are."""
    for script in borrowed.SCRIPTS:
        for style in STYLES if script == borrowed.SERIF else STYLES[:2]:
            data = build(script, style)
            table_path(f"{script}-{style}").write_bytes(data)
            sys.stdout.write(f"{script}-{style}: {len(data)} bytes\n")
    return 0


def font_of(script: str, style: str) -> Path:
    """The font that measures a script."""
    if script in _DEJAVU:
        return FONTS / "dejavu" / f"{_DEJAVU[script]}{'-Bold' if style == 'Bold' else ''}.ttf"
    family = script if script == borrowed.SERIF else f"NotoSans{script}"
    return FONTS / "noto" / f"{family}-{style}.ttf"


def build(script: str, style: str) -> bytes:
    """The table of a script in one style."""
    path = font_of(script, style)
    if script == "Arabic":
        return _arabic(Shaper(path), Shaper(FONTS / f"noto/NotoKufiArabic-{style}.ttf"))
    if script in _STACKING:
        return _stacked(Shaper(path), borrowed.codes(script), _STACKING[script])
    return build_of(path, set(borrowed.codes(script)))


class Shaper:
    """A font, asked how wide it sets a text."""

    def __init__(self, path: Path) -> None:
        import uharfbuzz as hb  # type: ignore[import-untyped]

        self._hb = hb
        face = hb.Face(path.read_bytes())
        self.upem: int = face.upem
        self.held = set(face.unicodes)
        self._font = hb.Font(face)

    def glyphs(self, text: str) -> list[int]:
        """The numbers of its glyphs."""
        return [info.codepoint for info in self._shaped(text).glyph_infos]

    def width(self, text: str) -> int:
        """Units."""
        return sum(position.x_advance for position in self._shaped(text).glyph_positions)

    def _shaped(self, text: str) -> Any:
        buffer = self._hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        self._hb.shape(self._font, buffer, {})
        return buffer


def _table(
    upem: int, advances: dict[int, int], kerned: Sequence[int], gain: Callable[[int, int], int]
) -> bytes:
    rows = {left: tuple(gain(left, right) for right in kerned) for left in kerned}
    return packed(upem, (upem, 0), advances, kerned, rows)


# Scripts in which signs stand around a letter, and letters beneath one another


def _stacked(shaper: Shaper, wanted: Sequence[int], base: str) -> bytes:
    codes = [code for code in wanted if code in shaper.held and chr(code) not in VIRAMAS]
    virama = next((sign for sign in VIRAMAS if ord(sign) in wanted and ord(sign) in shaper.held), "")
    dead = [code + SHAPE for code in codes if virama and category(chr(code)) == "Lo"]
    advances = {code: _alone(shaper, _spelt(code, virama), base) for code in [*codes, *dead]}
    advances |= {ord(sign): 0 for sign in virama}
    kerned = [code for code in advances if category(chr(code % SHAPE))[0] in "LM"]

    def gain(left: int, right: int) -> int:
        first, second = _spelt(left, virama), _spelt(right, virama)
        if left >= SHAPE and category(second[0])[0] == "M":
            return 0
        return _alone(shaper, first + second, base) - advances[left] - advances[right]

    return _table(shaper.upem, advances, kerned, gain)


def _spelt(code: int, virama: str) -> str:
    return chr(code) if code < SHAPE else chr(code - SHAPE) + virama


def _alone(shaper: Shaper, text: str, base: str) -> int:
    """The width of a text; of what begins with a sign, on a letter."""
    if category(text[0])[0] != "M":
        return shaper.width(text)
    return max(shaper.width(base + text) - shaper.width(base), 0)


# Arabic


def _arabic(shaper: Shaper, other: Shaper) -> bytes:
    """The table of `shaper`; letters that it lacks are measured by `other`."""
    advances: dict[int, int] = {}
    for code in borrowed.codes("Arabic"):
        source = shaper if code in shaper.held else other
        if code in source.held:
            for number, told in _forms(source, chr(code)).items():
                width = 0 if category(chr(code)) in ("Mn", "Cf") else source.width(told)
                advances[code + number * SHAPE] = -(-width * shaper.upem // source.upem)
    own = [code for code in advances if code % SHAPE in shaper.held]
    letters = [code for code in own if category(chr(code % SHAPE)) == "Lo" and code >= SHAPE]

    def gain(left: int, right: int) -> int:
        if left // SHAPE not in (INITIAL, MEDIAL) or right // SHAPE not in (MEDIAL, FINAL):
            return 0
        before = _JOINER if left // SHAPE == MEDIAL else ""
        after = _JOINER if right // SHAPE == MEDIAL else ""
        both = before + chr(left % SHAPE) + chr(right % SHAPE) + after
        return shaper.width(both) - advances[left] - advances[right]

    return _table(shaper.upem, advances, letters, gain)


def _forms(shaper: Shaper, letter: str) -> dict[int, str]:
    """Texts that show each of a letter's shapes, by number: joiners make the neighbours."""
    if category(letter) != "Lo" and letter != "\u0640":
        return {0: letter}
    beh = "\u0628"
    alone = shaper.glyphs(beh)[0]
    # Text from right to left: the first glyph is the last letter.
    follows = shaper.glyphs(beh + letter)[-1] != alone
    leads = shaper.glyphs(letter + beh)[0] != alone
    found = {0: letter}
    if leads:
        found[INITIAL] = letter + _JOINER
    if follows:
        found[FINAL] = _JOINER + letter
    if follows and leads:
        found[MEDIAL] = _JOINER + letter + _JOINER
    return found


if __name__ == "__main__":
    sys.exit(main())
