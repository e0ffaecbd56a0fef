"""Every fixture, read and compared with what people have judged to be right.

`GOVSLIDES_UPDATE=1 pytest tests/reading/test_golden.py` writes the expectations anew; read the difference
before committing it.
"""

import os
from pathlib import Path

import pytest

from tests.support.dump import dump
from tests.support.reading import read_file

FIXTURES = Path(__file__).parent.parent / "fixtures"
FILES = sorted(path for kind in ("blocks", "hard", "foreign") for path in (FIXTURES / kind).glob("*.md"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_reads_as_expected(path: Path) -> None:
    lecture, sink = read_file(path)
    told = "".join(f"{diagnostic}\n" for diagnostic in sink)
    got = dump(lecture) + (f"\nreported\n{told}" if told else "")
    expected = path.with_suffix(".expected")
    if os.environ.get("GOVSLIDES_UPDATE"):
        expected.write_text(got, encoding="utf-8")
    assert got == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_has_no_error(path: Path) -> None:
    _, sink = read_file(path)
    assert not sink.failed, "\n".join(map(str, sink))
