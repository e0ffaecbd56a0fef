"""What a build prints: problems for people on stderr, results on stdout, or all of it as JSON there."""

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from govslides.build import Outcome
from govslides.problems import Problem, told

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m"}
_SHOWN_OF_A_CODE = 100
_BOLD = "\x1b[1m"
_PLAIN = "\x1b[0m"


def print_problems(problems: Sequence[Problem]) -> None:
    """Each on a line of its own, and how many there are; of one code no more than anybody would read."""
    coloured = _wants_colour(sys.stderr)
    counts: Counter[str] = Counter()
    lines = []
    for one in problems:
        counts[one["code"]] += 1
        if counts[one["code"]] <= _SHOWN_OF_A_CODE:
            lines.append(_line(one, coloured=coloured))
    for code, count in sorted(counts.items()):
        if count > _SHOWN_OF_A_CODE:
            lines.append(f"... and {count - _SHOWN_OF_A_CODE} more of [{code}]; `--json` has them all.")
    if len(problems) > 1:
        lines.append(_count(problems))
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    sys.stderr.flush()


def print_outcome(outcome: Outcome, *, quiet: bool) -> None:
    """Which files there are now, or that nothing had to be done."""
    for path in outcome.kept:
        sys.stderr.write(f"kept {_short(path)}: no longer made, but changed since it was.\n")
    if quiet or not outcome.files:
        return
    if outcome.current:
        names = ", ".join(_short(path) for path in outcome.files)
        count = len(outcome.files)
        what = f"{names} is" if count == 1 else f"all {count} files are"
        print(f"Nothing has changed; {what} up to date.")
        return
    for path in outcome.files:
        print(f"Built {_short(path)}")


def print_json(outcome: Outcome, problems: Sequence[Problem], *, failed: bool) -> None:
    """The result as one JSON object; docs/json.md tells its fields."""
    import json

    result: dict[str, Any] = {
        "format": 1,
        "ok": not failed,
        "up_to_date": outcome.current,
        "artifacts": [
            {"output": made.output, "path": _short(path), "sha256": made.sha256}
            for path, made in outcome.files.items()
        ],
        "kept": [_short(path) for path in outcome.kept],
        "diagnostics": problems,
    }
    print(json.dumps(result, indent=2, ensure_ascii=False))


def _line(one: Problem, *, coloured: bool) -> str:
    place, head, sentences = told(one)
    if coloured:
        place = f"{_BOLD}{place}{_PLAIN}" if place else ""
        head = f"{_COLOURS.get(str(one['severity']), '')}{head}{_PLAIN}"
    return f"{place}: {head}: {sentences}" if place else f"{head}: {sentences}"


def _count(problems: Sequence[Problem]) -> str:
    parts = []
    for severity in ("error", "warning"):
        count = sum(one["severity"] == severity for one in problems)
        if count:
            parts.append(f"{count} {severity}{'s' if count > 1 else ''}")
    codes = sorted({str(one["code"]) for one in problems})
    return f"{' and '.join(parts)}. `govslides explain {codes[0]}` tells more about a problem."


def _wants_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def _short(path: Path) -> str:
    """The path from here when it lies beneath, else all of it."""
    absolute = path.absolute()
    return absolute.relative_to(Path.cwd()).as_posix() if absolute.is_relative_to(Path.cwd()) else str(path)
