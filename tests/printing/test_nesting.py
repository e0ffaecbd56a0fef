"""Things in things, and things higher than a page: each keeps the rules, and none takes long."""

import pytest

from govslides.flow.flow import Properties, TitleBlock
from govslides.flow.nodes import (
    Box,
    CodeLines,
    Definition,
    Definitions,
    Figure,
    Handed,
    Heading,
    Item,
    ItemList,
    Node,
    Paragraph,
    Question,
    Quotation,
    Table,
    WritingSpace,
)
from govslides.flow.runs import Run
from govslides.printing import write_pdf
from govslides.records import replace
from tests.support.composed import default_theme
from tests.support.flow_texts import PROSE
from tests.support.flows import cell, items, sample_flow, says, text
from tests.support.pdf_tags import faults, scopes

TALL = tuple(says(f"Line {at} of a few words.") for at in range(60))
NOTED = Paragraph(runs=(Run(text="noted"), Run(text="", note=1)))
LINKED = Paragraph(runs=(Run(text="linked", url="https://example.org"),))


def table(*rows: tuple[Node | str, ...], head: tuple[Node | str, ...] = ("One", "Two")) -> Table:
    """A captioned table of two columns."""
    return Table(
        header=(tuple(cell(one) for one in head),),
        rows=tuple(tuple(cell(one) for one in row) for row in rows),
        widths=(0.5, 0.5),
        caption=text("Of rows"),
        label="Table 1",
    )


def box(*blocks: Node) -> Box:
    """A titled box."""
    return Box(kind="note", title=text("Box"), blocks=blocks)


LONG = table(*[(f"row {at}", "x") for at in range(70)])
SLIDE = Figure(media="slide:myth-1", alt="A slide")
BEGIN = says(PROSE * 6)
CASES: dict[str, tuple[Node, ...]] = {
    "table in an item": (BEGIN, ItemList(items=(Item(blocks=(says("a"), LONG)),))),
    "table in a box": (BEGIN, box(says("a"), LONG)),
    "table in a question": (BEGIN, Question(number="1", id="q", blocks=(says("a"), LONG))),
    "table in a cell": (BEGIN, table((LONG, "x"))),
    "box in a cell": (BEGIN, table((box(*TALL), "x"))),
    "code in a cell": (BEGIN, table((CodeLines(lines=("x = 1",) * 90), "x"))),
    "pictures in cells": (table(*[(replace(SLIDE, caption=text("c"), label="Figure 1"), "x")] * 12),),
    "list in a cell": (BEGIN, table((items(*["one"] * 70), "x"))),
    "notes in cells": (BEGIN, table(*[(NOTED, NOTED)] * 60)),
    "notes in a header": (BEGIN, table(*[("a", "b")] * 60, head=(NOTED, "Two"))),
    "links in a header": (BEGIN, table(*[("a", "b")] * 60, head=(LINKED, "Two"))),
    "header higher than a page": (BEGIN, table(("a", "b"), head=(WritingSpace(lines=60), NOTED))),
    "table without rows": (table(),),
    "quotation": (BEGIN, Quotation(blocks=TALL, attribution=text("Somebody"))),
    "box in a box": (BEGIN, box(box(*TALL))),
    "lists": tuple(ItemList(items=(Item(blocks=(says("a"), items(*["b"] * 30))),)) for _ in range(5)),
    "terms": (Definitions(entries=(Definition(term=text("T"), meanings=((BEGIN,), (BEGIN,))),) * 9),),
    "code": (CodeLines(lines=("x = 1",) * 150), CodeLines(lines=())),
    "room": (WritingSpace(lines=90), WritingSpace(lines=80, boxed=True), WritingSpace(lines=0)),
    "slides with long notes": (Handed(figures=(SLIDE,) * 3, per_page=3, notes=(TALL, (), TALL)),),
    "a slide with a table": (Handed(figures=(SLIDE,), per_page=1, notes=((LONG, box(*TALL)),)),),
    "margin": (replace(SLIDE, margin=True), LONG, replace(SLIDE, margin=True), replace(SLIDE, margin=True)),
    "struck link": (Paragraph(runs=(Run(text="gone", url="https://example.org", strike=True),)),),
    "link on nothing": (Paragraph(runs=(Run(text=" ", url="https://example.org"), Run(text="x"))),),
    "heading of a gap": (Heading(level=1, runs=(Run(text="", blank=5),), id="gap"),),
    "heading of a note": (Heading(level=1, runs=(Run(text="", note=1),), id="noted"),),
    "one id twice": (Heading(level=1, runs=text("A"), id="a"), Heading(level=1, runs=text("B"), id="a")),
    "letters from nought": (items("a", "b", marker="letter", start=0),),
    "pictures that are not there": (Figure(media="gone.png", alt="Gone", caption=text("Gone")),),
}


@pytest.mark.parametrize("name", list(CASES))
def test_nestings_keep_the_rules(name: str) -> None:
    flow = replace(sample_flow(), nodes=CASES[name], contents=True, notes=((says("A note."), BEGIN),))
    assert faults(write_pdf(flow, default_theme())) == []


@pytest.mark.parametrize("name", ["table in a box", "links in a header", "notes in a header"])
def test_a_header_is_told_once_whether_it_is_repeated_or_not(name: str) -> None:
    flow = replace(sample_flow(), nodes=CASES[name], notes=((says("A note."),),))
    assert scopes(write_pdf(flow, default_theme())).count("Column") == 2


def test_a_document_of_almost_nothing() -> None:
    flow = replace(
        sample_flow(),
        opening=TitleBlock(title=(), kind=""),
        properties=Properties(title=""),
        nodes=(WritingSpace(lines=3), Paragraph(runs=(Run(text="", blank=3),))),
        words={},
        contents=True,
        notes=(),
    )
    assert faults(write_pdf(flow, default_theme())) == []
