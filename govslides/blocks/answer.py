"""`::: answer`: the answer of a question; `question` reads it."""

from govslides.blocks.support.reader import Reader
from govslides.blocks.support.stray import report_stray
from govslides.model.document import Div

KEYS = frozenset({"accept"})


def read(div: Div, reader: Reader) -> None:
    """Report the block, since it stands outside a question."""
    report_stray(div, "question", reader.sink)
