"""Quizzes for learning platforms; they hold the answers, so they are for tutors."""

from collections.abc import Iterator

from govslides.artifact import Artifact
from govslides.emit.job import Job

_ENDINGS = {"gift": "gift", "moodle": "moodle.xml", "qti12": "qti12.zip", "qti21": "qti21.zip"}


def quizzes(job: Job) -> Iterator[Artifact]:
    """The quiz in every format that is wanted; none when nothing is asked."""
    from govslides.quiz import items_of, write

    if not job.outputs.wants("quiz", "tutor"):
        return
    items = items_of(job.lecture, job.sink)
    if not items:
        return
    for kind in job.outputs.formats["quiz"]:
        data = write(kind, items, job.lecture, job.name)
        yield Artifact(path=f"tutor/{job.name}-quiz.{_ENDINGS[kind]}", data=data, output="quiz")
