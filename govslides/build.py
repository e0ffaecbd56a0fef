"""The pipeline: from the files of a lecture to its published outputs.

In comes where the lecture lives and what is asked for, out come published files or problems. Each step
is one call: read, theme, compose, write, publish; any error in any of them publishes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govslides.diagnostics import Sink
from govslides.ending import keep
from govslides.inputs import Inputs, source_date
from govslides.manifest import Entry, Output, dump, is_current, load, superseded, tool_version
from govslides.model.outputs import Outputs, Request
from govslides.problems import Problem, problem
from govslides.project import SETTINGS, Project, output_name
from govslides.publish import locked, publish
from govslides.records import dataclass
from govslides.refusals import PublishError
from govslides.staging import Staged, Staging, staging

if TYPE_CHECKING:
    from govslides.model.document import Document, Value
    from govslides.model.lecture import Lecture

SLIDE_LIMIT = 20_000
"""Slides of a lecture, at most."""

TEMPLATE_LIMIT = 50_000_000
"""Bytes of a document's template, at most."""

Progress = Callable[[str], None]
"""Told what is being done, as it is being done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build came to.

    Fields:
        files: the outputs as they are now on disk; empty when the build failed.
        current: whether nothing had to be done.
        told: the warnings of the build that made them, when nothing had to be done.
        kept: files of earlier builds that are no longer made but were changed by somebody since.
    """

    files: Mapping[Path, Output]
    current: bool = False
    told: Sequence[Problem] = ()
    kept: Sequence[Path] = ()


def build(
    project: Project, request: Request, sink: Sink, *, out: Path | None, force: bool, progress: Progress
) -> Outcome:
    """Build a lecture, unless nothing has changed since its last build."""
    place = out or project.out
    options = {**_asked(request), "source-date": source_date()}
    if not force:
        for entry in load(place).values():
            if entry.lecture == project.label and is_current(entry, place, project.folders, options):
                return _outcome(entry, place, current=True)
    shown = {"lecture": "", "theme": project.looks_shown, "answers": project.answers_shown}
    inputs = {part: Inputs(folder, sink, shown=shown[part]) for part, folder in project.folders.items()}
    with staging(place) as stage:
        try:
            name, staged = _make(project, request, inputs, stage, sink, progress)
            if sink.failed:
                return Outcome(files={})
            entry = Entry(
                lecture=project.label,
                name=name,
                options=options,
                tool=tool_version(),
                inputs={part: one.record for part, one in inputs.items()},
                outputs={one.path: Output(one.digest, one.output) for one in staged},
                warnings=tuple(problem(found) for found in sink),
            )
            progress("publishing")
            kept = _publish(place, entry, stage, staged, tidy=out is None)
        except PublishError as error:
            error.report(sink)
            return Outcome(files={})
    return _outcome(entry, place, kept=kept)


def _asked(request: Request) -> dict[str, Any]:
    """What was asked for beyond what the lecture says, in the manifest's words."""
    told = request._asdict()
    return {name: list(one) if isinstance(one, tuple) else one for name, one in told.items() if one}


def _make(
    project: Project,
    request: Request,
    inputs: Mapping[str, Inputs],
    stage: Staging,
    sink: Sink,
    progress: Progress,
) -> tuple[str, list[Staged]]:
    """The finished files, and the name they share; worth nothing when `sink` has an error."""
    from govslides.cache import user_cache
    from govslides.emit import emit
    from govslides.emit.job import Job
    from govslides.reading import read_lecture
    from govslides.reading.outputs import read_outputs
    from govslides.theming import load_theme

    progress("reading")
    documents, settings = _read(project, inputs["lecture"], sink)
    lecture = read_lecture(documents, settings, inputs["lecture"], sink)
    if not _check_extent(lecture, sink):
        return "", []
    lecture = _answered(lecture, inputs, sink)
    outputs = read_outputs(lecture.meta.outputs, request, sink)
    looks = inputs.get("theme") or inputs["lecture"]
    theme, template = load_theme(lecture.meta.theme, looks, user_cache(), sink, lecture.meta.span)
    name = output_name(project.document, lecture.meta.short_title)
    job = Job(lecture, name, (theme, template), outputs, sink, progress, _templates(outputs, inputs))
    keep(documents, job)
    return name, emit(job, stage, lambda told: _check(lecture, told), tool_version)


def _check(lecture: "Lecture", sink: Sink) -> None:
    from govslides.checks.engine import check_lecture

    check_lecture(lecture, sink)


