"""`govslides explain`."""

from typing import Annotated

import typer

HELP = """Explain a message: what is wrong, why it matters, and what to write.

CODE is what stands in brackets, as in error[unclosed-block]. Without it, all codes are listed.

Examples:

\b
  govslides explain unclosed-block
  govslides explain
"""


def _complete(incomplete: str) -> list[str]:
    from govslides.explaining import codes

    return [code for code in codes() if code.startswith(incomplete)]


def explain_command(
    code: Annotated[
        str, typer.Argument(metavar="[CODE]", help="The code of a message.", autocompletion=_complete)
    ] = "",
) -> None:
    """Print one page, or the list of all."""
    from govslides.explaining import codes, nearest, page, summary

    known = codes()
    if not code:
        width = max(map(len, known), default=0)
        typer.echo("\n".join(f"{one:{width}}  {summary(one)}" for one in known))
        return
    if code not in known:
        close = nearest(code)
        hint = f"did you mean '{close}'?" if close else "`govslides explain` lists all."
        raise typer.BadParameter(f"there is no code '{code}'; {hint}", param_hint="CODE")
    typer.echo(page(code))
