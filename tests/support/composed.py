"""Composing lectures in tests with the theme that govslides comes with, and asking what is on a frame."""

from functools import cache
from pathlib import Path

from govslides.cache import user_cache
from govslides.composing import compose
from govslides.deck.deck import Deck, Frame
from govslides.deck.text import Paragraph
from govslides.deck.walking import bodies
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.theme.theme import Theme
from govslides.theming import load_theme
from tests.support.reading import read_text


@cache
def default_theme() -> Theme:
    """The theme that govslides comes with."""
    sink = Sink()
    theme, _ = load_theme("", Inputs(Path(__file__).parent, sink), user_cache(), sink)
    assert not list(sink)
    return theme


def compose_text(text: str, folder: Path = Path(__file__).parent) -> tuple[Deck, Sink]:
    """The deck of a talk, and what composing it reported; reading it must report no error."""
    lecture, problems = read_text(text, folder)
    assert not problems.failed, [str(problem) for problem in problems]
    sink = Sink()
    return compose(lecture, default_theme(), "talk", sink), sink


def frames_of(body: str, head: str = "title: A talk") -> list[Frame]:
    """The frames of the slides in `body`, without the title slide; nothing may be reported."""
    deck, sink = compose_text(f"---\n{head}\n---\n\n{body}")
    assert not list(sink), [str(problem) for problem in sink]
    return list(deck.frames[1:])


def paragraphs_of(frame: Frame) -> list[Paragraph]:
    """Every paragraph on a frame, its title's first."""
    return [paragraph for _, body in bodies(frame.items) for paragraph in body.paragraphs]


def text_of(paragraph: Paragraph) -> str:
    """A paragraph's plain text."""
    return "".join(run.text for run in paragraph.runs)


def texts_of(frame: Frame) -> list[str]:
    """The text of every paragraph on a frame but its title."""
    return [text_of(paragraph) for paragraph in paragraphs_of(frame)][1:]


def notes_of(frame: Frame) -> list[str]:
    """The text of every paragraph of a frame's notes."""
    return [text_of(paragraph) for paragraph in frame.notes]
