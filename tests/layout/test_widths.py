"""Column widths."""

from hypothesis import given
from hypothesis import strategies as st

from govslides.layout.cells import is_number, number_columns
from govslides.layout.widths import Need, asked_widths, column_widths, held_widths

needs = st.lists(
    st.builds(
        lambda least, more, rows: Need(least, least + more, (least + more) * rows),
        st.integers(1, 2_000_000),
        st.integers(0, 9_000_000),
        st.integers(1, 40),
    ),
    min_size=1,
    max_size=14,
)


@given(needs, st.integers(100_000, 12_000_000))
def test_columns_fill_the_width_and_hold_their_longest_words(columns: list[Need], width: int) -> None:
    found = column_widths(columns, width)
    if sum(need.least for need in columns) > width:
        assert found is None
        return
    assert found is not None
    assert sum(found) == width
    slack = width // 50 + len(columns)
    assert all(each >= need.least - slack for each, need in zip(found, columns, strict=True))


def test_more_text_gets_more_room() -> None:
    short, long = Need(300_000, 700_000, 2_000_000), Need(300_000, 40_000_000, 80_000_000)
    found = column_widths([short, long], 8_000_000)
    assert found is not None
    assert found[0] <= 700_000 + 10
    assert found[1] > 7_000_000


def test_asked_widths_are_kept() -> None:
    assert asked_widths([1, 2, 1], 4000) == [1000, 2000, 1000]


def test_numbers() -> None:
    for text in ("12", "1,204", "61%", "\u22123.5", "$4", "~30", "12 km", "\u2013"):
        assert is_number(text), text
    for text in ("Form 12", "Q3", "a", "two", "3 a b c d e f"):
        assert not is_number(text), text


def test_a_column_of_numbers_may_have_holes() -> None:
    assert number_columns([["a", "1"], ["b", ""], ["c", "\u2013"]]) == [False, True]
    assert number_columns([["a", "\u2013"], ["b", ""]]) == [False, False]


def test_widths_asked_for_give_way_to_the_longest_word() -> None:
    needs = [Need(30, 60, 60), Need(10, 40, 40), Need(10, 40, 40)]
    assert held_widths([1, 2, 2], needs, 100) == [30, 35, 35]
    assert held_widths([2, 1, 1], needs, 100) == [50, 25, 25]
    assert held_widths([1, 1, 1], needs, 40) is None
