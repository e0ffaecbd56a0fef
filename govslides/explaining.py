"""The pages that tell more about a diagnostic than its three sentences can.

A page is `explanations/CODE.md`: a heading, what is wrong and why it matters, then examples fenced with
four backticks, marked `wrong` or `right`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from govslides.patterns import pattern
from govslides.tuples import NamedTuple

_FOLDER = Path(__file__).parent / "explanations"
_EXAMPLE = pattern(r"^````(\w+) (wrong|right)\n(.*?)^````$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """An example of a page: `kind` is "markdown" or "yaml"; `right` tells whether it is good."""

    kind: str
    right: bool
    text: str


def codes() -> list[str]:
    """Every code that has a page, in order."""
    return sorted(path.stem for path in _FOLDER.glob("*.md"))


def nearest(code: str) -> str:
    """The code that somebody who wrote `code` most likely meant, or ""."""
    from difflib import get_close_matches

    close = get_close_matches(code.lower().strip("[]"), codes(), n=1, cutoff=0.5)
    return close[0] if close else ""


def summary(code: str) -> str:
    """The first sentence of a page."""
    paragraph = _text(code).split("\n\n")[1] if "\n\n" in _text(code) else ""
    return re.split(r"(?<=[.!?])\s", " ".join(paragraph.split()), maxsplit=1)[0]


def page(code: str) -> str:
    """A page as a terminal shows it: examples indented under "Wrong:" and "Right:"."""
    return _EXAMPLE.sub(_indented, _text(code)).removeprefix("# ").strip()


def examples(code: str) -> Iterator[Example]:
    """The examples of a page."""
    for found in _EXAMPLE.finditer(_text(code)):
        yield Example(found[1], found[2] == "right", found[3])


def _text(code: str) -> str:
    return (_FOLDER / f"{code}.md").read_text(encoding="utf-8")


def _indented(found: re.Match[str]) -> str:
    lines = "\n".join(f"    {line}".rstrip() for line in found[3].rstrip("\n").split("\n"))
    return f"{found[2].capitalize()}:\n\n{lines}\n"
