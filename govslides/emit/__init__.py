"""From a lecture to finished files: one module for each kind of output.

In comes a `Job`, out come staged files. What a document or a deck says is decided on the floors below;
here it is decided which of them are made, for whom and in which format.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from govslides.diagnostics import Diagnostic, Sink
from govslides.emit.job import Job
from govslides.staging import Staged, Staging

if TYPE_CHECKING:
    from govslides.emit.decks import Decks

__all__ = ["emit"]

_WORTH_A_FORK = 150  # slides

_TOO_LONG = 6000
"""Of more slides, deck and documents are made one after the other: both hold all that they make."""


def emit(job: Job, stage: Staging, check: Callable[[Sink], None]) -> list[Staged]:
    """Everything that is wanted, finished; worth nothing when the job's sink has an error.

    `check` looks for faults in the lecture; a process that makes the documents does that too. Raises
    PublishError when a file cannot be staged.
    """
    from govslides.emit.decks import DRAWN, Decks
    from govslides.forking import Beside

    pictured = job.outputs.pictured
    decks = Decks(job, pictured=pictured)
    staged: list[Staged] = []
    if not any(job.outputs.wants(name) for name in ("handout", "questions", "quiz")):
        check(job.sink)
        return list(map(stage.put, decks.artifacts()))
    beside = not pictured and _is_worth_a_fork(job)
    if beside:
        stage.open()
    else:
        check(job.sink)
    papers = Beside(lambda: _papers(job, stage, decks, check if beside else None), worth=beside)
    try:
        if any(job.outputs.wants(name) for name in ("deck", *DRAWN)):
            staged += map(stage.put, decks.artifacts())
        if not job.sink.failed:
            made, told = papers.result()
            staged += made
            for one in told:
                job.sink.report(one)
        elif beside:  # nobody waits for the other process
            check(job.sink)
    finally:
        papers.drop()
    return staged


def _papers(
    job: Job, stage: Staging, decks: "Decks", check: Callable[[Sink], None] | None
) -> tuple[list[Staged], Sequence[Diagnostic]]:
    """Documents and quizzes, and what was reported: they may be made in another process, which checks first.

    Of a lecture with faults nothing is made.
    """
    from govslides.emit.documents import documents
    from govslides.emit.quizzes import quizzes

    sink, job.sink = job.sink, Sink()
    try:
        if check is not None:
            check(job.sink)
        staged = [] if job.sink.failed else list(map(stage.put, chain(documents(job, decks), quizzes(job))))
        return staged, list(job.sink)
    finally:
        job.sink = sink


def _is_worth_a_fork(job: Job) -> bool:
    """Whether documents take long enough: setting type does, and many slides; and memory allows it."""
    outputs = job.outputs
    typeset = any("pdf" in outputs.formats.get(name, ()) for name in ("handout", "questions"))
    return job.slides <= _TOO_LONG and (typeset or job.slides >= _WORTH_A_FORK)
