"""Everything there is can be drawn as PDF/UA-1: typst refuses what is not."""

from pathlib import Path

import pytest

from govslides import drawing
from govslides.diagnostics import Sink
from tests.drawing.drawn import drawn, drawn_sample
from tests.support.lectures import generate
from tests.support.pdf_tags import faults
from tests.support.samples import Sample, fixtures, the_lecture
from tests.theming.templates import TEMPLATES
from tests.theming.test_templates import composed

_MARK = b"<pdfuaid:part>1"
_KNOWN = {"borrowed-font", "missing-glyph"}


@pytest.mark.parametrize("sample", [the_lecture(), *fixtures()], ids=lambda sample: sample.name)
def test_samples_are_accessible(sample: Sample) -> None:
    sink = Sink()
    pdf = drawing.slides_pdf(drawn_sample(sample), sink)
    assert _MARK in pdf
    # Sections are headings of the first level, so that they are bookmarks of the first level.
    assert [fault for fault in faults(pdf) if "headings of the first level" not in fault] == []
    assert {found.code for found in sink} <= _KNOWN


@pytest.mark.parametrize("seed", [0, 4, 9, 11])
def test_generated_lectures_are_accessible(seed: int, tmp_path: Path) -> None:
    sample = Sample(f"seed {seed}", generate(seed).write(tmp_path))
    assert _MARK in drawing.slides_pdf(drawn_sample(sample), Sink())


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_the_lecture_is_drawn_in_every_template(name: str) -> None:
    deck, theme, template, _ = composed(name)
    sink = Sink()
    assert _MARK in drawing.slides_pdf(drawn(deck, theme, template), sink)
    assert not list(sink)
