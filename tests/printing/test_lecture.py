"""The documents of lectures, as they are handed out: all kinds, all keep the rules of PDF/UA."""

from functools import cache
from pathlib import Path

import pytest

from govslides.audience import for_students
from govslides.diagnostics import Sink
from govslides.flow.flow import Audience, Flow, Paper
from govslides.flowing import handout, question_sheet
from govslides.model.lecture import Lecture
from govslides.model.settings import HandoutSettings, QuestionSettings, Variant
from govslides.printing import write_pdf
from tests.support.composed import default_theme
from tests.support.lectures import generate
from tests.support.pdf_tags import bookmarks, faults
from tests.support.reading import read_file, read_folder

LECTURE = Path(__file__).parents[2] / "lecture"


@cache
def real() -> Lecture:
    """The lecture on digital government."""
    return read_folder(LECTURE)[0]


def made(lecture: Lecture, audience: Audience, variant: Variant, paper: Paper = "a4") -> Flow:
    """A handout; without pictures of slides, which only a whole build has."""
    shown = for_students(lecture) if audience == "student" else lecture
    settings = HandoutSettings(paper=paper, word_bank=True)
    return handout(shown, settings, audience, variant, "handout", {}, Sink())


def sheet(lecture: Lecture, audience: Audience) -> Flow | None:
    """A question sheet, or None where there are no questions."""
    shown = for_students(lecture) if audience == "student" else lecture
    return question_sheet(shown, QuestionSettings(), audience, "", "questions", Sink())


@pytest.mark.parametrize("audience", ["student", "tutor"])
@pytest.mark.parametrize("variant", ["full", "guided"])
def test_handouts_of_the_lecture_keep_the_rules(audience: Audience, variant: Variant) -> None:
    assert faults(write_pdf(made(real(), audience, variant, "letter"), default_theme())) == []


@pytest.mark.parametrize("audience", ["student", "tutor"])
def test_question_sheets_of_the_lecture_keep_the_rules(audience: Audience) -> None:
    flow = sheet(real(), audience)
    assert flow is not None
    assert faults(write_pdf(flow, default_theme())) == []


def test_bookmarks_lead_to_the_parts_of_the_lecture() -> None:
    titles = bookmarks(write_pdf(made(real(), "student", "full"), default_theme()))
    assert len(titles) > 10
    assert "References" in titles


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_documents_of_generated_lectures_keep_the_rules(seed: int, tmp_path: Path) -> None:
    path = generate(seed).write(tmp_path)
    lecture, _ = read_folder(path) if path.is_dir() else read_file(path)
    flows = [made(lecture, "student", "guided"), made(lecture, "tutor", "full"), sheet(lecture, "tutor")]
    for flow in flows:
        if flow is not None:
            assert faults(write_pdf(flow, default_theme())) == []
