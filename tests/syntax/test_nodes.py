"""What the reader makes quickly is what the records' own constructors make, with every field."""

import pytest

from govslides.model.inline import Text
from govslides.model.prose import Item, Paragraph, new_item, plain_paragraph
from govslides.source import Source, Span

SPAN = Span(Source("talk.md", "words"), 0, 5)


def test_a_plain_paragraph() -> None:
    inlines = (Text(span=SPAN, text="words"),)
    assert plain_paragraph(SPAN, "words") == Paragraph(span=SPAN, inlines=inlines)


@pytest.mark.parametrize("checked", [None, True, False])
def test_an_item(checked: bool | None) -> None:
    blocks = (plain_paragraph(SPAN, "words"),)
    assert new_item(SPAN, blocks, checked) == Item(span=SPAN, blocks=blocks, checked=checked)
