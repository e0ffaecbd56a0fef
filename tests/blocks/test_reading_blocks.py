"""What each block says when it is written wrongly, and what it means in its lesser-known shapes."""

import importlib

import pytest

from govslides.blocks import registry
from govslides.blocks.columns import Columns
from govslides.blocks.notes import Notes
from govslides.blocks.poll import Poll
from govslides.blocks.question import Question
from govslides.blocks.quote import Quote
from govslides.blocks.timeline import Timeline
from govslides.model.inline import plain_text
from govslides.model.prose import Block, Paragraph, Table
from tests.support.reading import found, read_text, slides

HEAD = "# Part\n\n## Slide\n\nA line.\n\n"  # what follows starts on line 7


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks after the first paragraph, with nothing reported."""
    lecture, sink = read_text(HEAD + text)
    assert found(sink) == []
    return slides(lecture)[0].blocks[1:]


def reported(text: str) -> list[str]:
    return found(read_text(HEAD + text)[1])


FAULTS = [
    ("unknown name", "::: mith\n\ntext\n\n:::", ["7:5 unknown-block"]),
    ("unknown class", "::: {.mith #x}\n\ntext\n\n:::", ["7:7 unknown-block"]),
    ("attributes alone", '::: {#x style="color: red"}\n\ntext\n\n:::', ["7:1 malformed-block"]),
    ("no name at all", "::: ???\n\ntext\n\n:::", ["7:1 malformed-block"]),
    ("inside a list", "- item\n\n  ::: mith\n  text\n  :::", ["9:7 unknown-block"]),
    ("inside another", "::: notes\n\n::: mith\ntext\n:::\n\n:::", ["9:5 unknown-block"]),
    ("unknown key", "::: {.question minuets=3}\nWho?\n:::", ["7:16 unknown-attribute"]),
    ("bad minutes", "::: {.question minutes=abc}\nWho?\n:::", ["7:16 bad-value"]),
    ("no minutes at all", "::: {.activity minutes=0}\nGo.\n:::", ["7:16 bad-value"]),
    ("bad level", "::: {.question level=ponder}\nWho?\n:::", ["7:16 bad-value"]),
    ("bad width", "::: columns\n::: {.column width=wide}\na\n:::\n:::", ["8:14 bad-value"]),
    (
        "columns too wide",
        "::: columns\n::: {.column width=60%}\na\n:::\n::: {.column width=60%}\nb\n:::\n:::",
        ["11:14 bad-value"],
    ),
    ("text beside columns", "::: columns\nlost\n\n::: column\na\n:::\n:::", ["8:1 foreign-content"]),
    ("stray column", "::: column\na\n:::", ["7:5 stray-block"]),
    ("stray answer", "::: answer\na\n:::", ["7:5 stray-block"]),
    ("question without text", "::: question\n- [x] a\n- [ ] b\n:::", ["7:5 question-without-text"]),
    ("poll without text", "::: poll\n- a\n- b\n:::", ["7:5 question-without-text"]),
    ("question of an answer alone", "::: question\n::: answer\na\n:::\n:::", ["7:5 question-without-text"]),
    ("timeline of prose", "::: timeline\nlong ago\n:::", ["8:1 foreign-content"]),
    ("period without label", "::: timeline\n- long ago\n:::", ["8:1 period-without-label"]),
    ("row of text", "::: list-table\n- a\n- - b\n:::", ["8:1 row-without-cells"]),
    ("ragged row", "::: list-table\n- - a\n  - b\n- - c\n:::", ["10:1 ragged-table"]),
    ("figure of words", "::: figure\nwords\n:::", ["7:5 not-one-picture"]),
    ("chart of words", "::: chart\nwords\n:::", ["8:1 foreign-content"]),
    ("chart of letters", "::: chart\n| a | b |\n|---|---|\n| x | y |\n:::", ["10:7 bad-number"]),
    ("chart of infinity", "::: chart\n| a | b |\n|---|---|\n| x | 1e999 |\n:::", ["10:7 bad-number"]),
    ("chart of a sign", "::: chart\n| a | b |\n|---|---|\n| x | + |\n:::", ["10:7 bad-number"]),
    ("unknown chart", "::: {.chart type=donut}\n| a | b |\n|---|---|\n| x | 1 |\n:::", ["7:13 bad-value"]),
    ("attributed twice", '::: {.quote by="A"}\nwords\n\n— B\n:::', ["10:3 attributed-twice"]),
    ("empty", "::: notes\n:::", ["7:5 empty-block"]),
    ("nothing but notes", "::: timeline\n::: notes\nsay\n:::\n:::", ["7:5 empty-block"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS]
)
def test_faults(text: str, expected: list[str]) -> None:
    assert reported(text) == expected


def test_unknown_block_suggests_the_nearest() -> None:
    _, sink = read_text(HEAD + "::: mith\ntext\n:::")
    assert [one.hint for one in sink] == ["Did you mean `::: myth`?"]


def test_foreign_names_lead_to_ours() -> None:
    _, sink = read_text(HEAD + "::: fragment\ntext\n:::")
    assert [one.hint for one in sink] == ["Did you mean `::: reveal`?"]


def test_what_is_told_stays_readable_when_there_is_much_of_it() -> None:
    _, sink = read_text(HEAD + "".join(f"::: mith{number}\ntext\n:::\n\n" for number in range(3000)))
    assert len(sink) == 3000


def test_notes_are_lifted_out_of_columns() -> None:
    columns, notes = blocks("::: columns\n::: column\na\n::: notes\nsay\n:::\n:::\n::: column\nb\n:::\n:::")
    assert isinstance(columns, Columns)
    assert [len(column.blocks) for column in columns.columns] == [1, 1]
    assert isinstance(notes, Notes)


def test_a_question_is_lifted_but_its_notes_stay_with_it() -> None:
    columns, question = blocks(
        "::: columns\n::: column\na\n::: question\nWho?\n::: notes\nsay\n:::\n:::\n:::\n"
        "::: column\nb\n:::\n:::"
    )
    assert isinstance(columns, Columns)
    assert isinstance(question, Question)
    assert [type(aside) for aside in question.asides] == [Notes]


def test_a_question_in_a_handout_stays_there() -> None:
    (handout,) = blocks("::: handout\nRead.\n\n::: question\nWho?\n:::\n:::")
    assert [type(block) for block in handout.blocks] == [Paragraph, Question]  # type: ignore[attr-defined]


def test_feedback_is_no_part_of_a_choice() -> None:
    (question,) = blocks("::: question\nWho?\n\n- [X] Me\n  - Well said.\n- [ ] You\n:::")
    assert isinstance(question, Question)
    assert [choice.correct for choice in question.choices] == [True, False]
    assert [len(choice.feedback) for choice in question.choices] == [1, 0]


def test_ticks_mean_nothing_in_a_poll() -> None:
    (poll,) = blocks("::: poll\nWho?\n\n- [x] Me\n- [ ] You\n:::")
    assert isinstance(poll, Poll)
    assert [choice.correct for choice in poll.options] == [False, False]


def test_only_the_last_list_of_a_poll_holds_its_options() -> None:
    (poll,) = blocks("::: poll\nThink of\n\n- one\n- two\n\nWhich?\n\n1. One\n2. Two\n:::")
    assert isinstance(poll, Poll)
    assert len(poll.options) == 2
    assert len(poll.blocks) == 3


@pytest.mark.parametrize(
    ("written", "attribution"),
    [
        ("words\n\n— Ada", "Ada"),
        ("words\n\n-- Ada", "Ada"),
        ("words\n— Ada, *Notes*", "Ada, Notes"),
        ("words - not Ada", ""),
        ("words\n\nAda", ""),
    ],
)
def test_attributions(written: str, attribution: str) -> None:
    (quote,) = blocks(f"::: quote\n{written}\n:::")
    assert isinstance(quote, Quote)
    assert plain_text(quote.attribution) == attribution


@pytest.mark.parametrize(
    ("page", "shown"), [("280", "p. 280"), ("280-281", "pp. 280-281"), ("ch. 2", "ch. 2")]
)
def test_pages_of_a_quotation(page: str, shown: str) -> None:
    (quote,) = blocks(f'::: {{.quote by="Ada" page="{page}"}}\nwords\n:::')
    assert isinstance(quote, Quote)
    assert plain_text(quote.attribution) == f"Ada, {shown}"


@pytest.mark.parametrize(
    ("item", "label", "rest"),
    [
        ("**1990s** Networks", "1990s", "Networks"),
        ("**1990s:** Networks", "1990s", "Networks"),
        ("**1990s**: Networks", "1990s", "Networks"),
        ("1990s: Networks", "1990s", "Networks"),
        ("**1990s**", "1990s", ""),
        ("**The *long* 1990s** Networks", "The long 1990s", "Networks"),
    ],
)
def test_labels_of_periods(item: str, label: str, rest: str) -> None:
    (timeline,) = blocks(f"::: timeline\n- {item}\n:::")
    assert isinstance(timeline, Timeline)
    (period,) = timeline.periods
    assert plain_text(period.label) == label
    assert [plain_text(block.inlines) for block in period.blocks if isinstance(block, Paragraph)] == (
        [rest] if rest else []
    )


def test_the_places_of_split_text_are_exact() -> None:
    (timeline,) = blocks("::: timeline\n- 1990s: Networks\n:::")
    assert isinstance(timeline, Timeline)
    (paragraph,) = timeline.periods[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inlines[0].span.text == "Networks"


def test_numbers_of_charts() -> None:
    rows = "\n".join(
        f"| x | {cell} |" for cell in ("1,250.5", "48 %", "\u22122", "", "\u2013", "1 000", ".5")
    )
    (chart,) = blocks(f"::: chart\n| a | b |\n|---|---|\n{rows}\n:::")
    assert chart.series[0].values == (1250.5, 48.0, -2.0, None, None, 1000.0, 0.5)  # type: ignore[attr-defined]


def test_a_list_table_has_as_many_header_rows_as_it_says() -> None:
    (table,) = blocks("::: {.list-table header-rows=2}\n- - a\n- - b\n- - c\n:::")
    assert isinstance(table, Table)
    assert (len(table.header), len(table.rows)) == (2, 1)


@pytest.mark.parametrize("name", registry.names())
def test_each_file_is_a_block_type(name: str) -> None:
    module = importlib.import_module(f"govslides.blocks.{name.replace('-', '_')}")
    assert registry.find(name) is module
    assert all(isinstance(key, str) for key in module.KEYS)
    assert callable(module.read)


@pytest.mark.parametrize("name", ["registry", "support", "__init__", "../notes", "list_table", "Notes", ""])
def test_other_names_are_none(name: str) -> None:
    assert registry.find(name) is None
