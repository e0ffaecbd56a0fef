"""A copy of the package, for tests of what it writes beside itself."""

import shutil
from pathlib import Path

from tests.support.tools import ROOT


def copy_package(folder: Path, talk: str) -> Path:
    """Copy the package without its bytecode into `folder`, and write `talk` beside it; gives the folder."""
    shutil.copytree(ROOT / "govslides", folder / "govslides", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "talk.md").write_text(talk)
    return folder
