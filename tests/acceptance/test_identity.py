"""The same sources make the same bytes, whenever and wherever they are built."""

import os
import shutil
from pathlib import Path

import pytest

from tests.support.building import build, contents, run
from tests.support.lectures import generate
from tests.support.tools import ROOT

# Python reads this at its start: the process then lives a thousand days later.
_LATER = """
import datetime, time
_ahead = 1000 * 86400
_time, _time_ns, _gmtime, _localtime = time.time, time.time_ns, time.gmtime, time.localtime
time.time = lambda: _time() + _ahead
time.time_ns = lambda: _time_ns() + _ahead * 10**9
time.gmtime = lambda at=None: _gmtime(time.time() if at is None else at)
time.localtime = lambda at=None: _localtime(time.time() if at is None else at)
class _Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    utcnow = now
    @classmethod
    def today(cls):
        return cls.now()
class _LaterDate(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
datetime.datetime, datetime.date = _Later, _LaterDate
"""


@pytest.fixture(scope="module", params=["lecture", "generated"])
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lecture's files, in a folder that tests may copy."""
    folder = tmp_path_factory.mktemp("source") / "home"
    if request.param == "lecture":
        shutil.copytree(ROOT / "lecture", folder / "lecture")
        shutil.copytree(ROOT / "slides_src", folder / "slides_src")
        return folder
    generate(13, slides=20).write(folder / "lecture")
    return folder


@pytest.fixture(scope="module")
def first(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the first build made."""
    return _built(source, tmp_path_factory.mktemp("first") / "out")


def _built(source: Path, out: Path, **environment: str) -> dict[str, str]:
    ended = run(
        "build",
        _entry(source),
        "--out",
        out,
        "--force",
        folder=out.parent,
        environment=environment,
        seconds=60,
    )
    assert ended.code == 0, ended.stderr
    made = contents(out)
    assert any(name.endswith(".pptx") for name in made)
    return made


def _entry(source: Path) -> Path:
    talk = source / "lecture" / "talk.md"
    return talk if talk.exists() else source


def test_again(source: Path, first: dict[str, str], tmp_path: Path) -> None:
    assert _built(source, tmp_path / "out") == first


def test_without_cache(source: Path, first: dict[str, str], tmp_path: Path) -> None:
    assert _built(source, tmp_path / "out", XDG_CACHE_HOME=str(tmp_path / "cache")) == first


def test_in_another_folder(source: Path, first: dict[str, str], tmp_path: Path) -> None:
    elsewhere = tmp_path / "un autre d\u00f4ssier" / source.name
    shutil.copytree(source, elsewhere)
    (tmp_path / "elsewhere").mkdir()
    assert _built(elsewhere, tmp_path / "elsewhere" / "out2") == first


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_with_another_hash_seed(source: Path, first: dict[str, str], tmp_path: Path, seed: str) -> None:
    assert _built(source, tmp_path / "out", PYTHONHASHSEED=seed) == first


def test_on_another_day(source: Path, first: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock" / "sitecustomize.py").write_text(_LATER)
    assert _built(source, tmp_path / "out", PYTHONPATH=str(tmp_path / "clock")) == first


def test_in_another_time_zone_and_language(source: Path, first: dict[str, str], tmp_path: Path) -> None:
    assert _built(source, tmp_path / "out", TZ="Pacific/Chatham", LC_ALL="C") == first


def test_with_other_file_times_and_rights(source: Path, first: dict[str, str], tmp_path: Path) -> None:
    copy = tmp_path / source.name
    shutil.copytree(source, copy)
    for path in copy.rglob("*"):
        if path.is_file():
            path.chmod(0o600)
            os.utime(path, (1_000_000_000, 1_000_000_000))
    assert _built(copy, tmp_path / "out") == first


def test_source_date_is_what_counts(source: Path, tmp_path: Path) -> None:
    early = _built(source, tmp_path / "a", SOURCE_DATE_EPOCH="1000000000")
    assert _built(source, tmp_path / "b", SOURCE_DATE_EPOCH="1000000000") == early
    assert _built(source, tmp_path / "c", SOURCE_DATE_EPOCH="1700000000") != early


def test_nothing_changed_does_nothing(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(_entry(source), out)
    times = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    ended = run("build", _entry(source), "--out", out, "--only", "deck", folder=tmp_path)
    assert ended.code == 0
    assert "up to date" in ended.stdout + ended.stderr
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == times
