"""What a comparison prints: the table, the growth, and the marks that are missed."""

import itertools
import math
import os
import platform
from dataclasses import dataclass

# Ratios to pandoc and peak megabytes that the project wants to keep, by number of slides.
RATIO_MARKS = {27: 0.6, 1000: 1 / 35, 5000: 1 / 180}
MEMORY_MARKS = {27: 60, 1000: 120, 5000: 300}
EXPONENT_MARK = 1.05
_MEGABYTE = 1_000_000


@dataclass(slots=True)
class Result:
    """One size: median wall seconds of both, our cold first run, CPU and peak bytes."""

    slides: int
    ours: float
    cold: float
    cpu: float
    memory: int
    peer: float
    peer_memory: int
    peer_mark: str = ""


def exponent(small: int, small_time: float, large: int, large_time: float) -> float:
    """The e in time = slides ** e between two sizes."""
    return math.log(large_time / small_time) / math.log(large / small)


def table(results: list[Result]) -> str:
    """The results as a Markdown table with what they were measured on."""
    lines = [
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "",
        "| slides | govslides s | first run s | CPU s | MB | pandoc s | pandoc MB | ratio | 1/ratio |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    lines += map(_row, results)
    for small, large in itertools.pairwise(results):
        growth = exponent(small.slides, small.ours, large.slides, large.ours)
        lines.append(f"\nGrowth exponent from {small.slides} to {large.slides} slides: {growth:.3f}")
    if any(one.peer_mark == "~" for one in results):
        lines.append("\n~ extrapolated from the two largest sizes measured, not measured itself")
    if any(one.peer_mark == "*" for one in results):
        lines.append("\n* measured in an earlier run on the same machine")
    return "\n".join(lines) + "\n"


def _row(one: Result) -> str:
    cells = [
        str(one.slides),
        f"{one.ours:.3f}",
        f"{one.cold:.3f}",
        f"{one.cpu:.3f}",
        f"{one.memory / _MEGABYTE:.0f}",
        f"{one.peer:.2f}{one.peer_mark}",
        f"{one.peer_memory / _MEGABYTE:.0f}",
        f"{one.ours / one.peer:.4f}",
        f"{one.peer / one.ours:.0f}",
    ]
    return "| " + " | ".join(cells) + " |"


def misses(results: list[Result]) -> list[str]:
    """The marks that the results miss, as readable lines."""
    lines = []
    for one in results:
        ratio, mark = one.ours / one.peer, RATIO_MARKS.get(one.slides, math.inf)
        if ratio > mark:
            lines.append(f"{one.slides} slides: {ratio:.4f} of pandoc's time, the mark is {mark:.4f}")
        held, most = one.memory / _MEGABYTE, MEMORY_MARKS.get(one.slides, math.inf)
        if held > most:
            lines.append(f"{one.slides} slides: {held:.0f} MB, the mark is {most} MB")
    by_size = {one.slides: one.ours for one in results}
    if {1000, 5000} <= by_size.keys():
        growth = exponent(1000, by_size[1000], 5000, by_size[5000])
        if growth > EXPONENT_MARK:
            lines.append(f"growth exponent from 1000 to 5000: {growth:.3f}, the mark is {EXPONENT_MARK}")
    return lines
