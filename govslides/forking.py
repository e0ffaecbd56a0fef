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

from govslides.ending import forget_last, run_last

Message = TypeVar("Message")
Reply = TypeVar("Reply")
Result = TypeVar("Result")

_LENGTH = struct.Struct("<Q")
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
        messages = [work.start(ranges[0]), *(fork.receive() for fork in forks)]
        replies = work.meet(messages)
        for fork, reply in zip(forks, replies[1:], strict=True):
            fork.send(reply)
        return [work.finish(replies[0]), *(fork.receive() for fork in forks)]
    except (OSError, EOFError):
        return None
    finally:
        for fork in forks:
            fork.end()


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
                self._fork = _fork_off(lambda _, outgoing: _send(outgoing, task()), ())

    def result(self) -> Result:
        """What the task gives; to be asked for once."""
        if self._fork is None:
            return self._task()
        fork, self._fork = self._fork, None
        try:
            found: Result = fork.receive()
        except (OSError, EOFError):
            fork.end()
            return self._task()
        fork.wait()  # it may have something to put away
        return found

    def drop(self) -> None:
        """Nobody wants the result any more."""
        if self._fork is not None:
            self._fork.end()
            self._fork = None


def ranges_for(count: int, *, worth: int) -> list[range]:
    """`count` in as many ranges as there are cores, but none shorter than `worth`; one without forks."""
    cores = min(_cores(), _MOST) if hasattr(os, "fork") else 1
    parts = max(1, min(cores, count // worth))
    edges = [count * part // parts for part in range(parts + 1)]
    return [range(start, end) for start, end in pairwise(edges)]


def _cores() -> int:
    stated = os.environ.get("GOVSLIDES_CORES", "")
    if stated.isascii() and stated.isdigit():
        return max(1, int(stated))
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux tells what this process may use
        return os.cpu_count() or 1


class _Fork:
    """A forked process and the two pipes to it."""

    def __init__(self, process: int, incoming: IO[bytes], outgoing: IO[bytes]) -> None:
        self.process = process
        self.incoming = incoming
        self.outgoing = outgoing

    def receive(self) -> Any:
        """What the process sends next."""
        return _receive(self.incoming)

    def send(self, value: object) -> None:
        """Send `value` to the process."""
        _send(self.outgoing, value)

    def wait(self) -> None:
        """See the process off, which has sent all it had and ends by itself."""
        for pipe in (self.outgoing, self.incoming):
            with suppress(OSError):
                pipe.close()
        with suppress(ChildProcessError):
            os.waitpid(self.process, 0)

    def end(self) -> None:
        """See the process off: either it has sent all it had, or nobody wants it any more."""
        from signal import SIGKILL

        for pipe in (self.outgoing, self.incoming):
            with suppress(OSError):
                pipe.close()
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(self.process, SIGKILL)
            os.waitpid(self.process, 0)


def _fork(work: Work[Message, Reply, Result], one: range, others: Sequence[_Fork]) -> _Fork:
    def both_steps(incoming: IO[bytes], outgoing: IO[bytes]) -> None:
        _send(outgoing, work.start(one))
        _send(outgoing, work.finish(_receive(incoming)))

    return _fork_off(both_steps, others)


def _fork_off(run: Callable[[IO[bytes], IO[bytes]], None], others: Sequence[_Fork]) -> _Fork:
    """A fork that does `run` with its pipes and ends; `others` are earlier ones, whose pipes it closes."""
    to_parent, to_child = os.pipe(), os.pipe()
    process = os.fork()
    if process:
        os.close(to_parent[1])
        os.close(to_child[0])
        return _Fork(process, os.fdopen(to_parent[0], "rb"), os.fdopen(to_child[1], "wb"))
    code = 1
    forget_last()
    try:
        for other in others:
            os.close(other.incoming.fileno())
            os.close(other.outgoing.fileno())
        os.close(to_parent[0])
        os.close(to_child[1])
        with os.fdopen(to_parent[1], "wb") as outgoing, os.fdopen(to_child[0], "rb") as incoming:
            run(incoming, outgoing)
        code = 0
    finally:
        try:
            run_last()
        finally:
            os._exit(code)


def _send(pipe: IO[bytes], value: object) -> None:
    import pickle

    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    import pickle

    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    length = _LENGTH.unpack(head)[0]
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)  # noqa: S301 -- from our own fork
