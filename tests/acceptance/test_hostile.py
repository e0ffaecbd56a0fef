"""Inputs of strangers: every run ends soon, in little memory, tells what is wrong, and breaks nothing."""

import re
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.leaks.unpacking import everything
from tests.support.building import BYTES, SECONDS, build, changed, contents, run
from tests.support.hostile import cases
from tests.support.hostile.case import Case
from tests.support.validators import audit_errors

_PROBLEM = re.compile(r"^[^\n]*?(?:error|warning)\[[a-z0-9-]+\]: \S", re.MULTILINE)
_SECRET = b"root:x:0:0"


@pytest.fixture(scope="module")
def good_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder as an earlier, good build left it."""
    folder = tmp_path_factory.mktemp("good")
    talk = folder / "talk.md"
    talk.write_text("# Before\n\n## Good\n\nStill here.\n")
    build(talk, folder / "out")
    return folder / "out"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_hostile(case: Case, tmp_path: Path, good_output: Path) -> None:
    lecture = tmp_path / "home" / "talks"
    lecture.mkdir(parents=True)
    out = tmp_path / "out"
    shutil.copytree(good_output, out)
    before = contents(out)

    ended = run("build", case.write(lecture), "--out", out, "--only", "deck", "--quiet", folder=tmp_path)

    # The second is what a crash comes to where a person sees it.
    assert not re.search(r"Traceback|\[internal\]", ended.stderr), ended.stderr[-3000:]
    assert ended.code in ({1} if case.verdict == "refuse" else {0, 1}), ended.stderr[-3000:]
    assert ended.bytes <= BYTES
    assert len(ended.stderr) < 2_000_000
    after = contents(out)
    if ended.code == 1:
        assert _PROBLEM.search(ended.stderr), ended.stderr[-3000:]
        assert not list(changed(before, after))
    else:
        _check_decks(out / "deck")


@pytest.mark.slow
@pytest.mark.parametrize(
    "case", [case for case in cases() if case.verdict != "refuse"], ids=lambda case: case.name
)
def test_hostile_in_every_output(case: Case, tmp_path: Path) -> None:
    lecture = tmp_path / "home" / "talks"
    lecture.mkdir(parents=True)
    out = tmp_path / "out"

    ended = run("build", case.write(lecture), "--out", out, "--quiet", folder=tmp_path, seconds=2 * SECONDS)

    assert not re.search(r"Traceback|\[internal\]", ended.stderr), ended.stderr[-3000:]
    assert ended.code in {0, 1}, ended.stderr[-3000:]
    assert ended.bytes <= BYTES
    if ended.code == 1:
        assert _PROBLEM.search(ended.stderr), ended.stderr[-3000:]
        assert not out.exists() or not contents(out)
    assert not [name for name, data in everything(out) if _SECRET in data]


def _check_decks(folder: Path) -> None:
    for deck in folder.glob("*.pptx"):
        assert audit_errors(deck) == []
        with zipfile.ZipFile(deck) as package:
            assert not any(_SECRET in package.read(name) for name in package.namelist())
