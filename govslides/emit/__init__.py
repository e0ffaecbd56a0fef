"""From a lecture to finished files: one module for each kind of output.

In comes a `Job`, out come artifacts. What a document or a deck says is decided on the floors below;
here it is decided which of them are made, for whom and in which format.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from govslides.artifact import Artifact
from govslides.diagnostics import Diagnostic, Sink
from govslides.emit.job import Job

if TYPE_CHECKING:
    from govslides.emit.decks import Decks

__all__ = ["emit"]

_WORTH_A_FORK = 150  # slides

_TOO_LONG = 6000
"""Of more slides, deck and documents are made one after the other: both hold all that they make."""


def emit(job: Job) -> list[Artifact]:
    """Everything that is wanted, finished; worth nothing when the job's sink has an error."""
    from govslides.emit.decks import DRAWN, Decks
    from govslides.forking import Beside

    pictured = job.outputs.pictured
    decks = Decks(job, pictured=pictured)
    artifacts: list[Artifact] = []
    if not any(job.outputs.wants(name) for name in ("handout", "questions", "quiz")):
        return list(decks.artifacts())
    papers = Beside(lambda: _papers(job, decks), worth=not pictured and _is_worth_a_fork(job))
    try:
        if any(job.outputs.wants(name) for name in ("deck", *DRAWN)):
            artifacts += decks.artifacts()
        if not job.sink.failed:
            made, told = papers.result()
            artifacts += made
            for one in told:
                job.sink.report(one)
    finally:
        papers.drop()
    return artifacts


def _papers(job: Job, decks: "Decks") -> tuple[list[Artifact], Sequence[Diagnostic]]:
    """Documents and quizzes, and what was reported about them: they may be made in another process."""
    from govslides.emit.documents import documents
    from govslides.emit.quizzes import quizzes

    sink, job.sink = job.sink, Sink()
    try:
        artifacts = [*documents(job, decks), *quizzes(job)]
        return artifacts, list(job.sink)
    finally:
        job.sink = sink


def _is_worth_a_fork(job: Job) -> bool:
    """Whether documents take long enough: setting type does, and many slides; and memory allows it."""
    outputs = job.outputs
    typeset = any("pdf" in outputs.formats.get(name, ()) for name in ("handout", "questions"))
    return job.slides <= _TOO_LONG and (typeset or job.slides >= _WORTH_A_FORK)
