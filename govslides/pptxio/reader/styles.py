"""Resolving paragraph styles: layout placeholder, master placeholder, master text style, default."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from govslides.deck.text import Align
from govslides.pptxio.ooxml import NS, RawColour, local, whole
from govslides.pptxio.reader.paints import Paints
from govslides.pptxio.reader.raw import RawLevel

_ALIGNS: dict[tuple[str, bool], Align] = {
    ("ctr", False): "center",
    ("ctr", True): "center",
    ("r", False): "end",
    ("l", True): "end",
}
_BULLETS = ("buNone", "buChar", "buAutoNum", "buBlip")
_SYMBOL_FONTS = {"wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol", "monotype sorts"}
_SYMBOLS = dict(
    zip(
        "\u00a7n\u00a8q\u00d8\u00e0\u00f0\u00fc\u00d6vl\u00a1",
        "▪■▫□➢→⇨✓✓❖●○",
        strict=True,
    )
)
"""What common bullets of symbol fonts look like."""
_BLACK = RawColour("dk1")
_SMALLEST, _LARGEST = 100, 400_000
"""Sizes that DrawingML allows, centipoints (ECMA-376 part 1, 20.1.10.72)."""
_FARTHEST = 51_206_400


def resolve_levels(styles: Sequence[Element | None], paints: Paints) -> tuple[RawLevel, ...]:
    """The nine levels that `styles` give, the nearest first; each holds `lvlNpPr` elements."""
    return tuple(_level([_paragraph(style, at) for style in styles], paints) for at in range(1, 10))


def _paragraph(style: Element | None, number: int) -> Element | None:
    return None if style is None else style.find(f"a:lvl{number}pPr", NS)


def _level(chain: list[Element | None], paints: Paints) -> RawLevel:
    steps = [step for step in chain if step is not None]
    runs = [run for step in steps if (run := step.find("a:defRPr", NS)) is not None]
    size = min(max(int(_first(runs, "sz", "1800")), _SMALLEST), _LARGEST)
    bullet = _bullet(steps)
    spacing, exact = _spacing(steps, size)
    rtl = _first(steps, "rtl", "0") in {"1", "true"}
    return RawLevel(
        size=size,
        font=_font(runs),
        colour=next(_fills(runs, paints), _BLACK),
        bold=_first(runs, "b", "0") in {"1", "true"},
        italic=_first(runs, "i", "0") in {"1", "true"},
        # Small capitals are taken for large ones: they are narrower, but wider than small letters.
        capitals=_first(runs, "cap", "none") in {"all", "small"},
        bullet={"buChar": "char", "buBlip": "char", "buAutoNum": "number"}.get(local(bullet), "")
        if bullet is not None
        else "",
        char=_character(bullet, steps) if bullet is not None else "",
        bullet_colour=next(_colours(steps, "a:buClr", paints), None),
        align=_ALIGNS.get((_first(steps, "algn", "r" if rtl else "l"), rtl), "start"),
        margin=_length(steps, "marL"),
        indent=_length(steps, "indent"),
        space_before=_space(steps, "a:spcBef", size, spacing),
        space_after=_space(steps, "a:spcAft", size, spacing),
        spacing=spacing,
        rtl=rtl,
        exact=exact,
        spaced=int(_first(runs, "spc", "0")) > 0,
    )


def _length(steps: list[Element], name: str) -> int:
    return min(max(int(_first(steps, name, "0")), -_FARTHEST), _FARTHEST)


def _first(elements: list[Element], name: str, default: str) -> str:
    """Attribute `name` of the first element that has it; numbers are proved by the caller's default."""
    for element in elements:
        value = element.get(name)
        if value is not None:
            proved = not default.lstrip("-").isdigit() or value.lstrip("-").isdecimal()
            return value if proved or value in {"true", "false"} else default
    return default


def _font(runs: list[Element]) -> str:
    for run in runs:
        latin = run.find("a:latin", NS)
        if latin is not None:
            return latin.get("typeface", "+mn-lt")
    return "+mn-lt"


def _colours(elements: list[Element], path: str, paints: Paints) -> Iterator[RawColour]:
    for element in elements:
        found = paints.colour(element.find(path, NS))
        if found is not None:
            yield found


def _fills(runs: list[Element], paints: Paints) -> Iterator[RawColour]:
    """The colours of letters, the nearest first; those filled with a gradient count as its first colour."""
    for run in runs:
        for path in ("a:solidFill", "a:gradFill/a:gsLst/a:gs"):
            found = paints.colour(run.find(path, NS))
            if found is not None:
                yield found


def _bullet(steps: list[Element]) -> Element | None:
    for step in steps:
        for name in _BULLETS:
            found = step.find(f"a:{name}", NS)
            if found is not None:
                return found
    return None


def _character(bullet: Element, steps: list[Element]) -> str:
    """The character of a bullet; of a symbol font the one that looks like it."""
    written = bullet.get("char") or "•"
    font = next((found for step in steps if (found := step.find("a:buFont", NS)) is not None), None)
    if font is None or font.get("typeface", "").lower() not in _SYMBOL_FONTS:
        return written
    return _SYMBOLS.get(written[0], "•")


def _spacing(steps: list[Element], size: int) -> tuple[int, bool]:
    """Line spacing in per cent, and whether it is written as a fixed height."""
    for step in steps:
        per_cent = step.find("a:lnSpc/a:spcPct", NS)
        if per_cent is not None:
            return min(max(_share(per_cent) // 1000, 50), 300), False
        fixed = step.find("a:lnSpc/a:spcPts", NS)
        if fixed is not None:
            return min(max(round(whole(fixed, "val", size) * 100 / (size * 1.2)), 80), 200), True
    return 100, False


def _share(element: Element) -> int:
    """A share in thousandths of a per cent; newer files may write "90%"."""
    written = element.get("val", "")
    if written.endswith("%"):
        try:
            return round(float(written[:-1]) * 1000)
        except ValueError:
            return 100_000
    return whole(element, "val", 100_000) or 100_000


def _space(steps: list[Element], path: str, size: int, spacing: int) -> int:
    """Space before or after in EMU; per cents are of the line, which is 1.2 times the type's size."""
    for step in steps:
        found = step.find(path, NS)
        if found is None:
            continue
        exact = found.find("a:spcPts", NS)
        if exact is not None:
            return min(max(whole(exact, "val", 0), 0), 158_400) * 127
        share = found.find("a:spcPct", NS)
        if share is None or share.get("val") in {None, "0", "0%"}:
            return 0
        return round(size * 127 * 1.2 * spacing / 100 * _share(share) / 100_000)
    return 0
