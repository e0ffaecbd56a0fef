"""The lecture, read: sections of slides of blocks."""

from collections.abc import Mapping

from govslides.media import Media
from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.document import Footnote, Value
from govslides.model.inline import Inline
from govslides.model.prose import Block
from govslides.records import dataclass, field
from govslides.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who gives the lecture; `affiliation` holds one line each, most specific first."""

    name: str
    affiliation: tuple[str, ...] = ()
    email: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What `lecture.yaml` or the front matter says.

    Fields:
        title, subtitle, short_title: `short_title` stands in the footer; it defaults to the title.
        authors: in order.
        date: as written; any text.
        language: a BCP 47 tag.
        duration: minutes, or None.
        keywords, subject, rights: document properties.
        theme: a built-in theme's name, or "" for slides_src/theme.yaml or the default.
        outputs: settings by output name ("deck").
        labels: the author's own words for "Myth", "Reality", "Sources" and so on, by key.
        incremental: whether lists come in item by item, as Pandoc has it.
        answers: the folder of separate answers as written, a Value that holds a str, or None.
        span: the front matter, or the file's start.
    """

    title: str
    subtitle: str = ""
    short_title: str = ""
    authors: tuple[Author, ...] = ()
    date: str = ""
    language: str = "en"
    duration: int | None = None
    keywords: tuple[str, ...] = ()
    subject: str = ""
    rights: str = ""
    theme: str = ""
    outputs: Mapping[str, Value] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    incremental: bool = False
    answers: Value | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide as written; it may become several frames.

    Fields:
        id: stable and unique in the lecture: explicit, or the slug of its heading path.
        title: the heading's inlines; empty for a slide started by a thematic break.
        blocks: its content, in order. Notes, handout prose and the like are blocks too.
        attributes: the heading's.
        span: the heading, or the break.
    """

    id: str
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    attributes: Attributes = NO_ATTRIBUTES
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the lecture, with a divider slide.

    Fields:
        id: as a slide's.
        title: the heading's inlines; empty for the slides before the first section heading.
        blocks: what stands between the section's heading and its first slide; it belongs to the
            divider slide.
        slides: in order.
        attributes: the heading's.
        span: the heading, or the start of the first slide.
    """

    id: str
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    slides: tuple[Slide, ...]
    attributes: Attributes = NO_ATTRIBUTES
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A work that citations name.

    Fields:
        key: as citations write it.
        author: the authors as a citation shows them ("Norris", "Dunleavy et al."), or "".
        year: the year as shown, or "".
        entry: the whole reference as paragraphs of a reference list show it, as inlines.
        span: where the entry stands in the references file, or its start.
    """

    key: str
    author: str
    year: str
    entry: tuple[Inline, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Lecture:
    """A whole lecture.

    Fields:
        meta: what lecture.yaml says.
        sections: in order; slides before the first section heading are in a section without title.
        footnotes: by document path and label.
        references: the works of the references file, by key.
        media: the pictures by `media_key`; one that could not be read is missing (and reported).
        anchors: for every `#target` that a link can name, the id of the slide or section it leads to.
    """

    meta: Meta
    sections: tuple[Section, ...]
    footnotes: Mapping[tuple[str, str], Footnote] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    media: Mapping[str, Media] = field(default_factory=dict)
    anchors: Mapping[str, str] = field(default_factory=dict)
