"""Flowing: a lecture becomes documents to read and to write on.

In come the lecture and for whom a document is meant; out comes a `Flow`: headings, prose, lists, tables,
boxes, questions, room to write. Blocks tell what they have by their `tell`; what a student's copy leaves
out is left out here, before anything is written. Nothing is measured and no format is known.
"""

from govslides.flowing.flowing import Flowing, handout, question_sheet

__all__ = ["Flowing", "handout", "question_sheet"]
