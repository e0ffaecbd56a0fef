"""The labels of list items, counted as PowerPoint counts them."""

from collections.abc import Sequence

from govslides.deck.text import Bullet, Paragraph

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_FRAMES = {"Period": "{}.", "ParenR": "{})", "ParenBoth": "({})", "Plain": "{}"}


def numbers(paragraphs: Sequence[Paragraph]) -> list[str]:
    """What stands before each paragraph; "" before those without a bullet.

    Paragraphs of one level count on while they follow each other with the same start and scheme;
    deeper ones in between do not matter, all others end the count.
    """
    counts: dict[int, tuple[Bullet, int]] = {}
    labels = []
    for paragraph in paragraphs:
        bullet, level = paragraph.bullet, paragraph.level
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if bullet is None or bullet.kind == "char":
            counts.pop(level, None)
            labels.append("" if bullet is None else bullet.char)
            continue
        last, count = counts.get(level, (None, 0))
        same = last is not None and (last.start, last.scheme) == (bullet.start, bullet.scheme)
        count = count + 1 if same else bullet.start
        counts[level] = (bullet, count)
        labels.append(label(count, bullet.scheme))
    return labels


def label(count: int, scheme: str) -> str:
    """A number as one of DrawingML's schemes writes it ("alphaLcParenR": b)."""
    kind, frame = "arabic", "{}."
    for ending, pattern in _FRAMES.items():
        if scheme.endswith(ending):
            kind, frame = scheme.removesuffix(ending), pattern
    if kind.startswith("alpha"):
        written = _alphabetic(count)
    elif kind.startswith("roman"):
        written = _roman(count)
    else:
        written = str(count)
    return frame.format(written.upper() if kind.endswith("Uc") else written)


def _alphabetic(count: int) -> str:
    """a to z, then aa, bb and so on."""
    letter = chr(ord("a") + (count - 1) % 26)
    return letter * ((count - 1) // 26 + 1)


def _roman(count: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        while count >= value:
            made += letters
            count -= value
    return made
