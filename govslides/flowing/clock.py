"""When what happens: minutes as told, sensible ones for the rest, and the time at which each part starts.

What states its `minutes` gets them; a section's are shared by what is in it. What is left of the lecture's
duration goes to the other slides, by how long they take to tell: their notes at a speaker's pace, else
their words at a slower one. Without a duration, those estimates stand.
"""

from collections.abc import Sequence

from govslides.blocks import registry
from govslides.blocks.support.attributes import whole_minutes
from govslides.blocks.support.nodes import Aside, Prompt
from govslides.diagnostics import Sink
from govslides.flowing.places import places_of
from govslides.model.attributes import Attributes
from govslides.model.lecture import Lecture, Section, Slide
from govslides.model.prose import Block
from govslides.source import Span

SESSION = "lecture"
"""Where any question has this tag, those with other tags alone are for another time."""

PACE = 130
"""Words a minute of a speaker; notes are hints, so more is said than is written and read."""

SHORTEST, BARE = 0.5, 0.25
"""Minutes: of a slide with something on it, of one without."""

LEAST_SHARE = 0.25
"""Told in less than a quarter of what they take, slides do not fit."""

_UNTOLD = (Aside, Prompt)

ASKING = 3.0
"""Minutes of a question that states none; with choices, one."""


class Part:
    """A slide, a divider or a prompt in the run of the lecture.

    Fields:
        node: what it is of.
        minutes: how long it takes.
        fixed: whether the author says so.
        start: minutes after the start.
    """

    __slots__ = ("fixed", "minutes", "node", "start")

    def __init__(self, node: "Slide | Section | Prompt", minutes: float, *, fixed: bool) -> None:
        self.node = node
        self.minutes = minutes
        self.fixed = fixed
        self.start = 0.0


class Clock:
    """The run of a lecture, or of the questions of a sheet.

    Fields:
        parts: in order, by section.
        later: the prompts that are for another time.
        total: minutes of all parts.
    """

    def __init__(self, start: int | None) -> None:
        self.origin = start
        self.parts: list[tuple[Section, list[Part]]] = []
        self.later: list[Prompt] = []
        self._by_node: dict[int, Part] = {}

    @property
    def total(self) -> float:
        """Minutes of all parts."""
        return sum(part.minutes for _, parts in self.parts for part in parts)

    def set(self) -> None:
        """Settle when each part starts."""
        at = 0.0
        for _, parts in self.parts:
            for part in parts:
                part.start = at
                at += part.minutes
                self._by_node[id(part.node)] = part

    def of(self, node: object) -> Part | None:
        """The part of a slide, divider or prompt."""
        return self._by_node.get(id(node))

    def at(self, node: object) -> str:
        """When a part starts, as a clock shows it; "" for what is no part."""
        part = self.of(node)
        return self.told(part.start) if part else ""

    def told(self, minutes: float) -> str:
        """A time of the clock: hours and minutes of the day, or since the start."""
        whole = int(minutes + 1e-6) + (self.origin or 0)
        hours, rest = divmod(whole, 60)
        return f"{hours % 24 if self.origin is not None else hours}:{rest:02}"


def lecture_clock(lecture: Lecture, start: int | None, sink: Sink) -> Clock:
    """The run of a whole lecture; what does not fit is reported."""
    clock = Clock(start)
    session = _has_session(lecture)
    for section in lecture.sections:
        parts: list[Part] = []
        if section.title and section.blocks:
            parts += _parts(section, session, clock, sink, own=None)
        for slide in section.slides:
            parts += _parts(slide, session, clock, sink, own=_stated(slide.attributes))
        if (stated := _stated(section.attributes)) is not None:
            _share(parts, stated, section.span, sink)
            for part in parts:
                part.fixed = True
        clock.parts.append((section, parts))
    if lecture.meta.duration:
        every = [part for _, parts in clock.parts for part in parts]
        _share(every, lecture.meta.duration, None, sink)
    _round(clock)
    clock.set()
    return clock


