"""`pip install .` gives a working govslides anywhere: theme, fonts, template and pages go with it."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.support.building import contents

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    source = folder / "source"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(source)], check=True)
    venv.create(folder / "venv", with_pip=True)
    subprocess.run(
        [folder / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet", str(source)], check=True
    )
    assert [path.name for path in (source / "build").iterdir()] == [".gitignore"], (
        "outputs alone belong there"
    )
    return folder / "venv" / "bin"


def run(installed: Path, *arguments: str, folder: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    ended = subprocess.run(
        [installed / "govslides", *arguments],
        cwd=folder,
        env={**environment, "GOVSLIDES_CACHE": str(folder / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stderr
    return ended.stdout


def test_it_builds_and_explains_anywhere(installed: Path, tmp_path: Path) -> None:
    talk = (
        "---\ntitle: T\nauthor: A\n---\n\n## One\n\n- Words with `code` and $x^2$\n\n```python\nx = 1\n```\n"
    )
    (tmp_path / "talk.md").write_text(talk)
    told = run(installed, "build", "talk.md", folder=tmp_path)
    assert told.startswith("Built build/deck/talk.pptx\nBuilt build/deck/talk.pdf\n")
    assert "Built build/student/talk-handout.pdf\n" in told
    assert run(installed, "build", "talk.md", folder=tmp_path).startswith("Nothing has changed")
    assert "path-outside" in run(installed, "explain", folder=tmp_path)


def test_the_same_bytes_as_from_the_sources(installed: Path, tmp_path: Path) -> None:
    lecture = str(ROOT / "lecture")
    run(installed, "build", lecture, "--out", str(tmp_path / "a"), folder=tmp_path)
    here = Path(sys.executable).with_name("govslides")
    subprocess.run([here, "build", lecture, "--out", tmp_path / "b"], check=True, capture_output=True)
    first, second = (contents(tmp_path / place) for place in "ab")
    assert len(first) > 15
    assert {**first, "manifest.json": ""} == {**second, "manifest.json": ""}


def test_nothing_is_left_out(installed: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "govslides"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    (package,) = installed.parent.glob("lib/python*/site-packages/govslides")
    for path in listed.stdout.split():
        if (ROOT / path).exists():
            assert (package.parent / path).exists(), f"{path} is not installed"
