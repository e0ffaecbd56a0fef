"""A well-formed `govslides build`, read without typer.

Loading typer takes longer than a small deck. What is asked for here in the plainest words needs none of
it; help, completion, any other command and whatever is not understood at once are typer's.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from govslides.cli.asked import Asked

FLAGS = {"--guided": "guided", "--force": "force", "--json": "as_json", "--quiet": "quiet"}
VALUES: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "--out": ("out", Path),
    "--only": ("only", str),
    "--audience": ("audience", str),
    "--format": ("formats", str),
    "--slides-per-page": ("slides_per_page", str),
    "--paper": ("paper", str),
    "--start": ("start", str),
    "--tag": ("tag", str),
    "--seed": ("seed", str),
    "--answers": ("answers", Path),
}
"""The options that take any text, with the field of each; those that take numbers are typer's to judge."""


def read(arguments: Sequence[str]) -> Asked | None:
    """What `arguments` ask to build; None when they are for typer."""
    if not arguments or arguments[0] != "build" or "_GOVSLIDES_COMPLETE" in os.environ:
        return None
    given: dict[str, Any] = {}
    rest = iter(arguments[1:])
    for word in rest:
        if word in FLAGS:
            given[FLAGS[word]] = True
        elif word in VALUES:
            field, kind = VALUES[word]
            value = next(rest, "-")
            if value.startswith("-"):
                return None
            given[field] = kind(value)
        elif word.startswith("-") or not word or "path" in given:
            return None
        else:
            given["path"] = Path(word)
    return Asked(**given)
