"""The telling of one document: what blocks hand over becomes nodes, for one audience."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from govslides.blocks.support.nodes import Choice, Prompt
from govslides.flow.flow import Audience
from govslides.flow.nodes import Box, Item, ItemList, Kind, Node, Paragraph, Question, WritingSpace
from govslides.flow.runs import Run, Runs
from govslides.flowing.clock import Clock
from govslides.flowing.ids import Ids
from govslides.flowing.prose import Prose, hold
from govslides.flowing.wording import plain
from govslides.model.inline import Inline
from govslides.model.lecture import Lecture
from govslides.model.prose import Block
from govslides.source import Span

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Private, Telling
    from govslides.flowing.shuffling import Shuffle

HALF = "\u00bd"
"""Also the key, among our words, of what stands for it: a sign without a direction would change places."""

MIDDLE = "  \u00b7  "

MINUTES = 3
"""Of a question that states neither its minutes nor its lines, for the room to write."""

PAGE_LINES, SHEET_LINES = (0.6, 2, 6), (1.5, 3, 14)
"""Lines to write on: for a minute, at least, at most; a handout has less room than a sheet."""


class Teller(Prose):
    """Tells the blocks of a lecture to one audience.

    Fields:
        audience: whose copy it is.
        clock: when each question is asked, where the copy shows it; or None.
        shuffle: the order of choices.
        key: of each question told, its number and the letters of its right choices (for tutors).
        open: the boxes that keep all their words in guided notes.
        shows_asides: whether it shows what stands beside slides, which handouts alone do.
        room: how many lines there are to write on.
        heading: what a question without a title of its own is called, where nothing above says it.
    """

    def __init__(
        self,
        lecture: Lecture,
        labels: Mapping[str, str],
        places: Mapping[str, str],
        ids: Ids,
        audience: Audience,
        *,
        clock: Clock | None = None,
        shuffle: "Shuffle | None" = None,
    ) -> None:
        super().__init__(lecture, labels, places, ids)
        self.start_prose()
        self.audience = audience
        self.tutor = audience == "tutor"
        self.clock = clock
        self.shuffle = shuffle
        self.key: list[tuple[str, str]] = []
        self.heading: tuple[Inline, ...] = ()
        self._asked = 0
        self._beside = 0
        self.open: list[Box] = []
        self.shows_asides = True
        self.room = PAGE_LINES

    def aside(self, blocks: Iterable[Block]) -> list[Node]:
        """Prose that stands beside the slide; of its words only `==marked==` ones are key terms."""
        if not self.shows_asides:
            return []
        bold, self.bold = self.bold, False
        self._beside += 1
        made = self.blocks(blocks)
        self._beside -= 1
        self.bold = bold
        return made

    def box(
        self, kind: Kind, title: str, blocks: Iterable[Block], span: Span, *, open_: bool = False
    ) -> list[Node]:
        """Blocks set apart beneath a title; an open one keeps its key terms even in guided notes."""
        gap = self.gap
        if open_:
            self.gap = ""
        keep = kind == "myth"  # a claim without what is said about it would stand as true
        box = Box(kind=kind, blocks=self.within(blocks), title=plain(title), span=span, keep=keep)
        self.gap = gap
        if open_:
            self.open.append(box)
        return [box]

    def private(self, kind: Kind, title: str, blocks: Iterable[Block], span: Span) -> list[Node]:
        """A box for tutors; nothing in a student's copy."""
        self.uncommon += 1
        blocks = tuple(blocks)
        if not self.tutor or not blocks:
            return []
        self._beside += 1
        made = self.box(kind, title, blocks, span, open_=True)
        self._beside -= 1
        return made

    def task(
        self, prompt: Prompt, label: str, materials: str = "", choices: Sequence[Choice] = ()
    ) -> list[Node]:
        """Something to do, without a number."""
        self.uncommon += 1
        gap, self.gap = self.gap, ""
        told = [f"{self.labels['materials']}: {materials}"] if materials else []
        meta = self._meta(prompt, told)
        blocks = [*self._meta_line(meta), *self.within(prompt.blocks)]
        if choices:
            blocks += self._choices(choices, "")
        if prompt.lines and not self.tutor:
            blocks.append(WritingSpace(lines=prompt.lines, boxed=True))
        title = plain(prompt.title or label, prompt.span if prompt.title else None)
        made: list[Node] = [Box(kind="activity", blocks=tuple(blocks), title=title, span=prompt.span)]
        made += self._asides(prompt)
        self.gap = gap
        return made

    def ask(
        self,
        prompt: Prompt,
        *,
        choices: Sequence[Choice] = (),
        label: str = "",
        level: str = "",
        private: "Sequence[Private]" = (),
    ) -> list[Node]:
        """A numbered question, with its choices or room to write, and for tutors what they know."""
        self.uncommon += 1
        if self._beside:
            made = self.task(prompt, label or self.labels["quiz"], choices=choices)
            for title, known in private:
                made += self.private("answer", title, known, prompt.span)
            return made
        self._asked += 1
        number = str(self._asked)
        name = self.ids.unique(prompt.attributes.id or f"{self.home}~question")
        gap, self.gap = self.gap, ""
        blocks = list(self.within(prompt.blocks))
        if choices:
            hold(blocks)
            shuffled = self.shuffle.ordered(choices, name) if self.shuffle and not label else choices
            blocks += self._choices(shuffled, number)
        elif not self.tutor and (lines := prompt.lines if label else _lines(prompt, self.room)):
            hold(blocks)
            blocks.append(WritingSpace(lines=lines))
        for title, known in private:
            blocks += self.private("answer", title, known, prompt.span)
        blocks += self._asides(prompt)
        self.gap = gap
        extra = [f"{self.labels['level']}: {self.labels.get(level, level)}"] if level else []
        meta = self._meta(prompt, extra, label)
        named = plain(prompt.title, prompt.span) or self._take_heading()
        return [
            Question(number=number, id=name, blocks=tuple(blocks), meta=meta, title=named, span=prompt.span)
        ]

    def footnotes(self) -> tuple[tuple[Node, ...], ...]:
        """The footnotes met; what one of them refers to comes after it."""
        made: list[tuple[Node, ...]] = []
        while len(made) < len(self.notes):
            made.append(self.within(self.notes[len(made)].blocks))
        return tuple(made)

    def _take_heading(self) -> Runs:
        heading, self.heading = self.heading, ()
        return self.runs(heading) if heading else ()

    def _asides(self, prompt: Prompt) -> list[Node]:
        """What was written beside a prompt."""
        self.inside += 1
        made = self.blocks(prompt.asides)
        self.inside -= 1
        return made

    def _choices(self, choices: Sequence[Choice], number: str) -> list[Node]:
        """Choices as A, B, C; tutors see which are right and what to say to those who picked one."""
        marked = any(choice.correct for choice in choices)
        items = []
        for choice in choices:
            blocks = [*self.within(choice.blocks)]
            if self.tutor and choice.feedback:
                blocks += self._feedback(choice)
            checked = choice.correct if self.tutor and marked else None
            items.append(Item(blocks=tuple(blocks), checked=checked, span=choice.span))
        listed = ItemList(items=tuple(items), marker="letter", span=choices[0].span)
        if not self.tutor or not marked:
            return [listed]
        right = ", ".join([letter(at) for at, choice in enumerate(choices) if choice.correct])
        if number:
            self.key.append((number, right))
        label = Run(text=f"{self.labels['correct']}: ", strong=True)
        return [listed, Paragraph(runs=(label, Run(text=right)))]

    def _feedback(self, choice: Choice) -> list[Node]:
        told = list(self.within(choice.feedback))
        label = Run(text=f"{self.labels['feedback']}: ", strong=True)
        first = told[0] if told else None
        if isinstance(first, Paragraph):
            told[0] = Paragraph(runs=(label, *first.runs), role="meta", span=first.span)
        return told

    def _meta(self, prompt: Prompt, extra: Sequence[str], label: str = "") -> Runs:
        """Minutes, group and the like in one line; the time when a copy has a clock."""
        told = [label] if label else []
        if self.clock is not None and (time := self.clock.at(prompt)):
            told.append(time)
        if prompt.minutes:
            told.append(minutes_told(prompt.minutes, self.labels))
        if prompt.group:
            told.append(prompt.group)
        told += extra
        return plain(MIDDLE.join(told), prompt.span)

    def _meta_line(self, meta: Runs) -> list[Node]:
        return [Paragraph(runs=meta, role="meta", keep=True)] if meta else []


def letter(place: int) -> str:
    """A, B, C; after Z AA and so on, as lists of letters count."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def minutes_told(minutes: float, labels: Mapping[str, str]) -> str:
    """ "1 minute", "2½ minutes", "½ minute"."""
    return f"{number_told(minutes, labels)}\u00a0{labels['minute' if minutes <= 1 else 'minutes']}"


def number_told(minutes: float, labels: Mapping[str, str]) -> str:
    """ "1", "2½", "½", or "2.5" where text runs right to left; a dash for none."""
    whole, half = divmod(round(minutes * 2), 2)
    if half and labels[HALF] != HALF:
        return f"{whole}{labels[HALF]}"
    return f"{whole or ''}{HALF if half else ''}" or "\u2013"


def _lines(prompt: Prompt, room: tuple[float, int, int]) -> int:
    """Lines to write on: as asked, else as many as the minutes are good for."""
    if prompt.lines is not None:
        return prompt.lines
    rate, least, most = room
    return min(max(round((prompt.minutes or MINUTES) * rate), least), most)


if TYPE_CHECKING:

    def _as_blocks_see_it(teller: Teller) -> "Telling":
        """Types are checked here, since blocks are found by their names."""
        return teller
