"""What a lecture or the command line asks of each output."""

from typing import Literal

from govslides.records import dataclass
from govslides.source import Span

Audience = Literal["student", "tutor"]
"""Who an output is for."""

Variant = Literal["full", "guided", "slides"]
"""Kinds of handout: the substance as a document, the same with gaps to fill, pictures of the slides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckSettings:
    """`deck`: for whom a .pptx is made; the student's has no notes and no answers, and goes to student/."""

    audiences: tuple[Audience, ...] = ("tutor",)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutSettings:
    """`handout`: a document to read and write on.

    Fields:
        variants: which kinds; one file each.
        word_bank: whether guided notes end with the words that were blanked, in alphabetical order.
        thumbnails: "" for none, else where pictures of slides stand.
        slides_per_page: of the variant "slides": 1, 2, 3 or 6.
        paper: the size of pages.
        contents: whether a table of contents opens it; None when it is long.
        template: a .docx, relative to the lecture's folder or slides_src, whose styles, header and footer
            are used; "" for ours. `template_span` is where it is named.
        start: when the session starts, in minutes after midnight, for the tutor's clock; None for a clock
            that counts from 0:00.
    """

    variants: tuple[Variant, ...] = ("full",)
    word_bank: bool = False
    thumbnails: Literal["", "margin", "inline"] = ""
    slides_per_page: int = 3
    paper: Literal["a4", "letter"] = "a4"
    contents: bool | None = None
    template: str = ""
    template_span: Span | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSettings:
    """`questions`: sheets of numbered questions.

    Fields:
        tags: only questions with one of these tags; all when empty.
        versions: how many versions with shuffled options (A, B, ...); 0 for one as written.
        seed: any text; the same seed gives the same order for ever.
        paper, template, template_span, start: as a handout's.
    """

    tags: tuple[str, ...] = ()
    versions: int = 0
    seed: str = ""
    paper: Literal["a4", "letter"] = "a4"
    template: str = ""
    template_span: Span | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizSettings:
    """`quiz`: files for learning platforms; with `tags`, only what has one of them."""

    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideSettings:
    """`slides-png`, `slides-svg`: pictures of slides; `width` in pixels."""

    width: int = 1920
