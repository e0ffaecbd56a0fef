"""What can be built of a lecture, and what of it is wanted."""

from govslides.model.settings import (
    Audience,
    DeckSettings,
    HandoutSettings,
    QuestionSettings,
    QuizSettings,
    SlideSettings,
)
from govslides.records import dataclass
from govslides.tuples import NamedTuple

FORMATS: dict[str, tuple[str, ...]] = {
    "deck": ("pptx",),
    "slides-pdf": ("pdf",),
    "slides-png": ("png",),
    "slides-svg": ("svg",),
    "handout": ("docx", "html", "pdf"),
    "questions": ("docx", "html", "pdf"),
    "quiz": ("gift", "moodle", "qti12", "qti21"),
}
"""The outputs as `--only` names them, with the formats that each has."""

ON_DEMAND = frozenset({"slides-png", "slides-svg"})
"""Outputs that are made only when somebody asks for them."""

AUDIENCES: tuple[Audience, ...] = ("student", "tutor")
"""Who an output is for, as the folders of build/ are called."""


class Request(NamedTuple):
    """What the command line asks for; whatever is None or empty is left to the lecture.

    Fields:
        only: outputs, audiences, formats: these alone.
        guided: handouts with gaps; slides_per_page: handouts of slides.
        paper, start, tags, versions, seed, width: as in the settings of the outputs.
    """

    only: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    guided: bool = False
    slides_per_page: int | None = None
    paper: str = ""
    start: str = ""
    tags: tuple[str, ...] = ()
    versions: int | None = None
    seed: str = ""
    width: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """What a build makes.

    Fields:
        formats: for each output that is wanted the formats wanted, in the order of `FORMATS`.
        audiences: for each output that is wanted, for whom.
        deck, slides, handout, questions, quiz: the settings of each.
    """

    formats: dict[str, tuple[str, ...]]
    audiences: dict[str, tuple[Audience, ...]]
    deck: DeckSettings
    slides: SlideSettings
    handout: HandoutSettings
    questions: QuestionSettings
    quiz: QuizSettings

    def wants(self, output: str, audience: str = "") -> bool:
        """Whether any file of `output` is wanted, for that audience when one is given."""
        return output in self.formats and (not audience or audience in self.audiences[output])

    @property
    def pictured(self) -> bool:
        """Whether any document shows pictures of slides."""
        return self.wants("handout") and bool(self.handout.thumbnails or "slides" in self.handout.variants)

    def audiences_of(self, *outputs: str) -> tuple[Audience, ...]:
        """For whom any of `outputs` is wanted, tutors first."""
        some = {one for output in outputs for one in self.audiences.get(output, ())}
        return tuple(one for one in reversed(AUDIENCES) if one in some)
