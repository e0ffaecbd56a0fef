"""From a lecture and a theme to the bytes of its deck, on as many cores as it is worth.

Slides are composed range by range, each for itself. When all are composed, the deck is put together of
what they have in common (numbers, sections, references), and then each range writes its own frames.
Whether the ranges are done in one process or in several, the bytes are the same.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

from govslides.composing import Composed, Composition
from govslides.deck.deck import Deck, Frame, Properties
from govslides.diagnostics import Sink
from govslides.forking import Work, ranges_for, run, run_alone
from govslides.model.lecture import Lecture
from govslides.pptxio.template import Template
from govslides.pptxio.write import FrameParts, Stage, assemble_deck, write_frame
from govslides.records import replace
from govslides.theme.theme import Theme

_WORTH_A_FORK = 150  # slides; a fork and its messages cost as much as about 40

_NOTED_EVERY = 20  # slides

Progress = Callable[[str], None]


class _Order(NamedTuple):
    """What a range needs to know to write its frames: the number of each, None when nobody wants it."""

    properties: Properties
    numbers: list[int | None]


def make_deck(
    lecture: Lecture, theme: Theme, template: Template, name: str, sink: Sink, progress: Progress
) -> bytes:
    """The bytes of the .pptx; of no use when `sink` has an error."""
    maker = _Maker(lecture, theme, template, name, sink, progress)
    work = Work(maker.compose, maker.meet, maker.write)
    ranges = ranges_for(len(maker.plans), worth=_WORTH_A_FORK)
    written = run(work, ranges) if len(ranges) > 1 else None
    if written is None:
        written = run_alone(work, range(len(maker.plans)))
    return maker.assemble(list(chain.from_iterable(written)))


class _Maker:
    """The steps of the work, and what they share."""

    def __init__(
        self, lecture: Lecture, theme: Theme, template: Template, name: str, sink: Sink, progress: Progress
    ) -> None:
        self.composition = Composition(lecture, theme)
        self.plans = [plan for planned in self.composition.plans for plan in planned]
        self.theme = theme
        self.template = template
        self.name = name
        self.sink = sink
        self.progress = progress
        self.deck: Deck | None = None

    def compose(self, slides: range) -> tuple[list[Frame], list[Composed]]:
        """The frames of a range, and what the others need to know of them."""
        frames: list[Frame] = []
        told: list[Composed] = []
        for number in slides:
            if slides.start == 0 and number % _NOTED_EVERY == 0:
                self.progress(f"laying out slide {number + 1} of {slides.stop}")
            made = self.composition.compose(self.plans[number])
            frames += made.frames
            told.append(made._replace(frames=[_outline(frame) for frame in made.frames]))
        return frames, told

    def meet(self, told: Sequence[Sequence[Composed]]) -> list[_Order]:
        """Put the deck together, and tell each range the numbers of its frames."""
        self.deck = deck = self.composition.deck(self.name, chain.from_iterable(told), self.sink)
        numbers = {frame.id: number for number, frame in enumerate(deck.frames, 1)}
        outlines = {id(frame) for frame in deck.frames}
        return [
            _Order(
                deck.properties,
                [
                    numbers[frame.id] if id(frame) in outlines and not self.sink.failed else None
                    for made in one
                    for frame in made.frames
                ],
            )
            for one in told
        ]

    def write(self, frames: Sequence[Frame], order: _Order) -> list[FrameParts]:
        """The parts of those frames that are wanted."""
        stage = Stage(order.properties, self.theme, self.template)
        wanted = zip(frames, order.numbers, strict=True)
        return [write_frame(frame, stage, number) for frame, number in wanted if number is not None]

    def assemble(self, written: Sequence[FrameParts]) -> bytes:
        """The package: what the ranges have written, and the frames that are nobody's."""
        deck = self.deck
        assert deck is not None, "the meeting comes first"
        if self.sink.failed:
            return b""
        self.progress("writing")
        stage = Stage(deck.properties, self.theme, self.template)
        parts = {part.id: part for part in written}
        frames = [
            parts.get(frame.id) or write_frame(frame, stage, number)
            for number, frame in enumerate(deck.frames, 1)
        ]
        return assemble_deck(deck, frames, self.template)


def _outline(frame: Frame) -> Frame:
    """The frame without what stands on it; its notes may be wanted for the references."""
    return replace(frame, items=(), reveals=())
