"""What earlier builds found out, kept in the user's cache folder.

Everything in it is named by the content it was made from and can be thrown away at any moment: a
record that is missing, broken or cannot be written costs time and nothing else.
"""

import os
import sys
from pathlib import Path

from govslides.digests import sha256

_CHECKSUM_BYTES = 32


class Cache:
    """Records by name in one folder; `None` as the folder keeps nothing.

    A name is a plain file name, made of a kind and a content hash ("image-1f3a..."). Each record
    carries the checksum of its bytes, so that half a record is never taken for a whole one.
    """

    __slots__ = ("_folder",)

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        """The record called `name`, or None."""
        if self._folder is None:
            return None
        try:
            stored = _content(f"{self._folder}/{name}")
        except OSError:
            return None
        data = stored[_CHECKSUM_BYTES:]
        return data if sha256(data).digest() == stored[:_CHECKSUM_BYTES] else None

    def write(self, name: str, data: bytes) -> None:
        """Keep `data` under `name`; a folder that cannot be written is no error."""
        if self._folder is None:
            return
        draft = self._folder / f"{name}.{os.getpid()}.new"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft.write_bytes(sha256(data).digest() + data)
            draft.replace(self._folder / name)
        except OSError:
            _remove(draft)


def user_cache() -> Cache:
    """The cache in the folder that the system has for caches.

    `GOVSLIDES_CACHE` names another folder; set to nothing, it switches the cache off.
    """
    chosen = os.environ.get("GOVSLIDES_CACHE")
    if chosen is not None:
        return Cache(Path(chosen) if chosen else None)
    return Cache(_system_folder())


def _system_folder() -> Path | None:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME")
    if base and os.path.isabs(base):  # noqa: PTH117 -- the same without building a Path
        return Path(base) / "govslides"
    home = os.path.expanduser("~")  # noqa: PTH111 -- Path.home() raises where there is no home
    if not os.path.isabs(home):  # noqa: PTH117
        return None
    return Path(home) / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "govslides"


def _content(path: str) -> bytes:
    """The bytes of a file; fewer when it is not all there at once, which the checksum tells."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(handle, os.fstat(handle).st_size)
    finally:
        os.close(handle)


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return
