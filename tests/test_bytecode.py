"""All bytecode in one file: a run takes its modules from there, and never anything that is out of date."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.copies import copy_package

TALK = "# A talk\n\n## First\n\n- one\n- two\n"
LOADERS = """
import sys
sys.path.insert(0, sys.argv.pop(1))
import os
leave = os._exit
def told(code):
    from collections import Counter
    names = [name for name in sys.modules if name.startswith("govslides.")]
    print(Counter(type(sys.modules[name].__spec__.loader).__name__ for name in names))
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


def build(place: Path, **environment: str) -> tuple[int, str]:
    """Build the talk with the copy; the exit code, and how its modules were loaded."""
    command = [
        sys.executable,
        "-c",
        LOADERS,
        str(place),
        "build",
        "talk.md",
        "--only",
        "deck",
        "--force",
        "--quiet",
    ]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ended = subprocess.run(
        command, cwd=place, env={**clean, **environment}, capture_output=True, text=True, check=False
    )
    assert ended.stderr == ""
    return ended.returncode, ended.stdout


def kept(place: Path) -> list[Path]:
    return list((place / "govslides" / "__pycache__").glob("bytecode.*.opt-all0.pyc*"))


def test_the_second_run_takes_its_modules_from_one_file(place: Path) -> None:
    assert "'Bytecode'" not in build(place)[1]
    (file,) = kept(place)
    first = (place / "build/deck/talk.pptx").read_bytes()
    before = file.read_bytes()
    code, loaders = build(place)
    assert (code, "'Bytecode'" in loaders) == (0, True)
    assert "'SourceFileLoader': 4" in loaders  # what stands before it: itself, cli, main, ending
    assert (place / "build/deck/talk.pptx").read_bytes() == first
    assert file.read_bytes() == before


def test_a_changed_module_is_not_taken_from_it(place: Path) -> None:
    build(place)
    path = place / "govslides" / "cli" / "output.py"
    path.write_text(path.read_text().replace("Built {", "Made {"))
    command = [sys.executable, "-m", "govslides", "build", "talk.md", "--only", "deck", "--force"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    for _ in range(2):
        ended = subprocess.run(command, cwd=place, env=clean, capture_output=True, text=True, check=True)
        assert ended.stdout == "Made build/deck/talk.pptx\n"


def test_a_removed_module_is_missed(place: Path) -> None:
    build(place)
    (place / "govslides" / "cli" / "output.py").unlink()
    ended = subprocess.run(
        [sys.executable, "-m", "govslides", "build", "talk.md"],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, "error[internal]" in ended.stderr) == (1, True)


@pytest.mark.parametrize("damage", [b"", b"no bytecode", b"cut", b"end cut"])
def test_a_damaged_file_is_written_anew(place: Path, damage: bytes) -> None:
    build(place)
    (file,) = kept(place)
    whole = file.read_bytes()
    file.write_bytes({b"cut": whole[:40], b"end cut": whole[:-40]}.get(damage, damage))
    assert build(place)[0] == 0
    assert file.read_bytes() == whole


def test_none_is_written_where_python_writes_no_bytecode(place: Path) -> None:
    assert build(place, PYTHONDONTWRITEBYTECODE="1")[0] == 0
    assert kept(place) == []


def test_a_folder_that_cannot_be_written_does_no_harm(place: Path) -> None:
    (place / "govslides" / "__pycache__").write_text("a file where the folder would be")
    assert build(place)[0] == 0
