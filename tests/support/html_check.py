"""Whether HTML is what the standard allows: html-validate knows which element may stand in which."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.support.tools import find_tool

_SCRIPT = Path(__file__).with_suffix(".js")


def html_errors(pages: Sequence[Path]) -> list[str]:
    """What is wrong with `pages`, one line each. Needs "html-validate" of tests/support/tools.py."""
    done = subprocess.run(
        ["node", str(_SCRIPT), str(find_tool("html-validate")), *map(str, pages)],
        capture_output=True,
        timeout=120,
        check=True,
    )
    return done.stdout.decode().splitlines()
