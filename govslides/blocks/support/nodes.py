"""Base nodes of the block types."""

from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.prose import Block
from govslides.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fenced(Block):
    """Any block that was written as a fenced div.

    Fields:
        attributes: as written; the keys that the block knows are read into its own fields.
    """

    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside(Fenced):
    """Prose that belongs to a slide but does not stand on it; headings in it are part of the prose.

    Reading lifts asides out of other blocks to the slide they stand on, but a `Prompt` keeps its own.
    """

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt(Fenced):
    """Something the audience is asked to do; it fills a slide of its own.

    Fields:
        title: a title of the author's own, or "".
        blocks: the text, without choices and asides.
        minutes: how long it takes, or None.
        lines: how many lines there are to write on, or None for as many as suit it.
        group: who works together ("alone", "pairs", "groups of four"), or "".
        asides: the notes, handout prose and tutor text written inside it.
    """

    title: str = ""
    blocks: tuple[Block, ...]
    minutes: int | None = None
    lines: int | None = None
    group: str = ""
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Block):
    """One of the choices of a question, or of the options of a poll.

    Fields:
        blocks: its text.
        correct: whether it is marked `[x]`; never in a poll.
        feedback: what a learner who picks it is told.
    """

    blocks: tuple[Block, ...]
    correct: bool = False
    feedback: tuple[Block, ...] = ()
