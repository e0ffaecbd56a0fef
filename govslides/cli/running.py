"""A build from the command line: what was asked for is built, and what came of it is printed."""

from pathlib import Path

from govslides.build import Outcome, build
from govslides.cli import output
from govslides.cli.asked import Asked, request
from govslides.cli.progress import Progress
from govslides.diagnostics import Sink
from govslides.problems import placed, problem
from govslides.project import find_project, with_answers


def run(asked: Asked) -> int:
    """Build and print; gives the exit code, 0 or 1. Raises UsageError, before anything is done."""
    wanted = request(asked)
    sink = Sink()
    project = find_project(asked.path)
    if project is None:
        _tell_no_lecture(asked.path, sink)
        outcome, folder = Outcome(files={}), ""
    else:
        project = with_answers(project, asked.answers)
        folder = project.shown
        with Progress(wanted=not (asked.quiet or asked.as_json)) as progress:
            outcome = build(project, wanted, sink, out=asked.out, force=asked.force, progress=progress)
    found = [placed(one, folder) for one in (*map(problem, sink), *outcome.told)]
    if asked.as_json:
        output.print_json(outcome, found, failed=sink.failed)
    else:
        output.print_problems(found)
        output.print_outcome(outcome, quiet=asked.quiet)
    return 1 if sink.failed else 0


def _tell_no_lecture(path: Path, sink: Sink) -> None:
    sink.error(
        "no-lecture",
        None,
        "There is no lecture here.",
        "A lecture is a folder with `lecture.yaml` or Markdown files in it, a repository with such a folder "
        "called `lecture`, or one Markdown file.",
        "Name one, as in `govslides build talk.md`.",
        path=str(path.absolute()),
    )
