"""Composing: a lecture becomes a deck.

In come the lecture and the theme; out comes the deck: title slide, dividers, slides with unique titles,
questions on slides of their own, speaker notes, references. A cheap pass over the whole lecture settles
names and links; after that each slide is composed by itself, so that slides can be composed in any order.
"""

from govslides.composing.composition import Composed, Composition, compose
from govslides.composing.names import Plan

__all__ = ["Composed", "Composition", "Plan", "compose"]
