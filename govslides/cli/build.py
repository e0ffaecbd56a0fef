"""`govslides build`."""

from pathlib import Path

import typer

from govslides.cli import options
from govslides.cli.asked import Asked
from govslides.cli.choices import UsageError

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
    from govslides.cli.running import run

    asked = Asked(
        path=path,
        out=out,
        only=only,
        audience=audience,
        formats=formats,
        guided=guided,
        slides_per_page=slides_per_page,
        paper=paper,
        start=start,
        tag=tag,
        versions=versions,
        seed=seed,
        answers=answers,
        width=width,
        force=force,
        as_json=as_json,
        quiet=quiet,
    )
    try:
        code = run(asked)
    except UsageError as error:
        raise typer.BadParameter(str(error), param_hint=error.option) from None
    raise typer.Exit(code)
