"""Links cut into runs that every program sets on the lines that were measured.

LibreOffice sets a link's run as one field: it moves to a new line as a whole, breaks anywhere when it is
longer than a line, and runs in one direction only. So a link is written as several runs with the same
target: cut where a measured line starts, and where the direction of its script changes. PowerPoint and
readers see one link.
"""

from collections.abc import Iterator
from unicodedata import bidirectional

from govslides.deck.text import Paragraph, Run
from govslides.records import replace

_RIGHT_TO_LEFT = "\u0590"
"""No character before it runs from right to left."""


def cut_links(paragraph: Paragraph) -> Iterator[Run]:
    """The runs of `paragraph`, those with a link cut."""
    at = 0
    for run in paragraph.runs:
        end = at + len(run.text)
        if run.link is None:
            yield run
        else:
            cuts = {line.start - at for line in paragraph.lines if at < line.start < end}
            cuts.update(_turns(run.text))
            yield from _parts(run, sorted(cuts))
        at = end


def _parts(run: Run, cuts: list[int]) -> Iterator[Run]:
    for start, end in zip([0, *cuts], [*cuts, len(run.text)], strict=True):
        yield replace(run, text=run.text[start:end])


def _turns(text: str) -> Iterator[int]:
    """Where letters of the other direction begin; what has no direction goes with what stands before."""
    if not text or max(text) < _RIGHT_TO_LEFT:
        return
    before = ""
    for at, letter in enumerate(text):
        kind = bidirectional(letter)
        direction = {"L": "ltr", "R": "rtl", "AL": "rtl"}.get(kind, "")
        if direction and before and direction != before:
            yield at
        before = direction or before
