"""`govslides build`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from govslides.diagnostics import Sink

HELP = """Build a lecture's outputs, unless nothing has changed.

PATH is a repository with a lecture/ folder, a lecture's folder, or one Markdown file. Any error
publishes nothing and leaves the old output as it was.

Examples:

\b
  govslides build                     this folder's lecture, into build/
  govslides build talk.md --out /tmp  one file, into /tmp/deck/talk.pptx
  govslides build --json | jq .       the result for other programs
"""


def build_command(
    path: Annotated[
        Path, typer.Argument(metavar="[PATH]", help="What to build (default: here).", show_default=False)
    ] = Path(),
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where to (default: build/ beside it).")
    ] = None,
    only: Annotated[str, typer.Option(metavar="NAME[,NAME]", help="Only these outputs: deck.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Build also what is up to date.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON (docs/json.md).")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print problems only.")] = False,
) -> None:
    """Build, print, and leave with 0 or 1."""
    from govslides.build import Outcome, build
    from govslides.cli import output
    from govslides.cli.progress import Progress
    from govslides.diagnostics import Sink
    from govslides.problems import placed, problem
    from govslides.project import find_project

    names = _outputs(only)
    if not path.exists():
        raise typer.BadParameter(f"there is no file or folder '{path}'.", param_hint="PATH")
    sink = Sink()
    project = find_project(path)
    if project is None:
        _tell_no_lecture(path, sink)
        outcome, folder = Outcome(files={}), ""
    else:
        folder = project.shown
        with Progress(wanted=not (quiet or as_json)) as progress:
            outcome = build(project, sink, out=out, only=names, force=force, progress=progress)
    found = [placed(one, folder) for one in (*map(problem, sink), *outcome.told)]
    if as_json:
        output.print_json(outcome, found, failed=sink.failed)
    else:
        output.print_problems(found)
        output.print_outcome(outcome, quiet=quiet)
    raise typer.Exit(1 if sink.failed else 0)


def _outputs(only: str) -> list[str]:
    """The names in `--only`, each of which has to be an output."""
    from govslides.build import OUTPUTS

    names = [name.strip() for name in only.split(",") if name.strip()]
    for name in names:
        if name not in OUTPUTS:
            known = ", ".join(OUTPUTS)
            raise typer.BadParameter(f"there is no output '{name}'; there is: {known}.", param_hint="--only")
    return sorted(set(names))


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
