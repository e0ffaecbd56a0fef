"""Dividing tables that no page is wide enough for."""

from hypothesis import given
from hypothesis import strategies as st

from govslides.flow.division import groups, parts
from govslides.flow.nodes import Table
from govslides.flow.runs import text_of
from tests.support.flows import cell, text

NEEDS = st.lists(st.floats(1, 40), min_size=1, max_size=70)


@given(NEEDS, st.floats(20, 200))
def test_every_column_stands_in_one_group_after_the_first(needs: list[float], room: float) -> None:
    found = groups(needs, room)
    repeated = needs[0] <= room / 2
    others = [at for group in found for at in (group[1:] if repeated else group)]
    assert others == list(range(1 if repeated else 0, len(needs)))
    assert not repeated or all(group[0] == 0 for group in found)


@given(NEEDS, st.floats(20, 200))
def test_a_group_fits_unless_one_column_alone_does_not(needs: list[float], room: float) -> None:
    for group in groups(needs, room):
        own = [at for at in group if at]
        assert sum(needs[at] for at in group) <= room or len(own) <= 1


def test_groups_are_as_even_as_can_be() -> None:
    assert [len(group) for group in groups([10.0] * 27, 140)] == [14, 14]
    assert [len(group) for group in groups([10.0] * 16, 140)] in ([8, 9], [9, 8])
    assert groups([10.0] * 14, 140) == [tuple(range(14))]


def test_a_part_says_which_it_is_and_keeps_what_belongs_to_its_columns() -> None:
    table = Table(
        header=(tuple(cell(f"Head {at}") for at in range(5)),),
        rows=(tuple(cell(f"Cell {at}") for at in range(5)),),
        widths=(0.1, 0.2, 0.2, 0.2, 0.3),
        alignments=("", "right", "", "center", ""),
        row_headers=True,
        caption=text("Many columns"),
        label="Table 1",
        id="many",
    )
    first, second = parts(table, [(0, 1, 2), (0, 3, 4)])
    assert [text_of(part.caption) for part in (first, second)] == ["Many columns (1/2)", "Many columns (2/2)"]
    assert (first.id, second.id) == ("many", "")
    assert second.alignments == ("", "center", "")
    assert second.header[0] == (table.header[0][0], *table.header[0][3:])
    assert abs(sum(second.widths) - 1) < 1e-9
    assert parts(table, [(0, 1, 2, 3, 4)]) == [table]
