"""A build leaves nothing lying about."""

from pathlib import Path

import pytest

from tests.support.building import run

TALK = """---
title: Scripts
---

## Many scripts

- \u4e16\u754c \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 \u0639\u0631\u0628\u064a \U0001f600

![A picture](hall.png)
"""


@pytest.mark.parametrize("cores", ["1", "2"])
def test_no_temporary_file_is_left(tmp_path: Path, cores: str) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    (tmp_path / "talk.md").write_text(TALK)
    (tmp_path / "hall.png").write_bytes((Path(__file__).parent / "hall.png").read_bytes())
    environment = {"TMPDIR": str(temporary), "GOVSLIDES_CORES": cores}
    ended = run("build", "talk.md", folder=tmp_path, environment=environment)
    assert ended.code == 0, ended.stderr
    assert list(temporary.iterdir()) == []
