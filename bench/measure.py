"""Runs whole processes and says how long they took and how much memory they held."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.01
_KIB = 1024


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall seconds, CPU seconds, and the largest process's peak resident bytes."""

    wall: float
    cpu: float
    resident: int


def run(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Run:
    """Run `command` in `folder` to its end; raises with its stderr when it fails."""
    with (folder / "stderr.txt").open("w+b") as stderr:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            stderr.seek(0)
            raise RuntimeError(
                f"{command[0]} ended with {process.returncode}: {stderr.read().decode()[-2000:]}"
            )
    unit = 1 if sys.platform == "darwin" else _KIB
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def peak_memory(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> int:
    """The peak bytes of `command` with all its child processes, pages that they share counted once.

    Sampled, in a run of its own, because sampling slows the run down. 0 where /proc cannot tell.
    """
    process = subprocess.Popen(
        command,
        env=environment,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_share, _tree(process.pid))))
        time.sleep(_EVERY)
    return peak


def _tree(process: int) -> list[int]:
    found = [process]
    for parent in found:
        try:
            found += map(int, Path(f"/proc/{parent}/task/{parent}/children").read_text().split())
        except OSError:
            continue
    return found


def _share(process: int) -> int:
    """The process's proportional set size."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * _KIB
    except (OSError, ValueError):
        pass
    return 0
