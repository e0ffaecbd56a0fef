"""Quizzes for learning platforms; they hold the answers, so they are for tutors."""

from collections.abc import Iterator

from govslides.artifact import Artifact
from govslides.emit.job import Job

_ENDINGS = {"gift": "gift", "moodle": "moodle.xml", "qti12": "qti12.zip", "qti21": "qti21.zip"}


def quizzes(job: Job) -> Iterator[Artifact]:
    """The quiz in every format that is wanted; none when nothing is asked."""
    if not job.outputs.wants("quiz", "tutor"):
        return
    from govslides.quiz import WRITERS, quiz_of

    quiz = quiz_of(job.lecture, job.name, tags=job.outputs.quiz.tags)
    if not quiz.items:
        return
    for kind in job.outputs.formats["quiz"]:
        path = f"tutor/{job.name}-quiz.{_ENDINGS[kind]}"
        yield Artifact(path=path, data=WRITERS[kind](quiz), output="quiz")
