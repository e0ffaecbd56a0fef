"""`::: quote`: a quotation with who said it and where."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Fenced
from govslides.model.inline import Citation, Inline
from govslides.model.prose import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fenced):
    """A quotation.

    Fields:
        blocks: what was said.
        attribution: who said it and where, as one line: written as a last paragraph that starts with a
            dash, or put together of `by`, `source`, `year` and `page`. Empty when nobody is named.
        by, source, year, page: as written as attributes, each "" when not.
        citation: the work of `cite=key` with the page as its locator, or None. It is not in `attribution`.
    """

    blocks: tuple[Block, ...]
    attribution: tuple[Inline, ...] = ()
    by: str = ""
    source: str = ""
    year: str = ""
    page: str = ""
    citation: Citation | None = None
