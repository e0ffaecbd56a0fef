"""Fenced divs: a named fence opens, a bare one closes the innermost, wherever they stand."""

import pytest

from govslides.diagnostics import Sink
from govslides.model.document import Div
from govslides.model.prose import ItemList, Paragraph, Table
from govslides.source import Source
from govslides.syntax.markdown import parse
from tests.syntax.tree import nodes, problems, read, tree


def names(text: str) -> list[str]:
    """The path of each div: `outer/inner`."""
    paths: dict[int, str] = {}
    found = []
    for node, around in nodes(read(text)):
        path = paths.get(id(around), "")
        if isinstance(node, Div):
            path = f"{path}/{node.name}".lstrip("/")
            found.append(path)
        paths[id(node)] = path
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::: notes\n:::", ["notes"]),
        ("::: notes\ntext\n:::", ["notes"]),
        (":::: notes ::::\ntext\n::::::", ["notes"]),
        ("::: {.notes}\n:::", ["notes"]),
        (":::{.notes}\n:::", ["notes"]),
        ("::: notes {#id .class key=v}\n:::", ["notes"]),
        ("::: a\n::: b\n:::\n:::", ["a", "a/b"]),
        ("::: a\n:::: b\n:::\n::::", ["a", "a/b"]),
        (":::: a\n::: b\n::::\n:::", ["a", "a/b"]),
        ("::: a\n:::\n::: b\n:::", ["a", "b"]),
        ("text\n::: a\ntext\n:::\ntext", ["a"]),
        ("- item\n::: a\ntext\n:::", ["a"]),
        ("> quoted\n::: a\ntext\n:::", ["a"]),
        ("- item\n\n  ::: a\n\n  text\n\n  :::", ["a"]),
        ("- ::: a\n  text\n  :::\n- item", ["a"]),
        ("1. one\n   - two\n\n     ::: a\n     text\n     :::", ["a"]),
        ("::: a\n- item\n:::", ["a"]),
        ("::: a\n- item\n  :::", ["a"]),
        ("::: a\n> quoted\n:::", ["a"]),
        ("::: a\n> quoted\n> :::", ["a"]),
        ("::: a\n| x | y |\n| - | - |\n| 1 | 2 |\n:::", ["a"]),
        ("::: a\n```\n:::\n```\n:::", ["a"]),
        ("```\n::: a\n```", []),
        ("    ::: a", []),
        ("\\::: a", []),
        ("`::: a`", []),
        (":: a", []),
    ],
)
def test_shapes(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::: notes\ntext", ["1:1 unclosed-block"]),
        ("text\n\n::: a\n::: b\n:::", ["3:1 unclosed-block"]),
        ("text\n\n:::", ["3:1 stray-fence"]),
        ("::: a\n:::\n:::", ["3:1 stray-fence"]),
        ("- item\n\n  :::", ["3:3 stray-fence"]),
        ("> ::: a\n> text\n\ntext\n\n:::", ["1:3 unclosed-block", "6:1 stray-fence"]),
        ("- item\n\n  ::: a\n  text\n\nmore", ["3:3 unclosed-block"]),
        (":::myth\n:::", ["1:1 malformed-block"]),
        (":::{myth}\n:::", ["1:1 malformed-block"]),
        ("::: {myth}\n:::", ["1:1 malformed-block"]),
        ("::: .myth\n:::", ["1:1 malformed-block"]),
        ("::: myth Some title\n:::", ["1:1 malformed-block"]),
        (":::myth[Some title]\n:::", ["1:1 malformed-block"]),
        ('::: {.myth title="open}\n:::', ["1:1 malformed-block"]),
        ("::: {#id}\n:::", ["1:1 malformed-block"]),
        ("::: {.a #x #y}\n:::", ["1:1 malformed-block"]),
        ("::: ???\n:::", ["1:1 malformed-block"]),
        ("text ::: notes", ["1:6 stray-fence"]),
        ("a line\nthat ends so :::", ["2:14 stray-fence"]),
    ],
)
def test_problems(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


@pytest.mark.parametrize(
    ("line", "rewrite"),
    [
        (":::myth", "Write `::: myth`."),
        (":::{myth}", "Write `::: myth`."),
        ("::: {myth}", "Write `::: myth`."),
        ("::: .myth", "Write `::: myth`."),
        ("::: myth Some title", 'Write `::: {.myth title="Some title"}`.'),
        (":::myth[Some title]", 'Write `::: {.myth title="Some title"}`.'),
        ('::: myth The "best" one', 'Write `::: {.myth title="The \\"best\\" one"}`.'),
        ("::: ???", "Write `::: name` or `::: {.name key=value}`, and `:::` alone to close it."),
    ],
)
def test_rewrites(line: str, rewrite: str) -> None:
    sink = Sink()
    parse(Source("talk.md", f"{line}\n:::\n"), sink)
    assert [problem.hint for problem in sink] == [rewrite]
    if "name" not in rewrite:
        told = rewrite.removeprefix("Write `").removesuffix("`.")
        assert names(f"{told}\n:::") == ["myth"]


def test_name_and_attributes_have_places() -> None:
    (div,) = read('::: {.myth #m1 .big title="Old \\"new\\""}\n:::').blocks
    assert isinstance(div, Div)
    assert (div.name, div.name_span.text) == ("myth", "myth")
    assert (div.attributes.id, div.attributes.classes) == ("m1", ("big",))
    assert div.attributes.values == {"title": 'Old "new"'}
    assert {key: span.text for key, span in div.attributes.spans.items()} == {
        "#": "#m1",
        ".big": ".big",
        "title": 'title="Old \\"new\\""',
    }


def test_an_unclosed_block_keeps_its_text() -> None:
    assert "Text text='kept'" in tree("::: notes\n\nkept")
    div = parse(Source("talk.md", "::: notes\n\nkept"), Sink()).blocks[0]
    assert isinstance(div, Div)
    assert not div.closed


def test_fences_end_what_they_stand_tight_under() -> None:
    blocks = read(
        "text\n::: a\n:::\n| x | y |\n| - | - |\n| 1 | 2 |\n::: a\n:::\n- item\n::: a\n:::\nend"
    ).blocks
    assert [type(block) for block in blocks] == [Paragraph, Div, Table, Div, ItemList, Div, Paragraph]
