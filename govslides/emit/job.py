"""What all outputs of a build are made from."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from govslides.diagnostics import Sink
from govslides.model.lecture import Lecture
from govslides.model.outputs import Outputs
from govslides.pptxio.template import Template
from govslides.theme.theme import Theme

if TYPE_CHECKING:
    from govslides.audience import Regions
    from govslides.leaks import Guard

Progress = Callable[[str], None]


class Job:
    """One lecture, and what is wanted of it.

    Fields:
        lecture: all of it; `shared` is what students may see of it.
        name: what the names of the files begin with.
        theme, template: how it looks.
        outputs: what is wanted.
        sink, progress: where problems go, and what is being done.
        templates: the bytes of the documents' own templates, by output ("handout").
    """

    def __init__(
        self,
        lecture: Lecture,
        name: str,
        looks: tuple[Theme, Template],
        outputs: Outputs,
        sink: Sink,
        progress: Progress,
        templates: Mapping[str, bytes],
    ) -> None:
        self.lecture = lecture
        self.name = name
        self.theme, self.template = looks
        self.outputs = outputs
        self.sink = sink
        self.progress = progress
        self.templates = templates

    @property
    def slides(self) -> int:
        """How many slides the lecture has, without its dividers."""
        return sum(len(section.slides) for section in self.lecture.sections)

    @cached_property
    def shared(self) -> Lecture:
        """The lecture as students may see it."""
        return self._divided[0]

    @cached_property
    def guard(self) -> "Guard":
        """What finds in a student's document what is for tutors."""
        from govslides.leaks import Guard

        shared, private = self._divided
        return Guard(private, shared)

    @cached_property
    def _divided(self) -> "tuple[Lecture, Regions]":
        from govslides.audience import divide

        return divide(self.lecture)

    def lecture_for(self, audience: str) -> Lecture:
        """All of the lecture for tutors, what is theirs for students."""
        return self.lecture if audience == "tutor" else self.shared

    @cached_property
    def paper_theme(self) -> Theme:
        """The theme in colours for white paper."""
        return self.theme.for_paper()
