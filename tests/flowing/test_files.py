"""The documents as files: a key term is in no byte of a student's guided notes, in any format."""

import shutil
from pathlib import Path

import pytest

from tests.leaks.unpacking import everything, seen
from tests.support.building import run
from tests.support.tools import ROOT, needs

TALK = """---
title: Guided
outputs:
  handout:
    variants: [guided]
---

# Part

## A slide

The **qwortelzam** grows; a Qwortelzam[^n] is ==yrgendplot==. [Link](https://example.org/qwortelzam)

![A qwortelzam by the sea](network.png "The qwortelzam")

| What | Yrgendplot |
|---|---|
| **Vishkrell** | vishkrells |

[^n]: No qwortelzam is small.
"""
TERMS = ("qwortelzam", "yrgendplot", "vishkrell")
"""Words that nothing else says."""


@needs("pdftotext")
@pytest.mark.slow
def test_a_gap_hides_its_word_in_every_format(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text(TALK, encoding="utf-8")
    shutil.copy(ROOT / "tests/fixtures/blocks/images/network.png", tmp_path)
    ended = run("build", "talk.md", "--only", "handout", "--out", "out", folder=tmp_path)
    assert ended.code == 0, ended.stderr
    student, tutor = (everything(tmp_path / "out" / who) for who in ("student", "tutor"))
    assert seen(list(TERMS), student) == {}
    for ending in (".docx", ".html", ".pdf"):
        assert set(seen(["A slide"], [part for part in student if ending in part[0]])) == {"A slide"}
        assert set(seen(list(TERMS), [part for part in tutor if ending in part[0]])) == set(TERMS)
