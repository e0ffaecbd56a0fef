"""BibTeX and BibLaTeX files; the only owner of bibtexparser, which is imported when such a file is read."""

import re
from collections.abc import Iterator, Mapping

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
_FIELDS = frozenset(
    [
        "author",
        "booktitle",
        "date",
        "doi",
        "edition",
        "editor",
        "institution",
        "issue",
        "journal",
        "journaltitle",
        "number",
        "organization",
        "pages",
        "publisher",
        "school",
        "subtitle",
        "title",
        "type",
        "url",
        "volume",
        "year",
    ]
)
_LONGEST = 2000
"""Characters of a field; reading TeX takes its time with long ones."""

_TEX = frozenset("\\{}$~-`'%&^")


def read_bibtex(source: Source, sink: Sink) -> list[Work]:
    """The works of a BibTeX file; entries that cannot be read are reported at their line."""
    import logging

    from bibtexparser.entrypoint import parse_string

    log = logging.getLogger("bibtexparser")
    log.addHandler(logging.NullHandler())
    log.propagate = False  # what it would print is reported here
    library = parse_string(source.text)
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
        span = _line(source, entry.start_line)
        written = {field.key.lower(): str(field.value) for field in entry.fields}
        work = _entry(entry.key, entry.entry_type.lower(), written, span, sink)
        if work is not None:
            works.append(work)
    return works


def _entry(key: str, kind: str, written: Mapping[str, str], span: Span, sink: Sink) -> Work | None:
    fields = {name: written[name] for name in _FIELDS if name in written}
    if any(len(value) > _LONGEST for value in fields.values()):
        message = f"A field of the reference `{key}` is longer than {_LONGEST} characters."
        reason = "No reference list has room for it."
        hint = "Shorten it."
    elif not fields.get("title", "").strip(" {}"):
        message = f"The reference `{key}` has no title."
        reason = "Nobody can find a work without it."
        hint = "Add its `title`."
    else:
        return _work(key, kind, fields, span)
    sink.error("bad-reference", span, message, reason, hint)
    return None


def _plain(value: str) -> str:
    """`value` without TeX; what cannot be understood stays as it is."""
    if not _TEX.isdisjoint(value):
        from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

        try:
            value = LatexNodes2Text(keep_comments=True, math_mode="verbatim").latex_to_text(value)
        except (ValueError, RecursionError):
            value = value.replace("{", "").replace("}", "")
    return " ".join(value.split())


def _work(key: str, kind: str, fields: Mapping[str, str], span: Span) -> Work:
    def first(*names: str) -> str:
        return next((_plain(fields[name]) for name in names if fields.get(name)), "")

    subtitle = first("subtitle")
    year = first("year", "date")
    return Work(
        key=key,
        kind=_KINDS.get(kind, "document"),
        authors=_names(fields.get("author", "")),
        editors=_names(fields.get("editor", "")),
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


def _names(written: str) -> tuple[Name, ...]:
    parts = [part.strip() for part in _split_names(" ".join(written.split()))]
    return tuple(_name(part) for part in parts if part and part != "others")


def _split_names(written: str) -> Iterator[str]:
    """The names between the `and`s that no braces protect."""
    depth = start = 0
    for found in re.finditer(r"[{}]| and ", written):
        if found[0] == " and ":
            if depth == 0:
                yield written[start : found.start()]
                start = found.end()
        else:
            depth += 1 if found[0] == "{" else -1
    yield written[start:]


def _name(written: str) -> Name:
    """One name: "{Institution}", "Family, Given", "Family, Jr., Given" or "Given particle Family"."""
    if written.startswith("{") and written.endswith("}"):
        return Name(family=_plain(written))
    parts = [part.strip() for part in _plain(written).split(",")]
    if len(parts) == 2:
        return Name(family=parts[0], given=parts[1])
    if len(parts) > 2:
        return Name(family=parts[0], suffix=parts[1], given=parts[2])
    words = parts[0].split()
    for at, word in enumerate(words[:-1]):
        if at and word[0].islower():
            return Name(family=" ".join(words[at:]), given=" ".join(words[:at]))
    return Name(family=words[-1], given=" ".join(words[:-1])) if words else Name(family=written)
