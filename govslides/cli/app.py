"""The commands. Each has a module: it parses, calls and prints; what is heavy it imports when it runs."""

from typing import Annotated

import typer

from govslides import __version__
from govslides.cli import build, explain, theme

_HELP = """Compile lectures kept as structured Markdown into native PowerPoint decks.

Examples:

\b
  govslides build                   the lecture of this folder, into build/
  govslides build talk.md           a lecture in a single file
  govslides explain unclosed-block  what a message means and what to write
  govslides theme use uni.pptx      slides in the template of your university
"""

app = typer.Typer(
    name="govslides",
    help=_HELP,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("build", help=build.HELP)(build.build_command)
app.command("explain", help=explain.HELP)(explain.explain_command)
app.add_typer(theme.app, name="theme")


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"govslides {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    pass
