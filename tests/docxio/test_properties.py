"""Whatever a document holds, and however deep: the file is whole, and no word is lost."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govslides.docxio import lint
from govslides.flow.nodes import (
    Box,
    Cell,
    CodeLines,
    Definition,
    Definitions,
    Item,
    ItemList,
    Node,
    PageBreak,
    Paragraph,
    Question,
    Quotation,
    Table,
    WritingSpace,
)
from govslides.flow.runs import Run, Runs
from tests.docxio.opened import W, root, text_of, written
from tests.docxio.test_sample import everything_in
from tests.support.flow_texts import ARABIC, CHINESE, HEBREW, HOSTILE, KINDS, ROLES
from tests.support.flows import plain_flow

WORDS = st.sampled_from(
    ["adoption", "R&D <b>", ARABIC, HEBREW, CHINESE, HOSTILE, "two  spaces ", " ", "ü\u00a0½", ""]
)
RUN = st.builds(
    Run,
    text=WORDS,
    strong=st.booleans(),
    emphasis=st.booleans(),
    code=st.booleans(),
    mark=st.booleans(),
    raised=st.sampled_from(["", "super", "sub"]),
    url=st.sampled_from(["", "https://example.org/ä b"]),
    language=st.sampled_from(["", "fr", "ar", "zh-Hans"]),
)
RARE = st.sampled_from([Run(text="", note=1), Run(text="", blank=5), Run(text="there", anchor="no where")])
RUNS = st.lists(RUN | RARE, max_size=4).map(tuple)
PARAGRAPH = st.builds(
    Paragraph, runs=RUNS, role=st.sampled_from(["", "", "", *(role for role, _ in ROLES)]), keep=st.booleans()
)
LEAF = PARAGRAPH | st.sampled_from(
    [
        PageBreak(),
        WritingSpace(lines=2),
        WritingSpace(lines=0, boxed=True),
        CodeLines(lines=()),
        CodeLines(lines=("x\ty",)),
    ]
)


def _blocks(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    many = st.lists(inner, max_size=3).map(tuple)
    item = st.builds(Item, blocks=many, checked=st.sampled_from([None, True, False]))
    cell = st.builds(Cell, blocks=many)
    row = st.tuples(cell, cell)
    return st.one_of(
        st.builds(
            ItemList,
            items=st.lists(item, max_size=3).map(tuple),
            marker=st.sampled_from(["bullet", "decimal", "letter", "box", "none"]),
            loose=st.booleans(),
        ),
        st.builds(
            Table,
            header=st.lists(row, max_size=1).map(tuple),
            rows=st.lists(row, max_size=2).map(tuple),
            widths=st.sampled_from([(0.5, 0.5), (0.0, 1.0), ()]),
            row_headers=st.booleans(),
            caption=RUNS,
            label=st.sampled_from(["", "Table 3"]),
        ),
        st.builds(Box, kind=st.sampled_from([kind for kind, _ in KINDS]), blocks=many, title=RUNS),
        st.builds(Quotation, blocks=many, attribution=RUNS),
        st.builds(Question, number=st.just("1"), id=st.just("q"), blocks=many, meta=RUNS, title=RUNS),
        st.builds(Definitions, entries=st.tuples(st.builds(Definition, term=RUNS, meanings=st.tuples(many)))),
    )


NODES = st.lists(st.recursive(LEAF, _blocks, max_leaves=8), max_size=4)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NODES, RUNS)
def test_any_document_is_whole_and_complete(nodes: list[Node], note: Runs) -> None:
    data = written(plain_flow(nodes, notes=((Paragraph(runs=note),),)))
    assert not lint(data)
    told = "".join(text_of(paragraph) for paragraph in root(data).iter(f"{W}p"))
    for run in everything_in(tuple(nodes)):
        if isinstance(run, Run):
            assert all(word in told for word in run.text.replace("\ufffe", "").split())
