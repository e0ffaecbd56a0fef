"""Citations: what is one, and what only looks like one."""

import pytest

from govslides.model.inline import Citation
from tests.syntax.tree import nodes, read


def cites(text: str) -> list[tuple[str, str, str, bool, bool]]:
    return [
        (cite.key, cite.prefix, cite.locator, cite.year_only, node.narrative)
        for node, _ in nodes(read(text))
        if isinstance(node, Citation)
        for cite in node.cites
    ]


@pytest.mark.parametrize(
    "text",
    [
        "me@example.org",
        "<me@example.org>",
        "\\@key",
        "`@key`",
        "a @ b",
        "[@key](https://a.b)",
        "[\\@key]",
        "https://a.b/@me",
    ],
)
def test_none(text: str) -> None:
    assert cites(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@a]", [("a", "", "", False, False)]),
        ("[@a, p. 5]", [("a", "", "p. 5", False, False)]),
        ("[@a p. 5]", [("a", "", "p. 5", False, False)]),
        (
            "[see @a, pp. 1-3; also -@b]",
            [("a", "see", "pp. 1-3", False, False), ("b", "also", "", True, False)],
        ),
        ("[@a_b:c.d-2010]", [("a_b:c.d-2010", "", "", False, False)]),
        ("[@{https://a.b/c}]", [("https://a.b/c", "", "", False, False)]),
        ("As @a says.", [("a", "", "", False, True)]),
        ("As @a [p. 5] says.", [("a", "", "p. 5", False, True)]),
        ("Ends with @a.", [("a", "", "", False, True)]),
        ("(@a)", [("a", "", "", False, True)]),
        ("As @a [shows](#b) it.", [("a", "", "", False, True)]),
        ("*[@a]*", [("a", "", "", False, False)]),
        ("| x |\n| - |\n| [@a] |", [("a", "", "", False, False)]),
    ],
)
def test_read(text: str, expected: list[tuple[str, str, str, bool, bool]]) -> None:
    assert cites(text) == expected
