"""Resolving paragraph styles: layout placeholder, master placeholder, master text style, default."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from govslides.deck.text import Align
from govslides.pptxio.ooxml import NS, RawColour, colour_in, local, whole
from govslides.pptxio.reader.raw import RawLevel

_ALIGNS: dict[str, Align] = {"ctr": "center", "r": "end"}
_BULLETS = ("buNone", "buChar", "buAutoNum", "buBlip")
_BLACK = RawColour("dk1")


def resolve_levels(styles: Sequence[Element | None], mapping: dict[str, str]) -> tuple[RawLevel, ...]:
    """The nine levels that `styles` give, the nearest first; each holds `lvlNpPr` elements."""
    return tuple(_level([_paragraph(style, at) for style in styles], mapping) for at in range(1, 10))


def _paragraph(style: Element | None, number: int) -> Element | None:
    return None if style is None else style.find(f"a:lvl{number}pPr", NS)


def _level(chain: list[Element | None], mapping: dict[str, str]) -> RawLevel:
    steps = [step for step in chain if step is not None]
    runs = [run for step in steps if (run := step.find("a:defRPr", NS)) is not None]
    size = int(_first(runs, "sz", "1800"))
    bullet = _bullet(steps)
    spacing = _spacing(steps)
    return RawLevel(
        size=size,
        font=_font(runs),
        colour=next(_colours(runs, "a:solidFill", mapping), _BLACK),
        bold=_first(runs, "b", "0") in {"1", "true"},
        italic=_first(runs, "i", "0") in {"1", "true"},
        capitals=_first(runs, "cap", "none") == "all",
        bullet={"buChar": "char", "buBlip": "char", "buAutoNum": "number"}.get(local(bullet), "")
        if bullet is not None
        else "",
        char=(bullet.get("char") or "•") if bullet is not None else "",
        bullet_colour=next(_colours(steps, "a:buClr", mapping), None),
        align=_ALIGNS.get(_first(steps, "algn", "l"), "start"),
        margin=int(_first(steps, "marL", "0")),
        indent=int(_first(steps, "indent", "0")),
        space_before=_space(steps, "a:spcBef", size, spacing),
        space_after=_space(steps, "a:spcAft", size, spacing),
        spacing=spacing,
    )


def _first(elements: list[Element], name: str, default: str) -> str:
    """Attribute `name` of the first element that has it; numbers are proved by the caller's default."""
    for element in elements:
        value = element.get(name)
        if value is not None:
            proved = not default.lstrip("-").isdigit() or value.lstrip("-").isdigit()
            return value if proved or value in {"true", "false"} else default
    return default


def _font(runs: list[Element]) -> str:
    for run in runs:
        latin = run.find("a:latin", NS)
        if latin is not None:
            return latin.get("typeface", "+mn-lt")
    return "+mn-lt"


def _colours(elements: list[Element], path: str, mapping: dict[str, str]) -> Iterator[RawColour]:
    for element in elements:
        found = colour_in(element.find(path, NS), mapping)
        if found is not None:
            yield found


def _bullet(steps: list[Element]) -> Element | None:
    for step in steps:
        for name in _BULLETS:
            found = step.find(f"a:{name}", NS)
            if found is not None:
                return found
    return None


def _spacing(steps: list[Element]) -> int:
    for step in steps:
        per_cent = step.find("a:lnSpc/a:spcPct", NS)
        if per_cent is not None:
            return whole(per_cent, "val", 100_000) // 1000 or 100
    return 100


def _space(steps: list[Element], path: str, size: int, spacing: int) -> int:
    """Space before or after in EMU; per cents are of the line, which is 1.2 times the type's size."""
    for step in steps:
        found = step.find(path, NS)
        if found is None:
            continue
        exact = found.find("a:spcPts", NS)
        if exact is not None:
            return whole(exact, "val", 0) * 127
        share = whole(found.find("a:spcPct", NS), "val", 0)
        return round(size * 127 * 1.2 * spacing / 100 * share / 100_000)
    return 0
