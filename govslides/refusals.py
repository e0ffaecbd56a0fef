"""What the system refuses while outputs are written, in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from govslides.diagnostics import Sink


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
def explained(path: Path) -> Iterator[None]:
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
