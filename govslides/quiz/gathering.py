"""Gathering the items of a quiz from the blocks of a lecture.

Each block's module tells in `quiz(node, quizzing)` what it offers; here items get their ids and titles.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from govslides.blocks import registry
from govslides.blocks.support.nodes import Aside, Choice, Fenced, Prompt
from govslides.blocks.support.walking import node_fields, nodes_in
from govslides.model.inline import plain_text
from govslides.model.lecture import Lecture, Section, Slide
from govslides.model.prose import Block
from govslides.quiz.items import NOTHING, Item, Kind, Option, Quiz, Rich
from govslides.quiz.richtext import Scribe
from govslides.records import replace

_LONGEST_TITLE = 120


def quiz_of(lecture: Lecture, name: str, *, tags: Collection[str] = ()) -> Quiz:
    """The quiz of a lecture that is called `name` in file names; with `tags`, what has one of them."""
    meta = lecture.meta
    items = items_of(lecture)
    if tags:
        items = tuple([item for item in items if not set(tags).isdisjoint(item.tags)])
    return Quiz(name=name, title=meta.title or meta.short_title or name, language=meta.language, items=items)


def items_of(lecture: Lecture) -> tuple[Item, ...]:
    """All items in the order of the lecture."""
    gatherer = _Gatherer(lecture)
    for section in lecture.sections:
        gatherer.place(section, section.blocks, plain_text(section.title))
        for slide in section.slides:
            gatherer.place(slide, slide.blocks, plain_text(section.title))
    return tuple(gatherer.items)


class _Gatherer:
    """Takes items from the blocks, as `Quizzing` has it."""

    def __init__(self, lecture: Lecture) -> None:
        self.items: list[Item] = []
        self._scribe = Scribe(lecture)
        self._place: Slide | Section | None = None
        self._section = ""
        self._unnamed = 0
        self._open = False
        self._ids: set[str] = set()
        self._titles: dict[str, int] = {}

    def place(self, place: Slide | Section, blocks: Iterable[Block], section: str) -> None:
        """Take the items of a slide."""
        self._place, self._section, self._unnamed, self._open = place, section, 0, False
        self._gather(blocks)

    def _gather(self, nodes: Iterable[Any]) -> None:
        for node in nodes:
            home = registry.home(node)
            quiz = getattr(home, "quiz", None)
            if quiz is not None:
                quiz(node, self)
            elif isinstance(node, Fenced) and not _is_private(node, home):
                for name in node_fields(type(node)):
                    self._gather(block for block in nodes_in(getattr(node, name)) if isinstance(block, Block))

    def ask(
        self,
        node: Prompt,
        *,
        choices: Sequence[Choice] = (),
        accepted: Sequence[str] = (),
        answer: Iterable[Block] = (),
        explanation: Iterable[Block] = (),
        tags: Sequence[str] = (),
    ) -> None:
        """Add a question."""
        self._unnamed += not node.attributes.id
        if choices and not any(choice.correct for choice in choices):
            return  # nobody could mark it; a check has told so
        rich = self._scribe.rich
        kind: Kind = "choice" if choices else "short" if accepted else "essay"
        told = (*explanation, *answer) if kind != "essay" else tuple(explanation)
        self._add(
            node,
            kind,
            node.attributes.id or f"{self._place_id}~{self._unnamed}",
            rich(node.blocks),
            title=node.title,
            options=tuple([_option(choice, self._scribe) for choice in choices]),
            accepted=tuple(accepted),
            feedback=rich(told),
            guide=rich(answer) if kind == "essay" else NOTHING,
            tags=tuple(tags),
        )

    def claim(self, node: Fenced, claimed: Iterable[Block]) -> None:
        """Add a claim to be judged."""
        self._open = False
        prompt = self._scribe.rich(claimed)
        if prompt:
            self._add(node, "truth", node.attributes.id or self._claim_id(), prompt)

    def refute(self, evidence: Iterable[Block]) -> None:
        """Give the last claim its feedback."""
        if self._open:
            last = self.items[-1]
            told = self._scribe.rich(evidence)
            self.items[-1] = replace(last, feedback=Rich(parts=last.feedback.parts + told.parts))

    @property
    def _place_id(self) -> str:
        assert self._place is not None, "a slide comes first"
        return self._place.id

    def _claim_id(self) -> str:
        """The first claim of a slide is named after it, further ones are counted."""
        number = 1
        while (wanted := f"{self._place_id}~claim{number if number > 1 else ''}") in self._ids:
            number += 1
        return wanted

    def _add(
        self, node: Fenced, kind: Kind, wanted: str, prompt: Rich, *, title: str = "", **more: Any
    ) -> None:
        assert self._place is not None, "a slide comes first"
        self._open = kind == "truth" and wanted not in self._ids
        if wanted in self._ids:
            return  # two blocks with one id: a check has told so
        self._ids.add(wanted)
        name = title or plain_text(self._place.title) or wanted
        self.items.append(
            Item(
                id=wanted,
                kind=kind,
                title=self._unique(" ".join(name.split())[:_LONGEST_TITLE]),
                prompt=prompt,
                section=self._section,
                span=node.span,
                **more,
            )
        )

    def _unique(self, title: str) -> str:
        number = self._titles[title] = self._titles.get(title, 0) + 1
        return title if number == 1 else self._unique(f"{title} ({number})")


def _is_private(node: Fenced, home: object) -> bool:
    return isinstance(node, Aside) and not hasattr(home, "for_students")


def _option(choice: Choice, scribe: Scribe) -> Option:
    return Option(
        text=scribe.rich(choice.blocks), correct=choice.correct, feedback=scribe.rich(choice.feedback)
    )
