"""Plain runs and nodes are the same however they are made."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govslides.diagnostics import Sink
from govslides.docxio import write_document
from govslides.flow.flow import Flow
from govslides.flow.nodes import Cell, Heading, Item, ItemList, Paragraph, Table, cell, item, paragraph
from govslides.flow.runs import Bare, Run, Runs, marked, said, sentence
from govslides.records import replace
from govslides.source import Source, Span
from govslides.webpage import write_page
from tests.support.composed import default_theme
from tests.support.flows import plain_flow

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


LETTERS = "aZ09 .-\u0101\u2019\u00a0\u05d0\u0627\u4e00\u200f\v\t&<>\"'\u00e9\u0e01"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, max_size=12), st.booleans())
@example(["a  b", "tea & cake", "x < y", " a", "a ", "", "\u05e9\u05dc\u05d5\u05dd", "R\u00a0D"], False)
def test_what_is_bare_is_written_as_any_other_text(texts: list[str], rtl: bool) -> None:
    bare = flow_of([sentence(text, SPAN) for text in texts], rtl=rtl)
    plain = flow_of([(Run(text=text, span=SPAN),) for text in texts], rtl=rtl)
    assert bare == plain
    assert write_page(bare, default_theme()) == write_page(plain, default_theme())
    documents = [write_document(flow, default_theme(), None, Sink()) for flow in (bare, plain)]
    assert documents[0] == documents[1]


def flow_of(told: list[Runs], *, rtl: bool) -> Flow:
    """A document that has each of the runs in every kind of place."""
    blocks = [paragraph(runs) for runs in told]
    flow = plain_flow(
        [
            *[Heading(level=2, runs=runs, id=f"h{at}") for at, runs in enumerate(told)],
            *blocks,
            ItemList(items=tuple([item((block,), None, None) for block in blocks]), marker="bullet"),
            Table(
                widths=(0.5, 0.5),
                header=(),
                rows=tuple([(cell((block,)), cell((block,))) for block in blocks]),
            ),
        ]
    )
    return replace(flow, contents=True, properties=replace(flow.properties, rtl=rtl))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Digital government", True),
        ("T\u0101maki \u2014 a caf\u00e9 \u00bb\u00a0one\u00a0\u00ab", True),
        ("", False),
        (" a", False),
        ("a ", False),
        ("a  b", False),
        ("R&D", False),
        ("a\vb", False),
        ("a\u200fb", False),
        ("\u0645\u0631\u062d\u0628\u0627", False),
    ],
)
def test_most_texts_are_bare(text: str, bare: bool) -> None:
    assert (type(sentence(text)) is Bare) is bare
