"""The document: its nodes, and what they share."""

from collections.abc import Mapping
from typing import Literal

from govslides.flow.kept import Store
from govslides.flow.nodes import Node
from govslides.flow.runs import Runs
from govslides.media import Media
from govslides.records import dataclass, field

Audience = Literal["student", "tutor"]
Paper = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleBlock:
    """What a document opens with.

    Fields:
        title, subtitle: its own and the lecture's second line; `subtitle` may be empty.
        kind: what document it is ("Handout", "Questions: tutor's copy").
        authors: one line each, name and affiliation.
        date: as written, or "".
        fields: labels to fill in by hand ("Name", "Date"); may be empty.
    """

    title: Runs
    kind: str
    subtitle: Runs = ()
    authors: tuple[Runs, ...] = ()
    date: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """Document properties; `header` is the short line at the head of each page."""

    title: str
    authors: tuple[str, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    rights: str = ""
    language: str = "en"
    header: str = ""
    rtl: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A whole document, for one audience.

    Fields:
        name: the file's name without its ending ("digital-government-handout").
        audience: whose copy it is; for wording alone, since nothing a student may not see is in it.
        opening: the title block.
        nodes: its content, in order.
        notes: the footnotes; the first is number 1.
        media: the pictures that its figures name, and no others.
        contents: whether a table of contents stands after the title block.
        paper: the page's size.
        words: our own words that writers need, in the document's language: "contents", "page", "of",
            "notes", "footnotes", "skip", "lines" (room to write), "blank" (a gap), "figure", "table".
        kept: what writers keep for other documents of the lecture; no part of this one.
    """

    name: str
    audience: Audience
    opening: TitleBlock
    nodes: tuple[Node, ...]
    properties: Properties
    notes: tuple[tuple[Node, ...], ...] = ()
    media: Mapping[str, Media] = field(default_factory=dict)
    contents: bool = False
    paper: Paper = "a4"
    words: Mapping[str, str] = field(default_factory=dict)
    kept: Store = field(default_factory=Store)
