"""Quizzes for learning platforms; they hold the answers, so they are for tutors."""

from collections.abc import Iterator

from govslides.artifact import Artifact
from govslides.emit.job import Job

_ENDINGS = {"gift": "gift", "moodle": "moodle.xml", "qti12": "qti12.zip", "qti21": "qti21.zip"}


def quizzes(job: Job) -> Iterator[Artifact]:
    """The quiz in every format that is wanted; none when nothing is asked."""
    if not job.outputs.wants("quiz", "tutor"):
        return
    from govslides.quiz import quiz_of, write_gift, write_moodle, write_qti12, write_qti21

    writers = {"gift": write_gift, "moodle": write_moodle, "qti12": write_qti12, "qti21": write_qti21}
    quiz = quiz_of(job.lecture, job.name, tags=job.outputs.questions.tags)
    if not quiz.items:
        return
    for kind in job.outputs.formats["quiz"]:
        path = f"tutor/{job.name}-quiz.{_ENDINGS[kind]}"
        yield Artifact(path=path, data=writers[kind](quiz), output="quiz")
