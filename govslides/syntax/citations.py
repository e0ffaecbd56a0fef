"""Citations as Pandoc writes them: `[see @key, p. 5; -@other]`, and `@key [p. 5]` in a sentence."""

import re

from govslides.model.inline import Citation, Cite
from govslides.patterns import pattern
from govslides.syntax.characters import unescape
from govslides.syntax.region import Region

_KEY = r"(?:\{(?P<braced>[^\s{}]+)\}|(?P<key>\w+(?:[:.#$%&+?<>~/-]+\w+)*))"
_BRACKET = pattern(r"\[([^\[\]]*)\]")
_CITE = pattern(rf"(?P<prefix>(?:|.*?[^\w\\]))(?P<minus>-?)@{_KEY}(?P<rest>.*)", re.DOTALL)
_NARRATIVE = pattern(rf"@{_KEY}")
_LOCATOR = pattern(r" ?\[([^\[\]@^!][^\[\]@]*)\](?![\[({:])")


def read_citation(region: Region, at: int) -> tuple[Citation, int] | None:
    """Read the bracketed citation whose `[` stands at `at`: the node and where it ends."""
    text = region.text
    bracket = _BRACKET.match(text, at)
    if bracket is None or "@" not in bracket[1] or text.startswith(("(", "["), bracket.end()):
        return None
    cites: list[Cite] = []
    start = bracket.start(1)
    for part in bracket[1].split(";"):
        cite = _cite(region, start, start + len(part))
        if cite is None:
            return None
        cites.append(cite)
        start += len(part) + 1
    return Citation(span=region.span(at, bracket.end()), cites=tuple(cites)), bracket.end()


def _cite(region: Region, start: int, end: int) -> Cite | None:
    found = _CITE.match(region.text, start, end)
    if found is None:
        return None
    group = "key" if found["key"] is not None else "braced"
    return Cite(
        key=found[group],
        prefix=_clean(found["prefix"]),
        locator=_clean(found["rest"]).lstrip(",").strip(),
        year_only=found["minus"] == "-",
        span=region.span(found.start(group), found.end(group)),
    )


def _clean(text: str) -> str:
    return unescape(" ".join(text.split()))


def read_narrative(region: Region, at: int) -> tuple[Citation, int] | None:
    """Read `@key` whose `@` stands at `at`; after a letter, as in an e-mail address, it is none."""
    text = region.text
    before = text[at - 1] if at else ""
    found = _NARRATIVE.match(text, at)
    if found is None or before.isalnum() or (before in {"_", ".", "+", "/"} and before):
        return None
    group = "key" if found["key"] is not None else "braced"
    start, end, locator = at, found.end(), ""
    year_only = before == "-" and (at < 2 or text[at - 2].isspace())
    bracket = _LOCATOR.match(text, end)
    if bracket is not None:
        locator, end = _clean(bracket[1]), bracket.end()
    span = region.span(found.start(group), found.end(group))
    cite = Cite(key=found[group], locator=locator, year_only=year_only, span=span)
    return Citation(span=region.span(start, end), cites=(cite,), narrative=True), end
