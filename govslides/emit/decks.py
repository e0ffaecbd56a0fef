"""Decks: PowerPoint's .pptx, slides as PDF and as pictures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from govslides.artifact import Artifact
from govslides.deck.deck import Common
from govslides.emit.job import Job
from govslides.media import Media
from govslides.model.lecture import Lecture
from govslides.model.settings import Audience
from govslides.theme.theme import Theme

if TYPE_CHECKING:
    from govslides.drawing import Drawing
    from govslides.making import FrameWriter, Made, WriteFrame
    from govslides.pptxio.template import Template

DRAWN = ("slides-pdf", "slides-png", "slides-svg")
"""The outputs that are drawn rather than written for PowerPoint."""

THUMBNAIL = 960
"""How wide the picture of a slide in a document is, in pixels."""


class PowerPoint:
    """Writes frames as parts of a .pptx."""

    def __init__(self, theme: Theme, template: "Template", media: Mapping[str, Media]) -> None:
        self._looks = theme, template, media

    def begin(self, common: Common) -> "WriteFrame":
        """What writes a frame with its number."""
        from govslides.pptxio.write import Stage, write_frame

        stage = Stage(common, *self._looks)
        return lambda frame, number: write_frame(frame, stage, number)


class Decks:
    """The decks of a job: that of tutors, which has the notes, and that of students."""

    def __init__(self, job: Job, *, pictured: bool) -> None:
        """`pictured`: pictures of slides are wanted in documents."""
        self._job = job
        self._pictured = pictured
        self._made: dict[str, tuple[Made | None, list[str]]] = {}

    def artifacts(self) -> Iterator[Artifact]:
        """Every deck that is wanted, in every format."""
        job = self._job
        audiences = job.outputs.audiences_of("deck", *DRAWN)
        for audience in audiences:  # before any is drawn: typst starts threads, which a fork would not have
            self._make(audience)
        for audience in audiences:
            made, kinds = self._make(audience)
            if made is None:
                return
            folder = "deck" if audience == "tutor" else audience
            yield from self._files(made, kinds, f"{folder}/{job.name}", audience)

    def frames(self, audience: Audience) -> Mapping[str, Sequence[tuple[str, str]]]:
        """The ids and titles of the frames of each slide, as `audience` sees them."""
        made, _ = self._make(audience)
        if made is None:
            return {}
        titles = {frame.id: frame.title for frame in made.deck.frames}
        return {
            slide: [(one, titles[one]) for one in frames if one in titles]
            for slide, frames in made.frames.items()
        }

    def pictures(self, audience: Audience, wanted: Sequence[str]) -> dict[str, Media]:
        """Pictures of the frames `wanted`, by id."""
        made, kinds = self._make(audience)
        if made is None or not wanted:
            return {}
        from govslides.drawing import slides_png

        drawn = slides_png(self._drawing(made, kinds), wanted, THUMBNAIL, self._job.sink)
        return dict(zip(wanted, map(_media, drawn), strict=True))

    def _make(self, audience: Audience) -> "tuple[Made | None, list[str]]":
        """The deck for `audience`, and what its frames are written as."""
        if audience not in self._made:
            from govslides.making import make_deck  # not needed by the process that makes documents

            job = self._job
            lecture: Lecture = job.lecture_for(audience)
            writers: dict[str, FrameWriter] = {}
            if job.outputs.wants("deck", audience):
                writers["pptx"] = PowerPoint(job.theme, job.template, lecture.media)
            if self._pictured or any(job.outputs.wants(name, audience) for name in DRAWN):
                from govslides.drawing import Draughtsman

                writers["drawn"] = Draughtsman(job.theme, job.template)
            if audience == "student":
                writers["leaks"] = job.guard
            made = make_deck(lecture, job.theme, job.name, list(writers.values()), job.sink, job.progress)
            if made is not None and audience == "student":
                found = [leak for one in made.written for leak in one[-1]] + job.guard.leaks(made.deck)
                job.guard.report(found, f"student/{job.name}", job.sink)
                made = None if found else made
            self._made[audience] = made, list(writers)
        return self._made[audience]

    def _files(self, made: "Made", kinds: Sequence[str], path: str, audience: Audience) -> Iterator[Artifact]:
        job, outputs = self._job, self._job.outputs
        if outputs.wants("deck", audience):
            from govslides.pptxio.write import assemble_deck

            parts = [one[kinds.index("pptx")] for one in made.written]
            pieces = assemble_deck(made.deck, parts, job.template)
            yield Artifact(path=f"{path}.pptx", pieces=pieces, output="deck")
        if "drawn" not in kinds:
            return
        drawing = self._drawing(made, kinds)
        if outputs.wants("slides-pdf", audience):
            from govslides.drawing import slides_pdf

            job.progress("drawing slides")
            yield Artifact(path=f"{path}.pdf", pieces=[slides_pdf(drawing, job.sink)], output="slides-pdf")
        yield from self._pictures(drawing, path, audience)

    def _pictures(self, drawing: "Drawing", path: str, audience: Audience) -> Iterator[Artifact]:
        from govslides.drawing import slides_png, slides_svg

        job = self._job
        ids = [frame.id for frame in drawing.deck.frames]
        digits = max(2, len(str(len(ids))))
        if job.outputs.wants("slides-png", audience):
            for number, data in enumerate(slides_png(drawing, ids, job.outputs.slides.width, job.sink), 1):
                yield Artifact(
                    path=f"{path}-slides/{number:0{digits}}.png", pieces=[data], output="slides-png"
                )
        if job.outputs.wants("slides-svg", audience):
            for number, data in enumerate(slides_svg(drawing, ids, job.sink), 1):
                yield Artifact(
                    path=f"{path}-slides/{number:0{digits}}.svg", pieces=[data], output="slides-svg"
                )

    def _drawing(self, made: "Made", kinds: Sequence[str]) -> "Drawing":
        from govslides.drawing import Drawing

        at = list(kinds).index("drawn")
        job = self._job
        return Drawing(
            deck=made.deck, markups=[one[at] for one in made.written], theme=job.theme, template=job.template
        )


def _media(data: bytes) -> Media:
    """A picture of a slide; a PNG states its size in its first chunk (RFC 2083, 3.2)."""
    return Media(kind="png", data=data, width=int.from_bytes(data[16:20]), height=int.from_bytes(data[20:24]))
