"""Markdown files and the trees that they make, each node with its line and column.

`GOVSLIDES_UPDATE=1 pytest tests/syntax/test_fixtures.py` writes the trees anew; read the difference before
committing it.
"""

import os
from pathlib import Path

import pytest

from tests.syntax.tree import read, show

FIXTURES = Path(__file__).parent.parent / "fixtures" / "syntax"
FILES = sorted(FIXTURES.glob("*.md"))


def test_there_are_fixtures() -> None:
    assert len(FILES) >= 8


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_tree(path: Path) -> None:
    got = show(read(path.read_text(encoding="utf-8")), places=True)
    expected = path.with_suffix(".expected")
    if os.environ.get("GOVSLIDES_UPDATE"):
        expected.write_text(got, encoding="utf-8")
    assert got == expected.read_text(encoding="utf-8")
