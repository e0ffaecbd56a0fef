"""What all outputs of a build are made from."""

from collections.abc import Callable, Mapping
from functools import cached_property

from govslides.diagnostics import Sink
from govslides.model.lecture import Lecture
from govslides.model.outputs import Outputs
from govslides.pptxio.template import Template
from govslides.theme.theme import Theme

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

    @cached_property
    def shared(self) -> Lecture:
        """The lecture as students may see it."""
        from govslides.audience import for_students

        return for_students(self.lecture)

    def lecture_for(self, audience: str) -> Lecture:
        """All of the lecture for tutors, what is theirs for students."""
        return self.lecture if audience == "tutor" else self.shared

    @cached_property
    def paper_theme(self) -> Theme:
        """The theme in colours for white paper."""
        return self.theme.for_paper()
