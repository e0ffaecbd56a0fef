"""Finished files on their way to their places: written beside them, read back, and flushed to disk.

Each is staged by the process that made it, as soon as it is made, and its bytes can be forgotten. The system
begins to write it then; they are flushed one right after the other, when little is left to do. A staging
folder belongs to one build, which holds a lock on it; what a killed build left behind has none, and
the next one to publish removes it.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from itertools import count
from mmap import ACCESS_READ, mmap
from pathlib import Path

from govslides.artifact import Artifact
from govslides.digests import sha256
from govslides.refusals import PublishError, explained
from govslides.soundness import is_sound
from govslides.tuples import NamedTuple

_NAME = ".staging-"
_BUFFER = 1 << 18
_ZIPPED = (".pptx", ".docx", ".zip")


class Staged(NamedTuple):
    """A finished file that waits for its place.

    Fields:
        path, output: those of the artifact.
        digest: the SHA-256 of its bytes.
        file: where it waits.
    """

    path: str
    output: str
    digest: str
    file: Path


class Staging:
    """The staging folder of a build into `out`.

    Attributes:
        folder: where it is, once it is open.
    """

    def __init__(self, out: Path) -> None:
        """Nothing is made yet."""
        self.folder = out
        self._out = out
        self._new: list[Path] = []
        self._handle: int | None = None
        self._count = 0
        self._unflushed: list[Path] = []

    def open(self) -> None:
        """Make the folder, if that was not done; a fork that stages something must find it made.

        Raises PublishError.
        """
        if self.folder is not self._out:
            return
        with explained(self._out):
            self._new = [one for one in (self._out, *self._out.parents) if not one.exists()]
            self._out.mkdir(parents=True, exist_ok=True)
            self.folder, self._handle = _new_folder(self._out)

    def put(self, artifact: Artifact) -> Staged:
        """Write a file, and see that it came out whole; it must be flushed yet. Raises PublishError."""
        self.open()
        self._count += 1
        file = self.folder / f"{os.getpid()}-{self._count}"
        with explained(self._out):
            with file.open("wb", buffering=_BUFFER) as opened:
                opened.writelines(artifact.pieces)
            digest = _digest(file, artifact)
        self._unflushed.append(file)
        if not digest:
            raise PublishError(
                self._out / artifact.path,
                "output-damaged",
                "The file came out damaged.",
                "A damaged file must not take the place of a good one, so the old one is still there.",
                "Build again; if it comes back, the disk or govslides has a fault worth reporting.",
            )
        return Staged(artifact.path, artifact.output, digest, file)

    def flush(self) -> None:
        """Flush to disk what this process has staged. Raises PublishError."""
        with explained(self._out):
            for file in self._unflushed:
                with file.open("rb+") as opened:
                    os.fsync(opened.fileno())
        self._unflushed = []

    def close(self) -> None:
        """Remove what is still staged, and folders that were made for nothing."""
        if self.folder is self._out:
            return
        _clear(self.folder)
        if self._handle is not None:
            os.close(self._handle)
        for one in self._new:
            with suppress(OSError):
                one.rmdir()


@contextmanager
def staging(out: Path) -> Iterator[Staging]:
    """A staging folder, which is gone afterwards."""
    made = Staging(out)
    try:
        yield made
    finally:
        made.close()


def sweep(out: Path) -> None:
    """Remove what killed builds left behind; the caller holds the lock of `out`."""
    for left in out.glob(f"{_NAME}*"):
        if left.is_symlink() or (handle := lock(left, wait=False)) is None:
            continue
        _clear(left)
        os.close(handle)


def lock(folder: Path, *, wait: bool) -> int | None:
    """The folder's lock, which ends with the process whatever happens.

    None without locks, without the folder, or when another has it and we do not wait.
    """
    try:
        import fcntl
    except ImportError:  # Windows refuses to replace what another process writes, which is enough
        return None
    how = fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB
    while (handle := _opened(folder, lambda opened: fcntl.flock(opened, how))) is not None:
        if _is_at(handle, folder):
            break
        os.close(handle)  # the folder was removed, and perhaps made again, before we had its lock
    return handle


def _opened(folder: Path, lock: Callable[[int], None]) -> int | None:
    """The folder, opened and locked; None when it is not there, is taken, or its file system has no locks."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        lock(handle)
    except OSError:
        os.close(handle)
        return None
    return handle


def _is_at(handle: int, folder: Path) -> bool:
    """Whether that is the folder which is open."""
    try:
        return os.path.samestat(os.fstat(handle), folder.stat())
    except OSError:
        return False


def _new_folder(out: Path) -> tuple[Path, int | None]:
    """A folder that nobody has, and the lock on it."""
    for number in count():
        folder = out / f"{_NAME}{os.getpid()}-{number}"
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        handle = lock(folder, wait=True)
        if folder.exists():  # else another build took it for left behind before it was locked
            return folder, handle
        if handle is not None:
            os.close(handle)
    raise AssertionError("there is no end of numbers")


def _digest(file: Path, artifact: Artifact) -> str:
    """The SHA-256 of the file; "" when it does not hold what it should, or is no whole package."""
    with file.open("rb", buffering=0) as opened, _mapped(opened) as data:
        if not _holds(data, artifact.pieces) or (artifact.path.endswith(_ZIPPED) and not is_sound(data)):
            return ""
        _begin_to_flush(opened)
        return sha256(data).hexdigest()


def _begin_to_flush(file: FileIO) -> None:
    """Have the system write the file to disk while this process goes on, where it can be asked to.

    Linux does so when told that what is in memory will not be needed.
    """
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def _mapped(file: FileIO) -> Iterator[bytes | mmap]:
    """What the file holds; it is read where nothing can be mapped: of no bytes, or in a plain file system."""
    try:
        data = mmap(file.fileno(), 0, access=ACCESS_READ)
    except (OSError, ValueError):
        yield file.readall()
        return
    with data:
        yield data


def _holds(data: bytes | mmap, pieces: Iterable[bytes]) -> bool:
    """Whether the pieces are what is in `data`, and all of it."""
    at = 0
    for piece in pieces:
        end = at + len(piece)
        if data[at:end] != piece:
            return False
        at = end
    return at == len(data)


def _clear(folder: Path) -> None:
    """Remove a staging folder, which holds nothing but files; what cannot be removed stays."""
    with suppress(OSError):
        for left in list(os.scandir(folder)):
            os.unlink(left.path)  # noqa: PTH108 -- the same without building a Path
        folder.rmdir()
