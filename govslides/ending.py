"""What is left to do when a process ends.

Runs and forks leave without ceremony (`os._exit`), since tidying memory up takes longer than it is worth, and
pass the standard library's `atexit` by. What must not be left behind, a folder for instance, is said here.
"""

import atexit
from collections.abc import Callable

_last: list[Callable[[], object]] = []
_each: list[Callable[[], object]] = []


def at_end(task: Callable[[], object], *, forks: bool = False) -> None:
    """Have `task` done when this process ends, however it leaves; with `forks` by each fork of it too."""
    if not _last:
        atexit.register(run_last)
    _last.append(task)
    if forks:
        _each.append(task)


def run_last() -> None:
    """Do what is left, the newest first; whoever leaves without ceremony calls this before."""
    while _last:
        _last.pop()()


def forget_last() -> None:
    """Leave it to the process that this one was forked from, but for what each does."""
    _last[:] = _each
