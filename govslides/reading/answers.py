"""Answers that stand in files of their own, by the ids of their questions.

A repository that students can read keeps its answers elsewhere: in a folder within the lecture's that is
not published, or in another repository's. Each file is Markdown: a heading that is a question's id (or
has it in braces) opens an answer; a `question` div with the id does the same. What follows is the
answer; `explanation` and `followup` divs and a list of choices mean what they mean in a question.
Only the folder that `answers:` names within the lecture's own, or one named on the command line, is
read: a lecture from a stranger cannot point anywhere else.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from govslides.blocks.question import Question, read_answers
from govslides.blocks.support.nodes import Choice
from govslides.blocks.support.prompts import is_choices, read_choices
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.walking import rebuilt, walk
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.model.document import Div, Document, Footnote, Value
from govslides.model.inline import plain_text
from govslides.model.lecture import Lecture, Section, Slide
from govslides.model.prose import Block, Heading
from govslides.reading.pictures import pictures_in
from govslides.records import replace
from govslides.source import Span
from govslides.syntax.markdown import parse
from govslides.tuples import NamedTuple

_PARTS = ("answer", "explanation", "followup")


class Entry(NamedTuple):
    """What a file says about one question.

    Fields:
        id: the question's, as written.
        span: where it is named.
        blocks: what follows, as written.
    """

    id: str
    span: Span
    blocks: Sequence[Block]


def add_answers(lecture: Lecture, own: Inputs, named: Inputs | None, sink: Sink) -> Lecture:
    """`lecture` with the answers from the folder `named` on the command line, else from `answers:`.

    `own` is the lecture's folder. Questions without an answer and answers without a question are
    reported as warnings; without a folder of answers nothing is.
    """
    inputs, folder = named, ""
    if inputs is None:
        folder = _own_folder(lecture.meta.answers, own, sink)
        if not folder:
            return lecture
        inputs = own
    documents = list(_documents(inputs, folder, sink))
    if not documents:
        _report_nothing(folder or inputs.shown, lecture.meta.answers, sink)
        return lecture
    questions = {node.attributes.id: node for node in _questions(lecture) if node.attributes.id}
    entries = [entry for document in documents for entry in _entries(document, questions, sink)]
    filler = _Filler(_gathered(entries, questions, sink), sink)
    sections = tuple([filler.section(section) for section in lecture.sections])
    filled = replace(lecture, sections=sections)
    _report_missing(filled, sink)
    return replace(
        filled,
        footnotes={**lecture.footnotes, **_footnotes(documents, sink)},
        media={**pictures_in(filler.added, inputs, sink), **lecture.media},
    )


def _own_folder(stated: Value | None, own: Inputs, sink: Sink) -> str:
    """The folder that the lecture names, if it is one of its own; else ""."""
    if stated is None:
        return ""
    written = str(stated.data)
    if own.holds(written):
        return posixpath.normpath(written)
    sink.warning(
        "answers-elsewhere",
        stated.span,
        f"The answers in `{written}` were not read.",
        "Outside the lecture's folder nothing is read that a lecture names, since lectures come from "
        "strangers too.",
        f"Name the folder when you build: `govslides build --answers {written}`.",
    )
    return ""


def _report_nothing(folder: str, stated: Value | None, sink: Sink) -> None:
    sink.warning(
        "no-answers",
        stated.span if stated is not None else None,
        f"There are no answers in `{folder}`.",
        "Tutors get the questions alone.",
        "Put Markdown files with the answers there, or name another folder with `--answers`.",
        path="" if stated is not None else folder,
    )


def _documents(inputs: Inputs, folder: str, sink: Sink) -> Iterator[Document]:
    names = [name for name in inputs.names(".md", folder) if name.lower() != "readme.md"]
    for name in names:
        source = inputs.source(f"{folder}/{name}" if folder else name)
        if source is not None:
            yield parse(source, sink)


def _questions(lecture: Lecture) -> Iterator[Question]:
    for section in lecture.sections:
        places: tuple[Section | Slide, ...] = (section, *section.slides)
        for place in places:
            for block in place.blocks:
                source, start, end = block.span
                if source.text.find(":::", start, end) >= 0:
                    yield from (node for node in walk((block,)) if isinstance(node, Question))


def _entries(document: Document, known: Mapping[str, Question], sink: Sink) -> Iterator[Entry]:
    """What a file says, question by question."""
    entry: Entry | None = None
    level = 0
    for block in document.blocks:
        if isinstance(block, Heading) and (
            entry is None or entry.id not in known or block.level <= level or _names(block, known)
        ):
            if entry is not None:
                yield entry
            written = block.attributes.id or plain_text(block.inlines).strip()
            entry, level = Entry(written, block.span, []), block.level
        elif isinstance(block, Div) and block.name == "question" and block.attributes.id:
            yield Entry(block.attributes.id, block.name_span, block.blocks)
        elif entry is not None:
            cast(list[Block], entry.blocks).append(block)
        else:
            _report_orphan("", block.span, sink)
    if entry is not None:
        yield entry


def _names(heading: Heading, known: Mapping[str, Question]) -> bool:
    """Whether a heading within an answer is the next question, and no part of the prose."""
    return bool(heading.attributes.id) or plain_text(heading.inlines).strip() in known


def _gathered(entries: Iterable[Entry], known: Mapping[str, Question], sink: Sink) -> dict[str, list[Entry]]:
    """The entries by question; one that belongs to none is reported, but a bare heading is a title."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.id in known:
            found.setdefault(entry.id, []).append(entry)
        elif entry.blocks:
            _report_orphan(entry.id, entry.span, sink, known)
    return found


