"""Publication replaces everything or nothing, and never loses what was there."""

import errno
import io
import os
import random
import resource
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from govslides.artifact import Artifact
from govslides.publish import digest_of, locked, publish
from govslides.refusals import PublishError
from govslides.staging import staging


def package(text: str, size: int = 1000) -> bytes:
    """A small package whose one part starts with `text`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(zipfile.ZipInfo("part.xml"), text.encode() + random.Random(text).randbytes(size))
    return buffer.getvalue()


OLD, NEW = package("old"), package("new")


def put(
    out: Path, data: bytes = NEW, manifest: bytes = b"{}", stale: dict[str, str] | None = None
) -> list[str]:
    with staging(out) as stage, locked(out):
        staged = [stage.put(Artifact(path="deck/a.pptx", pieces=[data], output="deck"))]
        return publish(out, stage, staged, stale or {}, manifest)


def refused(out: Path, data: bytes = NEW) -> str:
    with pytest.raises(PublishError) as caught:
        put(out, data)
    return caught.value.told[0]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    put(tmp_path / "build", OLD, b"old")
    return tmp_path / "build"


@pytest.mark.parametrize("pieces", [[], [b""], [b"a"], [b"a", b"", b"b" * 300_000, b"c"]])
def test_a_file_comes_in_pieces(tmp_path: Path, pieces: list[bytes]) -> None:
    with staging(tmp_path) as stage:
        staged = stage.put(Artifact(path="a.gift", pieces=pieces, output="quiz"))
        assert staged.file.read_bytes() == b"".join(pieces)
        assert staged.digest == digest_of(staged.file)


def files(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


BEFORE = {"deck/a.pptx": OLD, "manifest.json": b"old"}
AFTER = {"deck/a.pptx": NEW, "manifest.json": b"{}"}


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    put(tmp_path / "a" / "b")
    assert files(tmp_path / "a" / "b") == AFTER


def test_old_files_are_replaced_and_nothing_is_left_behind(out: Path) -> None:
    put(out)
    assert files(out) == AFTER
    assert sorted(path.name for path in out.iterdir()) == ["deck", "manifest.json"]


def test_an_output_that_is_a_folder(out: Path) -> None:
    (out / "deck" / "a.pptx").unlink()
    (out / "deck" / "a.pptx").mkdir()
    (out / "deck" / "a.pptx" / "work.txt").write_text("mine")
    assert refused(out) == "output-blocked"
    assert files(out) == {"deck/a.pptx/work.txt": b"mine", "manifest.json": b"old"}


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("mine")
    assert refused(tmp_path / "build") == "output-folder"
    (tmp_path / "b2").mkdir()
    (tmp_path / "b2" / "deck").write_text("mine")
    assert refused(tmp_path / "b2") == "output-blocked"
    assert files(tmp_path) == {"build": b"mine", "b2/deck": b"mine"}


def test_an_output_that_is_a_link_is_not_followed(out: Path, tmp_path: Path) -> None:
    (tmp_path / "precious.pptx").write_bytes(b"precious")
    (out / "deck" / "a.pptx").unlink()
    (out / "deck" / "a.pptx").symlink_to(tmp_path / "precious.pptx")
    assert refused(out) == "output-blocked"
    assert (tmp_path / "precious.pptx").read_bytes() == b"precious"


def test_a_deck_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "deck").symlink_to(tmp_path / "elsewhere")
    assert refused(tmp_path / "build") == "output-blocked"
    assert files(tmp_path / "elsewhere") == {}


def test_a_file_that_powerpoint_holds_open(out: Path) -> None:
    (out / "deck" / "~$a.pptx").write_bytes(b"owner")
    assert refused(out) == "output-open"
    assert files(out) == {**BEFORE, "deck/~$a.pptx": b"owner"}


@pytest.mark.parametrize("broken", [b"no package", NEW[:-30], NEW.replace(b"new", b"now", 1)])
def test_a_damaged_package_is_not_published(out: Path, broken: bytes) -> None:
    assert refused(out, broken) == "output-damaged"
    assert files(out) == BEFORE


def test_a_folder_without_the_right_to_write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "build"
        put(out, OLD, b"old")
        for locked_up in (Path(folder), out, out / "deck"):
            locked_up.chmod(0o555)
        was = os.geteuid()
        if was == 0:
            os.seteuid(65534)  # root may write everywhere
        try:
            assert refused(out) == "output-folder"
            assert refused(out.with_name("other")) == "output-folder"
        finally:
            os.seteuid(was)
        assert files(out) == BEFORE
        for locked_up in (Path(folder), out, out / "deck"):
            locked_up.chmod(0o755)


def test_a_full_disk_at_any_byte(out: Path) -> None:
    """The system refuses each file beyond a limit; every limit up to the largest file is tried coarsely."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        for limit in [0, 1, 2, *range(50, len(NEW), 50), len(NEW) - 1]:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
            assert refused(out) == "disk-full"
            assert files(out) == BEFORE
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    put(out)
    assert files(out) == AFTER


def test_a_manifest_that_does_not_fit(out: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(NEW), before[1]))
        with pytest.raises(PublishError) as caught:
            put(out, manifest=b"x" * (len(NEW) + 1))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert caught.value.told[0] == "disk-full"
    assert files(out) == BEFORE


