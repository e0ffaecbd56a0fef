"""The slides of the real lecture as PDF, against pandoc's .pptx of the same files; whole processes, in turn.

    python bench/pdf.py              21 runs of each
    python bench/pdf.py --runs 41

Prints the medians and their ratio; the mark is 1.0.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]
from measure import Run, run

LECTURE = Path(__file__).resolve().parent.parent / "lecture"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=21)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="govslides-bench-") as folder:
        ours, peer = _measure(Path(folder), runs)
    print(f"{runs} runs: PDF {ours:.3f} s, pandoc's .pptx {peer:.3f} s, ratio {ours / peer:.2f}")
    return 0


def _measure(folder: Path, runs: int) -> tuple[float, float]:
    copy = folder / "lecture"
    shutil.copytree(LECTURE, copy)
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "NO_COLOR": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    program = str(Path(sys.executable).with_name("govslides"))
    ours = [program, "build", str(copy), "--only", "slides-pdf", "--force", "--out", str(folder / "build")]
    parts = sorted(path.name for path in copy.glob("*.md"))
    peer = [pypandoc.get_pandoc_path(), *parts, "-o", str(folder / "peer.pptx")]
    run(ours, environment, copy)  # the cache is filled, as it is after the first build
    times: tuple[list[Run], list[Run]] = ([], [])
    for _ in range(runs):
        times[0].append(run(ours, environment, copy))
        times[1].append(run(peer, environment, copy))
    first, second = (statistics.median(one.wall for one in tool) for tool in times)
    return first, second


if __name__ == "__main__":
    sys.exit(main())
