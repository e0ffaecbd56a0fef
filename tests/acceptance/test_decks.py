"""Every word in the deck, every word to be seen, no file that a validator refuses."""

from pathlib import Path

import pytest

from tests.support.samples import Sample, fixtures, generated, the_lecture
from tests.support.tools import needs
from tests.support.verdicts import build_all, invalid_parts, lost_words, unseen_words

FEW = range(12)
FEW_RENDERED = range(4)
MANY = 500
MANY_RENDERED = 40
CHUNK = 20

rendering = needs("soffice", "pdftotext")


def _check(samples: list[Sample], folder: Path, *, rendered: bool) -> None:
    built, faults = build_all(samples, folder / "built")
    faults += lost_words(built)
    faults += invalid_parts(built)
    if rendered:
        faults += unseen_words(built, folder / "rendered")
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults[:60])
    assert len(built) == len(samples)


@needs("sdk")
@rendering
def test_the_lecture(tmp_path: Path) -> None:
    _check([the_lecture()], tmp_path, rendered=True)


@needs("sdk")
@rendering
@pytest.mark.parametrize("group", ["blocks", "hard", "foreign"])
def test_fixtures(group: str, tmp_path: Path) -> None:
    samples = [sample for sample in fixtures() if sample.name.startswith(f"{group}/")]
    assert samples
    _check(samples, tmp_path, rendered=True)


@needs("sdk")
def test_few_generated_lectures(tmp_path: Path) -> None:
    _check(generated(FEW, tmp_path), tmp_path, rendered=False)


@rendering
@needs("sdk")
def test_few_generated_lectures_rendered(tmp_path: Path) -> None:
    _check(generated(FEW_RENDERED, tmp_path), tmp_path, rendered=True)


@pytest.mark.slow
@needs("sdk")
@pytest.mark.parametrize("start", range(0, MANY, CHUNK))
def test_generated_lectures(start: int, tmp_path: Path) -> None:
    _check(generated(range(start, start + CHUNK), tmp_path), tmp_path, rendered=False)


@pytest.mark.slow
@rendering
@needs("sdk")
@pytest.mark.parametrize("start", range(0, MANY_RENDERED, CHUNK // 2))
def test_generated_lectures_rendered(start: int, tmp_path: Path) -> None:
    _check(generated(range(start, start + CHUNK // 2), tmp_path), tmp_path, rendered=True)
