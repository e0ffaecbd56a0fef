"""BibTeX and BibLaTeX files; the only owner of bibtexparser, which is imported when such a file is read."""

import re
from collections.abc import Mapping

from govslides.diagnostics import Sink
from govslides.references.works import Name, Work
from govslides.source import Source, Span

_KINDS = {
    "article": "article-journal",
    "book": "book",
    "booklet": "book",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "report",
    "mastersthesis": "thesis",
    "misc": "document",
    "online": "webpage",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "www": "webpage",
}
_GENRES = {"phdthesis": "Doctoral dissertation", "mastersthesis": "Master's thesis"}
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)


def read_bibtex(source: Source, sink: Sink) -> list[Work]:
    """The works of a BibTeX file; entries that cannot be read are reported at their line."""
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import LatexDecodingMiddleware

    library = parse_string(source.text, append_middleware=[LatexDecodingMiddleware()])
    for failed in library.failed_blocks:
        sink.error(
            "broken-references",
            _line(source, failed.start_line),
            "This entry is no BibTeX, or its key is used twice.",
            "No citation can be resolved with it.",
            "Balance its braces and quotation marks, and give it a key of its own.",
        )
    works = []
    for entry in library.entries:
        fields = {field.key.lower(): _clean(str(field.value)) for field in entry.fields}
        span = _line(source, entry.start_line)
        if not fields.get("title"):
            sink.error(
                "bad-reference",
                span,
                f"The reference `{entry.key}` has no title.",
                "Nobody can find a work without it.",
                "Add its `title`.",
            )
            continue
        works.append(_work(entry.key, entry.entry_type.lower(), fields, span))
    return works


def _work(key: str, kind: str, fields: Mapping[str, str], span: Span) -> Work:
    def first(*names: str) -> str:
        return next((fields[name] for name in names if fields.get(name)), "")

    subtitle = first("subtitle")
    year = first("year", "date")
    return Work(
        key=key,
        kind=_KINDS.get(kind, "document"),
        authors=_names(first("author")),
        editors=_names(first("editor")),
        title=f"{first('title')}: {subtitle}" if subtitle else first("title"),
        year=year[:4] if re.match(r"\d{4}", year) else year,
        container=first("journal", "journaltitle", "booktitle"),
        volume=first("volume"),
        issue=first("number", "issue") if kind == "article" else "",
        pages=re.sub(r"\s*-+\s*", "\u2013", first("pages")),
        edition=first("edition"),
        number="" if kind == "article" else first("number"),
        genre=first("type") or _GENRES.get(kind, ""),
        publisher=first("publisher", "institution", "school", "organization"),
        doi=first("doi"),
        url=first("url"),
        span=span,
    )


def _line(source: Source, line: int | None) -> Span:
    starts = source.line_starts
    start = starts[min(line or 0, len(starts) - 1)]
    end = source.text.find("\n", start)
    return Span(source, start, end if end >= 0 else len(source.text))


def _clean(value: str) -> str:
    return " ".join(value.replace("{", "").replace("}", "").split())


def _names(written: str) -> tuple[Name, ...]:
    return tuple(_name(part) for part in _AND.split(written) if part and part != "others")


def _name(written: str) -> Name:
    """One name: "Family, Given", "Family, Jr., Given" or "Given particle Family"."""
    parts = [part.strip() for part in written.split(",")]
    if len(parts) == 2:
        return Name(family=parts[0], given=parts[1])
    if len(parts) > 2:
        return Name(family=parts[0], suffix=parts[1], given=parts[2])
    words = written.split()
    for at, word in enumerate(words[:-1]):
        if at and word[0].islower():
            return Name(family=" ".join(words[at:]), given=" ".join(words[:at]))
    return Name(family=words[-1], given=" ".join(words[:-1])) if words else Name(family=written)
