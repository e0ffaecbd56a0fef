"""Front matter: where it starts and ends, and what is not front matter."""

import subprocess
import sys

import pytest

from govslides.diagnostics import Sink
from govslides.model.prose import Heading
from govslides.source import Source
from govslides.syntax.markdown import parse
from tests.syntax.test_yaml import plain
from tests.syntax.tree import problems, read


@pytest.mark.parametrize("closing", ["---", "...", "---  "])
def test_read(closing: str) -> None:
    document = read(f"---\ntitle: A talk\n{closing}\n# Title\n")
    assert plain(document.front_matter) == {"title": "A talk"}
    assert [type(block) for block in document.blocks] == [Heading]
    assert document.blocks[0].span.position == (4, 1)


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n",
        "---\n\n# Title\n\n---\n",
        "---\n# Title\n---\n",
        "----\na: b\n---\n",
        "",
        "---",
        "--- x\na: b\n---\n",
    ],
)
def test_none(text: str) -> None:
    assert read(text).front_matter is None


def test_a_dash_line_in_front_of_a_slide_is_kept() -> None:
    assert len(read("---\n\n# Title\n\n---\n").blocks) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: A talk\n\n# Title\n", ["1:1 unclosed-front-matter"]),
        ("---\ntitle: a: b\n---\n", ["2:9 broken-yaml"]),
        ("---\n{a: 1}\n---\n", []),
        ("---\na: 1\na: 2\n---\n", ["3:1 duplicate-key"]),
    ],
)
def test_problems(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_markdown_after_broken_front_matter_is_read() -> None:
    document = parse(Source("talk.md", "---\na: b: c\n---\n\n# Title\n"), Sink())
    assert document.front_matter is None
    assert len(document.blocks) == 1


def test_a_file_without_front_matter_needs_no_yaml() -> None:
    code = (
        "import sys; from govslides.source import Source; from govslides.diagnostics import Sink;"
        "from govslides.syntax.markdown import parse; parse(Source('x', '# a'), Sink());"
        "sys.exit('yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
