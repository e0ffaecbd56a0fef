"""Running govslides as its users do, and looking at what it left behind."""

import hashlib
import os
import resource
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

SECONDS = 20
BYTES = 1_500_000_000


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended; `bytes` is the peak memory of its largest process, -1 when it was cut off."""

    code: int
    stdout: str
    stderr: str
    bytes: int = -1


def command(*arguments: str | Path) -> list[str]:
    """govslides with `arguments`, run by this Python."""
    return [str(Path(sys.executable).with_name("govslides")), *map(str, arguments)]


def run(
    *arguments: str | Path,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    seconds: float = SECONDS,
) -> Ended:
    """Run `govslides ARGUMENTS` in `folder`; more than `seconds` or three gigabytes end it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    try:
        done = subprocess.run(
            command(*arguments),
            cwd=folder,
            env={**os.environ, "NO_COLOR": "1", **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
            preexec_fn=_limit_memory,
        )
    except subprocess.TimeoutExpired:
        return Ended(-1, "", f"not done after {seconds} s")
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    # The system keeps the largest child ever: it tells of this one only when this one is larger.
    largest = after if after > before else 0
    out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return Ended(done.returncode, out, err, largest * 1024)


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (2 * BYTES, 2 * BYTES))


def build(path: Path, out: Path, *options: str, folder: Path | None = None, seconds: float = 60) -> Path:
    """Build the lecture at `path` into `out`; returns its deck, and raises with all problems otherwise."""
    ended = run(
        "build",
        path,
        "--out",
        out,
        "--only",
        "deck",
        "--quiet",
        *options,
        folder=folder or out.parent,
        seconds=seconds,
    )
    if ended.code:
        raise AssertionError(f"{path}: exit {ended.code}\n{ended.stderr}")
    decks = list((out / "deck").glob("*.pptx"))
    assert len(decks) == 1, f"{path}: {len(decks)} decks"
    return decks[0]


def contents(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file under `folder`, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> Iterable[str]:
    """The files that differ between two `contents`."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
