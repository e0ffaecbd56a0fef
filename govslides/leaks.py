"""The last look at what students get: whether anything in it comes from what is for tutors.

In comes a finished document or a frame, out come the places where it shows what students may not see.
Everything of theirs is made of a lecture that has none of it (`govslides.audience`); this is the proof at
run time that nothing got in some other way. Two things are looked at in all that can be reached from the
document: the spans, which say where each text stood in the lecture, and the words of texts that have no
span. What it costs grows with the length of the document, and with nothing else.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, groupby, islice
from operator import attrgetter, itemgetter
from typing import Any

from govslides.audience import Regions
from govslides.diagnostics import Sink
from govslides.flow.runs import Bare
from govslides.model.lecture import Lecture
from govslides.source import Source, Span
from govslides.tuples import NamedTuple

_RUN = 6
"""So many words in the same order are no coincidence."""

_MOST = 20
"""Leaks of one document that are told: where there are more, it is made of the wrong lecture."""

_WORD = r"\w+"
_OURS = ("govslides.flow.", "govslides.deck.")


_Masks = Mapping[Source, bytearray]
"""For each character of a source whether it is for tutors; one more, for what stands at the end."""


class Leak(NamedTuple):
    """Something for tutors in a student's document: where it stands in the lecture, and its words.

    `span` is None for a text whose words alone gave it away.
    """

    span: Span | None
    words: str


class Guard:
    """Knows what of a lecture is for tutors, and looks for it."""

    def __init__(self, private: Regions, shared: Lecture) -> None:
        """`shared` is the lecture as students may have it; `private` what it lacks."""
        self._private = private
        self._shared = shared
        self._masks: _Masks | None = None
        self._words: _Words | None = None

    def check(self, document: Any, name: str, sink: Sink) -> bool:
        """Report what `document` (a Flow, a Deck) shows that is for tutors; whether it shows none.

        `name` is its file's.
        """
        found = self.leaks(document)
        self.report(found, name, sink)
        return not found

    def report(self, leaks: Iterable[Leak], name: str, sink: Sink) -> None:
        """Report leaks into the file `name`, the first of many."""
        for leak in islice(leaks, _MOST):
            sink.error(
                "leak",
                leak.span,
                f"`{name}` would show students what is for tutors: \u201c{leak.words}\u201d.",
                "Nothing written for tutors may reach a student.",
                "Please report this as a fault of govslides, with the line that it names.",
                path=name,
            )

    def leaks(self, document: Any) -> list[Leak]:
        """What a document shows that is for tutors, in no particular order but always the same."""
        if self._masks is None:
            self._masks = _masks_of(self._private)
        found = _Reachable(document, self._masks)
        spans = filter(self._private.cover, found.spans)
        places = [Leak(span, _short(span.text)) for span in spans]
        said = [Leak(None, _short(text)) for text in dict.fromkeys(found.texts) if self._is_private(text)]
        return list(dict.fromkeys(places + said))

    def begin(self, _properties: Any) -> Callable[[Any, int], list[Leak]]:
        """Looks at frames one by one, where they are composed; see `govslides.making.FrameWriter`."""
        return lambda frame, _number: self.leaks(frame)

    def _is_private(self, text: str) -> bool:
        """Whether a text that has no span says what only tutors read."""
        if text.count(" ") < _RUN - 1:
            return False
        if self._words is None:
            self._words = _Words(self._private, _other_sources(self._shared))
        return self._words.hold(text)


def _masks_of(private: Regions) -> _Masks:
    masks: dict[Source, bytearray] = {}
    for source, start, end in private:
        if source not in masks:
            masks[source] = bytearray(len(source.text) + 1)
        masks[source][start:end] = b"\1" * (end - start)
    return masks


class _Words:
    """Runs of words that stand in what is for tutors and nowhere else, in `others` neither."""

    def __init__(self, private: Regions, others: Iterable[Source]) -> None:
        self._private = private
        self._others = others
        self._spoken = [re.findall(_WORD, region.text) for region in private]
        self._single = set(chain.from_iterable(self._spoken))
        self._runs: set[tuple[str, ...]] | None = None
        self._are_secret = False

    def hold(self, text: str) -> bool:
        """Whether a run of words in `text` is one of them."""
        words = re.findall(_WORD, text)
        known = "".join(["1" if word in self._single else "0" for word in words])
        if "1" * _RUN not in known:
            return False
        if self._runs is None:
            self._runs = set(chain.from_iterable(map(_runs, self._spoken)))
        found = not self._runs.isdisjoint(_runs(words))
        if found and not self._are_secret:  # what else there is to read is gone through only now: it is long
            for shown in self._shown():
                self._runs.difference_update(_runs(re.findall(_WORD, shown)))
            self._are_secret = True
            found = not self._runs.isdisjoint(_runs(words))
        return found

    def _shown(self) -> Iterator[str]:
        """All that stands elsewhere."""
        ends: dict[Source, int] = {}
        for source, start, end in self._private:
            yield source.text[ends.get(source, 0) : start]
            ends[source] = end
        for source, end in ends.items():
            yield source.text[end:]
        for source in self._others:
            if source not in ends:
                yield source.text


def _other_sources(lecture: Lecture) -> list[Source]:
    """Where titles, names and works come from."""
    works = dict.fromkeys(work.span.source for work in lecture.references.values())
    return [lecture.meta.span.source, *works]


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*[words[at:] for at in range(_RUN)], strict=False)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:59]}\u2026"


_Plan = tuple[list[Callable[[Any], Any]], list[Callable[[Any], Any]], list[Callable[[Any], Any]]]
"""What to take from objects of a class: spans, texts, and what may hold more of both."""


class _Reachable:
    """All spans in a document that begin in what is for tutors, and all texts of what has none.

    Objects of one class are taken together, so that next to nothing is done for each of them by itself; but
    no more of them than the processor has at hand.
    """

    def __init__(self, document: Any, masks: _Masks) -> None:
        self.spans: list[Span] = []
        self.texts: list[str] = []
        self._masks = masks
        self._waiting: list[list[Any]] = [[document]]
        while self._waiting:
            mixed = self._waiting.pop()
            kinds = dict.fromkeys(map(type, mixed))
            for kind in kinds:
                self._take(kind, mixed if len(kinds) == 1 else [one for one in mixed if type(one) is kind])

    def _take(self, kind: type, group: list[Any]) -> None:
        """Take what is wanted of objects of one kind."""
        if kind is str:
            self.texts += group
        elif kind in _SEQUENCES:
            self._wait(chain.from_iterable(group))
        elif kind is Span:
            self._look(group)
        elif issubclass(kind, dict):
            self._wait(chain.from_iterable([mapping.values() for mapping in group]))
        elif kind.__module__.startswith(_OURS):
            self._take_fields(_PLANS.get(kind) or _plan(kind), group)

    def _take_fields(self, plan: _Plan, group: list[Any]) -> None:
        spans_of, texts_of, held = plan
        for get in held:
            values = list(map(get, group))
            if _TUPLES.issuperset(map(type, values)):
                self._wait(chain.from_iterable(values))
            else:
                self._wait(filter(None, values))
        for get in spans_of:
            spans = list(filter(None, map(get, group)))
            self._look(spans)
            group = [one for one in group if get(one) is None] if len(spans) < len(group) else []
        for get in texts_of:
            self.texts += filter(None, map(get, group))

    def _look(self, spans: list[Span]) -> None:
        """Take those of `spans` that begin in what is for tutors: none, as a rule."""
        for source, together in groupby(spans, key=itemgetter(0)):
            mask = self._masks.get(source)
            if mask is not None:
                group = list(together)
                if any(itemgetter(*map(itemgetter(1), group), 0)(mask)):
                    self.spans += [span for span in group if mask[span.start]]

    def _wait(self, objects: Iterable[Any]) -> None:
        """Leave objects for later, in portions."""
        found = list(objects)
        for at in range(0, len(found), _PORTION):
            self._waiting.append(found[at : at + _PORTION])


_PORTION = 500
_TUPLES = frozenset({tuple, Bare})
_SEQUENCES = _TUPLES | {list}

_WORDLESS = (int, float, bool, bool | None)
"""Types of fields that hold no words."""

_PLANS: dict[type, _Plan] = {}


def _plan(kind: type) -> _Plan:
    spans: list[Callable[[Any], Any]] = []
    texts: list[Callable[[Any], Any]] = []
    held: list[Callable[[Any], Any]] = []
    for name, declared in _declared(kind).items():
        if declared is str:
            texts.append(attrgetter(name))
        elif "Span" in str(declared):
            spans.append(attrgetter(name))
        elif declared not in _WORDLESS and not str(declared).startswith("typing.Literal"):
            held.append(attrgetter(name))
    _PLANS[kind] = spans, texts, held
    return _PLANS[kind]


def _declared(kind: type) -> dict[str, Any]:
    """The fields of a class with their types; named tuples keep theirs too."""
    declared: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        declared |= vars(base).get("__annotations__", {})
    return declared
