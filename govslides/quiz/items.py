"""What a quiz is made of, whatever the platform."""

from collections.abc import Callable
from typing import Literal

from govslides.media import Media
from govslides.ooxml.xml import attribute
from govslides.records import dataclass
from govslides.source import Span

_DPI, _WIDEST = 96, 640

Kind = Literal["choice", "truth", "short", "essay"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in a text.

    Fields:
        name: its file name, made of its content: "a1b2c3d4e5f60718.png".
        alt: its alternative text; "" when it is decorative.
        media: its bytes and size.
    """

    name: str
    alt: str
    media: Media

    def element(self, source: str) -> str:
        """It as XHTML, from `source`; as large as it is, but no wider than a question."""
        natural = self.media.width * _DPI / self.media.dpi
        width = max(1, round(min(natural, _WIDEST)))
        height = max(1, round(self.media.height * width / self.media.width))
        alt = attribute(self.alt)
        return f'<img src="{source}" alt="{alt}" width="{width}" height="{height}"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Rich:
    """A text as well-formed XHTML blocks, everything in it escaped; in between stand its pictures.

    Its elements are those that QTI 2.1 has too, but for `del` and the `start` of a list.
    """

    parts: tuple[str | Picture, ...] = ()

    def html(self, image: Callable[[Picture], str]) -> str:
        """The text; `image` writes the element of a picture."""
        return "".join([part if isinstance(part, str) else image(part) for part in self.parts])

    @property
    def pictures(self) -> list[Picture]:
        """The pictures, each once."""
        return list({part.name: part for part in self.parts if isinstance(part, Picture)}.values())

    def __bool__(self) -> bool:
        return bool(self.parts)


NOTHING = Rich()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the choices of an item; `feedback` is for those who pick it."""

    text: Rich
    correct: bool = False
    feedback: Rich = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A question.

    Fields:
        id: stable and unique in the quiz: the question's own, else its slide's with something added.
        kind: "choice", "truth" (a claim to be judged), "short" (a few words) or "essay".
        title: a name to find it by, unique in the quiz; plain text.
        prompt: what is asked.
        options: of a choice.
        truth: of a claim, whether it is true.
        accepted: of a short answer, what is taken as right, whatever the case of letters.
        feedback: what everybody is told afterwards.
        guide: for whoever marks an essay.
        tags: the author's.
        section: the title of the lecture's part, "" for none.
        span: the block that it comes from.
    """

    id: str
    kind: Kind
    title: str
    prompt: Rich
    options: tuple[Option, ...] = ()
    truth: bool = False
    accepted: tuple[str, ...] = ()
    feedback: Rich = NOTHING
    guide: Rich = NOTHING
    tags: tuple[str, ...] = ()
    section: str = ""
    span: Span

    @property
    def multiple(self) -> bool:
        """Whether several options are right."""
        return sum(option.correct for option in self.options) > 1

    @property
    def texts(self) -> tuple[Rich, ...]:
        """All that is written in it."""
        inside = [text for option in self.options for text in (option.text, option.feedback)]
        return (self.prompt, *inside, self.feedback, self.guide)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """All items of a lecture.

    Fields:
        name: the lecture's name in file names; ids on platforms start with it, since a course has several
            lectures.
        title: the lecture's.
        language: a BCP 47 tag.
    """

    name: str
    title: str
    language: str
    items: tuple[Item, ...]
