"""Every fixture as documents, compared with what people have judged to be right.

The first word of a fixture's name says which documents are made of it. `GOVSLIDES_UPDATE=1 pytest
tests/flowing/test_golden.py` writes the expectations anew; read the difference before committing it.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from govslides.audience import for_students
from govslides.diagnostics import Sink
from govslides.flow.flow import Audience, Flow
from govslides.flowing import Flowing
from govslides.model.lecture import Lecture
from govslides.model.settings import HandoutSettings, QuestionSettings, Variant
from tests.support.flow_dump import dump_flow
from tests.support.reading import read_file

FIXTURES = Path(__file__).parent.parent / "fixtures" / "flow"
FILES = sorted(FIXTURES.glob("*.md"))
AUDIENCES: tuple[Audience, ...] = ("student", "tutor")
VARIANTS: dict[str, Variant] = {"handout": "full", "guided": "guided", "slides": "slides"}
MORNING = 10 * 60


def documents(path: Path, lecture: Lecture, sink: Sink) -> Iterator[Flow]:
    """The documents that the fixture's name asks for."""
    kind = path.stem.partition("-")[0]
    flowing = Flowing()
    copies = {"student": for_students(lecture), "tutor": lecture}
    frames = {
        place.id: [(place.id, f"Frame {place.id}")]
        for section in lecture.sections
        for place in (section, *section.slides)
    }
    for audience in AUDIENCES:
        copy = copies[audience]
        if kind == "sheet":
            for version, tags in (("", ()), ("B", ("quiz", "lectures"))):
                settings = QuestionSettings(tags=tags, seed="2026", start=MORNING)
                yield flowing.question_sheet(copy, settings, audience, version, path.stem, sink)
        else:
            asked = HandoutSettings(
                word_bank=True, start=MORNING, slides_per_page=2 if kind == "slides" else 3
            )
            yield flowing.handout(copy, asked, audience, VARIANTS[kind], path.stem, frames, sink)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_flows_as_expected(path: Path) -> None:
    lecture, problems = read_file(path)
    assert not problems.failed, [str(problem) for problem in problems]
    sink = Sink()
    got = "\n".join(dump_flow(flow) for flow in documents(path, lecture, sink))
    told = "".join(f"{diagnostic}\n" for diagnostic in sink)
    got += f"\nreported\n{told}" if told else ""
    expected = path.with_suffix(".expected")
    if os.environ.get("GOVSLIDES_UPDATE"):
        expected.write_text(got, encoding="utf-8")
    assert got == expected.read_text(encoding="utf-8")
