"""Documents and quizzes, made in other processes while this one makes the deck, where that pays.

Deck and documents take about as long as each other, so the process that is done first checks the lecture.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from govslides.diagnostics import Diagnostic, Sink
from govslides.emit.job import Job
from govslides.forking import Beside, Errand, idle_cores
from govslides.model.settings import Audience
from govslides.refusals import PublishError
from govslides.staging import Staged, Staging
from govslides.tuples import NamedTuple

if TYPE_CHECKING:
    from govslides.emit.decks import Decks

_WORTH_A_FORK = 150  # slides

_ENOUGH = 2
"""Idle cores; with more of them, documents take two beside the deck."""

_TOO_LONG, _TOO_LONG_APART = 6000, 3000
"""Of more slides, deck and documents are made one after the other, or all documents by one process: each
holds what it makes."""

Check = Callable[[Sink], None]


class _Made(NamedTuple):
    """What one process made.

    Fields:
        staged: its files; worth nothing when it reported an error.
        told: what it reported.
        faults: what it found wrong with the lecture, None if it did not look.
    """

    staged: list[Staged]
    told: list[Diagnostic]
    faults: list[Diagnostic] | None


class Papers:
    """The documents and quizzes of a job, which are begun at once."""

    def __init__(self, job: Job, stage: Staging, decks: "Decks", check: Check) -> None:
        """`check` looks for faults in the lecture."""
        self._job = job
        self._stage = stage
        self._check = check
        beside = _is_worth_a_fork(job) and _is_open(stage)
        self._errand = Errand() if beside else None
        if not beside:
            check(job.sink)
        # Tutors' and students' have much in common, but two processes are quicker.
        apart = beside and idle_cores() > _ENOUGH and job.slides <= _TOO_LONG_APART
        parties: list[tuple[Audience, ...]] = [("tutor",), ("student",)] if apart else [("tutor", "student")]
        self._tasks = [
            Beside(partial(_made, job, stage, decks, party, check, self._errand), worth=beside)
            for party in parties
        ]

    def staged(self, meanwhile: Callable[[], object]) -> list[Staged]:
        """All of them; worth nothing when the job's sink has an error, before or then.

        `meanwhile` is called when other processes may still be at work.
        """
        sink, checked = self._job.sink, True
        if self._errand is not None:
            checked = self._errand.is_mine()
            self._stage.flush()
            meanwhile()
            if checked or sink.failed:  # of a deck that failed nobody waits for the others
                self._check(sink)
        if sink.failed:
            return []
        made = [task.result() for task in self._tasks]
        if not checked:
            self._take_faults([one.faults for one in made if one.faults is not None])
        if sink.failed:
            return []
        for told in chain.from_iterable(one.told for one in made):
            sink.report(told)
        return list(chain.from_iterable(one.staged for one in made))

    def _take_faults(self, found: Sequence[Sequence[Diagnostic]]) -> None:
        """Report what another process found wrong with the lecture."""
        sink = self._job.sink
        if not found:  # the process that wanted to look was lost
            self._check(sink)
        for fault in chain.from_iterable(found):
            sink.report(fault)

    def drop(self) -> None:
        """Nobody wants them any more."""
        for task in self._tasks:
            task.drop()
        if self._errand is not None:
            self._errand.drop()


def _made(
    job: Job,
    stage: Staging,
    decks: "Decks",
    audiences: Sequence[Audience],
    check: Check,
    errand: Errand | None,
) -> _Made:
    """Documents and quizzes for `audiences`; the errand, if there is one, is to check the lecture.

    With an errand it is another process that publishes what is staged.
    """
    from govslides.emit.documents import documents

    sink, job.sink = job.sink, Sink()
    try:
        staged = list(map(stage.put, documents(job, decks, audiences)))
        if errand is None:
            return _Made(staged, list(job.sink), None)
        is_mine = errand.is_mine()
        stage.flush()  # whoever publishes could not know of them
        told, job.sink = list(job.sink), Sink()
        if not is_mine:
            return _Made(staged, told, None)
        check(job.sink)
        return _Made(staged, told, list(job.sink))
    finally:
        job.sink = sink


def _is_open(stage: Staging) -> bool:
    """Whether files can be staged; why not is told when one should be, after the faults of the lecture."""
    with suppress(PublishError):
        stage.open()
        return True
    return False


def _is_worth_a_fork(job: Job) -> bool:
    """Whether documents take long enough: setting type does, and many slides; and memory allows it."""
    outputs = job.outputs
    if outputs.pictured:  # the deck's slides come first
        return False
    typeset = any("pdf" in outputs.formats.get(name, ()) for name in ("handout", "questions"))
    return job.slides <= _TOO_LONG and (typeset or job.slides >= _WORTH_A_FORK)