def _report_orphan(written: str, span: Span, sink: Sink, known: Iterable[str] = ()) -> None:
    from govslides.blocks.support.attributes import nearest

    meant = nearest(written, list(known), sink) if written else ""
    sink.warning(
        "orphaned-answer",
        span,
        f"There is no question `{written}`." if written else "This stands under no question's id.",
        "The answer belongs to nothing, and nobody will see it.",
        f"Did you mean `{meant}`?"
        if meant
        else "Write the question's id as the heading above it, as in `## q-roles`.",
    )


class _Filler:
    """Puts answers into questions.

    Attributes:
        added: the blocks that came from files of answers.
    """

    def __init__(self, entries: Mapping[str, Sequence[Entry]], sink: Sink) -> None:
        self._entries = entries
        self._sink = sink
        self.added: list[Block] = []

    def section(self, section: Section) -> Section:
        """A section with its answers."""
        slides = tuple([self._slide(slide) for slide in section.slides])
        return replace(section, blocks=self._blocks(section.blocks), slides=slides)

    def _slide(self, slide: Slide) -> Slide:
        blocks = self._blocks(slide.blocks)
        return slide if blocks == slide.blocks else replace(slide, blocks=blocks)

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple([self._block(block) for block in blocks])

    def _block(self, block: Block) -> Block:
        source, start, end = block.span
        if source.text.find(":::", start, end) < 0:
            return block
        if isinstance(block, Question):
            for entry in self._entries.get(block.attributes.id or "", ()):
                block = self._filled(block, entry)
            return block
        same: Block = rebuilt(block, self._block)
        return same

    def _filled(self, question: Question, entry: Entry) -> Question:
        reader = Reader(self._sink)
        divs = [block for block in entry.blocks if isinstance(block, Div) and block.name in _PARTS]
        read = read_answers(divs, reader)
        parts = {id(div) for div in divs}
        rest = reader.private(block for block in entry.blocks if id(block) not in parts)
        choices = [block for block in rest if question.choices and is_choices(block)]
        prose = tuple(block for block in rest if not (question.choices and is_choices(block)))
        filled = replace(
            question,
            answer=question.answer + prose + read.answer,
            accepted=question.accepted + read.accepted,
            explanation=question.explanation + read.explanation,
            followups=question.followups + read.followups,
            choices=self._marked(question.choices, choices),
        )
        followups = [block for followup in read.followups for block in followup]
        self.added += (*prose, *read.answer, *read.explanation, *followups, *choices)
        return filled

    def _marked(self, choices: tuple[Choice, ...], lists: Sequence[Block]) -> tuple[Choice, ...]:
        """The choices of the question with the marks and the feedback of those that say the same."""
        marked = list(choices)
        texts = [_said(choice) for choice in choices]
        for one in read_choices(lists, marked=True):
            if _said(one) not in texts:
                self._report_foreign(one)
                continue
            at = texts.index(_said(one))
            old = marked[at]
            feedback = old.feedback + one.feedback
            marked[at] = replace(old, correct=old.correct or one.correct, feedback=feedback)
        return tuple(marked)

    def _report_foreign(self, choice: Choice) -> None:
        self._sink.error(
            "foreign-choice",
            choice.span,
            "The question has no such choice.",
            "Nobody would know which choice is meant to be right.",
            "Write the choice with the same words as in the question.",
        )


def _said(choice: Choice) -> str:
    """The words of a choice, however they are spaced."""
    words = [plain_text(node.inlines) for node in walk(choice.blocks) if hasattr(node, "inlines")]
    return " ".join(" ".join(words).split())


def _report_missing(lecture: Lecture, sink: Sink) -> None:
    for node in _questions(lecture):
        if node.answer or node.explanation or any(choice.correct for choice in node.choices):
            continue
        name = node.attributes.id
        sink.warning(
            "missing-answer",
            node.attributes.spans.get("#") or node.attributes.span or node.span,
            f"No answer to `{name}` was found." if name else "This question has no id to find its answer by.",
            "Tutors would have nothing to compare answers with.",
            f"Write it in a file of answers, beneath the heading `## {name}`."
            if name
            else "Give it one, as in `::: {.question #q-roles}`.",
        )


def _footnotes(documents: Iterable[Document], sink: Sink) -> dict[tuple[str, str], Footnote]:
    reader = Reader(sink)
    return {
        (document.source.path, label): replace(note, blocks=reader.private(note.blocks))
        for document in documents
        for label, note in document.footnotes.items()
    }
