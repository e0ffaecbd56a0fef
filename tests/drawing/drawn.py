"""Decks drawn in tests, and what programs read in the PDF."""

import re
import subprocess
from collections.abc import Sequence
from functools import cache
from html import unescape
from pathlib import Path

from govslides import drawing
from govslides.cache import user_cache
from govslides.composing import compose
from govslides.deck.deck import Deck, DeckSection, Frame, Properties
from govslides.diagnostics import Sink
from govslides.drawing import Drawing
from govslides.inputs import Inputs
from govslides.pptxio.template import Template
from govslides.project import find_project
from govslides.theme.theme import Theme
from govslides.theming import load_theme
from tests.pptxio.decks import builtin
from tests.support.reading import read_file, read_folder, read_text
from tests.support.samples import Sample


def drawn(deck: Deck, theme: Theme | None = None, template: Template | None = None) -> Drawing:
    """The drawing of a deck, in the built-in theme unless another one is given."""
    own, parts = builtin()
    theme, template = theme or own, template or parts
    draw = drawing.Draughtsman(theme, template).begin(deck.common)
    markups = [draw(frame, number) for number, frame in enumerate(deck.frames, 1)]
    return Drawing(deck=deck, markups=markups, theme=theme, template=template)


def drawn_sample(sample: Sample) -> Drawing:
    """The drawing of a lecture on disk, in its own theme."""
    project = find_project(sample.path)
    assert project is not None
    name = project.document
    lecture, problems = read_file(project.folder / name) if name else read_folder(project.folder)
    assert not problems.failed, [str(problem) for problem in problems]
    looks = Inputs(project.looks or project.folder, Sink())
    theme, template = load_theme(lecture.meta.theme, looks, user_cache(), Sink())
    return drawn(compose(lecture, theme, "deck", Sink()), theme, template)


def pdf_of(deck: Deck, sink: Sink | None = None) -> bytes:
    """The PDF of a deck."""
    return drawing.slides_pdf(drawn(deck), Sink() if sink is None else sink)


@cache
def talk(text: str, folder: Path = Path(__file__).parent) -> Deck:
    """The deck of a talk in the built-in theme; nothing may be reported."""
    lecture, problems = read_text(text, folder)
    assert not list(problems), [str(problem) for problem in problems]
    sink = Sink()
    deck = compose(lecture, builtin()[0], "talk", sink)
    assert not list(sink), [str(problem) for problem in sink]
    return deck


def deck_of(*frames: Frame, **properties: object) -> Deck:
    """A deck of frames made by hand."""
    told = Properties(**{"title": "A talk", **properties})  # type: ignore[arg-type]
    section = DeckSection(id="all", name="All", frames=tuple(frame.id for frame in frames))
    return Deck(name="talk", size=builtin()[0].size, frames=frames, sections=(section,), properties=told)


def told(pdf: bytes, program: str, *options: str) -> str:
    """What a program of poppler prints about a PDF."""
    made = subprocess.run([program, *options], input=pdf, capture_output=True, check=True)
    return made.stdout.decode()


def text_of(pdf: bytes) -> str:
    """All letters of a PDF without white space, invisible marks of direction left out."""
    return re.sub(r"[\s\u202a-\u202e]", "", told(pdf, "pdftotext", "-raw", "-", "-"))


def structure(pdf: bytes) -> str:
    """The tags of a PDF with their texts."""
    return told(pdf, "pdfinfo", "-struct-text", "-")


def tags(pdf: bytes) -> list[str]:
    """The names of a PDF's tags, in reading order."""
    return re.findall(r"^\s*([A-Z]\w*)\b", told(pdf, "pdfinfo", "-struct", "-"), re.MULTILINE)


def bookmarks(pdf: bytes, folder: Path) -> list[tuple[int, str, int]]:
    """(depth, title, page) of each bookmark."""
    (folder / "deck.pdf").write_bytes(pdf)
    command = ["pdftohtml", "-xml", "-i", "-q", str(folder / "deck.pdf"), str(folder / "deck")]
    subprocess.run(command, check=True, capture_output=True)
    depth = 0
    found = []
    written = (folder / "deck.xml").read_text(encoding="utf-8")
    for kind, page, title in re.findall(r'<(/?outline|item page="(\d+)")>([^<]*)', written):
        if kind == "outline":
            depth += 1
        elif kind == "/outline":
            depth -= 1
        else:
            found.append((depth, unescape(title), int(page)))
    return found


def links(pdf: bytes) -> Sequence[str]:
    """The addresses that a PDF links to."""
    return re.findall(r"Annotation\s+(\S+)", told(pdf, "pdfinfo", "-url", "-"))
