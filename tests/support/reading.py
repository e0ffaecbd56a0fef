"""Reading lectures in tests, from files or from a text, as a build does."""

from pathlib import Path

from govslides.checks.engine import check_lecture
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.model.lecture import Lecture, Slide
from govslides.reading import part_names, read_lecture
from govslides.source import Source
from govslides.syntax import yaml
from govslides.syntax.markdown import parse


def read_file(path: Path) -> tuple[Lecture, Sink]:
    """The lecture in one Markdown file, and what was reported."""
    sink = Sink()
    inputs = Inputs(path.parent, sink)
    source = inputs.source(path.name)
    assert source is not None
    lecture = read_lecture([parse(source, sink)], None, inputs, sink)
    check_lecture(lecture, sink)
    return lecture, sink


def read_folder(folder: Path) -> tuple[Lecture, Sink]:
    """The lecture in a folder with `lecture.yaml`, and what was reported."""
    sink = Sink()
    inputs = Inputs(folder, sink)
    settings = None
    if inputs.exists("lecture.yaml"):
        settings_source = inputs.source("lecture.yaml")
        assert settings_source is not None
        settings = yaml.load(settings_source, sink)
    named = [str(part.data) for part in part_names(settings, sink)]
    sources = [inputs.source(name) for name in named or inputs.names(".md")]
    documents = [parse(source, sink) for source in sources if source is not None]
    lecture = read_lecture(documents, settings, inputs, sink)
    check_lecture(lecture, sink)
    return lecture, sink


def read_text(text: str, folder: Path = Path(__file__).parent) -> tuple[Lecture, Sink]:
    """The lecture that `text` is; files that it names are looked for in `folder`."""
    sink = Sink()
    lecture = read_lecture([parse(Source("talk.md", text), sink)], None, Inputs(folder, sink), sink)
    check_lecture(lecture, sink)
    return lecture, sink


def slides(lecture: Lecture) -> list[Slide]:
    """All slides in order."""
    return [slide for section in lecture.sections for slide in section.slides]


def found(sink: Sink) -> list[str]:
    """What was reported: "line:column code" each."""
    return [
        f"{one.span.position.line}:{one.span.position.column} {one.code}" if one.span else one.code
        for one in sink
    ]
