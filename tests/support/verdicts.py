"""Builds samples in this process and finds everything wrong with what comes out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from govslides.build import build
from govslides.diagnostics import Sink
from govslides.model.document import Document, Value
from govslides.model.outputs import Request
from govslides.project import find_project
from govslides.source import Source
from govslides.syntax import yaml
from govslides.syntax.markdown import parse
from tests.support.deck_text import read_deck
from tests.support.render import render
from tests.support.samples import Sample
from tests.support.validators import audit_errors, lint_errors, sdk_errors_of
from tests.support.visible import hidden_words
from tests.support.words import missing_words, wanted_words

DECK = Request(only=("deck",))


@dataclass(frozen=True, slots=True)
class Built:
    """A sample and its deck."""

    sample: Sample
    deck: Path


def build_all(samples: Iterable[Sample], folder: Path) -> tuple[list[Built], list[str]]:
    """The decks of `samples`, and the problems of those that could not be built."""
    decks: list[Built] = []
    problems: list[str] = []
    for number, sample in enumerate(samples):
        sink = Sink()
        project = find_project(sample.path)
        assert project is not None, f"{sample.name}: no lecture"
        outcome = build(
            project, DECK, sink, out=folder / str(number), force=True, progress=lambda _step: None
        )
        if sink.failed:
            problems += (f"{sample.name}: {found}" for found in sink)
        decks += (Built(sample, path) for path in outcome.files if path.suffix == ".pptx")
    return decks, problems


def lost_words(built: Sequence[Built]) -> list[str]:
    """Words of the sources that the decks lack."""
    return [
        f"{one.sample.name}: {line}"
        for one in built
        for line in missing_words(wanted_words(*read_sources(one.sample.path)), read_deck(one.deck))
    ]


def invalid_parts(built: Sequence[Built], *, sdk: bool = True) -> list[str]:
    """What the SDK validator, openxml-audit and our own lint find wrong with the decks."""
    verdicts = sdk_errors_of([one.deck for one in built]) if sdk else {}
    return [
        f"{one.sample.name}: {judge}: {line}"
        for one in built
        for judge, lines in (
            ("sdk", verdicts.get(one.deck, [])),
            ("audit", audit_errors(one.deck)),
            ("lint", lint_errors(one.deck)),
        )
        for line in lines
    ]


def unseen_words(built: Sequence[Built], folder: Path) -> list[str]:
    """Words of the decks that their rendered slides do not show in their place."""
    pages = render([one.deck for one in built], folder)
    return [
        f"{one.sample.name}: {line}"
        for one in built
        for line in hidden_words(read_deck(one.deck), pages[one.deck])
    ]


def read_sources(path: Path) -> tuple[list[Document], Value | None]:
    """The syntax trees of the Markdown files that make up the lecture at `path`, and its settings."""
    project = find_project(path)
    assert project is not None
    sink = Sink()
    settings_file = project.folder / "lecture.yaml"
    if project.document:
        names, settings = [project.document], None
    else:
        names = sorted(file.name for file in project.folder.glob("*.md") if file.name != "README.md")
        source = Source("lecture.yaml", settings_file.read_text(encoding="utf-8"))
        settings = yaml.load(source, sink)
    texts = [(name, (project.folder / name).read_text(encoding="utf-8-sig")) for name in names]
    return [parse(Source(name, text), sink) for name, text in texts], settings
