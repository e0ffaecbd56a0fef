"""Runs every rule in one walk over a lecture.

A rule is a module of `checks.rules` with `NODES`, the classes it wants to see (or their full names, so that a
lecture without such nodes need not load them), and `check(node, context)`; one that can judge only when it
has seen everything also has `finish(context)`. One that has `MARKS` need not see prose in whose source none
of these characters stands: there it finds no fault.
Its docstring says what the fault is, why it matters, and shows an example.
"""

import os
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast

from govslides.blocks.support.walking import NODES, node_fields
from govslides.diagnostics import Sink
from govslides.model.lecture import Lecture, Section, Slide
from govslides.model.prose import Block, BlockQuote, ItemList, Paragraph, Table

Check = Callable[[Any, "Context"], None]


class Context:
    """What a rule may ask for besides the node.

    Attributes:
        lecture: the whole lecture.
        sink: where to report.
        place: the section or slide that the node stands on, or None in a footnote.
        memory: where a rule remembers things, under its own name.
    """

    __slots__ = ("lecture", "memory", "place", "sink")

    def __init__(self, lecture: Lecture, sink: Sink) -> None:
        self.lecture = lecture
        self.sink = sink
        self.place: Section | Slide | None = None
        self.memory: dict[str, Any] = {}


class Rule(Protocol):
    """What the module of a rule has."""

    NODES: tuple[type | str, ...]

    def check(self, node: Any, context: Context) -> None:
        """Judge one node of the classes `NODES`."""


def check_lecture(lecture: Lecture, sink: Sink) -> None:
    """Report everything that the rules find in `lecture`."""
    walker = _Walker(Context(lecture, sink))
    walker.nodes((lecture,))
    for section in lecture.sections:
        walker.place(section, section.blocks)
        for slide in section.slides:
            walker.place(slide, slide.blocks)
    walker.context.place = None
    walker.nodes(lecture.footnotes.values())
    for rule in rules():
        finish = getattr(rule, "finish", None)
        if finish is not None:
            finish(walker.context)


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of their names."""
    folder = os.path.join(os.path.dirname(__file__), "rules")  # noqa: PTH118, PTH120
    names = sorted(name[:-3] for name in os.listdir(folder) if name.endswith(".py"))  # noqa: PTH208
    package = f"{__package__}.rules"
    return tuple(cast(Rule, import_module(f"{package}.{name}")) for name in names if name != "__init__")


class _Walker:
    """Goes through nodes; what to do with a class is worked out when it is first met."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._plans: dict[type, _Plan] = {}
        marks = [getattr(rule, "MARKS", None) for rule in rules()]
        self._marks = frozenset("".join(filter(None, marks)))
        self._prose: frozenset[type] = frozenset() if None in marks else _PROSE

    def place(self, place: Section | Slide, blocks: Iterable[Block]) -> None:
        """Judge a section or slide, its title and its blocks."""
        self.context.place = place
        for check in self._plan(type(place))[0]:
            check(place, self.context)
        self.nodes(place.title)
        self.nodes([block for block in blocks if type(block) not in self._prose or self._is_marked(block)])

    def _is_marked(self, block: Block) -> bool:
        """Whether any rule might find fault within prose."""
        source, start, end = block.span
        told = source.text[start:end]
        return bool([mark for mark in self._marks if mark in told])

    def nodes(self, nodes: Iterable[Any]) -> None:
        """Judge `nodes` and what they hold; what is no node is passed by, tuples are gone through."""
        plans = self._plans
        for node in nodes:
            kind = node.__class__
            plan = plans.get(kind)
            if plan is None:
                if kind is tuple:
                    self.nodes(node)
                    continue
                plan = self._plan(kind)
            checks, names = plan
            for check in checks:
                check(node, self.context)
            for name in names:
                held = getattr(node, name)
                if held.__class__ is not tuple:
                    self.nodes((held,))
                elif held and (len(held) > 1 or plans.get(held[0].__class__) is not _NOTHING):
                    self.nodes(held)  # else it is nothing, or a paragraph of plain text

    def _plan(self, kind: type) -> "_Plan":
        if kind not in self._plans:
            judged = rules() if issubclass(kind, (*NODES, Lecture)) else ()
            bases = {*kind.__mro__, *[f"{base.__module__}.{base.__name__}" for base in kind.__mro__]}
            checks = tuple([rule.check for rule in judged if not bases.isdisjoint(rule.NODES)])
            inside = node_fields(kind) if issubclass(kind, NODES) else ()
            self._plans[kind] = (checks, inside) if checks or inside else _NOTHING
        return self._plans[kind]


_PROSE = frozenset({Paragraph, ItemList, Table, BlockQuote})
"""The classes of blocks that hold nothing but what stands between the start and the end of their span."""

_Plan = tuple[tuple[Check, ...], tuple[str, ...]]
"""For a class, who judges its nodes, and which of their fields hold nodes."""

_NOTHING: _Plan = ((), ())
"""For a class that no rule asks for, whose nodes hold none."""
