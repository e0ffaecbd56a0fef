"""A work as a references file describes it, in the terms of CSL, whatever format the file has."""

from govslides.records import dataclass
from govslides.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Somebody who wrote or edited a work; an institution has only a `family`.

    Fields:
        family: the family name, its particle included ("van Dijk").
        given: the given names or initials, or "".
        suffix: "Jr.", "III", or "".
    """

    family: str
    given: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work.

    Fields:
        key: as citations write it.
        kind: its CSL type ("article-journal", "book", "chapter", "report"...).
        authors, editors: in order.
        title: of the work itself.
        year: as shown, "" when unknown; `date` is the whole date for what appears on a day ("2021, May 3").
        container: the journal, book or site it is part of, or "".
        volume, issue, pages, edition, number, genre, publisher, doi, url: as written, "" when unknown.
        span: where its entry stands.
    """

    key: str
    kind: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    title: str = ""
    year: str = ""
    date: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition: str = ""
    number: str = ""
    genre: str = ""
    publisher: str = ""
    doi: str = ""
    url: str = ""
    span: Span
