"""The headings of a handout: which titles become headings, their levels, numbers and ids.

A title that only repeats the one before, or adds "(2)" to it, goes on with it. A slide that only asks has a
heading without a number, and so has the one for the works cited; a title alone, or a farewell, is a line.
"""

import re
from collections.abc import Iterator
from typing import Literal

from govslides.blocks import registry
from govslides.blocks.support.nodes import Aside, Prompt
from govslides.flowing.ids import Ids
from govslides.model.inline import plain_text
from govslides.model.lecture import Lecture, Section, Slide
from govslides.model.prose import Block
from govslides.patterns import pattern

_AGAIN = pattern(
    r"\s*[\(\[\uff08](?:\d{1,3}(?:\s*/\s*\d{1,3})?|cont(?:inued|'d|\u2019d|\.)?)[\)\]\uff09]$", re.IGNORECASE
)
"""What marks a title as that of one more slide of the same matter."""

_BRACKETS = (")", "]", "\uff09")

Standing = Literal["heading", "asking", "sources", "line", "goes-on"]


class Place:
    """Where a slide or divider stands in a handout.

    Fields:
        slide: what is written.
        standing: what its title becomes.
        level: of its heading, or of the one that it goes on beneath.
        number: "2.1", or "".
        id: of its heading, or of the one above.
    """

    __slots__ = ("id", "level", "number", "slide", "standing")

    def __init__(self, slide: Slide | Section, standing: Standing, level: int, number: str, id_: str) -> None:
        self.slide = slide
        self.standing = standing
        self.level = level
        self.number = number
        self.id = id_


def outline(lecture: Lecture, title: str, ids: Ids) -> list[Place]:
    """The places of all slides and dividers, in the order of a handout called `title`."""
    return list(_Outline(lecture, title, ids).places())


class _Outline:
    def __init__(self, lecture: Lecture, title: str, ids: Ids) -> None:
        self.lecture = lecture
        self.title = self.last = title.casefold()
        self.ids = ids
        self.level = 0
        self.id = ""
        self.chapters = 0
        self.numbered = 0
        self.flat = not any(self._is_chapter(section) for section in lecture.sections)

    def _is_chapter(self, section: Section) -> bool:
        """Whether a section has a heading: one that only repeats the document's title has none."""
        return bool(section.title) and (bool(section.blocks) or stem(section) != self.title)

    def places(self) -> Iterator[Place]:
        """The places, in order."""
        for section in self.lecture.sections:
            if self._is_chapter(section):
                self.chapters += 1
                self.numbered = 0
                yield self._heading(section, stem(section), 1, str(self.chapters))
            before = not self.chapters and not self.flat
            slides = sorted(section.slides, key=lambda slide: not _opens(slide)) if before else section.slides
            for slide in slides:
                yield self._slide(slide)

    def _slide(self, slide: Slide) -> Place:
        level = 2 if self.chapters else 1
        title = stem(slide)
        repeats = not title or title == self.last
        if repeats:
            return Place(slide, "goes-on", self.level, "", self.id)
        kinds = {_kind(block) for block in slide.blocks}
        kinds.discard("")
        classes = slide.attributes.classes
        if "references" in classes:
            return self._heading(slide, title, level, "", "sources")
        if not kinds or "closing" in classes:
            return Place(slide, "line", self.level, "", self.id)
        if kinds == {"prompt"}:
            return self._heading(slide, title, level, "", "asking")
        if not self.chapters and not self.flat:
            return self._heading(slide, title, level, "")
        self.numbered += 1
        number = f"{self.chapters}.{self.numbered}" if self.chapters else str(self.numbered)
        return self._heading(slide, title, level, number)

    def _heading(
        self, slide: Slide | Section, title: str, level: int, number: str, standing: Standing = "heading"
    ) -> Place:
        """A heading; `title` is the stem of its title."""
        self.last = title
        self.level = level
        self.id = self.ids.unique(slide.id)
        return Place(slide, standing, level, number, self.id)


def stem(slide: Slide | Section) -> str:
    """A title as it is compared with others: without "(2)"."""
    title = " ".join(plain_text(slide.title).split())
    if title.endswith(_BRACKETS):
        title = _AGAIN.sub("", title) or title
    return title.casefold()


def _kind(block: Block) -> str:
    """What a block is for students: "prompt", "text", or "" for nothing."""
    if isinstance(block, Prompt):
        return "prompt"
    return "" if is_private(block) else "text"


def is_private(block: Block) -> bool:
    """Whether a block is for tutors alone."""
    found = _private.get(type(block))
    if found is None:
        found = isinstance(block, Aside) and not hasattr(registry.home(block), "for_students")
        _private[type(block)] = found
    return found


_private: dict[type, bool] = {}


def _opens(slide: Slide) -> bool:
    """Whether a document opens with the slide."""
    return any(getattr(registry.home(block), "OPENS_DOCUMENTS", False) for block in slide.blocks)
