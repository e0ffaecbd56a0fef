"""Quizzes: a lecture's questions for learning platforms.

In comes a lecture, out comes a `Quiz`: items with stable ids, their texts rendered as safe XHTML. The
writers make files of it, in the formats that platforms read: Moodle XML, GIFT, QTI 2.1 and, for Canvas,
QTI 1.2. All hold answers, so they are for tutors. Nothing here knows a block type.
"""

from collections.abc import Callable

from govslides.quiz.gathering import items_of, quiz_of
from govslides.quiz.gift import write_gift
from govslides.quiz.items import Item, Option, Picture, Quiz, Rich
from govslides.quiz.moodle import write_moodle
from govslides.quiz.qti12 import write_qti12
from govslides.quiz.qti21 import write_qti21

WRITERS: dict[str, Callable[[Quiz], bytes]] = {
    "gift": write_gift,
    "moodle": write_moodle,
    "qti12": write_qti12,
    "qti21": write_qti21,
}
"""The writers by the names of their formats."""

__all__ = [
    "WRITERS",
    "Item",
    "Option",
    "Picture",
    "Quiz",
    "Rich",
    "items_of",
    "quiz_of",
    "write_gift",
    "write_moodle",
    "write_qti12",
    "write_qti21",
]
