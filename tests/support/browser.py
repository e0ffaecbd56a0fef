"""Pages as Chromium shows them, judged by axe-core: one browser for many pages.

`look(views)` opens each page as its view says and tells what it saw. Needs "chromium" and "axe" of
tests/support/tools.py.
"""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.support.tools import find_tool

_SCRIPT = Path(__file__).with_suffix(".js")
_SECONDS_TO_START = 60
_SECONDS_A_VIEW = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a page is looked at.

    Fields:
        file: the page.
        width, height: of the window, in CSS pixels; `scale` is the pixels of the screen in each.
        scheme: "light" or "dark".
        media: "print" to show it as paper would, "" for a screen.
        forced: whether the system forces its own few colours.
        loose: whether text is spaced as widely as readers may ask for (WCAG 1.4.12).
        press: the keys that are pressed first, one after the other.
        axe: whether axe-core judges it.
        parse: whether the elements are wanted that the browser's parser made.
        evaluate: an expression of JavaScript whose value is wanted.
        screenshot, pdf: files to draw the whole page, or the printed pages, to.
    """

    file: str
    width: int = 1280
    height: int = 900
    scale: float = 1
    scheme: str = "light"
    media: str = ""
    forced: bool = False
    loose: bool = False
    press: Sequence[str] = ()
    axe: bool = True
    parse: bool = False
    evaluate: str = ""
    screenshot: str = ""
    pdf: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was seen of a page.

    Fields:
        violations, incomplete: what axe-core finds wrong, and what it could not decide.
        overflowing: what reaches beyond the window sideways.
        messages: of the browser's console.
        requests: what the page asked for besides itself.
        parsed: the elements as [name, attributes, children], as JSON.
        value: what the expression gave.
    """

    violations: list[str]
    incomplete: list[str]
    overflowing: list[str]
    messages: list[str]
    requests: list[str]
    parsed: str = ""
    value: Any = field(default=None)


def look(views: Sequence[View]) -> list[Seen]:
    """What Chromium sees of each of `views`, in their order."""
    jobs = {
        "modules": str(find_tool("axe")),
        "chromium": str(find_tool("chromium")),
        "jobs": [asdict(view) for view in views],
    }
    done = subprocess.run(
        ["node", str(_SCRIPT)],
        input=json.dumps(jobs).encode(),
        capture_output=True,
        timeout=_SECONDS_TO_START + _SECONDS_A_VIEW * len(views),
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"Chromium could not be driven: {done.stderr.decode(errors='replace')}")
    return [Seen(**seen) for seen in json.loads(done.stdout)]
