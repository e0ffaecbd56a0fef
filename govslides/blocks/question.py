"""`::: question`: something to discuss or to answer, with what tutors need to know."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from govslides.blocks import answer as answer_block
from govslides.blocks.support.asking import Asked, asked
from govslides.blocks.support.attributes import attribute_span, check_keys, one_of, text, words
from govslides.blocks.support.nodes import Choice, Prompt
from govslides.blocks.support.prompts import PROMPT_KEYS, is_choices, prompt_fields, read_choices
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.speaking import Speech, speak_choices
from govslides.diagnostics import Sink
from govslides.layout.scope import Scope
from govslides.model.document import Div
from govslides.model.inline import Text
from govslides.model.prose import Block, Paragraph
from govslides.records import dataclass, replace
from govslides.tuples import NamedTuple

if TYPE_CHECKING:
    from govslides.blocks.support.quizzing import Quizzing
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Prompt):
    """A question. Answers, explanations and feedback are for tutors: never on a slide.

    Fields:
        choices: of a multiple-choice question.
        answer: what a good answer covers.
        accepted: the answers that a quiz takes as right, each a few words; they open `answer` too.
        explanation: why the right choice is right.
        followups: further questions to ask, each with its blocks.
        level: of thinking ("remember", "understand", "apply", "analyse", "evaluate", "create"), or "".
        tags: the author's own words to find it by.
    """

    choices: tuple[Choice, ...] = ()
    answer: tuple[Block, ...] = ()
    accepted: tuple[str, ...] = ()
    explanation: tuple[Block, ...] = ()
    followups: tuple[tuple[Block, ...], ...] = ()
    level: str = ""
    tags: tuple[str, ...] = ()


class Answers(NamedTuple):
    """What of a question is for tutors; the fields are `Question`'s."""

    answer: tuple[Block, ...]
    accepted: tuple[str, ...]
    explanation: tuple[Block, ...]
    followups: tuple[tuple[Block, ...], ...]


KEYS = PROMPT_KEYS | {"level", "tags"}
MAY_BE_EMPTY = True

NUMBERED = True
"""It has a number in documents, and stands on question sheets."""

_PARTS = ("answer", "explanation", "followup")
_PART_KEYS = {"answer": answer_block.KEYS}
_LEVELS = ("remember", "understand", "apply", "analyse", "analyze", "evaluate", "create")
"""Levels of thinking, after Anderson and Krathwohl's revision (2001) of Bloom's taxonomy."""


def read(div: Div, reader: Reader) -> Question:
    """Read the text, the choices and the parts for tutors."""
    since = len(reader.lifted)
    answers = read_answers((block for block in div.blocks if isinstance(block, Div)), reader)
    blocks = reader.blocks(block for block in div.blocks if not _is_part(block))
    said = tuple(block for block in blocks if not is_choices(block))
    if not said:
        _report_without_text(div, reader.sink)
    return Question(
        **prompt_fields(div, said, reader.take_asides(since), reader),
        choices=read_choices(filter(is_choices, blocks), marked=True),
        answer=answers.answer,
        accepted=answers.accepted,
        explanation=answers.explanation,
        followups=answers.followups,
        level=one_of(div, "level", _LEVELS, reader.sink).replace("yze", "yse"),
        tags=words(div, "tags"),
    )


def _is_part(block: Block) -> bool:
    return isinstance(block, Div) and block.name in _PARTS


def _parts(name: str, parts: list[Div], reader: Reader) -> tuple[tuple[Block, ...], ...]:
    found = [part for part in parts if part.name == name]
    for part in found:
        check_keys(part, _PART_KEYS.get(name, ()), reader.sink)
    return tuple(reader.private(part.blocks) for part in found)


def read_answers(parts: Iterable[Div], reader: Reader) -> Answers:
    """The parts of a question that are for tutors, from the divs in it or from a file of answers."""
    found = [part for part in parts if _is_part(part)]
    read_parts = {name: _parts(name, found, reader) for name in _PARTS}
    accepted = _accepted(found)
    return Answers(
        answer=_listed(accepted, found) + _joined(read_parts["answer"]),
        accepted=accepted,
        explanation=_joined(read_parts["explanation"]),
        followups=read_parts["followup"],
    )


def _accepted(parts: Iterable[Div]) -> tuple[str, ...]:
    """What `accept` of the answers lists, separated by bars."""
    written = [text(part, "accept").split("|") for part in parts if part.name == "answer"]
    return tuple(answer for one in written for answer in (" ".join(each.split()) for each in one) if answer)


def _listed(accepted: tuple[str, ...], parts: Sequence[Div]) -> tuple[Block, ...]:
    """The accepted answers as tutors read them: one paragraph."""
    if not accepted:
        return ()
    span = next(attribute_span(part, "accept") for part in parts if text(part, "accept"))
    return (Paragraph(span=span, inlines=(Text(text="; ".join(accepted), span=span),)),)


def _joined(parts: Iterable[tuple[Block, ...]]) -> tuple[Block, ...]:
    return tuple(block for part in parts for block in part)


def _report_without_text(div: Div, sink: Sink) -> None:
    sink.error(
        "question-without-text",
        div.name_span,
        "This question asks nothing.",
        "Nobody can answer a question that has no text.",
        "Write the question as the first paragraph of the block.",
    )


def place(node: Question, scope: Scope) -> list[Asked]:
    """A slide of its own."""
    return [asked(node, scope, choices=node.choices)]


def speak(node: Question, speech: Speech) -> None:
    """What only tutors may know: the right choice and why, what a good answer covers."""
    labels = speech.labels
    for aside in node.asides:
        speech.block(aside)
    if node.choices:
        speak_choices(node.choices, speech)
    if node.answer:
        speech.say(node.answer, labels["answer"])
    if node.explanation:
        speech.say(node.explanation, labels["explanation"])
    for followup in node.followups:
        speech.say(followup, labels["followup"])
    if node.level:
        speech.line(labels["level"], node.level)


def for_students(node: Question) -> Question:
    """What is asked; not what the answer is."""
    return replace(node, answer=(), accepted=(), explanation=(), followups=())


def quiz(node: Question, quizzing: "Quizzing") -> None:
    """The question with its answer."""
    quizzing.ask(
        node,
        choices=node.choices,
        accepted=node.accepted,
        answer=node.answer,
        explanation=node.explanation,
        tags=node.tags,
    )


def tell(node: Question, telling: "Telling") -> "list[Node]":
    """The question; answers and what belongs to them are for tutors."""
    labels = telling.labels
    discussed = bool(node.group) and not node.choices
    answer = labels["listen"] if discussed else labels["answer"]
    private = [(answer, node.answer), (labels["explanation"], node.explanation)]
    private += [(labels["followup"], followup) for followup in node.followups]
    return telling.ask(node, choices=node.choices, level=node.level, private=private)
