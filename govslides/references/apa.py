"""An entry of a reference list, in the manner of APA (7th edition, chapters 9 and 10), as inlines."""

from collections.abc import Sequence

from govslides.model.inline import Emphasis, Inline, Link, Text
from govslides.references.works import Name, Work
from govslides.source import Span

_WHOLE = frozenset(
    {"book", "report", "thesis", "webpage", "document", "dataset", "manuscript", "legislation"}
)
_IN_BOOKS = frozenset({"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary"})
_BY_DAY = frozenset({"article-newspaper", "article-magazine", "webpage", "post", "post-weblog", "speech"})


def entry(work: Work, year: str) -> tuple[Inline, ...]:
    """The whole reference, with `year` as it is shown."""
    built = _Entry(work.span)
    names = work.authors or work.editors
    if names:
        built.sentence(_listed(names) + _role(work))
    else:
        _title(built, work)
    when = f"{year}, {work.date}" if work.date and work.kind in _BY_DAY else year
    built.text(f"({when}).")
    if names:
        _title(built, work)
    _source(built, work)
    _address(built, work)
    return built.inlines


_ENCODED = frozenset(' "<>\\^`{|}')
"""ASCII characters that no URL may hold as they are."""


class _Entry:
    """Sentences put together with one space between them."""

    def __init__(self, span: Span) -> None:
        self._span = span
        self._parts: list[Inline] = []

    @property
    def inlines(self) -> tuple[Inline, ...]:
        return tuple(self._parts)

    def text(self, words: str, *, tight: bool = False) -> None:
        space = " " if self._parts and not tight else ""
        last = self._parts[-1] if self._parts else None
        if isinstance(last, Text):
            self._parts[-1] = Text(text=last.text + space + words, span=self._span)
        else:
            self._parts.append(Text(text=space + words, span=self._span))

    def sentence(self, words: str) -> None:
        self.text(words if words.endswith((".", "?", "!")) else words + ".")

    def italic(self, words: str) -> None:
        if self._parts:
            self.text(" ", tight=True)
        inner = Text(text=words, span=self._span)
        self._parts.append(Emphasis(children=(inner,), span=self._span))

    def link(self, url: str) -> None:
        self.text(" ", tight=True)
        inner = Text(text=url, span=self._span)
        target = _encoded(url)
        self._parts.append(Link(children=(inner,), target=target, target_span=self._span, span=self._span))


def _title(built: _Entry, work: Work) -> None:
    """The title, in italics when the work stands alone."""
    note = _note(work)
    if work.container and work.kind not in _WHOLE:
        built.sentence(work.title + note)
        return
    built.italic(work.title)
    end = "" if work.title.endswith((".", "?", "!")) and not note else "."
    if note or end:
        built.text(note + end, tight=True)


def _note(work: Work) -> str:
    """What stands after a title in round or square brackets."""
    facts = []
    if work.edition and work.edition not in {"1", "1st", "first", "First"}:
        facts.append(_edition(work.edition))
    if work.kind == "report" and work.number:
        facts.append(f"{work.genre or 'Report'} No. {work.number}")
    if work.kind in {"book", "report"} and work.volume:
        facts.append(f"Vol. {work.volume}")
    note = f" ({', '.join(facts)})" if facts else ""
    if work.kind == "thesis":
        inside = ", ".join(part for part in (work.genre or "Thesis", work.publisher) if part)
        note += f" [{inside}]"
    return note


def _edition(written: str) -> str:
    if written.isascii() and written.isdigit():
        tens = int(written) % 100
        ending = "th" if 10 < tens < 20 else {1: "st", 2: "nd", 3: "rd"}.get(tens % 10, "th")
        return f"{written}{ending} ed."
    return f"{written.removesuffix('.').removesuffix(' ed').removesuffix(' edition')} ed."


def _source(built: _Entry, work: Work) -> None:
    """Where the work appeared."""
    if work.kind in _IN_BOOKS and work.container:
        editors = work.editors if work.authors else ()
        built.text(f"In {_in_order(editors)} {_editors(editors)}," if editors else "In")
        built.italic(work.container)
        built.text(f" ({_pages(work.pages)})." if work.pages else ".", tight=True)
    elif work.container:
        _periodical(built, work)
    if work.publisher and work.kind != "thesis" and work.publisher not in {n.family for n in work.authors}:
        built.sentence(work.publisher)


def _periodical(built: _Entry, work: Work) -> None:
    built.italic(f"{work.container}, {work.volume}" if work.volume else work.container)
    issue = f"({_ranged(work.issue)})" if work.issue else ""
    if issue and not work.volume:
        issue = f", {issue}"
    built.text(issue + (f", {work.pages}." if work.pages else "."), tight=True)


def _ranged(written: str) -> str:
    """ "8-9" with the dash that ranges have; "s1-2b" and the like stay."""
    first, hyphen, last = written.partition("-")
    return f"{first}\u2013{last}" if hyphen and first.isdigit() and last.isdigit() else written


def _pages(pages: str) -> str:
    return f"pp. {pages}" if "\u2013" in pages or "," in pages else f"p. {pages}"


def _address(built: _Entry, work: Work) -> None:
    if work.doi:
        bare = (
            work.doi.removeprefix("https://doi.org/").removeprefix("http://dx.doi.org/").removeprefix("doi:")
        )
        built.link(f"https://doi.org/{bare.strip()}")
    elif work.url.startswith(("https://", "http://")):
        built.link(work.url)


def _encoded(url: str) -> str:
    """`url` as RFC 3986 wants it; old DOIs have angle brackets in them."""
    if url.isascii() and url.isprintable() and not _ENCODED.intersection(url):
        return url
    from urllib.parse import quote

    return quote(url, safe="%:/?#[]@!$&'()*+,;=~")


def _role(work: Work) -> str:
    if work.authors or not work.editors:
        return ""
    return f" {_editors(work.editors)}"


def _editors(names: Sequence[Name]) -> str:
    return "(Eds.)" if len(names) > 1 else "(Ed.)"


def _listed(names: Sequence[Name]) -> str:
    """Names with the family name first; beyond twenty, the first nineteen and the last."""
    shown = [_inverted(name) for name in names]
    if len(shown) > 20:
        return ", ".join(shown[:19]) + f", \u2026 {shown[-1]}"
    if len(shown) == 1:
        return shown[0]
    return ", ".join(shown[:-1]) + f", & {shown[-1]}"


def _inverted(name: Name) -> str:
    parts = [name.family, _initials(name.given), name.suffix]
    return ", ".join(part for part in parts if part)


def _in_order(names: Sequence[Name]) -> str:
    shown = [f"{_initials(name.given)} {name.family}".strip() for name in names]
    if len(shown) < 3:
        return " & ".join(shown)
    return ", ".join(shown[:-1]) + f", & {shown[-1]}"


def _initials(given: str) -> str:
    """ "Jean-Luc Marie" as "J.-L. M."."""
    words = given.replace(".", ". ").split()
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in words)
