"""Documents as PDF to read, to print and to write on: PDF/UA-1, by way of the press.

In comes a Flow and a theme; `typeset` makes typst code of it, `write_pdf` the file. What a document
looks like is decided in house.typ and `look`, what it holds by the Flow alone.
"""

from govslides.diagnostics import Sink
from govslides.flow.flow import Flow
from govslides.flow.nodes import Handed
from govslides.printing.look import FOOT, HEAD, PAPERS
from govslides.printing.manuscript import Manuscript, typeset
from govslides.theme.theme import Theme

__all__ = ["Manuscript", "typeset", "write_pdf"]

_FEW = 0.2
"""The share of a page that a document's last lines should at least take."""


def write_pdf(flow: Flow, theme: Theme, sink: Sink | None = None) -> bytes:
    """`flow` as a PDF, the same bytes each time; `sink` takes warnings about fonts of this machine."""
    from govslides.printing.ending import pages_of
    from govslides.printing.heads import with_row_headers

    data = _set(flow, theme, sink)
    if _ends_in_a_few_lines(flow, data):
        closer = _set(flow, theme, None, close=True)
        data = closer if pages_of(closer) < pages_of(data) else data
    return with_row_headers(data)


def _set(flow: Flow, theme: Theme, sink: Sink | None, *, close: bool = False) -> bytes:
    from govslides import press

    path = f"{flow.name}.pdf"
    manuscript = typeset(flow, theme, close=close)
    try:
        return press.pdf(manuscript.source, manuscript.files, sink=sink, path=path)
    except press.PressError:
        # typst loses its tags where what must hold together is higher than a page, in a cell for instance
        manuscript = typeset(flow, theme, holds=False, close=close)
        return press.pdf(manuscript.source, manuscript.files, sink=sink, path=path)


def _ends_in_a_few_lines(flow: Flow, data: bytes) -> bool:
    """Whether the last page has so little on it that another one could take it, but pages of slides."""
    from govslides.printing.ending import last_mark, pages_of

    if pages_of(data) < 2 or any(isinstance(node, Handed) for node in flow.nodes[-1:]):
        return False
    height = PAPERS[flow.paper][1]
    return last_mark(data) > height - HEAD - _FEW * (height - HEAD - FOOT)
