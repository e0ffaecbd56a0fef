"""How a citation names a work: authors and year, in the manner of APA (7th edition, 8.11 to 8.17)."""

from collections.abc import Iterable, Mapping, Sequence

from govslides.references.works import Name, Work

_NO_DATE = "n.d."
_PLAIN = str.maketrans({"\u00f8": "o", "\u00e6": "ae", "\u0142": "l", "\u0111": "d", "\u0153": "oe"})


def author_label(work: Work) -> str:
    """The authors as a citation shows them; without any, the editors, else a short title."""
    names = work.authors or work.editors
    if not names:
        return short_title(work.title)
    if len(names) == 1:
        return names[0].family
    if len(names) == 2:
        return f"{names[0].family} & {names[1].family}"
    return f"{names[0].family} et al."


def short_title(title: str) -> str:
    """The first words of a title, up to its colon, four at most."""
    return " ".join(title.split(":", maxsplit=1)[0].split()[:4])


def years(works: Sequence[Work], cited: Iterable[str]) -> Mapping[str, str]:
    """The year to show for each key; cited works alike in authors and year get a, b, c in order of title."""
    chosen = set(cited)
    shown = {work.key: work.year or _NO_DATE for work in works}
    alike: dict[tuple[str, str], list[Work]] = {}
    for work in works:
        if work.key in chosen:
            alike.setdefault((author_label(work), shown[work.key]), []).append(work)
    for group in alike.values():
        if len(group) < 2:
            continue
        for letter, work in zip("abcdefghijklmnopqrstuvwxyz", sorted(group, key=_title_order), strict=False):
            joint = "-" if shown[work.key] == _NO_DATE else ""
            shown[work.key] += joint + letter
    return shown


def list_order(work: Work, year: str) -> tuple[str, str, str]:
    """Where a work stands in a reference list: by authors, then year, then title."""
    names = work.authors or work.editors
    return " ".join(_sorting(name) for name in names) or _title_order(work), year, _title_order(work)


def _sorting(name: Name) -> str:
    return _letters(f"{name.family} {name.given}")


def _letters(text: str) -> str:
    """`text` as the alphabet orders it: without case and accents."""
    if text.isascii():
        return text.casefold()
    import unicodedata

    spread = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def _title_order(work: Work) -> str:
    title = _letters(work.title)
    for article in ("the ", "a ", "an "):
        title = title.removeprefix(article)
    return title