_KILLED_AT = """
import os, signal, sys
from tests.publish.test_publish import *

count = int(sys.argv[2])

def step(event, _args):
    global count
    if event in {"open", "os.rename", "os.remove", "os.mkdir", "os.link", "shutil.rmtree", "os.rmdir"}:
        count -= 1
        if count < 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(step)
put(Path(sys.argv[1]))
"""


def test_a_kill_at_any_moment(tmp_path: Path) -> None:
    """Killed before each single call to the system in turn: each file is its whole old or new self."""
    for count in range(200):
        out = tmp_path / str(count)
        put(out, OLD, b"old")
        result = subprocess.run([sys.executable, "-c", _KILLED_AT, str(out), str(count)], check=False)
        deck, manifest = (out / "deck" / "a.pptx").read_bytes(), (out / "manifest.json").read_bytes()
        assert (deck, manifest) in {(OLD, b"old"), (NEW, b"old"), (NEW, b"{}")}
        if result.returncode == 0:
            assert count > 5
            break
        put(out)
        assert files(out) == AFTER
        assert sorted(path.name for path in out.iterdir()) == ["deck", "manifest.json"]
    else:
        pytest.fail("never finished")


def test_when_one_file_cannot_be_replaced_none_is(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands in for what only happens on Windows: the second file is held open."""
    put(out, OLD, b"old")
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if target.name == "b.pptx":
            raise PermissionError(errno.EACCES, "held open")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    both = [
        Artifact(path="deck/a.pptx", pieces=[NEW], output="deck"),
        Artifact(path="deck/b.pptx", pieces=[NEW], output="deck"),
    ]
    with pytest.raises(PublishError), staging(out) as stage, locked(out):
        publish(out, stage, list(map(stage.put, both)), {}, b"{}")
    assert files(out) == BEFORE


def test_stale_files_go_unless_somebody_changed_them(out: Path) -> None:
    for name in ("gone", "edited"):
        (out / "deck" / f"{name}.pptx").write_bytes(b"ours")
    digest = digest_of(out / "deck" / "gone.pptx")
    (out / "deck" / "edited.pptx").write_bytes(b"theirs")
    stale = {f"deck/{name}.pptx": digest for name in ("gone", "edited", "missing")}
    assert put(out, stale=stale) == ["deck/edited.pptx"]
    assert files(out) == {**AFTER, "deck/edited.pptx": b"theirs"}


def test_stale_files_outside_are_not_touched(out: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"ours")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mine.txt").write_bytes(b"ours")
    (out / "link").symlink_to(tmp_path / "other")
    digest = digest_of(tmp_path / "mine.txt")
    for path in ("../mine.txt", str(tmp_path / "mine.txt"), "deck/../../mine.txt", "link/mine.txt"):
        put(out, stale={path: digest})
    assert (tmp_path / "mine.txt").exists()
    assert (tmp_path / "other" / "mine.txt").exists()


def test_what_another_build_has_staged_stays(out: Path) -> None:
    with staging(out) as other:
        waiting = other.put(Artifact(path="deck/b.pptx", pieces=[NEW], output="deck"))
        put(out)
        assert waiting.file.read_bytes() == NEW
        with locked(out):
            publish(out, other, [waiting], {}, b"{}")
    assert files(out) == {**AFTER, "deck/b.pptx": NEW}


_SWEEPING = """
import sys
from pathlib import Path
from govslides.staging import sweep

while True:
    sweep(Path(sys.argv[1]))
"""


def test_a_new_staging_folder_is_never_taken_for_a_left_one(tmp_path: Path) -> None:
    sweepers = [subprocess.Popen([sys.executable, "-c", _SWEEPING, str(tmp_path)]) for _ in range(2)]
    try:
        for _ in range(3000):
            with staging(tmp_path) as stage:
                assert stage.put(Artifact(path="a.gift", pieces=[b"words"], output="quiz")).file.exists()
    finally:
        for sweeper in sweepers:
            sweeper.kill()
            sweeper.wait()


def test_what_a_killed_build_has_staged_goes(out: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from govslides.staging import Staging;"
        "from tests.publish.test_publish import *;"
        "Staging(Path(sys.argv[1])).put(Artifact(path='deck/b.pptx', pieces=[NEW], output='deck'));"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code, str(out)], check=False)
    assert len(list(out.glob(".staging-*/*"))) == 1
    put(out)
    assert files(out) == AFTER
    assert list(out.glob(".staging-*")) == []


def test_what_is_staged_for_nothing_leaves_nothing(tmp_path: Path) -> None:
    with staging(tmp_path / "a" / "b") as stage:
        stage.put(Artifact(path="deck/a.pptx", pieces=[NEW], output="deck"))
    assert list(tmp_path.iterdir()) == []


def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    code = (
        "import sys; from tests.publish.test_publish import *; put(Path(sys.argv[1]), package('x', 300_000))"
    )
    many = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "build")]) for _ in range(4)]
    assert [one.wait() for one in many] == [0] * 4
    assert sorted(files(tmp_path / "build")) == ["deck/a.pptx", "manifest.json"]
