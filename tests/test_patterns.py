"""Regular expressions: compiled once on a machine, and never other than `re.compile` would."""

import importlib
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import govslides
from govslides import patterns
from tests.support.copies import copy_package

TALK = "# A talk\n\n## First\n\n- one\n1. *two* [three](https://example.org)\n\n::: notes\nSay it.\n:::\n"
TOLD = """
import sys
sys.path.insert(0, sys.argv.pop(1))
import os, re
compile, leave, compiled = re.compile, os._exit, []
def counted(text, flags=0):
    if sys._getframe(1).f_code.co_filename.endswith("patterns.py"):
        compiled.append(text)
    return compile(text, flags)
re.compile = counted
def told(code):
    print(len(compiled))
    sys.stdout.flush()
    leave(code)
os._exit = told
from govslides.cli.main import main
main()
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A copy of the package, and a talk."""
    return copy_package(tmp_path, TALK)


def compiled(place: Path, **environment: str) -> int:
    """Build the talk with the copy; how many patterns were compiled of their text."""
    options = ["build", "talk.md", "--only", "deck", "--force", "--quiet"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ended = subprocess.run(
        [sys.executable, "-c", TOLD, str(place), *options],
        cwd=place,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stderr == ""
    return int(ended.stdout)


def kept(place: Path) -> Path:
    (found,) = (place / "govslides" / "__pycache__").glob("patterns.*programs*")
    return found


def test_the_second_run_compiles_none(place: Path) -> None:
    assert compiled(place) > 10
    deck = next(place.rglob("*.pptx")).read_bytes()
    assert compiled(place) == 0
    assert next(place.rglob("*.pptx")).read_bytes() == deck


@pytest.mark.parametrize("damage", [b"", b"no", b"\0" * 4000], ids=["empty", "short", "zeros"])
def test_a_damaged_file_is_written_anew(place: Path, damage: bytes) -> None:
    compiled(place)
    kept(place).write_bytes(damage)
    assert compiled(place) > 10
    assert compiled(place) == 0


def test_a_byte_that_changed_is_seen(place: Path) -> None:
    compiled(place)
    data = bytearray(kept(place).read_bytes())
    data[len(data) // 2] ^= 1
    kept(place).write_bytes(data)
    assert compiled(place) > 10


def test_none_is_written_where_python_writes_no_bytecode(place: Path) -> None:
    compiled(place, PYTHONDONTWRITEBYTECODE="1")
    assert not list(place.rglob("patterns.*programs*"))


def test_programs_are_those_of_re(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = {one._source for one in _patterns()}
    assert len(sources) > 50
    programs: Any = patterns._Programs()  # type: ignore[attr-defined]
    programs.path = str(tmp_path / "programs")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    for source in sources:
        programs.compiled(*source)
    programs.save()
    again: Any = patterns._Programs()  # type: ignore[attr-defined]
    again.path = programs.path
    for text, flags in sources:
        expected = re.compile(text, flags)
        found = again.compiled(text, flags)
        assert found == expected
        assert (found.groups, found.groupindex) == (expected.groups, expected.groupindex)
    assert not again._lacking


def _patterns() -> list[Any]:
    """Every pattern of the package that is a global of a module."""
    modules = [module.name for module in pkgutil.walk_packages(govslides.__path__, "govslides.")]
    values = [
        value
        for name in modules
        if not name.endswith("__main__")
        for value in vars(importlib.import_module(name)).values()
    ]
    return [value for value in values if isinstance(value, patterns.pattern)]  # type: ignore[arg-type]
