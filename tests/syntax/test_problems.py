"""What is wrong in a Markdown file, each at its own place, the unflagged cases first."""

import pytest

from govslides.diagnostics import Severity, Sink
from govslides.source import Source
from govslides.syntax.markdown import parse
from tests.syntax.tree import problems, tree


@pytest.mark.parametrize(
    "text",
    [
        "1 < 2 and 3 > 2",
        "`<b>` and \\<b>",
        "<https://example.org> and <a@b.org>",
        "<!-- a comment -->",
        "| a |\n| - |\n| <br>x<br/> |",
        "| a |\n| - |\n| <UL><LI>x</LI></UL> |",
        "| a |\n| - |\n| <ul><li>x<li>y</ul> |",
        "| a |\n| - |\n| `<ul>` and `<li>` |",
        "## Title {1, 2}",
        "![a](b){width=50%}",
        "\\[^1]: not a footnote",
        "me@example.org",
        "```\n<b>\n```",
        "$a < b > c$",
        "costs $5",
        "- " * 8 + "deep",
    ],
)
def test_nothing(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text <b>bold</b>", ["1:6 raw-html"]),
        ("> - a <br> b", ["1:7 raw-html"]),
        ("text\n\n<div class='x'>\ntext\n</div>", ["3:1 raw-html"]),
        ("<script>\nalert(1)\n\n</script>\n\ntext", ["1:1 raw-html"]),
        ("| a |\n| - |\n| <b>x</b> |", ["3:3 raw-html"]),
        ("| a |\n| - |\n| <ul><li>x |", ["3:3 raw-html"]),
        ("| a |\n| - |\n| <li>x</li> |", ["3:3 raw-html", "3:8 raw-html"]),
        ("| a |\n| - |\n| <ul>text</ul> |", ["3:7 raw-html"]),
        ("text\n\n<!-- open\n\nmore", ["3:1 unclosed-comment"]),
        ("```\ncode", ["1:1 unclosed-code"]),
        ("- ```\n  code\n\ntext", ["1:3 unclosed-code"]),
        ("$$\na", ["1:1 unclosed-math"]),
        ("# Title {#a #b}", ["1:9 malformed-attributes"]),
        ("# Title {.a b}", ["1:9 malformed-attributes"]),
        ("![a](b){width=1 width=2}", ["1:8 malformed-attributes"]),
        ("```python {.a b}\n```", ["1:11 malformed-attributes"]),
        ("text\n\n{#id .class}", ["3:1 misplaced-attributes"]),
        ("[a](b){.c}", ["1:7 ignored-attributes"]),
        ("`x`{.python}", ["1:4 ignored-attributes"]),
        ("```{=html}\n<b>\n```", ["1:1 raw-html"]),
        ("[^a]: one\n\n[^a]: two", ["3:1 duplicate-footnote"]),
        ("| a |\n| - |\n| 1 | 2 |", ["3:7 uneven-table"]),
        ("\n".join("  " * level + "- x" for level in range(11)), ["10:19 too-deep"]),
    ],
)
def test_problem(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_text_of_deep_lists_is_kept() -> None:
    text = "\n".join("  " * level + f"- item{level}" for level in range(14))
    sink = Sink()
    parse(Source("x.md", text), sink)
    assert [found.severity for found in sink] == [Severity.WARNING]
    assert all(f"text='item{level}'" in tree(text) for level in range(14))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("<b>x</b>", "Write `**text**`."),
        ("a <br> b", "End the line with a backslash, or start a new paragraph."),
        ("<div>", "Write a fenced block, `::: name` to `:::`."),
        ("<blink>", "Write it in Markdown, or put a backslash before the `<` to show it as text."),
    ],
)
def test_raw_html_tells_what_to_write(text: str, hint: str) -> None:
    sink = Sink()
    parse(Source("x.md", text), sink)
    assert next(iter(sink)).hint == hint


def test_every_problem_is_told_in_three_sentences() -> None:
    text = "::: a\n\n:::b\n\n<b>\n\n# x {#a #b}\n\n[a](b){.c}\n\n```\n"
    sink = Sink()
    parse(Source("x.md", text), sink)
    assert len(sink) > 5
    for found in sink:
        assert all(part.endswith(".") for part in (found.message, found.reason, found.hint))
