"""Each rule: first what must stay unflagged, then what it finds, at its place."""

import importlib
from pathlib import Path

import pytest

from govslides.checks import engine
from tests.support.reading import found, read_text

FOLDER = Path(__file__).parent.parent / "fixtures" / "blocks"
HEAD = "# Part\n\n## Slide\n\n"  # what follows starts on line 5

FINE = [
    ("an image with words", "![A map](images/network.png)"),
    ("an ornament", "![](images/network.png){.decorative}"),
    ("sizes", "![A map](images/network.png){width=50% height=3cm data-x=1}"),
    (
        "safe links",
        "[a](https://x.org/) [b](http://x.org?q=1#f) [c](mailto:a@x.org) [d](#part) <https://x.org>",
    ),
    ("capital schemes", "[a](HTTPS://x.org/)"),
    ("a citation", "[@norris2010, p. 3]"),
    ("an e-mail address", "Write to ada@example.org."),
    ("a footnote", "x[^1]\n\n[^1]: y"),
    ("an inline note", "x^[y]"),
    ("a note in a note", "x[^1]\n\n[^1]: y[^2]\n\n[^2]: z"),
    ("a right choice", "::: question\nWho?\n\n- [ ] a\n- [x] b\n:::"),
    ("an autolink", "<https://example.org/here>"),
    ("a myth answered", "::: myth\na\n:::\n\n::: reality\nb\n:::"),
    ("a myth in a column", "::: columns\n::: column\n::: myth\na\n:::\n:::\n:::\n\n::: reality\nb\n:::"),
    ("a myth alone", "::: myth\na\n:::"),
    ("ids of their own", "a\n\n::: {.summary #a}\nx\n:::\n\n::: {.summary #b}\nx\n:::"),
    ("headings in order", "### a\n\nx\n\n#### b\n\nx\n\n### c\n\nx"),
    ("a closing slide", "x\n\n## Thanks {.closing}"),
    ("table attributes", '| a | b |\n|---|---|\n| c | d |\n\n{#t widths="1,2" header-columns=1}'),
]

FLAWED = [
    ("no words", "![](images/network.png)", ["5:1 missing-alt"]),
    ("spaces for words", "![ ](images/network.png)", ["5:1 missing-alt"]),
    (
        "no words in a column",
        "::: columns\n::: column\n![](images/network.png)\n:::\n:::",
        ["7:1 missing-alt"],
    ),
    ("no words in a table", "| ![](images/network.png) |\n|---|\n| a |", ["5:3 missing-alt"]),
    ("a script", "[a](javascript:alert)", ["5:5 unsafe-link"]),
    ("a file", "[a](file:///etc/passwd)", ["5:5 unsafe-link"]),
    ("a relative path", "[a](notes.pdf)", ["5:5 unsafe-link"]),
    ("no host", "[a](https://)", ["5:5 unsafe-link"]),
    ("no mailbox", "[a](mailto:nobody)", ["5:5 unsafe-link"]),
    ("no slide", "[a](#slyde)", ["5:5 unresolved-link"]),
    ("no work", "[see @norris2010; @none]", ["5:20 unresolved-citation"]),
    ("no work for a quotation", "::: {.quote cite=none}\nx\n:::", ["5:13 unresolved-citation"]),
    ("a file name for words", "![network](images/network.png)", ["5:1 missing-alt"]),
    ("a note for nobody", "x\n\n[^1]: y", ["7:1 unused-footnote"]),
    ("no right choice", "::: question\nWho?\n\n- [ ] a\n- [ ] b\n:::", ["8:1 no-correct-choice"]),
    ("a vague link", "[Here](https://x.org).", ["5:1 vague-link"]),
    ("no note", "x[^1]", ["5:2 undefined-footnote"]),
    ("no work in a note", "x[^1]\n\n[^1]: [@none]", ["7:9 unresolved-citation"]),
    ("no claim", "::: reality\nb\n:::", ["5:1 reality-without-myth"]),
    ("one id twice", "a\n\n::: {.summary #a}\nx\n:::\n\n::: {.summary #a}\nx\n:::", ["11:15 duplicate-id"]),
    ("a jump", "### a\n\nx\n\n##### b\n\nx", ["9:1 heading-jump"]),
    ("an empty slide", "x\n\n## Next", ["7:1 empty-slide"]),
    ("a slide of notes", "x\n\n## Next\n\n::: notes\nx\n:::", ["7:1 empty-slide"]),
    ("a misspelt size", "![A map](images/network.png){widht=50%}", ["5:30 unknown-attribute"]),
    ("a malformed size", "![A map](images/network.png){width=broad}", ["5:30 bad-value"]),
]


@pytest.mark.parametrize("text", [case[1] for case in FINE], ids=[case[0] for case in FINE])
def test_stays_unflagged(text: str) -> None:
    assert found(read_text(HEAD + text, FOLDER)[1]) == []


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in FLAWED], ids=[case[0] for case in FLAWED]
)
def test_is_found(text: str, expected: list[str]) -> None:
    assert found(read_text(HEAD + text, FOLDER)[1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [(text, expected) for _, text, expected in FLAWED if "\n" not in text and expected[0].startswith("5:")],
)
@pytest.mark.parametrize("around", ["- x\n- y\n\n  {}", "> x\n>\n> - {}", "| a |\n|---|\n| {} |", "x\n{}"])
def test_is_found_within_prose(around: str, text: str, expected: list[str]) -> None:
    codes = [problem.split()[1] for problem in expected]
    assert [
        problem.split()[1] for problem in found(read_text(HEAD + around.format(text), FOLDER)[1])
    ] == codes


def test_each_rule_says_what_why_and_shows_an_example() -> None:
    for name in sorted(path.stem for path in Path(engine.__file__).parent.glob("rules/*.py")):
        if name == "__init__":
            continue
        rule = importlib.import_module(f"govslides.checks.rules.{name}")
        assert rule in engine.rules()
        what, why, example = (rule.__doc__ or "").strip().split("\n\n")[:3]
        assert what.endswith(".") and why.endswith(".")
        assert "wrong" in example and "right" in example


def test_many_realities_take_no_time() -> None:
    lecture, sink = read_text(HEAD + "::: reality\nb\n:::\n\n" * 3000)
    assert len(lecture.sections[0].slides[0].blocks) == 3000
    assert len(sink) == 3000
