"""What the acceptance tests build: the lecture, the fixtures, and generated lectures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.lectures import generate
from tests.support.tools import ROOT

FIXTURES = ROOT / "tests" / "fixtures"
_GROUPS = ("blocks", "hard", "foreign")


@dataclass(frozen=True, slots=True)
class Sample:
    """Something to build: a name for messages, and the path that `govslides build` is given."""

    name: str
    path: Path


def the_lecture() -> Sample:
    """The lecture that README builds."""
    return Sample("lecture", ROOT)


def fixtures() -> list[Sample]:
    """Every fixture that is a whole lecture: one Markdown file, or a folder with a lecture.yaml."""
    return sorted(_found(), key=lambda sample: sample.name)


def _found() -> Iterator[Sample]:
    for group in _GROUPS:
        for path in (FIXTURES / group).glob("**/*.md"):
            inside = any(
                (above / "lecture.yaml").exists() for above in path.parents if FIXTURES in above.parents
            )
            if not inside and path.name != "README.md":
                yield Sample(path.relative_to(FIXTURES).as_posix(), path)
        for path in (FIXTURES / group).glob("**/lecture.yaml"):
            yield Sample(path.parent.relative_to(FIXTURES).as_posix(), path.parent)


def generated(seeds: Iterable[int], folder: Path) -> list[Sample]:
    """The lectures of `seeds`, written beneath `folder`."""
    return [Sample(f"seed {seed}", generate(seed).write(folder / f"seed{seed}")) for seed in seeds]
