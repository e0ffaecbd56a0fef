"""`govslides build`."""

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from govslides.cli import options
from govslides.cli.choices import one_of, some_of

if TYPE_CHECKING:
    from govslides.diagnostics import Sink
    from govslides.model.outputs import Request

HELP = """Build a lecture's decks, handouts, question sheets and quizzes, unless nothing has changed.

PATH is a repository with a lecture/ folder, a lecture's folder, or one Markdown file. Decks go to
deck/, what students may have to student/, what holds answers and notes to tutor/. Any error publishes
nothing and leaves the old output as it was.

Examples:

\b
  govslides build                          this folder's lecture, into build/
  govslides build talk.md --only deck      one file's deck alone
  govslides build --only handout --audience student --format pdf,docx
  govslides build --guided                 handouts with gaps for key terms
  govslides build --slides-per-page 3      handouts of slides with note lines
  govslides build --only questions --tag tutorial-2 --versions 2
  govslides build --json | jq .            the result for other programs
"""


def build_command(
    path: options.Where = Path(),
    out: options.Out = None,
    only: options.Only = "",
    audience: options.Audience = "",
    formats: options.Formats = "",
    guided: options.Guided = False,
    slides_per_page: options.SlidesPerPage = "",
    paper: options.Paper = "",
    start: options.Start = "",
    tag: options.Tag = "",
    versions: options.Versions = None,
    seed: options.Seed = "",
    answers: options.Answers = None,
    width: options.Width = None,
    force: options.Force = False,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Build, print, and leave with 0 or 1."""
    from govslides.model.outputs import Request

    request = Request(
        only=some_of(only, options.OUTPUTS, "--only", "output"),
        audiences=some_of(audience, options.AUDIENCES, "--audience", "audience"),
        formats=some_of(formats, options.FORMATS, "--format", "format"),
        guided=guided,
        slides_per_page=int(one_of(slides_per_page, options.PER_PAGE, "--slides-per-page") or 0) or None,
        paper=one_of(paper, options.PAPERS, "--paper"),
        start=_time(start),
        tags=tuple(part for one in tag.split(",") if (part := one.strip())),
        versions=versions,
        seed=seed,
        width=width,
    )
    _check_possible(request)
    if not path.exists():
        raise typer.BadParameter(f"there is no file or folder '{path}'.", param_hint="PATH")
    if answers is not None and not answers.is_dir():
        raise typer.BadParameter(f"there is no folder '{answers}'.", param_hint="--answers")
    _build(path, answers, request, out, force=force, as_json=as_json, quiet=quiet)


def _build(
    path: Path,
    answers: Path | None,
    request: "Request",
    out: Path | None,
    *,
    force: bool,
    as_json: bool,
    quiet: bool,
) -> NoReturn:
    from govslides.build import Outcome, build
    from govslides.cli import output
    from govslides.cli.progress import Progress
    from govslides.diagnostics import Sink
    from govslides.problems import placed, problem
    from govslides.project import find_project, with_answers

    sink = Sink()
    project = find_project(path)
    if project is None:
        _tell_no_lecture(path, sink)
        outcome, folder = Outcome(files={}), ""
    else:
        project = with_answers(project, answers)
        folder = project.shown
        with Progress(wanted=not (quiet or as_json)) as progress:
            outcome = build(project, request, sink, out=out, force=force, progress=progress)
    found = [placed(one, folder) for one in (*map(problem, sink), *outcome.told)]
    if as_json:
        output.print_json(outcome, found, failed=sink.failed)
    else:
        output.print_problems(found)
        output.print_outcome(outcome, quiet=quiet)
    raise typer.Exit(1 if sink.failed else 0)


def _check_possible(request: "Request") -> None:
    """Refuse a selection that nothing can come of."""
    from govslides.model.outputs import FORMATS as OF_OUTPUT

    for name in request.only:
        if request.formats and not set(request.formats) & set(OF_OUTPUT[name]):
            listed = ", ".join(OF_OUTPUT[name])
            raise typer.BadParameter(f"'{name}' has other formats: {listed}.", param_hint="--format")
        if name == "quiz" and request.audiences == ("student",):
            raise typer.BadParameter("a quiz holds its answers: it is for tutors.", param_hint="--audience")


def _time(start: str) -> str:
    from govslides.reading.choosing import minutes_of_day

    if start and minutes_of_day(start) is None:
        raise typer.BadParameter(f"'{start}' is no time of day such as 09:30.", param_hint="--start")
    return start


def _tell_no_lecture(path: Path, sink: "Sink") -> None:
    sink.error(
        "no-lecture",
        None,
        "There is no lecture here.",
        "A lecture is a folder with `lecture.yaml` or Markdown files in it, a repository with such a folder "
        "called `lecture`, or one Markdown file.",
        "Name one, as in `govslides build talk.md`.",
        path=str(path.absolute()),
    )
