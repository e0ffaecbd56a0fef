"""YAML: plain values with their places, and nothing that could surprise or grow."""

from typing import Any

import pytest

from govslides.diagnostics import Sink
from govslides.model.document import Value
from govslides.source import Source
from govslides.syntax.yaml import load


def plain(value: Value | None) -> Any:
    data = value.data if value else None
    if isinstance(data, dict):
        return {key: plain(one) for key, one in data.items()}
    return [plain(one) for one in data] if isinstance(data, tuple) else data


def problems(text: str) -> list[str]:
    sink = Sink()
    load(Source("lecture.yaml", text), sink)
    return [
        f"{found.span.position.line}:{found.span.position.column} {found.code}"
        for found in sink
        if found.span
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: text", "text"),
        ("a: two words", "two words"),
        ("a: 'it''s'", "it's"),
        ('a: "tab\\t"', "tab\t"),
        ("a: 50", 50),
        ("a: -3", -3),
        ("a: 1.5", 1.5),
        ("a: true", True),
        ("a: false", False),
        ("a: null", None),
        ("a:", None),
        ("a: ~", None),
        ("a: no", "no"),
        ("a: on", "on"),
        ("a: Yes", "Yes"),
        ("a: True", "True"),
        ("a: 2026-03-01", "2026-03-01"),
        ("a: 10:30", "10:30"),
        ("a: 007", "007"),
        ("a: 0x10", "0x10"),
        ("a: 1_000", "1_000"),
        ("a: .inf", ".inf"),
        ("a: '50'", "50"),
        ("a: [x, 1, {b: c}]", ["x", 1, {"b": "c"}]),
        ("a:\n- x\n- y: 1\n", ["x", {"y": 1}]),
        ("a: >\n  one\n  two\n", "one two\n"),
        ("a: |\n  one\n  two\n", "one\ntwo\n"),
        ("a: Māori 漢字", "Māori 漢字"),
    ],
)
def test_values(text: str, expected: object) -> None:
    assert problems(text) == []
    assert plain(load(Source("lecture.yaml", text), Sink())) == {"a": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c\n", ["1:5 broken-yaml"]),
        ("x: 1\na: [1, 2\nb: 3\n", ["3:2 broken-yaml"]),
        ("a: 'open\n", ["1:4 broken-yaml"]),
        ("a: 1\n\tb: 2\n", ["2:1 broken-yaml"]),
        ("a: &x 1\nb: *x\n", ["1:4 broken-yaml"]),
        ("a: *x\n", ["1:4 broken-yaml"]),
        ("a: !!str 1\n", ["1:4 broken-yaml"]),
        ("a: !!python/object/apply:os.system [x]\n", ["1:4 broken-yaml"]),
        ("&k a: 1\n", ["1:1 broken-yaml"]),
        ("[a]: 1\n", ["1:1 broken-yaml"]),
        ("? {a: b}\n: 1\n", ["1:3 broken-yaml"]),
        ("a: 1\n---\nb: 2\n", ["2:1 broken-yaml"]),
        ("é: 1\nb: 2\né: 3\n", ["3:1 duplicate-key"]),
        ("a:\n  b: 1\n  b: 2\n", ["3:3 duplicate-key"]),
        ("[" * 30 + "]" * 30, ["1:22 too-deep"]),
        ("a: '" + "x" * 70_000 + "'", ["1:1 too-complex"]),
        ("a: \x01", ["1:4 broken-yaml"]),
        ("a: @x\n", ["1:4 broken-yaml"]),
        ("a: 1\nb\nc: 2\n", ["2:1 broken-yaml"]),
    ],
)
def test_problems(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_places() -> None:
    text = "# settings\ntitle: Ünï\nauthors:\n  - name: 'A B'\n    email: a@b\n"
    value = load(Source("lecture.yaml", text), Sink())
    assert value is not None
    assert isinstance(value.data, dict)
    title = value.data["title"]
    assert (title.span.text, title.key_span and title.key_span.text) == ("Ünï", "title")
    authors = value.data["authors"].data
    assert isinstance(authors, tuple)
    assert isinstance(authors[0].data, dict)
    assert authors[0].data["name"].span.text == "'A B'"
    assert str(authors[0].data["email"].key_span) == "lecture.yaml:5:5"


def test_a_part_of_a_file() -> None:
    source = Source("talk.md", "---\na: 1\nb: b: c\n---\n# Title")
    sink = Sink()
    assert load(source, sink, start=4, end=17) is None
    assert [problem.place for problem in sink] == ["talk.md:3:5"]


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n"])
def test_nothing(text: str) -> None:
    assert problems(text) == []
    value = load(Source("lecture.yaml", text), Sink())
    assert value is None or value.data is None


def test_every_problem_is_told_in_three_sentences() -> None:
    for text in ("a: b: c", "a: *x", "a: 1\na: 2", "[" * 30, "a: 'open", "a: \x01"):
        sink = Sink()
        load(Source("lecture.yaml", text), sink)
        for found in sink:
            assert all(part.endswith(".") for part in (found.message, found.reason, found.hint))
