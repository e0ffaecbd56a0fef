"""Every document of a lecture."""

from collections.abc import Mapping

from govslides.diagnostics import Sink
from govslides.flow.flow import Audience, Flow
from govslides.flow.kept import Store
from govslides.flowing.figures import Tables
from govslides.flowing.front import is_rtl
from govslides.flowing.handouts import Frames, Handout, Told
from govslides.flowing.teller import HALF
from govslides.layout.labels import labels
from govslides.model.lecture import Lecture
from govslides.model.settings import HandoutSettings, QuestionSettings, Variant
from govslides.records import replace

NO_FRAMES: Frames = {}


class Flowing:
    """Makes the documents of a lecture; what several of them say the same way is made once.

    The lecture of a student's copy may be the one that `for_students` makes: what both hold is shared.
    """

    def __init__(self) -> None:
        self._told: Told = {}
        self._tables: Tables = {}
        self._kept = Store()
        self._held: list[Lecture] = []

    def handout(
        self,
        lecture: Lecture,
        settings: HandoutSettings,
        audience: Audience,
        variant: Variant,
        name: str,
        frames: Frames,
        sink: Sink,
    ) -> Flow:
        """A handout; `frames` names the frames of each slide and divider, in the deck's order."""
        words = self._words(lecture)
        if variant == "slides":
            from govslides.flowing.pages import slide_pages

            return slide_pages(lecture, words, settings, audience, name, frames)
        made = Handout(
            lecture,
            words,
            settings,
            audience,
            guided=variant == "guided",
            frames=frames,
            told=self._told,
            tables=self._tables,
            sink=sink,
        )
        return replace(made.flow(name), kept=self._kept)

    def question_sheet(
        self,
        lecture: Lecture,
        settings: QuestionSettings,
        audience: Audience,
        version: str,
        name: str,
        sink: Sink,
    ) -> Flow:
        """A question sheet; `version` is "" for choices as written, else "A", "B" and so on."""
        from govslides.flowing.sheets import Sheet

        made = Sheet(lecture, self._words(lecture), settings, audience, version)
        return replace(made.flow(name, sink), kept=self._kept)

    def _words(self, lecture: Lecture) -> Mapping[str, str]:
        self._held.append(lecture)  # blocks are known by identity, so they must stay
        words = labels(lecture.meta.language, lecture.meta.labels)
        words[HALF] = ".5" if is_rtl(lecture.meta.language) else HALF
        return words


def handout(
    lecture: Lecture,
    settings: HandoutSettings,
    audience: Audience,
    variant: Variant,
    name: str,
    frames: Frames,
    sink: Sink,
) -> Flow:
    """One handout by itself; the parameters are those of `Flowing.handout`."""
    return Flowing().handout(lecture, settings, audience, variant, name, frames, sink)


def question_sheet(
    lecture: Lecture, settings: QuestionSettings, audience: Audience, version: str, name: str, sink: Sink
) -> Flow:
    """One question sheet by itself; the parameters are those of `Flowing.question_sheet`."""
    return Flowing().question_sheet(lecture, settings, audience, version, name, sink)
