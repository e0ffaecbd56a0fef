"""Guided notes: the words that are gaps are nowhere in a student's copy of that slide, in no form."""

import pytest

from govslides.audience import for_students
from govslides.diagnostics import Sink
from govslides.flow.flow import Audience, Flow
from govslides.flow.runs import Run
from govslides.flowing import handout
from govslides.flowing.gaps import Hiding, gap_width
from govslides.model.settings import HandoutSettings
from govslides.source import Source, Span
from tests.support.flow_words import everything_in, runs_of
from tests.support.reading import read_text

SPAN = Span(Source("a.md", "text"), 0, 4)


def guided(body: str, audience: Audience, *, bank: bool = False) -> Flow:
    lecture, problems = read_text(body)
    assert not problems.failed, [str(problem) for problem in problems]
    copy = for_students(lecture) if audience == "student" else lecture
    return handout(copy, HandoutSettings(word_bank=bank), audience, "guided", "g", {}, Sink())


@pytest.mark.parametrize(
    "body",
    [
        "The **Zanzibar** way, Zanzibar's way, ZANZIBAR.",
        "==Zanzibar== and `zanzibar`\n\n```\nzanzibar()\n```",
        "- **Zanzibar**\n- zanzibars\n\nZanzibar\n: zanzibar",
        "| Head | zanzibar |\n|---|---|\n| **Zanzibar** | x |\n\n: About Zanzibar {#zanzibar-table}",
        "> **Zanzibar**\n>\n> — Zanzibar, 1990",
        "**Zanzibar** and *Zan*zibar, zan**zib**ar",
        "**Zanzibar**[^n] [there](https://example.org/zanzibar)\n\n[^n]: Zanzibar it is.",
        "::: handout\n\n==Zanzibar== and zanzibar.\n\n:::",
        "**Zanzibar**\n\n::: myth\n\nZanzibar\n\n:::\n\n::: timeline\n\n- **Zanzibar** zanzibar\n\n:::",
        "**[Zanzibar](https://example.org/x)**",
        "[**Zanzibar** beach](https://example.org/Zanzibar)",
    ],
)
def test_a_term_is_in_no_form_in_the_students_copy(body: str) -> None:
    student = guided(f"## A slide\n\n{body}\n", "student")
    assert [text for text in everything_in(student) if "zanzibar" in text.lower()] == []
    runs = [node for node in runs_of(student) if node.blank]
    assert runs
    assert all(not run.text for run in runs)
    assert [text for text in everything_in(guided(f"## A slide\n\n{body}\n", "tutor")) if "Zanzibar" in text]


def test_a_word_bank_has_the_words_once_and_in_order() -> None:
    body = "## One\n\n**zebra** and **Apple**, **apple** too.\n\n## Two\n\n==pear==\n"
    assert "Apple  ·  pear  ·  zebra" in everything_in(guided(body, "student", bank=True))
    assert not [text for text in everything_in(guided(body, "student")) if "zebra" in text]


@pytest.mark.parametrize(
    "body",
    [
        "::: objectives\n\n- **Define** it\n\n:::",
        "### A **bold** heading\n\nText.",
        "::: question\n\nWhich **one**?\n\n:::",
        "::: handout\n\nOnly **bold** here.\n\n:::",
    ],
)
def test_what_students_need_to_read_has_no_gaps(body: str) -> None:
    assert not [run for run in runs_of(guided(f"## Slide\n\n{body}\n", "student")) if run.blank]


def test_objectives_keep_their_words_beside_gaps() -> None:
    body = "The **Zanzibar** way.\n\n::: objectives\n\n- **Find** Zanzibar\n\n:::"
    flow = guided(f"## Slide\n\n{body}\n", "student")
    assert " Zanzibar" in [run.text for run in runs_of(flow)]


def test_other_slides_keep_the_word() -> None:
    flow = guided("## One\n\n**Zanzibar**\n\n## Two\n\nZanzibar\n", "student")
    assert "Zanzibar" in [run.text for run in runs_of(flow)]


def test_gaps_grow_with_the_word() -> None:
    assert gap_width("a") == gap_width("abc") < gap_width("department") < gap_width("departmentalism")
    assert gap_width("電子政府") == gap_width("eightlet")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("art is an artist's part", "[gap] is an artist's part"),
        ("reforms reform reforming unreformed", "[gap] [gap] [gap] unreformed"),
        ("STRASSE Straße", "STRASSE [gap]"),
        ("数字政府很好", "[gap]很好"),
        ("", ""),
    ],
)
def test_whole_words_are_hidden(text: str, kept: str) -> None:
    assert Hiding(["art", "reform", "straße", "数字政府"], "gap").text(text) == kept


def test_a_term_across_runs_is_hidden_and_the_rest_keeps_its_look() -> None:
    runs = (
        Run(text="The sow and ", span=SPAN),
        Run(text="harvest", emphasis=True, span=SPAN),
        Run(text=" dilemma stays", span=SPAN),
    )
    hidden = Hiding(["sow and harvest dilemma"], "gap").runs(runs)
    assert [(run.text, run.blank > 0) for run in hidden] == [("The ", False), ("", True), (" stays", False)]
