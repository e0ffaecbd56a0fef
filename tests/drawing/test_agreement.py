"""What is drawn agrees with LibreOffice's rendering of the .pptx of the same deck.

Lines of all scripts are to break alike. Where they stand is compared in those alone that the package's
fonts have: which font draws the others, and how high it stands, is up to the machine.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from govslides import drawing
from govslides.deck.deck import Deck
from govslides.diagnostics import Sink
from govslides.pptxio.template import Template
from govslides.pptxio.write import write_deck
from tests.drawing.agreement import Agreement, agreement, sheets
from tests.drawing.drawn import drawn_sample
from tests.support.lectures import generate
from tests.support.render import to_pdf
from tests.support.samples import Sample, fixtures, the_lecture
from tests.support.tools import needs

pytestmark = [pytest.mark.slow, needs("soffice", "pdftotext", "pdftocairo")]

ENOUGH = 0.98
SEEDS = range(*map(int, os.environ.get("GOVSLIDES_DRAWN_SEEDS", "0:20").split(":")))
"""Which generated lectures are compared; docs/drawing.md tells what a hundred of them gave."""

_BORROWED = re.compile("[\u0530-\u10ff\u1100-\u1bff\u1c80-\u1cff\u2d30-\u2ddf\u2e80-\ud7ff\uf900-\ufeff]")


def made(sample: Sample, folder: Path) -> tuple[Deck, Path, Path]:
    """The deck of a sample, the PDF drawn here, and its .pptx."""
    drawing_ = drawn_sample(sample)
    stem = re.sub(r"\W+", "-", sample.name)
    pdf, pptx = folder / f"{stem}.pdf", folder / f"{stem}.pptx"
    pdf.write_bytes(drawing.slides_pdf(drawing_, Sink()))
    template = drawing_.template
    assert isinstance(template, Template)
    pptx.write_bytes(write_deck(drawing_.deck, drawing_.theme, template))
    return drawing_.deck, pdf, pptx


def compared(samples: Sequence[Sample], folder: Path) -> Agreement:
    """How far renderings of `samples` agree."""
    decks = [(sample.name, *made(sample, folder)) for sample in samples]
    theirs = to_pdf([pptx for *_, pptx in decks], folder / "libreoffice")
    found = Agreement()
    for name, deck, pdf, pptx in decks:
        found.add(agreement(deck, sheets(pdf), sheets(theirs[pptx]), name))
    return found


def own(found: Agreement) -> Agreement:
    """The lines in scripts that the package's fonts have."""
    return found.only(lambda told: not _BORROWED.search(told))


def test_the_lecture_is_drawn_as_libreoffice_shows_it(tmp_path: Path) -> None:
    found = compared([the_lecture()], tmp_path)
    assert found.lines > 400
    assert found.share >= ENOUGH, "\n".join(found.broken)
    assert not own(found).moved, "\n".join(found.moved)


def test_fixtures_are_drawn_as_libreoffice_shows_them(tmp_path: Path) -> None:
    found = compared(fixtures(), tmp_path)
    assert found.lines > 800
    assert found.share >= ENOUGH, "\n".join(found.broken)
    assert len(own(found).moved) <= own(found).lines * (1 - ENOUGH), "\n".join(found.moved)


def test_generated_lectures_are_drawn_as_libreoffice_shows_them(tmp_path: Path) -> None:
    samples = [Sample(f"seed {seed}", generate(seed).write(tmp_path / f"lecture{seed}")) for seed in SEEDS]
    found = compared(samples, tmp_path)
    assert found.share >= ENOUGH, "\n".join(found.broken)
    assert len(own(found).moved) <= own(found).lines * (1 - ENOUGH), "\n".join(found.moved)
