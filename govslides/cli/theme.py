"""`govslides theme`: what a template holds, and how to use it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from govslides.diagnostics import Sink
    from govslides.pptxio.reader.raw import RawTemplate
    from govslides.theming.foreign import Fitted

HELP = """Themes: the built-in ones, and PowerPoint templates of your own.

Examples:

\b
  govslides theme list                      the themes that govslides comes with
  govslides theme inspect university.pptx   what a template holds, and how it would be used
  govslides theme use university.pptx       build this folder's lecture with it
"""

INSPECT_HELP = """Show what a template holds and how it would be used.

FILE is any .pptx or .potx. Shown are its masters, layouts, placeholders, fonts and colours, which layout
would serve which role and why, and what is missing.

Examples:

\b
  govslides theme inspect university.pptx
  govslides theme inspect university.pptx --pictures layouts/   a picture of each layout too
  govslides theme inspect university.pptx --json | jq .roles
"""

USE_HELP = """Use a template for a lecture: copy it into slides_src/ and write slides_src/theme.yaml.

The file says which layout serves what, and is commented throughout. PATH is the repository or the
lecture's folder (default: here). A theme.yaml or a template that is there already stays as it is, unless
--force is given.

Examples:

\b
  govslides theme use ~/Downloads/university.pptx
  govslides theme use university.potx courses/digital-government --force
"""

LIST_HELP = """List the themes that govslides comes with.

A lecture names one in lecture.yaml or its front matter, as in `theme: plain`.

Examples:

\b
  govslides theme list
  govslides theme list --json
"""

app = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode=None)

_File = Annotated[Path, typer.Argument(metavar="FILE", help="A .pptx or .potx file.", show_default=False)]
_Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON (docs/templates.md).")]


@app.command("list", help=LIST_HELP)
def list_command(as_json: _Json = False) -> None:
    """Print the built-in themes."""
    from govslides.theming.listing import built_in_themes

    found = built_in_themes()
    if as_json:
        _print_json({"format": 1, "themes": found})
        return
    width = max(len(one["name"]) for one in found)
    for one in found:
        typer.echo(f"{one['name']:{width}}  {one['about']}")


@app.command("inspect", help=INSPECT_HELP)
def inspect_command(
    file: _File,
    pictures: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write a picture of each layout (PNG) into DIR.")
    ] = None,
    as_json: _Json = False,
) -> None:
    """Read, fit, print; leave with 0 or 1."""
    from govslides.cli.templates import print_inspection
    from govslides.diagnostics import Sink
    from govslides.problems import problem
    from govslides.theming.inspecting import inspection

    sink = Sink()
    opened = _opened(file, sink)
    told: dict[str, Any] = {"format": 1, "file": str(file)}
    if opened is not None:
        told = inspection(str(file), *opened)
        if pictures is not None:
            told["pictures"] = _write_pictures(pictures, *opened, sink)
    if as_json:
        told |= {"ok": not sink.failed, "diagnostics": [problem(one) for one in sink]}
        _print_json(told)
    elif opened is not None:
        print_inspection(told)
    _leave(sink, quiet=as_json)


@app.command("use", help=USE_HELP)
def use_command(
    file: _File,
    path: Annotated[
        Path, typer.Argument(metavar="[PATH]", help="Whose slides (default: here).", show_default=False)
    ] = Path(),
    force: Annotated[bool, typer.Option("--force", help="Replace what is there already.")] = False,
) -> None:
    """Copy the template, write the theme file; leave with 0 or 1."""
    from govslides.cli.templates import put
    from govslides.diagnostics import Sink
    from govslides.project import find_project
    from govslides.theming.starting import starting_file

    if not path.is_dir():
        raise typer.BadParameter(f"there is no folder '{path}'.", param_hint="PATH")
    sink = Sink()
    opened = _opened(file, sink)
    if opened is not None:
        project = find_project(path)
        home = project.out.parent if project is not None else path
        folder = home / "slides_src"
        wanted = {
            folder / file.name: file.read_bytes(),
            folder / "theme.yaml": starting_file(file.name, *opened).encode(),
        }
        put(wanted, sink, force=force)
    _leave(sink, quiet=False)


def _opened(file: Path, sink: "Sink") -> "tuple[RawTemplate, Fitted] | None":
    """The template in a file and how it would be used, or None (reported)."""
    from govslides.cli.templates import opened

    if not file.is_file():
        raise typer.BadParameter(f"there is no file '{file}'.", param_hint="FILE")
    return opened(file, sink)


def _write_pictures(folder: Path, raw: "RawTemplate", fitted: "Fitted", sink: "Sink") -> list[str]:
    from govslides.cli.templates import write_pictures

    return write_pictures(folder, raw, fitted, sink)


def _print_json(told: dict[str, Any]) -> None:
    import json

    typer.echo(json.dumps(told, indent=2, ensure_ascii=False))


def _leave(sink: "Sink", *, quiet: bool) -> None:
    from govslides.cli.output import print_problems
    from govslides.problems import placed, problem

    if not quiet:
        print_problems([placed(problem(one), "") for one in sink])
    raise typer.Exit(1 if sink.failed else 0)
