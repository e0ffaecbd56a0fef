"""Plain runs and nodes are the same however they are made."""

from govslides.flow.nodes import Cell, Item, Paragraph, cell, item, paragraph
from govslides.flow.runs import Run, marked, said
from govslides.source import Source, Span

SPAN = Span(Source("a.md", "text"), 0, 4)


def test_what_is_made_quickly_has_every_field() -> None:
    run = said("text", SPAN)
    blocks = (paragraph((run,), SPAN),)
    assert run == Run(text="text", span=SPAN)
    assert said("text") == Run(text="text")
    assert marked("text", SPAN, {"strong": True, "url": "x"}) == Run(
        text="text", strong=True, url="x", span=SPAN
    )
    assert blocks == (Paragraph(runs=(run,), span=SPAN),)
    assert paragraph(()) == Paragraph(runs=())
    assert [item(blocks, checked, SPAN) for checked in (None, True, False)] == [
        Item(blocks=blocks, checked=checked, span=SPAN) for checked in (None, True, False)
    ]
    assert cell(blocks, SPAN) == Cell(blocks=blocks, span=SPAN)
    assert cell(()) == Cell(blocks=())
