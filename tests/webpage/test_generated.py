"""Pages of generated lectures: whole, whatever the lecture holds."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from govslides.audience import for_students
from govslides.diagnostics import Sink
from govslides.flowing import handout, question_sheet
from govslides.model.lecture import Lecture
from govslides.model.settings import HandoutSettings, QuestionSettings
from govslides.webpage import write_page
from tests.support.composed import default_theme
from tests.support.lectures import generate
from tests.support.reading import read_file, read_folder

SEEDS = range(8)


def read(seed: int, folder: Path) -> Lecture:
    path = generate(seed).write(folder)
    lecture, _ = read_file(path) if path.is_file() else read_folder(path)
    return lecture


@pytest.mark.parametrize("seed", SEEDS)
def test_every_document_is_well_formed_and_leads_to_itself(seed: int, tmp_path: Path) -> None:
    lecture = read(seed, tmp_path)
    sheet = question_sheet(lecture, QuestionSettings(), "tutor", "", "questions", Sink())
    flows = [
        handout(lecture, HandoutSettings(contents=True), "tutor", "full", "handout", {}, Sink()),
        handout(for_students(lecture), HandoutSettings(word_bank=True), "student", "guided", "x", {}, Sink()),
        *([sheet] if sheet else []),
    ]
    for flow in flows:
        page = b"".join(write_page(flow, default_theme()))
        assert page == b"".join(write_page(flow, default_theme()))
        root = ElementTree.fromstring(page.decode())
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        hrefs = {element.get("href", "") for element in root.iter() if element.tag in {"a", "use"}}
        assert {href[1:] for href in hrefs if href.startswith("#")} <= set(ids)
