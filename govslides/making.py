"""From a lecture and a theme to the frames of its deck, written, on as many cores as it is worth.

Slides are composed range by range, each for itself. When all are composed, the deck is put together of
what they have in common (numbers, sections, references), and then each range writes its own frames, in
every format that is wanted. Whether the ranges are done in one process or in several, the bytes are the
same.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, Protocol

from govslides.composing import Composed, Composition, Plan
from govslides.composing.front import REFERENCES_ID, TITLE_ID
from govslides.deck.deck import Common, Deck, Frame
from govslides.diagnostics import Sink
from govslides.ending import keep
from govslides.forking import Work, ranges_for, run, run_alone
from govslides.model.lecture import Lecture
from govslides.theme.theme import Theme
from govslides.tuples import NamedTuple

_WORTH_A_FORK = 150  # slides; a fork and its messages cost as much as about 40

_NOTED_EVERY = 20  # slides

Progress = Callable[[str], None]
WriteFrame = Callable[[Frame, int], Any]


class FrameWriter(Protocol):
    """Writes frames one by one, in whichever process they were composed."""

    def begin(self, common: Common) -> WriteFrame:
        """What writes a frame with its number; called once in each process. What it gives travels."""


class Made(NamedTuple):
    """A deck whose frames are written.

    Fields:
        deck: its frames in order, without what stands on them.
        written: for each frame what each of the writers gave, in the order of the writers.
        frames: for each slide and divider of the lecture, and for the deck's own slides, the ids of its
            frames, in order.
    """

    deck: Deck
    written: list[tuple[Any, ...]]
    frames: Mapping[str, Sequence[str]]


class _Order(NamedTuple):
    """What a range needs to know to write its frames.

    Fields:
        common: what the deck's frames have in common.
        wanted: for each frame of the range whether the deck has it.
    """

    common: Common
    wanted: list[bool]


def make_deck(
    lecture: Lecture, theme: Theme, name: str, writers: Sequence[FrameWriter], sink: Sink, progress: Progress
) -> Made | None:
    """The deck, each of its frames written by each of `writers`; None when `sink` has an error."""
    maker = _Maker(lecture, theme, name, writers, sink, progress)
    keep(maker)
    work = Work(maker.compose, maker.meet, maker.write)
    ranges = ranges_for(len(maker.plans), worth=_WORTH_A_FORK)
    written = run(work, ranges) if len(ranges) > 1 else None
    if written is None:
        written = run_alone(work, range(len(maker.plans)))
    return None if sink.failed else maker.finish(chain.from_iterable(written))


class _Maker:
    """The steps of the work, and what they share."""

    def __init__(
        self,
        lecture: Lecture,
        theme: Theme,
        name: str,
        writers: Sequence[FrameWriter],
        sink: Sink,
        progress: Progress,
    ) -> None:
        self.composition = Composition(lecture, theme)
        self.plans = [plan for planned in self.composition.plans for plan in planned]
        self.name = name
        self.writers = writers
        self.sink = sink
        self.progress = progress
        self.deck: Deck | None = None
        self.frames: dict[str, list[str]] = {}
        self._composed: list[Frame] = []

    def compose(self, slides: range) -> list[Composed]:
        """Compose a range; gives what the others need to know of its frames."""
        self._composed = frames = []
        told: list[Composed] = []
        for number in slides:
            if slides.start == 0 and number % _NOTED_EVERY == 0:
                self.progress(f"laying out slide {number + 1} of {slides.stop}")
            plan = self.plans[number]
            made = self.composition.compose(plan)
            frames += made.frames
            told.append(Composed([_outline(frame, plan) for frame in made.frames], made.cited, made.problems))
        return told

    def meet(self, told: Sequence[Sequence[Composed]]) -> list[_Order]:
        """Put the deck together, and tell each range the numbers of its frames."""
        composed = list(chain.from_iterable(told))
        self.deck = deck = self.composition.deck(self.name, composed, self.sink)
        self._note_frames(composed)
        common = deck.common
        outlines = set() if self.sink.failed else {id(frame) for frame in deck.frames}
        return [
            _Order(common, [id(frame) in outlines for made in one for frame in made.frames]) for one in told
        ]

    def _note_frames(self, composed: Sequence[Composed]) -> None:
        """Remember which frames each slide has come to; the deck's own have ids that end with a tilde."""
        assert self.deck is not None
        slides = {
            frame.id: plan.slide.id
            for plan, made in zip(self.plans, composed, strict=True)
            for frame in made.frames
        }
        for frame in self.deck.frames:
            head = frame.id.partition("~")[0]
            own = f"{head}~" if frame.id.startswith((TITLE_ID, REFERENCES_ID)) else head
            self.frames.setdefault(slides.get(frame.id, own), []).append(frame.id)

    def write(self, order: _Order) -> list[tuple[str, tuple[Any, ...]]]:
        """Those frames of the range that are wanted, written, each with its id."""
        frames, self._composed = self._composed, []
        if not any(order.wanted):
            return []
        numbers = order.common.numbers
        pens = [writer.begin(order.common) for writer in self.writers]
        written = []
        frames.reverse()
        for is_wanted in order.wanted:
            frame = frames.pop()  # what is written makes room for what it is written as
            if is_wanted:
                written.append((frame.id, tuple([pen(frame, numbers[frame.id]) for pen in pens])))
        return written

    def finish(self, written: "chain[tuple[str, tuple[Any, ...]]]") -> Made:
        """All frames in order: what the ranges have written, and the frames that are nobody's."""
        deck = self.deck
        assert deck is not None, "the meeting comes first"
        self.progress("writing")
        done = dict(written)
        pens = [writer.begin(deck.common) for writer in self.writers]
        return Made(
            deck,
            [
                done.get(frame.id) or tuple([pen(frame, number) for pen in pens])
                for number, frame in enumerate(deck.frames, 1)
            ],
            self.frames,
        )


def _outline(frame: Frame, plan: Plan) -> Frame:
    """The frame without what stands on it; where the references go, its notes are wanted."""
    notes = frame.notes if "references" in plan.slide.attributes.classes else ()
    return Frame(id=frame.id, title=frame.title, role=frame.role, number=frame.number, items=(), notes=notes)
