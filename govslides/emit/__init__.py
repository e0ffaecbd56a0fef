"""From a lecture to finished files: one module for each kind of output.

In comes a `Job`, out come artifacts. What a document or a deck says is decided on the floors below;
here it is decided which of them are made, for whom and in which format.
"""

from govslides.artifact import Artifact
from govslides.emit.job import Job

__all__ = ["emit"]


def emit(job: Job) -> list[Artifact]:
    """Everything that is wanted, finished; worth nothing when the job's sink has an error."""
    from govslides.emit.decks import DRAWN, Decks
    from govslides.emit.documents import documents, is_pictured

    wanted = job.outputs
    decks = Decks(job, pictured=is_pictured(job))
    artifacts: list[Artifact] = []
    if any(wanted.wants(name) for name in ("deck", *DRAWN)):
        artifacts += decks.artifacts()
    if job.sink.failed:
        return []
    if wanted.wants("handout") or wanted.wants("questions"):
        artifacts += documents(job, decks)
    if wanted.wants("quiz"):
        from govslides.emit.quizzes import quizzes

        artifacts += quizzes(job)
    return artifacts