def _answered(lecture: "Lecture", inputs: Mapping[str, Inputs], sink: Sink) -> "Lecture":
    """The lecture with the answers that stand in files of their own."""
    if "answers" not in inputs and lecture.meta.answers is None:
        return lecture
    from govslides.reading.answers import add_answers

    return add_answers(lecture, inputs["lecture"], inputs.get("answers"), sink)


def _templates(outputs: Outputs, inputs: Mapping[str, Inputs]) -> dict[str, bytes]:
    """The bytes of the documents' own templates, by output; they are in slides_src or with the lecture."""
    found = {}
    for output, settings in (("handout", outputs.handout), ("questions", outputs.questions)):
        if settings.template and "docx" in outputs.formats.get(output, ()):
            places = [inputs[part] for part in ("theme", "lecture") if part in inputs]
            place = next((one for one in places if one.exists(settings.template)), places[0])
            data = place.data(settings.template, limit=TEMPLATE_LIMIT, span=settings.template_span)
            if data is not None:
                found[output] = data
    return found


def _read(project: Project, inputs: Inputs, sink: Sink) -> "tuple[list[Document], Value | None]":
    """The lecture's Markdown files in order, and its settings when they have a file of their own."""
    from govslides.reading.meta import part_names
    from govslides.syntax import yaml
    from govslides.syntax.markdown import parse

    settings = None
    parts: list[tuple[str, Any]] = [(project.document, None)]
    if not project.document:
        if inputs.exists(SETTINGS) and (source := inputs.source(SETTINGS, limit=yaml.MAX_LENGTH)):
            settings = yaml.load(source, sink)
        named = part_names(settings, sink)
        parts = [(str(part.data), part.span) for part in named] or [(name, None) for name in _parts(inputs)]
    sources = [inputs.source(path, span) for path, span in parts]
    return [parse(source, sink) for source in sources if source is not None], settings


def _parts(inputs: Inputs) -> list[str]:
    """The Markdown files of the folder but its README, which speaks of the folder."""
    return [name for name in inputs.names(".md") if name.lower() != "readme.md"]


def _check_extent(lecture: "Lecture", sink: Sink) -> bool:
    """Whether the lecture is neither nothing nor without end; reports it if not."""
    count = sum(bool(section.title) + len(section.slides) for section in lecture.sections)
    if not count and not sink.failed:
        sink.error(
            "empty-lecture",
            lecture.meta.span,
            "There is nothing to show here.",
            "A deck without a slide helps nobody.",
            "Write a heading such as `## What you will learn`, and what stands on its slide beneath it.",
        )
    elif count > SLIDE_LIMIT:
        sink.error(
            "too-many-slides",
            lecture.meta.span,
            f"The lecture has {count} slides; {SLIDE_LIMIT} are the most.",
            "The number is bounded, so that no lecture can exhaust the machine that builds it.",
            "Divide it into several lectures.",
        )
    else:
        return True
    return False


def _publish(
    out: Path, entry: Entry, stage: Staging, staged: Sequence[Staged], *, tidy: bool
) -> Sequence[Path]:
    """Put everything in place; `tidy` takes away what builds of the same lecture under another name made."""
    key = _key(entry)
    with locked(out):
        entries = load(out)
        old = [
            one
            for one, other in entries.items()
            if one == key or (tidy and other.lecture == entry.lecture and other.name != entry.name)
        ]
        stale: dict[str, str] = {}
        for one in old:
            stale.update({path: made.sha256 for path, made in entries.pop(one).outputs.items()})
        entries = {one: superseded(other, entry.outputs) for one, other in entries.items()}
        entries[key] = entry
        current = {path for one in entries.values() for path in one.outputs}
        stale = {path: digest for path, digest in stale.items() if path not in current}
        kept = publish(out, stage, staged, stale, dump(entries))
    return [out / path for path in kept]


def _key(entry: Entry) -> str:
    """Builds of one name that were asked for different things stand beside each other."""
    asked = [f"{name}={value}" for name, value in sorted(entry.options.items()) if name != "source-date"]
    return " ".join([entry.name, *asked])


def _outcome(entry: Entry, out: Path, *, current: bool = False, kept: Sequence[Path] = ()) -> Outcome:
    files = {out / path: made for path, made in entry.outputs.items()}
    return Outcome(files=files, current=current, told=entry.warnings if current else (), kept=kept)
