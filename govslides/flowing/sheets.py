"""Question sheets: the questions of a lecture, numbered, by section; with a key and a clock for tutors."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from govslides.blocks.support.attributes import nearest
from govslides.blocks.support.nodes import Prompt
from govslides.diagnostics import Sink
from govslides.flow.flow import Audience, Flow
from govslides.flow.nodes import Cell, Heading, Node, Paragraph, Question, Table
from govslides.flow.runs import Run
from govslides.flowing.clock import Clock, Part, guess
from govslides.flowing.front import document_title, document_words, kind_of, properties, title_block
from govslides.flowing.ids import Ids
from govslides.flowing.places import is_numbered, places_in, places_of
from govslides.flowing.teller import MIDDLE, SHEET_LINES, Teller, minutes_told
from govslides.model.lecture import Lecture, Section, Slide
from govslides.model.settings import QuestionSettings

if TYPE_CHECKING:
    from govslides.flowing.shuffling import Shuffle

Chosen = list[tuple[Slide | Section, list[Prompt]]]


class Sheet:
    """Makes one question sheet."""

    def __init__(
        self,
        lecture: Lecture,
        labels: Mapping[str, str],
        settings: QuestionSettings,
        audience: Audience,
        version: str,
    ) -> None:
        self.lecture = lecture
        self.labels = labels
        self.settings = settings
        self.version = version
        self.tutor = audience == "tutor"
        self.clock = Clock(settings.start)
        self.ids = Ids()
        shuffle = _shuffle(settings.seed, version) if version else None
        shown = self.clock if self.tutor else None
        self.teller = Teller(lecture, labels, {}, self.ids, audience, clock=shown, shuffle=shuffle)
        self.teller.shows_asides = False
        self.teller.room = SHEET_LINES

    def flow(self, name: str, sink: Sink) -> Flow:
        """The document."""
        labels = self.labels
        title = document_title(self.lecture, labels)
        version = [f"{labels['version']} {self.version}"] if self.version else []
        kind = kind_of([labels["questions"], *version], self.teller.audience, labels)
        chosen = [(section, self._chosen(section)) for section in self.lecture.sections]
        self._set_clock(chosen)
        if self.settings.tags:
            report_unknown_tags(self.lecture, self.settings.tags, sink)
        nodes: list[Node] = []
        for section, places in chosen:
            nodes += self._section(section, places)
        count = sum(1 for node in nodes if type(node) is Question)
        nodes = [*self._summary(count), *nodes, *self._key()]
        fields = () if self.tutor else (labels["name"], labels["date"])
        return Flow(
            name=name,
            audience=self.teller.audience,
            opening=title_block(self.lecture, title, kind, fields),
            nodes=tuple(nodes),
            properties=properties(self.lecture, title, kind),
            notes=self.teller.footnotes(),
            media=self.teller.media,
            paper=self.settings.paper,
            words=document_words(labels),
        )

    def _chosen(self, section: Section) -> Chosen:
        """The prompts asked for, by slide."""
        found: Chosen = []
        for place in places_in(section):
            prompts = [
                block for block in place.blocks if isinstance(block, Prompt) and self._is_wanted(block)
            ]
            if prompts:
                found.append((place, prompts))
        return found

    def _is_wanted(self, prompt: Prompt) -> bool:
        if not is_numbered(prompt):
            return False
        tags = getattr(prompt, "tags", ())
        return not self.settings.tags or any(tag in self.settings.tags for tag in tags)

    def _set_clock(self, chosen: list[tuple[Section, Chosen]]) -> None:
        for section, places in chosen:
            prompts = [prompt for _, own in places for prompt in own]
            parts = [Part(prompt, prompt.minutes or guess(prompt), fixed=True) for prompt in prompts]
            self.clock.parts.append((section, parts))
        self.clock.set()

    def _section(self, section: Section, places: Chosen) -> list[Node]:
        """The questions of a section beneath its heading."""
        nodes: list[Node] = []
        for place, prompts in places:
            self.teller.home = place.id
            self.teller.heading = place.title
            for prompt in prompts:
                nodes += self.teller.blocks((prompt,))
        if nodes and section.title:
            runs = self.teller.runs(section.title)
            nodes.insert(0, Heading(level=1, runs=runs, id=self.ids.unique(section.id), span=section.span))
        return nodes

    def _summary(self, count: int) -> list[Node]:
        """How many questions there are and how long they take."""
        labels = self.labels
        if not count:
            return []
        told = [f"{labels['questions']}: {count}"]
        told.append(f"{labels['total']}: {minutes_told(self.clock.total, labels)}")
        if self.tutor and self.settings.start is not None:
            told.append(f"{labels['end']}: {self.clock.told(self.clock.total)}")
        return [Paragraph(runs=(Run(text=MIDDLE.join(told)),), role="meta")]

    def _key(self) -> list[Node]:
        """The right choices, for tutors."""
        key = self.teller.key
        if not key:
            return []
        labels = self.labels
        head = tuple([_cell(labels[name]) for name in ("quiz", "correct")])
        rows = tuple([(_cell(number), _cell(letters)) for number, letters in key])
        table = Table(header=(head,), rows=rows, widths=(0.5, 0.5), row_headers=True)
        heading = Heading(level=1, runs=(Run(text=labels["key"]),), id=self.ids.unique("key"))
        return [heading, table]


def report_unknown_tags(lecture: Lecture, tags: Sequence[str], sink: Sink) -> None:
    """Report tags that no question has."""
    blocks = (block for place in places_of(lecture) for block in place.blocks)
    known = {tag for block in blocks for tag in getattr(block, "tags", ())}
    for tag in tags:
        if tag not in known:
            meant = nearest(tag, known, sink)
            listed = ", ".join(f"`{each}`" for each in sorted(known)) or "none"
            sink.warning(
                "unknown-tag",
                lecture.meta.span,
                f"No question has the tag `{tag}`.",
                "The question sheet holds the questions that have one of its tags.",
                f"Did you mean `{meant}`?" if meant else f"Use one of the lecture's tags: {listed}.",
            )


def _shuffle(seed: str, version: str) -> "Shuffle":
    from govslides.flowing.shuffling import Shuffle  # few sheets come in versions

    return Shuffle(seed, version)


def _cell(text: str) -> Cell:
    return Cell(blocks=(Paragraph(runs=(Run(text=text),)),))
