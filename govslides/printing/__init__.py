"""Documents as PDF to read, to print and to write on: PDF/UA-1, by way of the press.

In comes a Flow and a theme; `typeset` makes typst code of it, `write_pdf` the file. What a document
looks like is decided in house.typ and `look`, what it holds by the Flow alone.
"""

from govslides.diagnostics import Sink
from govslides.flow.flow import Flow
from govslides.printing.manuscript import Manuscript, typeset
from govslides.theme.theme import Theme

__all__ = ["Manuscript", "typeset", "write_pdf"]


def write_pdf(flow: Flow, theme: Theme, sink: Sink | None = None) -> bytes:
    """`flow` as a PDF, the same bytes each time; `sink` takes warnings about fonts of this machine."""
    from govslides import press
    from govslides.printing.heads import with_row_headers

    path = f"{flow.name}.pdf"
    manuscript = typeset(flow, theme)
    try:
        data = press.pdf(manuscript.source, manuscript.files, sink=sink, path=path)
    except press.PressError:
        # typst loses its tags where what must hold together is higher than a page, in a cell for instance
        manuscript = typeset(flow, theme, holds=False)
        data = press.pdf(manuscript.source, manuscript.files, sink=sink, path=path)
    return with_row_headers(data)
