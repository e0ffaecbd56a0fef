"""The lecture and all fixtures in every theme that comes with govslides: nothing overflows, all is valid."""

from pathlib import Path

import pytest

from govslides.cache import Cache
from govslides.composing import compose
from govslides.deck.overflow import overflow
from govslides.deck.walking import bodies
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.model.lecture import Lecture
from govslides.pptxio.lint import lint
from govslides.pptxio.write import write_deck
from govslides.theming import load_theme
from govslides.theming.builtin import DEFAULT, builtin_names
from tests.support.deck_text import read_deck
from tests.support.reading import read_file, read_folder
from tests.support.render import render
from tests.support.samples import Sample, fixtures
from tests.support.theme_pictures import GALLERY
from tests.support.tools import ROOT, needs
from tests.support.validators import audit_errors, sdk_errors_of
from tests.support.visible import hidden_words

SAMPLES = (Sample("lecture", ROOT / "lecture"), Sample("gallery", GALLERY / "talk.md"), *fixtures())
SHOWN = [
    *SAMPLES[:2],
    *(sample for sample in SAMPLES[2:] if sample.path.stem in ("everything-at-once", "text", "list-table")),
]
OTHERS = [name for name in builtin_names() if name != DEFAULT]  # the default has its own acceptance tests


def read(sample: Sample) -> Lecture:
    return (read_folder if sample.path.is_dir() else read_file)(sample.path)[0]


def made(lecture: Lecture, theme_name: str) -> tuple[bytes, list[str]]:
    """The deck's bytes, and whatever was reported or stands where it should not."""
    sink = Sink()
    theme, template = load_theme(theme_name, Inputs(Path(__file__).parent, sink), Cache(None), sink)
    deck = compose(lecture, theme, "talk", sink)
    return write_deck(deck, theme, template), [*map(str, sink), *map(str, overflow(deck))]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_it_fits_in_every_theme(sample: Sample) -> None:
    lecture = read(sample)
    faults = {}
    for name in builtin_names():
        data, found = made(lecture, name)
        faults[name] = found + [str(finding) for finding in lint(data)]
    assert faults == {name: [] for name in builtin_names()}


@pytest.mark.slow
@needs("sdk", "soffice", "pdftotext")
@pytest.mark.parametrize("name", OTHERS)
def test_it_is_valid_and_seen(name: str, tmp_path: Path) -> None:
    decks = []
    for number, sample in enumerate(SHOWN):
        decks.append(tmp_path / f"{number}.pptx")
        decks[-1].write_bytes(made(read(sample), name)[0])
    assert {deck: lines for deck, lines in sdk_errors_of(decks).items() if lines} == {}
    assert [line for deck in decks for line in audit_errors(deck)] == []
    pages = render(decks, tmp_path / "pdf")
    hidden = {deck.name: hidden_words(read_deck(deck), pages[deck]) for deck in decks}
    assert hidden == {deck.name: [] for deck in decks}


@pytest.mark.parametrize("sample", SAMPLES[:2], ids=lambda sample: sample.name)
@pytest.mark.parametrize("name", builtin_names())
def test_no_line_ends_within_a_word(sample: Sample, name: str) -> None:
    sink = Sink()
    theme, _ = load_theme(name, Inputs(Path(__file__).parent, sink), Cache(None), sink)
    cut = []
    for frame in compose(read(sample), theme, "talk", sink).frames:
        for _, body in bodies(frame.items):
            for paragraph in body.paragraphs:
                text = "".join(run.text for run in paragraph.runs)
                ends = [line.end for line in paragraph.lines[:-1]]
                cut += [text for end in ends if text[end - 1].isalnum() and text[end : end + 1].isalnum()]
    assert [text for text in cut if "https://" not in text] == []
