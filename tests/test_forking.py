"""Ranges done in forks give what they give alone, and a lost fork is noticed."""

import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain

import pytest

from govslides.forking import Beside, Errand, Work, ranges_for, run, run_alone

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks on this system")


KEPT: list[int] = []
"""What the first step keeps for the second, in its own process."""


def squares(one: range) -> int:
    KEPT[:] = [number * number for number in one]
    return len(one)


def offsets(lengths: Sequence[int]) -> list[int]:
    return [sum(lengths[:place]) for place in range(len(lengths))]


def numbered(offset: int) -> list[tuple[int, int]]:
    return [(offset + place, value) for place, value in enumerate(KEPT)]


WORK = Work(squares, offsets, numbered)


@pytest.mark.parametrize("parts", [1, 2, 3, 5])
def test_any_number_of_forks_gives_the_same(parts: int) -> None:
    edges = [100 * part // parts for part in range(parts + 1)]
    ranges = [range(edges[part], edges[part + 1]) for part in range(parts)]
    forked = run(WORK, ranges)
    assert forked is not None
    (alone,) = run_alone(WORK, range(100))
    assert [*chain.from_iterable(forked)] == alone == [(n, n * n) for n in range(100)]


def test_large_results_come_through() -> None:
    work = Work(squares, offsets, lambda _offset: os.urandom(1) * 5_000_000 + bytes(len(KEPT)))
    forked = run(work, [range(3), range(3, 7)])
    assert forked is not None
    assert [len(one) for one in forked] == [5_000_003, 5_000_004]


def test_a_killed_fork_is_noticed() -> None:
    def start(one: range) -> int:
        if one.start:
            os.kill(os.getpid(), signal.SIGKILL)
        return squares(one)

    assert run(WORK._replace(start=start), [range(5), range(5, 9)]) is None


@pytest.mark.parametrize("step", ["start", "finish"])
def test_a_fault_in_a_fork_is_noticed(step: str, capfd: pytest.CaptureFixture[str]) -> None:
    here = os.getpid()

    def failing(_argument: object) -> int:
        if os.getpid() != here:
            raise ValueError
        return 1

    assert run(WORK._replace(**{step: failing}), [range(5), range(5, 9)]) is None
    assert capfd.readouterr() == ("", "")


def test_a_fault_here_is_raised_and_the_forks_end() -> None:
    here = os.getpid()

    def failing(one: range) -> int:
        if os.getpid() == here:
            raise ValueError("mine")
        return squares(one)

    _see_all_off()
    with pytest.raises(ValueError, match="mine"):
        run(WORK._replace(start=failing), [range(5), range(5, 9)])
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def _see_all_off() -> None:
    """Wait for forks of earlier tests, which end by themselves."""
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)


def test_a_task_beside_takes_a_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOVSLIDES_CORES", "3")
    task = Beside(lambda: bytes(300_000), worth=True)
    try:
        assert ranges_for(200, worth=50) == [range(100), range(100, 200)]
        assert task.result() == bytes(300_000)
        assert len(ranges_for(200, worth=50)) == 3
        dropped = Beside(lambda: None, worth=True)
        dropped.drop()
        assert len(ranges_for(200, worth=50)) == 3
    finally:
        task.drop()


def test_ranges(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOVSLIDES_CORES", "3")
    assert ranges_for(10, worth=100) == [range(10)]
    assert ranges_for(0, worth=100) == [range(0)]
    assert ranges_for(200, worth=100) == [range(100), range(100, 200)]
    assert [len(one) for one in ranges_for(1000, worth=100)] == [333, 333, 334]


def test_an_errand_is_done_by_the_first_alone() -> None:
    errand = Errand()
    asked = [Beside(errand.is_mine, worth=True) for _ in range(3)]
    answers = [*(one.result() for one in asked), errand.is_mine()]
    assert sorted(answers) == [False, False, False, True]
    assert not errand.is_mine(), "it says so once"


def test_an_errand_is_left_to_others() -> None:
    errand = Errand()
    asked = Beside(errand.is_mine, worth=True)
    errand.drop()
    assert asked.result()
    assert not errand.is_mine()