def _parts(
    slide: Slide | Section, session: bool, clock: Clock, sink: Sink, *, own: float | None
) -> list[Part]:
    """A slide and its prompts; the minutes of a slide are those of all that is on it."""
    prompts = [block for block in slide.blocks if isinstance(block, Prompt)]
    parts: list[Part] = []
    if not prompts or not all(isinstance(block, _UNTOLD) for block in slide.blocks):
        parts.append(Part(slide, _telling_time(slide.blocks), fixed=False))
    for prompt in prompts:
        if _is_later(prompt, session):
            clock.later.append(prompt)
        else:
            parts.append(Part(prompt, prompt.minutes or guess(prompt), fixed=prompt.minutes is not None))
    if own is not None and parts:
        _share(parts, own, slide.span, sink)
        for part in parts:
            part.fixed = True
    return parts


def guess(prompt: Prompt) -> float:
    """Minutes of a prompt that states none."""
    return 1.0 if getattr(prompt, "choices", ()) or getattr(prompt, "options", ()) else ASKING


def _has_session(lecture: Lecture) -> bool:
    return any(
        SESSION in getattr(block, "tags", ())
        for place in places_of(lecture)
        for block in place.blocks
        if isinstance(block, Prompt)
    )


def _is_later(prompt: Prompt, session: bool) -> bool:
    tags = getattr(prompt, "tags", ())
    return session and bool(tags) and SESSION not in tags


def _telling_time(blocks: Sequence[Block]) -> float:
    """Minutes that it takes to tell what stands on a slide, by its notes, else by its words."""
    notes = sum([_words(block) for block in blocks if isinstance(block, Aside) and _is_said(block)])
    if notes:
        return max(notes / PACE, SHORTEST)
    shown = sum([_words(block) for block in blocks if not isinstance(block, _UNTOLD)])
    return max(shown * 2 / PACE, SHORTEST) if shown else BARE


def _is_said(block: Block) -> bool:
    """Whether an aside is what a speaker says."""
    found = _said.get(type(block))
    if found is None:
        found = _said[type(block)] = bool(getattr(registry.home(block), "SAID", False))
    return found


_said: dict[type, bool] = {}


def _words(block: Block) -> int:
    """About how many words a block has: its source counts, markup is little of it.

    Scripts without spaces have a word for every second letter or so; a third is less than markup allows for.
    """
    source, start, end = block.span
    spaces = source.text.count(" ", start, end) + source.text.count("\n", start, end)
    return spaces if spaces * 10 > end - start else (end - start) // 3 + 1


def _stated(attributes: Attributes) -> float | None:
    """The minutes that a heading states; what is no number was reported when it was read."""
    return whole_minutes(attributes.values.get("minutes", ""))


def _share(parts: Sequence[Part], minutes: float, span: Span | None, sink: Sink) -> None:
    """Make parts take `minutes` together, those that state theirs left as they are."""
    fixed = sum(part.minutes for part in parts if part.fixed)
    loose = [part for part in parts if not part.fixed]
    wanted = sum(part.minutes for part in loose)
    left = minutes - fixed
    if left < wanted * LEAST_SHARE and (fixed > minutes or loose):
        _report(parts, minutes, fixed, len(loose), span, sink)
        return
    for part in loose:
        part.minutes *= left / wanted


def _report(
    parts: Sequence[Part], minutes: float, fixed: float, loose: int, span: Span | None, sink: Sink
) -> None:
    others = f"{loose} {'slides' if loose > 1 else 'slide'} more"
    if fixed > minutes:
        told = f"The parts take {fixed:g} minutes, and there are {minutes:g}."
    else:
        told = f"The parts take {fixed:g} of {minutes:g} minutes, which leaves too few for {others}."
    sink.warning(
        "over-time",
        span or _first_over(parts, minutes),
        told,
        "The run sheet of the tutor's copy goes on after the end.",
        "Take minutes from some parts, or tag questions that are for another time.",
    )


def _first_over(parts: Sequence[Part], minutes: float) -> Span:
    """Where the time runs out, by what parts state themselves; the last part when that is nowhere."""
    at = 0.0
    for part in parts:
        at += part.minutes if part.fixed else 0
        if at > minutes:
            return part.node.span
    return parts[-1].node.span


def _round(clock: Clock) -> None:
    """Half minutes, so that they add up to what they added up to before."""
    exact = shown = 0.0
    for _, parts in clock.parts:
        for part in parts:
            exact += part.minutes
            part.minutes = round(exact * 2) / 2 - shown
            shown += part.minutes
