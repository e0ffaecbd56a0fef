"""What a comparison prints: the table, the growth, and the marks that are missed."""

import itertools
import math
import os
import platform
from dataclasses import dataclass

# Ratios to pandoc and peak megabytes that the project wants to keep, by number of slides.
RATIO_MARKS = {27: 0.6, 1000: 1 / 35, 5000: 1 / 180}
ALL_MARKS = {27: 0.5, 1000: 1 / 40, 5000: 1 / 200}
MEMORY_MARKS = {27: 60, 1000: 120, 5000: 300}
EXPONENT_MARK = 1.05
_MEGABYTE = 1_000_000


@dataclass(slots=True)
class Result:
    """One size: median wall seconds of both, our cold first run, CPU and peak bytes.

    `ours` is the deck alone, `everything` all outputs but PDF.
    """

    slides: int
    ours: float
    everything: float
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
        "| slides | deck s | first run s | CPU s | all s | MB | pandoc s | its MB | deck | 1/ | all | 1/ |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    lines += map(_row, results)
    for small, large in itertools.pairwise(results):
        deck = exponent(small.slides, small.ours, large.slides, large.ours)
        every = exponent(small.slides, small.everything, large.slides, large.everything)
        lines.append(
            f"\nGrowth from {small.slides} to {large.slides} slides: deck {deck:.3f}, all {every:.3f}"
        )
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
        f"{one.everything:.3f}",
        f"{one.memory / _MEGABYTE:.0f}",
        f"{one.peer:.2f}{one.peer_mark}",
        f"{one.peer_memory / _MEGABYTE:.0f}",
        f"{one.ours / one.peer:.4f}",
        f"{one.peer / one.ours:.1f}",
        f"{one.everything / one.peer:.4f}",
        f"{one.peer / one.everything:.1f}",
    ]
    return "| " + " | ".join(cells) + " |"


def misses(results: list[Result]) -> list[str]:
    """The marks that the results miss, as readable lines."""
    lines = []
    for one in results:
        for what, ours, marks in (("deck", one.ours, RATIO_MARKS), ("all", one.everything, ALL_MARKS)):
            ratio, mark = ours / one.peer, marks.get(one.slides, math.inf)
            if ratio > mark:
                lines.append(
                    f"{one.slides} slides, {what}: {ratio:.4f} of pandoc's time; the mark is {mark:.4f}"
                )
        held, most = one.memory / _MEGABYTE, MEMORY_MARKS.get(one.slides, math.inf)
        if held > most:
            lines.append(f"{one.slides} slides: {held:.0f} MB, the mark is {most} MB")
    sizes = {one.slides: one for one in results}
    if {1000, 5000} <= sizes.keys():
        small, large = sizes[1000], sizes[5000]
        for what, start, end in (
            ("deck", small.ours, large.ours),
            ("all", small.everything, large.everything),
        ):
            growth = exponent(1000, start, 5000, end)
            if growth > EXPONENT_MARK:
                lines.append(
                    f"growth from 1000 to 5000 slides, {what}: {growth:.3f}; the mark is {EXPONENT_MARK}"
                )
    return lines
