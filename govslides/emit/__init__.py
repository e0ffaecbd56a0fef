"""From a lecture to finished files: one module for each kind of output.

In comes a `Job`, out come staged files. What a document or a deck says is decided on the floors below;
here it is decided which of them are made, for whom and in which format.
"""

from collections.abc import Callable

from govslides.diagnostics import Sink
from govslides.emit.job import Job
from govslides.staging import Staged, Staging

__all__ = ["emit"]


def emit(
    job: Job, stage: Staging, check: Callable[[Sink], None], meanwhile: Callable[[], object]
) -> list[Staged]:
    """Everything that is wanted, finished; worth nothing when the job's sink has an error.

    `check` looks for faults in the lecture; `meanwhile` can be called before other processes are waited for.
    Raises PublishError when a file cannot be staged.
    """
    from govslides.emit.decks import DRAWN, Decks

    wants = job.outputs.wants
    decks = Decks(job, pictured=job.outputs.pictured)
    if not any(wants(name) for name in ("handout", "questions", "quiz")):
        check(job.sink)
        return list(map(stage.put, decks.artifacts()))
    from govslides.emit.papers import Papers

    papers = Papers(job, stage, decks, check)
    try:
        wanted = any(wants(name) for name in ("deck", *DRAWN))
        staged = list(map(stage.put, decks.artifacts())) if wanted else []
        return staged + papers.staged(meanwhile)
    finally:
        papers.drop()
