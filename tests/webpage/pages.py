"""The pages that are looked at in a browser: documents of each kind, in several languages."""

from collections.abc import Iterator
from pathlib import Path

from govslides.audience import for_students
from govslides.diagnostics import Sink
from govslides.flow.flow import Audience, Flow
from govslides.flow.nodes import Figure
from govslides.flow.walking import walk
from govslides.flowing import handout, question_sheet
from govslides.media import Media
from govslides.model.lecture import Lecture
from govslides.model.settings import HandoutSettings, QuestionSettings, Variant
from govslides.records import replace
from govslides.webpage import write_page
from tests.support.composed import default_theme
from tests.support.flows import sample_flow
from tests.support.reading import read_file, read_folder, slides
from tests.support.tools import ROOT
from tests.support.vocabulary import picture

LANGUAGES = ("arabic", "chinese")
_AUDIENCES: tuple[Audience, ...] = ("student", "tutor")
_VARIANTS: tuple[Variant, ...] = ("full", "guided", "slides")


def write_pages(folder: Path) -> dict[str, Path]:
    """Every page, written into `folder`, by name."""
    made = {}
    for name, flow in _flows():
        made[name] = folder / f"{name}.html"
        made[name].write_bytes(b"".join(write_page(flow, default_theme())))
    return made


def _flows() -> Iterator[tuple[str, Flow]]:
    yield "sample", sample_flow()
    yield "sample-rtl", sample_flow(rtl=True, audience="tutor", paper="letter")
    for language in LANGUAGES:
        lecture, problems = read_file(Path(ROOT, "tests", "fixtures", "webpage", f"{language}.md"))
        assert not list(problems), [str(problem) for problem in problems]
        yield language, _handout(lecture, "tutor", "full")
    lecture, _ = read_folder(ROOT / "lecture")
    for audience in _AUDIENCES:
        copy = for_students(lecture) if audience == "student" else lecture
        for variant in _VARIANTS:
            yield f"{audience}-{variant}", _handout(copy, audience, variant)
        sheet = question_sheet(copy, QuestionSettings(), audience, "", "questions", Sink())
        assert sheet is not None
        yield f"{audience}-questions", sheet


def _handout(lecture: Lecture, audience: Audience, variant: Variant) -> Flow:
    settings = HandoutSettings(thumbnails="margin", word_bank=True, contents=True)
    frames = {slide.id: [(slide.id, f"Slide {slide.id}")] for slide in slides(lecture)}
    flow = handout(lecture, settings, audience, variant, "handout", frames, Sink())
    slide = Media(kind="png", data=picture("png", 480, 270, 1), width=480, height=270)
    named = {node.media for node in walk(flow.nodes) if isinstance(node, Figure)}
    return replace(flow, media={**dict.fromkeys(sorted(named), slide), **flow.media})
