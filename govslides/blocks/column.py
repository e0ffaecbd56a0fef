"""`::: column`: one of several columns; `columns` reads it."""

from govslides.blocks.support.reader import Reader
from govslides.blocks.support.stray import report_stray
from govslides.model.document import Div

KEYS = frozenset({"width"})


def read(div: Div, reader: Reader) -> None:
    """Report the block, since it stands outside `columns`."""
    report_stray(div, "columns", reader.sink)
