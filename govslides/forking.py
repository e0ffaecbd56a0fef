"""Work on several cores: the slides of long decks, and one output beside another.

The work on slides is a function of a range of slides. The first range is done in this process, each
other one in a fork of it, which knows all that was read without copying it. What a step keeps for the next
stays in its process; only messages and finished bytes go between them. Whatever goes wrong with a fork, the
work is done alone: the result is the same, since ranges know nothing of each other.
"""

import os
import struct
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import IO, Any, Generic, NamedTuple, TypeVar

from govslides.ending import at_end, forget_last, run_last

Message = TypeVar("Message")
Reply = TypeVar("Reply")
Result = TypeVar("Result")

_LENGTH = struct.Struct("<Q")
_PROTOCOL = 5
_MOST = 8


class Work(NamedTuple, Generic[Message, Reply, Result]):
    """What is done to each range, in two steps with a meeting between them.

    Fields:
        start: the first step; gives a message to the meeting.
        meet: all messages in the order of the ranges; gives a reply for each.
        finish: the second step, in the process of the first.
    """

    start: Callable[[range], Message]
    meet: Callable[[Sequence[Message]], Sequence[Reply]]
    finish: Callable[[Reply], Result]


def run(work: Work[Message, Reply, Result], ranges: Sequence[range]) -> list[Result] | None:
    """The result of each range, in order; None when a process was lost."""
    import gc

    gc.freeze()  # the garbage collector of a fork must not touch, and so copy, what it shares
    forks: list[_Fork] = []
    try:
        for one in ranges[1:]:
            forks.append(_fork(work, one, forks))
        messages = [work.start(ranges[0]), *(fork.channel.receive() for fork in forks)]
        replies = work.meet(messages)
        for fork, reply in zip(forks, replies[1:], strict=True):
            fork.channel.send(reply)
        results = [work.finish(replies[0]), *(fork.channel.receive() for fork in forks)]
        while forks:
            forks.pop().let_go()
    except (OSError, EOFError):
        return None
    finally:
        for fork in forks:
            fork.end()
    return results


def run_alone(work: Work[Message, Reply, Result], everything: range) -> list[Result]:
    """The same in this process, as one range."""
    return [work.finish(work.meet([work.start(everything)])[0])]


class Beside(Generic[Result]):
    """A task that is done in a fork while this process goes on; with one core, or no fork, it waits.

    A fork that is lost costs time only: its task is then done here.
    """

    def __init__(self, task: Callable[[], Result], *, worth: bool) -> None:
        """Start the task; `worth` says whether a fork pays for it."""
        import gc

        self._task = task
        self._fork: _Fork | None = None
        if worth and hasattr(os, "fork") and _cores() > 1:
            gc.freeze()
            with suppress(OSError):
                self._fork = _fork_off(lambda channel: channel.send(task()), tuple(_busy))
                _busy.add(self._fork)

    def result(self) -> Result:
        """What the task gives; to be asked for once."""
        if self._fork is None:
            return self._task()
        fork, self._fork = self._fork, None
        _busy.discard(fork)
        try:
            found: Result = fork.channel.receive()
        except (OSError, EOFError):
            fork.end()
            return self._task()
        fork.let_go()  # it may have something to put away
        return found

    def drop(self) -> None:
        """Nobody wants the result any more."""
        if self._fork is not None:
            _busy.discard(self._fork)
            self._fork.end()
            self._fork = None


class Errand:
    """Something small to be done by one of several processes: by the first that comes to it.

    Which of two cores is the quicker is not known beforehand. To be made before the forks are.
    """

    def __init__(self) -> None:
        self._open: int | None
        self._open, giving = os.pipe()
        os.write(giving, b"!")
        os.close(giving)

    def is_mine(self) -> bool:
        """Whether this process is the first to ask; it says so once."""
        mine = self._open is not None and bool(os.read(self._open, 1))
        self.drop()
        return mine

    def drop(self) -> None:
        """This process will not ask any more."""
        if self._open is not None:
            os.close(self._open)
            self._open = None


