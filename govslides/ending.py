"""What is left to do when a process ends, and what is not.

Runs and forks leave without ceremony (`os._exit`), since tidying memory up takes longer than it is worth, and
pass the standard library's `atexit` by. What must not be left behind, a folder for instance, is said here,
and so is what nobody needs any more but is not worth taking apart.
"""

import atexit
from collections.abc import Callable

_last: list[Callable[[], object]] = []
_each: list[Callable[[], object]] = []
_kept: list[object] = []
_leaving = False


def at_end(task: Callable[[], object], *, forks: bool = False) -> None:
    """Have `task` done when this process ends, however it leaves; with `forks` by each fork of it too."""
    if not _last:
        atexit.register(run_last)
    _last.append(task)
    if forks:
        _each.append(task)


def leave_untidied() -> None:
    """Let this process end as it is: it makes one thing, and leaves."""
    global _leaving  # noqa: PLW0603 -- there is one process
    _leaving = True


def keep(*things: object) -> None:
    """Hold on to large `things` when the process is about to leave: freeing them would only take time."""
    if _leaving:
        _kept.extend(things)


def run_last() -> None:
    """Do what is left, the newest first; whoever leaves without ceremony calls this before."""
    while _last:
        _last.pop()()


def forget_last() -> None:
    """Leave it to the process that this one was forked from, but for what each does."""
    _last[:] = _each
