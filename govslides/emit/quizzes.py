"""Quizzes for learning platforms; they hold the answers, so they are for tutors."""

from collections.abc import Iterator

from govslides.artifact import Artifact
from govslides.blocks import registry
from govslides.blocks.support.nodes import Aside, Fenced
from govslides.emit.job import Job
from govslides.flowing.places import places_of
from govslides.model.lecture import Lecture
from govslides.model.prose import Block

_ENDINGS = {"gift": "gift", "moodle": "moodle.xml", "qti12": "qti12.zip", "qti21": "qti21.zip"}


def quizzes(job: Job) -> Iterator[Artifact]:
    """The quiz in every format that is wanted; none when nothing is asked."""
    if not (job.outputs.wants("quiz", "tutor") and _may_ask(job.lecture)):
        return
    from govslides.quiz import WRITERS, quiz_of

    quiz = quiz_of(job.lecture, job.name, tags=job.outputs.quiz.tags)
    if not quiz.items:
        return
    for kind in job.outputs.formats["quiz"]:
        path = f"tutor/{job.name}-quiz.{_ENDINGS[kind]}"
        yield Artifact(path=path, pieces=[WRITERS[kind](quiz)], output="quiz")


def _may_ask(lecture: Lecture) -> bool:
    """Whether any block may have something for a quiz: its own, or that of a block within it."""
    kinds = {type(block): block for place in places_of(lecture) for block in place.blocks}
    return any(map(_may_offer, kinds.values()))


def _may_offer(block: Block) -> bool:
    home = registry.home(block)
    is_private = isinstance(block, Aside) and not hasattr(home, "for_students")
    return hasattr(home, "quiz") or (isinstance(block, Fenced) and not is_private)
