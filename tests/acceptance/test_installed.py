"""What `pip install .` installs works by itself, away from the repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.tools import ROOT

_LEFT_BEHIND = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "build", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis"
)
_TALK = "---\ntitle: A talk\n---\n\n# One\n\n## Two\n\n- three **four**\n\n| a | b |\n|---|---|\n| c | d |\n"


@pytest.mark.slow
def test_installed(tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(ROOT, source, ignore=_LEFT_BEHIND)
    site = tmp_path / "site"
    _python("-m", "pip", "install", "--quiet", "--no-deps", "--target", site, source, folder=tmp_path)
    talk = tmp_path / "talk.md"
    talk.write_text(_TALK)
    told = _python("-c", _RUN, site, "build", talk, "--out", tmp_path / "out", folder=tmp_path)
    assert "talk.pptx" in told
    assert (tmp_path / "out" / "deck" / "talk.pptx").is_file()


# The copy under test must come before the repository that this Python may have installed.
_RUN = """
import sys
sys.path.insert(0, sys.argv[1])
import govslides
assert govslides.__file__.startswith(sys.argv[1]), govslides.__file__
from govslides.cli.main import main
sys.argv = ["govslides", *sys.argv[2:]]
main()
"""


def _python(*arguments: str | Path, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
