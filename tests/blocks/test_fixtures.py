"""Every block type is shown in a fixture, which is also what the author's reference shows."""

from pathlib import Path

import pytest

from govslides.blocks import registry

TEXTS = [
    path.read_text(encoding="utf-8")
    for path in (Path(__file__).parent.parent / "fixtures/blocks").glob("*.md")
]


@pytest.mark.parametrize("name", registry.names())
def test_each_block_is_shown(name: str) -> None:
    assert any(f"::: {name}\n" in text or f"::: {{.{name}" in text for text in TEXTS)
