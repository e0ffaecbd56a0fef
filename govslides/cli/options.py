"""The options of `govslides build`, each with its help and what completes it."""

from pathlib import Path
from typing import Annotated

import typer

from govslides.cli.asked import AUDIENCES, FORMATS, OUTPUTS, PAPERS, PER_PAGE
from govslides.cli.choices import several_of

Where = Annotated[
    Path, typer.Argument(metavar="[PATH]", help="What to build (default: here).", show_default=False)
]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Where to (default: build/ beside it).")]
Only = Annotated[
    str,
    typer.Option(
        metavar="NAME[,NAME]",
        help=f"Only these outputs: {', '.join(OUTPUTS)}.",
        autocompletion=several_of(OUTPUTS),
    ),
]
Audience = Annotated[
    str, typer.Option(metavar="NAME", help="Only for student or tutor.", autocompletion=several_of(AUDIENCES))
]
Formats = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="NAME[,NAME]",
        help=f"Only these formats: {', '.join(FORMATS)}.",
        autocompletion=several_of(FORMATS),
    ),
]
Guided = Annotated[bool, typer.Option("--guided", help="Handouts with gaps for the key terms.")]
SlidesPerPage = Annotated[
    str,
    typer.Option(
        metavar="N", help="Handouts of 1, 2, 3 or 6 slides a page.", autocompletion=several_of(PER_PAGE)
    ),
]
Paper = Annotated[str, typer.Option(metavar="NAME", help="a4 or letter.", autocompletion=several_of(PAPERS))]
Start = Annotated[str, typer.Option(metavar="HH:MM", help="When the session starts, for the tutor's clock.")]
Tag = Annotated[str, typer.Option(metavar="TAG[,TAG]", help="Only questions with one of these tags.")]
Versions = Annotated[
    int | None,
    typer.Option(metavar="N", min=0, max=26, help="Question sheets A, B ... with shuffled options."),
]
Seed = Annotated[str, typer.Option(metavar="TEXT", help="Another text, another order of options.")]
Answers = Annotated[
    Path | None, typer.Option(metavar="DIR", help="A folder with the answers to the questions.")
]
Width = Annotated[
    int | None,
    typer.Option(metavar="PIXELS", min=16, max=7680, help="How wide slides-png are (default: 1920)."),
]
Force = Annotated[bool, typer.Option("--force", help="Build also what is up to date.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON (docs/json.md).")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print problems only.")]
