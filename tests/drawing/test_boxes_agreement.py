"""What is drawn shows the same boxes as LibreOffice's rendering of the .pptx of the same deck, within 2 pt.

Both are compared with the deck and with each other (see `boxes`); no difference is allowed.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from govslides import drawing
from govslides.cache import Cache
from govslides.composing import compose
from govslides.deck.deck import Deck
from govslides.diagnostics import Sink
from govslides.geometry import points
from govslides.inputs import Inputs
from govslides.pptxio.template import Template
from govslides.pptxio.write import write_deck
from govslides.theme.theme import Theme
from govslides.theming import load_theme
from govslides.theming.builtin import builtin_names
from tests.drawing.boxes import Found, compare
from tests.drawing.boxes_ink import marks
from tests.drawing.boxes_samples import of_everything
from tests.drawing.drawn import drawn, drawn_sample
from tests.pptxio.decks import builtin
from tests.support.reading import read_file, read_folder
from tests.support.render import to_pdf
from tests.support.samples import Sample, fixtures, generated, the_lecture
from tests.support.theme_pictures import GALLERY
from tests.support.tools import ROOT, needs
from tests.theming.templates import TEMPLATES
from tests.theming.test_templates import composed

pytestmark = [pytest.mark.slow, needs("soffice")]

SEEDS = range(*map(int, os.environ.get("GOVSLIDES_DRAWN_SEEDS", "0:6").split(":")))
"""Which generated lectures are compared; docs/drawing.md tells what a hundred of them gave."""
CHOSEN = ("chinese", "google", "graded", "masters", "no_body", "odd_content", "painted", "portrait")
"""Templates that have little in common: pictures, gradients, waves, three masters, other page sizes."""

Made = tuple[str, Deck, Theme, Template]


def found_in(made: Sequence[Made], folder: Path) -> Found:
    """All that differs between our drawings and LibreOffice's of `made`, each with its name."""
    paths = []
    for number, (_, deck, theme, template) in enumerate(made):
        pdf, pptx = folder / f"{number}.pdf", folder / f"{number}.pptx"
        pdf.write_bytes(drawing.slides_pdf(drawn(deck, theme, template), Sink()))
        pptx.write_bytes(write_deck(deck, theme, template))
        paths.append((pdf, pptx))
    theirs = to_pdf([pptx for _, pptx in paths], folder / "libreoffice")
    found = Found()
    for (name, deck, _, _), (pdf, pptx) in zip(made, paths, strict=True):
        found.add(compare(deck, marks(pdf), marks(theirs[pptx]), name))
    return found


def of_sample(sample: Sample) -> Made:
    """A lecture on disk in its own theme."""
    made = drawn_sample(sample)
    assert isinstance(made.template, Template)
    return sample.name, made.deck, made.theme, made.template


def in_theme(sample: Sample, name: str) -> Made:
    """A lecture on disk in a built-in theme."""
    lecture, _ = (read_folder if sample.path.is_dir() else read_file)(sample.path)
    theme, template = load_theme(name, Inputs(Path(__file__).parent, Sink()), Cache(None), Sink())
    return f"{sample.name} in {name}", compose(lecture, theme, "talk", Sink()), theme, template


def test_the_lecture_has_the_same_boxes_in_every_theme(tmp_path: Path) -> None:
    samples = [Sample("lecture", ROOT / "lecture"), Sample("gallery", GALLERY / "talk.md")]
    found = found_in([in_theme(sample, name) for sample in samples for name in builtin_names()], tmp_path)
    assert not found.differences, "\n".join(found.differences)
    assert found.boxes > 200 and found.behind > 200 and found.charts >= 3


def test_fixtures_have_the_same_boxes(tmp_path: Path) -> None:
    found = found_in([of_sample(sample) for sample in [the_lecture(), *fixtures()]], tmp_path)
    assert not found.differences, "\n".join(found.differences)
    assert found.boxes > 200 and found.charts >= 5


def test_generated_lectures_have_the_same_boxes(tmp_path: Path) -> None:
    found = found_in([of_sample(sample) for sample in generated(SEEDS, tmp_path)], tmp_path)
    assert not found.differences, "\n".join(found.differences)
    assert found.boxes > 10 * len(SEEDS)


def test_templates_have_the_same_boxes(tmp_path: Path) -> None:
    found = found_in([(name, *composed(name)[:3]) for name in CHOSEN], tmp_path)
    assert not found.differences, "\n".join(found.differences)
    assert found.boxes > 50 * len(CHOSEN) and set(CHOSEN) <= set(TEMPLATES)


def test_every_outline_and_chart_has_the_same_boxes(tmp_path: Path) -> None:
    deck = of_everything()
    frames = list(deck.frames)
    card = frames[0].items[1]
    assert card.name == "rect at 1, 2"
    items = (frames[0].items[0], replace(card, box=card.box._replace(top=card.box.top + points(3))))
    frames[0] = replace(frames[0], items=(*items, *frames[0].items[2:]))
    moved = replace(deck, frames=tuple(frames))

    theme, template = builtin()
    found = found_in([("as told", deck, theme, template), ("moved", moved, theme, template)], tmp_path)
    assert not found.differences, "\n".join(found.differences)
    assert found.boxes > 20 and found.charts > 50

    # What LibreOffice shows of one is not what we draw of the other.
    ours, theirs = marks(tmp_path / "1.pdf"), marks(tmp_path / "libreoffice" / "deck0000.pdf")
    for told, whose in ((moved, "LibreOffice"), (deck, "ours")):
        differences = compare(told, ours, theirs, "both").differences
        assert len(differences) == 2
        assert differences[0].startswith(f"both slide 1: {card.name}: {whose}: ")
        assert "3.0 pt apart" in differences[1] or "3.1 pt apart" in differences[1]


def test_an_empty_cell_makes_no_row_taller(tmp_path: Path) -> None:
    """Cells without text take the type of their row, and rows without text have room for a line."""
    rows = ["|  | a | b |", "|---|---|---|", *["|  | some text | 1 |", "|  |  |  |"] * 9]
    (tmp_path / "talk.md").write_text("# One\n\n## Table\n\n" + "\n".join(rows) + "\n", encoding="utf-8")
    found = found_in([of_sample(Sample("empty cells", tmp_path / "talk.md"))], tmp_path)
    assert not found.differences, "\n".join(found.differences)
    assert found.boxes > 20
