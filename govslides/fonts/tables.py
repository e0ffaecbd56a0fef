"""Makes the advance tables in `data/tables` from the fonts in `data` (`python -m govslides.fonts.tables`).

Needs uharfbuzz, which a build does not: a table holds all that measuring takes. It is read by
`govslides.fonts.metrics`, which describes the format.
"""

import sys
import zlib
from array import array
from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path
from struct import pack
from typing import Any
from unicodedata import category

from govslides.fonts.families import LINE, faces
from govslides.fonts.metrics import HEADER, MAGIC, font_path, table_path

# Where pairs are kerned: Latin, IPA excepted, Greek, Cyrillic, punctuation and currency signs.
# Not the space: words are measured by themselves. (Fonts pull "A " together; Caladea alone pushes "O "
# apart, by a hundredth of the em.)
_KERNED = ((0x21, 0x250), (0x370, 0x530), (0x1E00, 0x1F00), (0x2010, 0x2040), (0x20A0, 0x20C0))
_HEBREW = range(0x5D0, 0x5EB)
_FEATURES = {"kern": True, "liga": False, "clig": False, "calt": False, "ccmp": False}


def main() -> int:
    """Writes a table for each face and says how large it is."""
    for stem in faces():
        data = build(stem)
        path = table_path(stem)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        sys.stdout.write(f"{path.name}: {len(data)} bytes\n")
    return 0


def build(stem: str) -> bytes:
    """The table of the face in `data/{stem}.ttf`."""
    return build_of(font_path(stem))


def build_of(path: Path, wanted: Container[int] | None = None) -> bytes:
    """The table of a font file; of the code points `wanted` alone, where told."""
    import uharfbuzz as hb  # type: ignore[import-untyped]

    face = hb.Face(path.read_bytes())
    font = hb.Font(face)
    advances = _advances(font, (code for code in face.unicodes if wanted is None or code in wanted))
    kerned = [code for code in advances if _may_kern(code)]
    backward = [code for code in advances if code in _HEBREW]
    nothing = (0,) * len(backward)
    rows = {left: _row(font, left, kerned, advances) + nothing for left in kerned}
    nothing = (0,) * len(kerned)
    rows |= {left: nothing + _backward_row(font, left, backward, advances) for left in backward}
    return packed(face.upem, _line(path, face.upem), advances, kerned + backward, rows)


def packed(
    upem: int,
    line: tuple[int, int],
    advances: Mapping[int, int],
    kerned: Sequence[int],
    rows: Mapping[int, tuple[int, ...]],
) -> bytes:
    """A table as `govslides.fonts.metrics` reads it.

    Args:
        upem: units to the em.
        line: ascent and descent.
        advances: by code point.
        kerned: code points that kern.
        rows: by code point, what it gains or loses before each of `kerned`.
    """
    left, right, matrix = _classes(kerned, rows)
    ordered = [code for code in advances if code in left or code in right]
    ordered_set = set(ordered)
    rest = [code for code in advances if code not in ordered_set]
    columns = max(right.values(), default=0) + 1
    header = pack(HEADER, MAGIC, upem, *line, len(advances), len(ordered), columns, len(matrix))
    codes = ordered + rest
    body = b"".join(
        (
            "".join(map(chr, codes)).encode("utf-32-le"),
            _little("H", (advances[code] for code in codes)),
            _little("H", (left.get(code, 0) for code in ordered)),
            _little("H", (right.get(code, 0) for code in ordered)),
            _little("h", matrix),
        )
    )
    return header + zlib.compress(body, 9)


def _little(kind: str, values: Iterable[int]) -> bytes:
    numbers = array(kind, values)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _advances(font: Any, codes: Iterable[int]) -> dict[int, int]:
    """Units by code point; marks that combine with the letter before take no room."""
    found = {}
    for code in sorted(codes):
        kind = category(chr(code))
        if kind in ("Cc", "Co", "Cs"):
            continue
        glyph = font.get_nominal_glyph(code)
        # Zero-width spaces and direction marks draw nothing, whatever the font says.
        # Soft hyphens count as hyphens: PowerPoint may show them, LibreOffice does at a line's end.
        if code == 0xAD:
            glyph, kind = font.get_nominal_glyph(0x2D), "Pd"
        found[code] = 0 if kind in ("Mn", "Me", "Cf") else font.get_glyph_h_advance(glyph)
    return found


def _may_kern(code: int) -> bool:
    return any(start <= code < end for start, end in _KERNED) and category(chr(code))[0] not in "MCZ"


def _row(font: Any, left: int, codes: list[int], advances: dict[int, int]) -> tuple[int, ...]:
    """What `left` gains or loses before each of `codes`: one long text of pairs, shaped once."""
    import uharfbuzz as hb

    buffer = hb.Buffer()
    buffer.add_codepoints([code for right in codes for code in (left, right)])
    buffer.direction = "ltr"
    buffer.script = "Latn"
    hb.shape(font, buffer, _FEATURES)
    positions = buffer.glyph_positions
    if len(positions) != 2 * len(codes):
        raise ValueError(f"pairs of U+{left:04X} do not shape one to one")
    return tuple(position.x_advance - advances[left] for position in positions[::2])


def _backward_row(font: Any, left: int, codes: list[int], advances: dict[int, int]) -> tuple[int, ...]:
    """The same in a script that runs from right to left: each pair shaped by itself."""
    import uharfbuzz as hb

    found = []
    for right in codes:
        buffer = hb.Buffer()
        buffer.add_codepoints([left, right])
        buffer.guess_segment_properties()
        hb.shape(font, buffer, _FEATURES)
        width = sum(position.x_advance for position in buffer.glyph_positions)
        found.append(width - advances[left] - advances[right])
    return tuple(found)


def _classes(
    codes: Sequence[int], rows: Mapping[int, tuple[int, ...]]
) -> tuple[dict[int, int], dict[int, int], list[int]]:
    """Kerning by class: characters with equal rows (or columns) share one. Class 0 never kerns."""
    columns = dict(zip(codes, zip(*rows.values(), strict=True), strict=True)) if rows else {}
    left, kinds = _grouped(rows)
    right, shapes = _grouped(columns)
    first_of = {number: code for code, number in reversed(right.items())}
    index = {code: place for place, code in enumerate(codes)}
    picked = [index[first_of[number]] for number in range(1, len(shapes) + 1)]
    matrix = [0] * (len(picked) + 1)
    for row in kinds:
        matrix.append(0)
        matrix.extend(row[place] for place in picked)
    return left, right, matrix


def _grouped(lines: Mapping[int, tuple[int, ...]]) -> tuple[dict[int, int], list[tuple[int, ...]]]:
    numbers: dict[tuple[int, ...], int] = {}
    classes = {}
    for code, line in lines.items():
        if any(line):
            classes[code] = numbers.setdefault(line, len(numbers) + 1)
    return classes, list(numbers)


def _line(path: Path, upem: int) -> tuple[int, int]:
    """Ascent and descent in units: the font's own descent, and above it what `LINE` asks for."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(path) as font:
        hhea = font["hhea"]
        own = hhea.ascent - hhea.descent + hhea.lineGap
        # Calibri's own descent is its OS/2 one; hhea hides a part of it in the gap between lines.
        descent = max(-hhea.descent, font["OS/2"].usWinDescent if hhea.lineGap > upem // 5 else 0)
    return max(own, round(LINE * upem)) - descent, descent


if __name__ == "__main__":
    sys.exit(main())
