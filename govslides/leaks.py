"""The last look at what students get: whether anything in it comes from what is for tutors.

In comes a finished document or a frame, out come the places where it shows what students may not see.
Everything of theirs is made of a lecture that has none of it (`govslides.audience`); this is the proof at
run time that nothing got in some other way. Two things are looked at in all that can be reached from the
document: the spans, which say where each text stood in the lecture, and the words of texts that have no
span. What it costs grows with the length of the document, and with nothing else.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby, islice
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from govslides.audience import Regions
from govslides.diagnostics import Sink
from govslides.model.lecture import Lecture
from govslides.source import Source, Span

_RUN = 6
"""So many words in the same order are no coincidence."""

_MOST = 20
"""Leaks of one document that are told: where there are more, it is made of the wrong lecture."""

_WORD = r"\w+"
_OURS = ("govslides.flow.", "govslides.deck.")


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
        self._masks: dict[Source, bytearray] = {}
        self._words: _Words | None = None

    def check(self, document: Any, name: str, sink: Sink) -> None:
        """Report what `document` (a Flow, a Deck) shows that is for tutors; `name` is its file's."""
        self.report(self.leaks(document), name, sink)

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
        found = _Reachable(document)
        places = [Leak(span, _short(span.text)) for span in self._private_spans(found.spans)]
        said = [Leak(None, _short(text)) for text in dict.fromkeys(found.texts) if self._is_private(text)]
        return list(dict.fromkeys(places + said))

    def begin(self, _properties: Any) -> Callable[[Any, int], list[Leak]]:
        """Looks at frames one by one, where they are composed; see `govslides.making.FrameWriter`."""
        return lambda frame, _number: self.leaks(frame)

    def _private_spans(self, spans: Iterable[Span]) -> list[Span]:
        """Those of `spans` that lie in what is for tutors."""
        found: list[Span] = []
        for source, together in groupby(spans, key=itemgetter(0)):
            mask = self._mask(source)
            if mask:
                group = list(together)
                if any(itemgetter(*map(itemgetter(1), group), 0)(mask)):
                    found += [span for span in group if self._private.cover(span)]
        return found

    def _mask(self, source: Source) -> bytearray:
        """For each character whether it is for tutors; one more, for what stands at the end."""
        if not self._masks:
            for region in self._private:
                mask = self._masks.setdefault(region.source, bytearray(len(region.source.text) + 1))
                mask[region.start : region.end] = b"\1" * (region.end - region.start)
        return self._masks.get(source, bytearray())

    def _is_private(self, text: str) -> bool:
        """Whether a text that has no span says what only tutors read."""
        if text.count(" ") < _RUN - 1:
            return False
        if self._words is None:
            self._words = _Words(self._private, _other_sources(self._shared))
        return self._words.hold(text)


class _Words:
    """Runs of words that stand in what is for tutors and nowhere else, in `others` neither."""

    def __init__(self, private: Regions, others: Iterable[Source]) -> None:
        self._private = private
        self._others = others
        self._single = {word for region in private for word in re.findall(_WORD, region.text)}
        self._runs: set[tuple[str, ...]] | None = None

    def hold(self, text: str) -> bool:
        """Whether a run of words in `text` is one of them."""
        words = re.findall(_WORD, text)
        known = "".join(["1" if word in self._single else "0" for word in words])
        if "1" * _RUN not in known:
            return False
        if self._runs is None:
            self._runs = self._secret_runs()
        return not self._runs.isdisjoint(_runs(words))

    def _secret_runs(self) -> set[tuple[str, ...]]:
        secret: set[tuple[str, ...]] = set()
        ends: dict[Source, int] = {}
        shown: list[str] = []
        for region in self._private:
            source, start, end = region
            secret.update(_runs(re.findall(_WORD, region.text)))
            shown.append(source.text[ends.get(source, 0) : start])
            ends[source] = end
        shown += [source.text[end:] for source, end in ends.items()]
        shown += [source.text for source in self._others if source not in ends]
        for text in shown:
            secret.difference_update(_runs(re.findall(_WORD, text)))
        return secret


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
    """All spans in a document, and all texts of what has none.

    Objects of one class are taken together, so that next to nothing is done for each of them by itself.
    """

    def __init__(self, document: Any) -> None:
        self.spans: list[Span] = []
        self.texts: list[str] = []
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
        elif kind is tuple or kind is list:
            self._wait(chain.from_iterable(group))
        elif kind is Span:
            self.spans += group
        elif issubclass(kind, dict):
            self._wait(chain.from_iterable([mapping.values() for mapping in group]))
        elif kind.__module__.startswith(_OURS):
            self._take_fields(_PLANS.get(kind) or _plan(kind), group)

    def _take_fields(self, plan: _Plan, group: list[Any]) -> None:
        spans_of, texts_of, held = plan
        for get in held:
            self._wait(filter(None, map(get, group)))
        for get in spans_of:
            spans = list(map(get, group))
            if None in spans:
                self.spans += filter(None, spans)
                group = [one for one, span in zip(group, spans, strict=True) if span is None]
            else:
                self.spans += spans
                group = []
        for get in texts_of:
            self.texts += filter(None, map(get, group))

    def _wait(self, objects: Iterable[Any]) -> None:
        found = list(objects)
        if found:
            self._waiting.append(found)


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
        elif declared not in (int, float, bool) and not str(declared).startswith("typing.Literal"):
            held.append(attrgetter(name))
    _PLANS[kind] = spans, texts, held
    return _PLANS[kind]


def _declared(kind: type) -> dict[str, Any]:
    """The fields of a class with their types; named tuples keep theirs too."""
    declared: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        declared |= vars(base).get("__annotations__", {})
    return declared
