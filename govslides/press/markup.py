"""Texts, colours and lengths as typst writes them. Nothing in a text can become markup or code."""

from govslides.geometry import EMU_PER_POINT

_ESCAPES = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    | dict.fromkeys(map(chr, (*range(9), 11, 12, *range(14, 32), *range(127, 160))), "")
    | dict.fromkeys(map(chr, (*range(0xD800, 0xE000), 0xFEFF, 0xFFFE, 0xFFFF)), "")
)
"""What must be escaped in a string literal, and what no document can show: control characters, unpaired
surrogates, and the code points that PDF/UA forbids."""


def string(value: str) -> str:
    """`value` as a string literal of typst code."""
    if not value.isprintable() or "\\" in value or '"' in value:
        value = value.translate(_ESCAPES)
    return f'"{value}"'


def text(value: str) -> str:
    """`value` as content, to stand anywhere in markup: shown letter by letter, whatever it holds.

    The closing semicolon ends the expression, so that what follows cannot become a part of it.
    """
    return f"#{string(value)};"


def language(tag: str) -> str:
    """The arguments of `text` for a BCP 47 tag: `lang: "en", region: "nz"`; "" when it is none.

    Typst knows languages of two or three letters and regions of two.
    """
    first, *rest = tag.lower().replace("_", "-").split("-")
    if not (first.isascii() and first.isalpha() and 2 <= len(first) <= 3):
        return ""
    region = next((part for part in rest if len(part) == 2 and part.isascii() and part.isalpha()), "")
    return f'lang: "{first}", region: ' + (f'"{region}"' if region else "none")


def length(emu: float) -> str:
    """EMU as a length in points, to a hundredth."""
    return f"{number(emu / EMU_PER_POINT)}pt"


def number(value: float) -> str:
    """A number to a hundredth, without idle zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def colour(rgb: str) -> str:
    """Six hex digits as a colour. Raises ValueError when they are none."""
    int(rgb, 16)
    if len(rgb) != 6:
        raise ValueError(f"{rgb!r} is no colour")
    return f'rgb("{rgb}")'
