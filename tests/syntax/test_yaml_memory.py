"""YAML read before comes back as it was, places and all, wherever it stands now."""

from pathlib import Path

import pytest

from govslides.diagnostics import Sink
from govslides.model.document import Value
from govslides.source import Source
from govslides.syntax import yaml

SETTINGS = """title: Öffentliche Werte
duration: 50
ratio: 1.5
incremental: false
nothing: null
authors:
  - name: Ada
    email: ada@example.org
  - Grace
empty: {}
"""


def shape(value: Value) -> object:
    """All that a value is, with the text of its spans."""
    data = value.data
    inner: object = data
    if isinstance(data, tuple):
        inner = [shape(one) for one in data]
    elif isinstance(data, dict):
        inner = {key: shape(one) for key, one in data.items()}
    key = value.key_span
    return (type(data), inner, value.span.text, value.span.position, key and (key.text, key.position))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GOVSLIDES_CACHE", str(tmp_path))
    return tmp_path


def load(text: str, before: str = "") -> tuple[Value | None, int]:
    sink = Sink()
    source = Source("lecture.yaml", before + text)
    value = yaml.load(source, sink, start=len(before))
    assert value is None or value.span.source is source
    return value, len(sink)


@pytest.mark.parametrize(
    "text", [SETTINGS, "just a text", "- 1\n- [a, b]\n", "a: no\nb: on\nc: 2024-01-01\n"]
)
def test_the_second_reading_is_the_first(cache: Path, text: str) -> None:
    first, _ = load(text)
    assert first is not None
    assert list(cache.iterdir())
    second, _ = load(text)
    assert second is not None
    assert shape(first) == shape(second)
    moved, _ = load(text, before="---\nsome: more\n---\n")
    assert moved is not None
    assert shape(moved) == shape(load(text, before="---\nsome: less\n---\n")[0] or moved)
    assert moved.span.start == second.span.start + len("---\nsome: more\n---\n")


def test_problems_are_told_every_time(cache: Path) -> None:
    for _ in range(2):
        value, problems = load("a: 1\na: 2\n")
        assert problems == 1
    assert value is None or not list(cache.iterdir())


def test_damaged_records_are_not_believed(cache: Path) -> None:
    first, _ = load(SETTINGS)
    (record,) = cache.iterdir()
    record.write_bytes(record.read_bytes()[:-3])
    second, _ = load(SETTINGS)
    assert first is not None
    assert second is not None
    assert shape(first) == shape(second)
