"""`::: question`: something to discuss or to answer, with what tutors need to know."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Choice, Prompt
from govslides.model.prose import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Prompt):
    """A question. Answers, explanations and feedback are for tutors: never on a slide.

    Fields:
        choices: of a multiple-choice question.
        answer: what a good answer covers.
        explanation: why the right choice is right.
        followups: further questions to ask, each with its blocks.
        level: of thinking ("remember", "understand", "apply", "analyse", "evaluate", "create"), or "".
        tags: the author's own words to find it by.
    """

    choices: tuple[Choice, ...] = ()
    answer: tuple[Block, ...] = ()
    explanation: tuple[Block, ...] = ()
    followups: tuple[tuple[Block, ...], ...] = ()
    level: str = ""
    tags: tuple[str, ...] = ()
