"""Compare govslides with pandoc: whole processes, the same content, in turn, in one run.

    python bench/compare.py                          27, 100, 1000 and 5000 slides (about 12 minutes)
    python bench/compare.py --sizes 27,100           only these
    python bench/compare.py --peer-limit 1000        larger sizes of pandoc are extrapolated, marked ~
    python bench/compare.py --save a.json            keep the numbers
    python bench/compare.py --peer-from a.json       larger sizes of pandoc come from there, marked *

Prints a Markdown table. Writes nothing but what --save names.
"""

import argparse
import json
import math
import os
import re
import statistics
import sys
import tempfile
import zipfile
from dataclasses import asdict
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]
from content import write_lecture
from measure import Run, peak_memory, run
from report import Result, exponent, misses, table

SIZES = (27, 100, 1000, 5000)
NOT_PDF = "pptx,docx,html,moodle,gift,qti12,qti21"
"""Every format but PDF: decks, handouts and question sheets for both audiences, quizzes."""

_SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


def main() -> int:
    """Measure, print, and return 1 when a mark is missed and --gate was asked for."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="govslides-bench-") as folder:
        results = [_measure(Path(folder) / str(size), size, asked) for size in asked.sizes]
    _complete(results, asked)
    print(table(results))
    if asked.save:
        asked.save.write_text(json.dumps([asdict(result) for result in results], indent=1) + "\n")
    missed = list(misses(results))
    for line in missed:
        print(line)
    return 1 if missed and asked.gate else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--sizes", type=lambda text: [int(size) for size in text.split(",")], default=list(SIZES)
    )
    parser.add_argument("--runs", type=int, help="runs of each tool at each size (default: 11 to 1 by size)")
    parser.add_argument("--peer-limit", type=int, default=10**9, help="the largest size pandoc is run at")
    parser.add_argument("--peer-from", type=Path, help="numbers of pandoc kept by --save")
    parser.add_argument("--save", type=Path, help="keep the numbers in this file")
    parser.add_argument("--gate", action="store_true", help="exit 1 when a mark is missed")
    return parser.parse_args()


def _measure(folder: Path, slides: int, asked: argparse.Namespace) -> Result:
    talk = write_lecture(folder, slides)
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "NO_COLOR": "1"}
    # An installed program has its bytecode beside it, whatever this shell is set to.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ours, peer = _our_command(talk, folder, "--only", "deck"), _peer_command(talk, folder)
    everything = _our_command(talk, folder, "--format", NOT_PDF)
    cold = run(ours, environment, folder)
    ours_runs: list[Run] = []
    all_runs: list[Run] = []
    peer_runs: list[Run] = []
    with_peer = slides <= asked.peer_limit
    for _ in range(asked.runs or max(1, min(11, 1500 // slides))):
        ours_runs.append(run(ours, environment, folder))
        all_runs.append(run(everything, environment, folder))
        if with_peer:
            peer_runs.append(run(peer, environment, folder))
    memory = max(peak_memory(everything, environment, folder), *(one.resident for one in ours_runs))
    _told(folder, slides, with_peer=with_peer)
    return Result(
        slides=slides,
        ours=statistics.median(one.wall for one in ours_runs),
        everything=statistics.median(one.wall for one in all_runs),
        cold=cold.wall,
        cpu=statistics.median(one.cpu for one in ours_runs),
        memory=memory,
        peer=statistics.median(one.wall for one in peer_runs) if with_peer else math.nan,
        peer_memory=max((one.resident for one in peer_runs), default=0),
    )


def _our_command(talk: Path, folder: Path, *options: str) -> list[str]:
    program = Path(sys.executable).with_name("govslides")
    return [str(program), "build", str(talk), "--out", str(folder / "build"), "--force", *options]


def _peer_command(talk: Path, folder: Path) -> list[str]:
    return [pypandoc.get_pandoc_path(), str(talk), "-o", str(folder / "peer.pptx")]


def _told(folder: Path, slides: int, *, with_peer: bool) -> None:
    """Check that both made a deck of the whole content: a fast tool that drops slides wins nothing."""
    decks = list((folder / "build" / "deck").glob("*.pptx")) + ([folder / "peer.pptx"] if with_peer else [])
    counts = [
        len([name for name in zipfile.ZipFile(deck).namelist() if _SLIDE.fullmatch(name)]) for deck in decks
    ]
    if len(counts) != 1 + with_peer or min(counts) < slides:
        raise RuntimeError(f"{slides} slides were asked for, the decks have {counts}")
    print(f"{slides}: decks of {' and '.join(map(str, counts))} slides", file=sys.stderr)


def _complete(results: list[Result], asked: argparse.Namespace) -> None:
    """Fill in the sizes at which pandoc was not run, and mark them."""
    kept = {}
    if asked.peer_from:
        kept = {one["slides"]: one for one in json.loads(asked.peer_from.read_text())}
    known = [one for one in results if not math.isnan(one.peer)]
    for one in results:
        if not math.isnan(one.peer):
            continue
        if one.slides in kept:
            one.peer, one.peer_memory, one.peer_mark = (
                kept[one.slides]["peer"],
                kept[one.slides]["peer_memory"],
                "*",
            )
        elif len(known) > 1:
            last = known[-1]
            growth = exponent(known[-2].slides, known[-2].peer, last.slides, last.peer)
            one.peer, one.peer_mark = last.peer * (one.slides / last.slides) ** growth, "~"


if __name__ == "__main__":
    sys.exit(main())
