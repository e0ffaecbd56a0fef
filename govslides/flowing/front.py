"""What stands around a document's content: title block, properties, the words that writers need."""

from collections.abc import Mapping, Sequence

from govslides.flow.flow import Audience, Properties, TitleBlock
from govslides.flowing.places import places_of
from govslides.flowing.wording import plain
from govslides.model.inline import plain_text
from govslides.model.lecture import Author, Lecture

WORDS = (
    "contents",
    "page",
    "of",
    "notes",
    "footnotes",
    "skip",
    "back",
    "lines",
    "blank",
    "figure",
    "table",
)
"""The keys of our own words that writers need."""

SEPARATOR = " \u00b7 "


def document_words(labels: Mapping[str, str]) -> dict[str, str]:
    """The words that writers need."""
    return {key: labels[key] for key in WORDS}


def kind_of(names: Sequence[str], audience: Audience, labels: Mapping[str, str]) -> str:
    """What document it is: "Handout · Tutor's copy"."""
    copy = [labels["copy"]] if audience == "tutor" else []
    return SEPARATOR.join([*names, *copy])


def title_block(lecture: Lecture, title: str, kind: str, fields: Sequence[str] = ()) -> TitleBlock:
    """What a document opens with."""
    meta = lecture.meta
    return TitleBlock(
        title=plain(title, meta.span),
        kind=kind,
        subtitle=plain(meta.subtitle, meta.span),
        authors=tuple([plain(_line(author), meta.span) for author in meta.authors]),
        date=meta.date,
        fields=tuple(fields),
    )


def _line(author: Author) -> str:
    return ", ".join([author.name, *author.affiliation])


def properties(lecture: Lecture, title: str, kind: str) -> Properties:
    """The document's properties."""
    meta = lecture.meta
    return Properties(
        title=f"{title}{SEPARATOR}{kind}",
        authors=tuple([author.name for author in meta.authors]),
        subject=meta.subject,
        keywords=meta.keywords,
        rights=meta.rights,
        language=meta.language,
        header=f"{meta.short_title or title}{SEPARATOR}{kind}",
        rtl=is_rtl(meta.language),
    )


def is_rtl(language: str) -> bool:
    """Whether a language (a BCP 47 tag) runs from right to left."""
    from govslides.layout.scope import RTL_LANGUAGES

    return language.split("-", 1)[0].lower() in RTL_LANGUAGES


def document_title(lecture: Lecture, labels: Mapping[str, str]) -> str:
    """What documents are called: as the lecture is, else like its first heading."""
    if lecture.meta.title:
        return lecture.meta.title
    titles = (" ".join(plain_text(place.title).split()) for place in places_of(lecture))
    return next(filter(None, titles), "") or labels["handout"]
