"""One line on a terminal that says what is being done, once it takes over a second."""

import sys
import time
from types import TracebackType

_PATIENCE = 1.0  # seconds
_EVERY = 0.1
_CLEAR = "\r\x1b[K"


class Progress:
    """Called with what is being done; silent in pipes, when not wanted, and for the first second."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted and sys.stderr.isatty()
        self._start = self._last = time.monotonic()
        self._shown = False

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, doing: str) -> None:
        """Say that `doing` goes on."""
        now = time.monotonic()
        if not self._wanted or now - self._start < _PATIENCE or now - self._last < _EVERY:
            return
        self._last, self._shown = now, True
        sys.stderr.write(f"{_CLEAR}{doing} ... {now - self._start:.0f} s")
        sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
