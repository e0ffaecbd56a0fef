"""Documents and quizzes, made in other processes while this one makes the deck, where that pays.

The process that makes the tutor's also checks the lecture: the deck takes as long as all that.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from govslides.diagnostics import Diagnostic, Sink
from govslides.emit.job import Job
from govslides.forking import Beside, idle_cores
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
    """What one process made, and what it reported; `staged` is None of a lecture with faults."""

    staged: list[Staged] | None
    told: Sequence[Diagnostic]


class Papers:
    """The documents and quizzes of a job, which are begun at once."""

    def __init__(self, job: Job, stage: Staging, decks: "Decks", check: Check) -> None:
        """`check` looks for faults in the lecture."""
        self._job = job
        self._check = check
        self._beside = _is_worth_a_fork(job) and _is_open(stage)
        if not self._beside:
            check(job.sink)
        # Tutors' and students' have much in common, but two processes are quicker.
        apart = self._beside and idle_cores() > _ENOUGH and job.slides <= _TOO_LONG_APART
        parties: list[tuple[Audience, ...]] = [("tutor",), ("student",)] if apart else [("tutor", "student")]
        checks = [check if self._beside else None, None]
        self._tasks = [
            Beside(partial(_made, job, stage, decks, party, one, beside=self._beside), worth=self._beside)
            for party, one in zip(parties, checks, strict=False)
        ]

    def staged(self) -> list[Staged]:
        """All of them; none when the job's sink has an error, before or then."""
        sink, staged = self._job.sink, list[Staged]()
        if sink.failed:
            if self._beside:  # nobody waits for the process that checks
                self._check(sink)
            return []
        for task in self._tasks:
            made = task.result()
            for one in made.told:
                sink.report(one)
            if made.staged is None:
                return []
            staged += made.staged
        return staged

    def drop(self) -> None:
        """Nobody wants them any more."""
        for task in self._tasks:
            task.drop()


def _made(
    job: Job,
    stage: Staging,
    decks: "Decks",
    audiences: Sequence[Audience],
    check: Check | None,
    *,
    beside: bool,
) -> _Made:
    """Documents and quizzes for `audiences`; with `check` the lecture is checked before.

    `beside` says that another process than this one will publish what is staged.
    """
    from govslides.emit.documents import documents

    sink, job.sink = job.sink, Sink()
    try:
        if check is not None:
            check(job.sink)
        faulty = job.sink.failed
        staged = None if faulty else list(map(stage.put, documents(job, decks, audiences)))
        if beside:  # whoever publishes could not know of them
            stage.flush()
        return _Made(staged, list(job.sink))
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
