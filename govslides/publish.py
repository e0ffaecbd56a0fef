"""Publication: every artifact of a build, or none.

In come staged files (`govslides.staging`), out come published ones: the old files are replaced one by one,
and the manifest last. Whatever happens on the way (a full disk, a killed process, a file held open), each
old file is either still there, whole, or replaced by its whole successor. Nothing is written through a
symbolic link.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from govslides.artifact import Artifact
from govslides.digests import sha256
from govslides.refusals import PublishError, explained
from govslides.staging import Staged, Staging, lock, sweep


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """The output folder, made if it is missing, for this process alone; others wait."""
    with explained(out):
        out.mkdir(parents=True, exist_ok=True)
    handle = lock(out, wait=True)
    try:
        if handle is not None:  # else another build may be at work in there
            sweep(out)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def publish(
    out: Path, staging: Staging, staged: Sequence[Staged], stale: Mapping[str, str], manifest: bytes
) -> list[str]:
    """Put what is staged, and `manifest`, in place of what is there; the caller holds the lock.

    What another process staged, it has flushed.

    `stale` are files of earlier builds (path to SHA-256) that this one makes no more: those that
    nobody has changed since are removed. Returns the paths of those that were kept for that reason.
    """
    for one in staged:
        _refuse_blocked(out, one.path)
    last = staging.put(Artifact(path="manifest.json", pieces=[manifest], output=""))
    staging.flush()
    for one in staged:
        with explained(out / one.path):
            (out / one.path).parent.mkdir(parents=True, exist_ok=True)
    _replace_all(out, staging, (*staged, last))
    return [path for path, digest in sorted(stale.items()) if not _remove_stale(out, path, digest)]


def digest_of(path: Path) -> str:
    """The SHA-256 of a regular file, or "" when there is none to read."""
    try:
        return "" if path.is_symlink() else sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _replace_all(out: Path, staging: Staging, staged: Sequence[Staged]) -> None:
    """Replace file by file; when one cannot be, put back those already replaced."""
    done: list[tuple[Path, Path | None]] = []
    for number, one in enumerate(staged):
        target = out / one.path
        kept = _keep(target, staging.folder / f"old-{number}")
        try:
            with explained(target):
                one.file.replace(target)
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
