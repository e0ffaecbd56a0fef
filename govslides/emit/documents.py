"""Documents: handouts and question sheets, each for students and for tutors, in each format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from govslides.artifact import Artifact
from govslides.blocks.support.nodes import Prompt
from govslides.emit.decks import Decks
from govslides.emit.job import Job
from govslides.emit.quizzes import quizzes
from govslides.ending import keep
from govslides.flow.flow import Flow
from govslides.flow.nodes import Figure, Question
from govslides.model.lecture import Lecture
from govslides.model.settings import Audience
from govslides.records import replace

if TYPE_CHECKING:
    from govslides.flowing import Flowing

_PICTURE = "slide:"
_KINDS = {"full": "handout", "guided": "guided-notes", "slides": "slides"}


def documents(job: Job, decks: Decks, audiences: Iterable[Audience]) -> Iterator[Artifact]:
    """Every document that is wanted for `audiences`, in every format, and the tutor's quiz."""
    from govslides.flowing import Flowing

    flowing = Flowing()
    for audience in audiences:
        for flow, output in _flows(job, flowing, decks, audience):
            keep(flow)
            if audience == "student" and not job.guard.check(flow, f"student/{flow.name}", job.sink):
                continue
            for kind in job.outputs.formats[output]:
                job.progress(f"writing {flow.name}.{kind}")
                path = f"{audience}/{flow.name}.{kind}"
                yield Artifact(path=path, pieces=_written(flow, kind, output, job), output=output)
        if audience == "tutor":
            yield from quizzes(job)


def _flows(job: Job, flowing: Flowing, decks: Decks, audience: Audience) -> Iterator[tuple[Flow, str]]:
    """The documents that are wanted for `audience`, with the name of their output."""
    outputs = job.outputs
    if outputs.wants("handout", audience):
        for flow in _handouts(job, flowing, decks, audience):
            yield flow, "handout"
    if outputs.wants("questions", audience) and (outputs.questions.tags or _asks(job.lecture)):
        for flow in _sheets(job, flowing, audience):
            yield flow, "questions"


def _handouts(job: Job, flowing: Flowing, decks: Decks, audience: Audience) -> Iterator[Flow]:
    settings = job.outputs.handout
    lecture, pictured = job.lecture_for(audience), job.outputs.pictured
    frames = decks.frames(audience) if pictured else {}
    for variant in settings.variants:
        job.progress(f"writing the {audience}'s handout")
        flow = flowing.handout(
            lecture, settings, audience, variant, f"{job.name}-{_KINDS[variant]}", frames, job.sink
        )
        yield _with_pictures(flow, decks, audience) if pictured else flow


def _with_pictures(flow: Flow, decks: Decks, audience: Audience) -> Flow:
    """The document with the pictures of slides that it names."""
    from govslides.flow.walking import walk

    named = {node.media: None for node in walk(flow.nodes) if isinstance(node, Figure)}
    wanted = [one.removeprefix(_PICTURE) for one in named if one.startswith(_PICTURE)]
    drawn = decks.pictures(audience, wanted)
    return replace(flow, media={**flow.media, **{f"{_PICTURE}{name}": one for name, one in drawn.items()}})


def _sheets(job: Job, flowing: Flowing, audience: Audience) -> Iterator[Flow]:
    from govslides.flow.walking import walk

    settings, lecture = job.outputs.questions, job.lecture_for(audience)
    versions = [chr(ord("A") + number) for number in range(settings.versions)] or [""]
    for version in versions:
        name = "-".join(filter(None, (job.name, "questions", version)))
        flow = flowing.question_sheet(lecture, settings, audience, version, name, job.sink)
        if any(isinstance(node, Question) for node in walk(flow.nodes)):
            yield flow


def _asks(lecture: Lecture) -> bool:
    """Whether there is anything for a question sheet."""
    from govslides.flowing.places import places_of

    return any(isinstance(block, Prompt) for place in places_of(lecture) for block in place.blocks)


def _written(flow: Flow, kind: str, output: str, job: Job) -> list[bytes]:
    theme = job.paper_theme
    if kind == "docx":
        from govslides.docxio import write_document

        settings = job.outputs.handout if output == "handout" else job.outputs.questions
        span = settings.template_span
        return [write_document(flow, theme, job.templates.get(output), job.sink, span=span)]
    if kind == "html":
        from govslides.webpage import write_page

        return write_page(flow, theme)
    from govslides.printing import write_pdf

    return [write_pdf(flow, theme, job.sink)]
