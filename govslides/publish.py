"""Publication: every artifact of a build, or none.

In come finished bytes, out come files. Everything is written beside its place first, flushed to disk
and read back; only then are the old files replaced, one by one, and the manifest last. Whatever
happens on the way (a full disk, a killed process, a file held open), each old file is either still
there, whole, or replaced by its whole successor. Nothing is written through a symbolic link.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from govslides.artifact import Artifact
from govslides.diagnostics import Sink
from govslides.digests import sha256
from govslides.soundness import is_sound

_STAGING = ".staging-"
_PIECE = 1 << 16
_ZIPPED = (".pptx", ".docx", ".zip")


class PublishError(Exception):
    """Publication cannot go on; nothing is lost. `told` is code, message, reason and hint."""

    def __init__(self, path: Path, code: str, message: str, reason: str, hint: str) -> None:
        super().__init__(message)
        self.path = path
        self.told = (code, message, reason, hint)

    def report(self, sink: Sink) -> None:
        """Tell it as a diagnostic."""
        code, message, reason, hint = self.told
        sink.error(code, None, message, reason, hint, path=str(self.path.absolute()))


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """The output folder, made if it is missing, for this process alone; others wait."""
    with _explained(out):
        out.mkdir(parents=True, exist_ok=True)
    handle = _lock(out)
    try:
        if handle is not None:  # else another build may be at work in there
            _sweep(out)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def publish(out: Path, artifacts: Sequence[Artifact], stale: Mapping[str, str], manifest: bytes) -> list[str]:
    """Put `artifacts` and `manifest` in place of what is there; the caller holds the lock.

    `stale` are files of earlier builds (path to SHA-256) that this one makes no more: those that
    nobody has changed since are removed. Returns the paths of those that were kept for that reason.
    """
    everything = [*artifacts, Artifact(path="manifest.json", data=manifest, output="")]
    for artifact in artifacts:
        _refuse_blocked(out, artifact.path)
    with _explained(out):
        staging = out / f"{_STAGING}{os.getpid()}"
        staging.mkdir()
    try:
        for number, artifact in enumerate(everything):
            _stage(staging / str(number), artifact)
        for artifact in artifacts:
            with _explained(out / artifact.path):
                (out / artifact.path).parent.mkdir(parents=True, exist_ok=True)
        _replace_all(out, staging, everything)
    finally:
        _clear(staging)
    return [path for path, digest in sorted(stale.items()) if not _remove_stale(out, path, digest)]


def digest_of(path: Path) -> str:
    """The SHA-256 of a regular file, or "" when there is none to read."""
    try:
        return "" if path.is_symlink() else sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _stage(path: Path, artifact: Artifact) -> None:
    with _explained(path.parent):
        with path.open("wb") as file:
            file.write(artifact.data)
            file.flush()
            os.fsync(file.fileno())
        whole = _holds(path, artifact.data)
    if not whole or (artifact.path.endswith(_ZIPPED) and not is_sound(artifact.data)):
        raise PublishError(
            path.parent.parent / artifact.path,
            "output-damaged",
            "The file came out damaged.",
            "A damaged file must not take the place of a good one, so the old one is still there.",
            "Build again; if it comes back, the disk or govslides has a fault worth reporting.",
        )


def _holds(path: Path, data: bytes) -> bool:
    """Whether that is what the file has; read in pieces, since fresh memory takes longer than reading."""
    with path.open("rb", buffering=0) as file:
        at = 0
        while piece := file.read(_PIECE):
            if piece != data[at : at + len(piece)]:
                return False
            at += len(piece)
    return at == len(data)


def _replace_all(out: Path, staging: Path, artifacts: Sequence[Artifact]) -> None:
    """Replace file by file; when one cannot be, put back those already replaced."""
    done: list[tuple[Path, Path | None]] = []
    for number, artifact in enumerate(artifacts):
        target = out / artifact.path
        kept = _keep(target, staging / f"old-{number}")
        try:
            with _explained(target):
                (staging / str(number)).replace(target)
        except PublishError:
            _put_back(done)
            raise
        done.append((target, kept))


def _keep(target: Path, spare: Path) -> Path | None:
    """A second name for the old file while it is being replaced, where the file system has such."""
    try:
        spare.hardlink_to(target)
    except (OSError, NotImplementedError):
        return None
    return spare


def _put_back(done: Sequence[tuple[Path, Path | None]]) -> None:
    for target, kept in done:
        try:
            if kept is not None:
                kept.replace(target)
        except OSError:
            continue


def _remove_stale(out: Path, path: str, digest: str) -> bool:
    """Whether the file is gone afterwards."""
    target = out / path
    if path.startswith("/") or ".." in path.split("/") or target.parent.is_symlink():
        return True
    if not target.exists():
        return True
    if digest_of(target) != digest:
        return False
    try:
        target.unlink()
    except OSError:
        return False
    return True


def _refuse_blocked(out: Path, path: str) -> None:
    """Refuse what would be lost, followed or torn from somebody's hands by replacing it."""
    target = out / path
    for place in (target.parent, target):
        if place != out and place.is_symlink():
            raise PublishError(
                place,
                "output-blocked",
                "A symbolic link stands where an output goes.",
                "Output is never written through links, so that it cannot end up outside the folder.",
                "Delete the link, or choose another folder with `--out`.",
            )
    if target.is_dir() or (target.parent.exists() and not target.parent.is_dir()):
        raise PublishError(
            target,
            "output-blocked",
            "Something else stands where the output goes.",
            "It may be somebody's work, so it is not touched.",
            "Move it away, or choose another folder with `--out`.",
        )
    if (target.parent / f"~${target.name}").exists():
        raise _held_open(target)


def _held_open(target: Path) -> PublishError:
    return PublishError(
        target,
        "output-open",
        "PowerPoint has this file open.",
        "Replacing it now could lose what is being edited there.",
        f"Close it and build again; if it is not open, delete `~${target.name}` beside it.",
    )


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what the system refuses into words."""
    import errno

    try:
        yield
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
        why = (error.strerror or str(error)).lower()
        if full:
            told = (
                "disk-full",
                f"The disk is full or a limit is reached ({why}).",
                "Make room and build again.",
            )
        elif isinstance(error, PermissionError) and path.is_file():
            told = ("output-open", f"The file cannot be replaced ({why}).", "Close it wherever it is open.")
        else:
            told = ("output-folder", f"Nothing can be written here ({why}).", "Choose another with `--out`.")
        code, message, hint = told
        reason = "Nothing was published, and the old files are as they were."
        raise PublishError(path, code, message, reason, hint) from error


def _lock(out: Path) -> int | None:
    """Wait for the folder's lock, which ends with the process whatever happens; None without locks."""
    try:
        import fcntl
    except ImportError:  # Windows refuses to replace what another process writes, which is enough
        return None
    try:
        handle = os.open(out, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:  # a file system without locks
        os.close(handle)
        return None
    return handle


def _clear(staging: Path) -> None:
    """Remove a staging folder, which holds nothing but files; what cannot be removed stays."""
    with suppress(OSError):
        for left in list(os.scandir(staging)):
            os.unlink(left.path)  # noqa: PTH108 -- the same without building a Path
        staging.rmdir()


def _sweep(out: Path) -> None:
    """Remove what a killed build left behind."""
    for left in out.glob(f"{_STAGING}*"):
        if not left.is_symlink():
            _clear(left)