def ranges_for(count: int, *, worth: int) -> list[range]:
    """`count` in as many ranges as there are idle cores, but none shorter than `worth`; one without forks."""
    cores = min(idle_cores(), _MOST) if hasattr(os, "fork") else 1
    parts = max(1, min(cores, count // worth))
    edges = [count * part // parts for part in range(parts + 1)]
    return [range(start, end) for start, end in pairwise(edges)]


def idle_cores() -> int:
    """How many cores there are for this process and its forks, less those that have something to do."""
    return _cores() - len(_busy)


def _cores() -> int:
    stated = os.environ.get("GOVSLIDES_CORES", "")
    if stated.isascii() and stated.isdigit():
        return max(1, int(stated))
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux tells what this process may use
        return os.cpu_count() or 1


class _Channel:
    """One end of what leads to another process and back.

    Small messages go through pipes. What comes back from a fork may be megabytes, and a pipe holds 64 KB:
    where the system has files in memory, a fork leaves it in one, and need not wait until it is read.
    """

    def __init__(self, incoming: IO[bytes], outgoing: IO[bytes], parcel: int | None, *, leaves: bool) -> None:
        """`parcel` is the file in memory; `leaves` says whether this end fills it, or empties it."""
        self._incoming = incoming
        self._outgoing = outgoing
        self._parcel = parcel
        self._leaves = leaves

    def send(self, value: object) -> None:
        """Send `value` to the other end."""
        data: bytes = _pickle().dumps(value, _PROTOCOL)
        self._outgoing.write(_LENGTH.pack(len(data)))
        if self._parcel is not None and self._leaves:
            if os.pwrite(self._parcel, data, 0) < len(data):
                raise EOFError
        else:
            self._outgoing.write(data)
        self._outgoing.flush()

    def receive(self) -> Any:
        """What the other end sends next. Raises EOFError when it has gone."""
        head = self._incoming.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            raise EOFError
        length = _LENGTH.unpack(head)[0]
        if self._parcel is not None and not self._leaves:
            data = os.pread(self._parcel, length, 0)
        else:
            data = self._incoming.read(length)
        if len(data) < length:
            raise EOFError
        return _pickle().loads(data)  # from our own fork, or for it

    def close(self) -> None:
        """Close this end."""
        for pipe in (self._outgoing, self._incoming):
            with suppress(OSError):
                pipe.close()
        if self._parcel is not None:
            os.close(self._parcel)
            self._parcel = None


def _pickle() -> Any:
    """`pickle`, or the half of it that is written in C: the other half takes longer to load than to use."""
    try:
        import _pickle as found
    except ImportError:  # another kind of Python
        import pickle as found  # type: ignore[no-redef]
    return found


class _Fork:
    """A forked process and the channel to it."""

    def __init__(self, process: int, channel: _Channel) -> None:
        self.process = process
        self.channel = channel

    def let_go(self) -> None:
        """Leave the process alone, which has sent all it had and ends by itself, until this one ends too."""
        self.channel.close()
        at_end(self._see_off)

    def end(self) -> None:
        """End the process: nobody wants what it does any more."""
        from signal import SIGKILL

        self.channel.close()
        with suppress(ProcessLookupError):
            os.kill(self.process, SIGKILL)
        self._see_off()

    def _see_off(self) -> None:
        with suppress(ChildProcessError):
            os.waitpid(self.process, 0)


_busy: set[_Fork] = set()
"""Forks that do something beside this process, each on a core of its own."""


def _fork(work: Work[Message, Reply, Result], one: range, others: Sequence[_Fork]) -> _Fork:
    def both_steps(channel: _Channel) -> None:
        channel.send(work.start(one))
        channel.send(work.finish(channel.receive()))

    return _fork_off(both_steps, others)


def _fork_off(run: Callable[[_Channel], None], others: Sequence[_Fork]) -> _Fork:
    """A fork that does `run` with its end of a channel and ends; it closes the channels of `others`."""
    to_parent, to_child = os.pipe(), os.pipe()
    parcel = os.memfd_create("govslides") if hasattr(os, "memfd_create") else None
    process = os.fork()
    if process:
        os.close(to_parent[1])
        os.close(to_child[0])
        pipes = os.fdopen(to_parent[0], "rb"), os.fdopen(to_child[1], "wb")
        return _Fork(process, _Channel(*pipes, parcel, leaves=False))
    code = 1
    forget_last()
    try:
        for other in others:
            other.channel.close()
        os.close(to_parent[0])
        os.close(to_child[1])
        pipes = os.fdopen(to_child[0], "rb"), os.fdopen(to_parent[1], "wb")
        run(_Channel(*pipes, parcel, leaves=True))
        code = 0
    finally:
        try:
            run_last()
        finally:
            os._exit(code)
