"""The handout: the substance of the slides as a document, for either audience, with or without gaps."""

from collections.abc import Mapping, Sequence
from typing import Any

from govslides.blocks.support.nodes import Aside, Prompt
from govslides.diagnostics import Sink
from govslides.flow.flow import Audience, Flow
from govslides.flow.nodes import Box, Figure, Heading, Item, ItemList, Node, PageBreak, Paragraph
from govslides.flow.runs import Run, Runs, sentence
from govslides.flowing.clock import Clock, lecture_clock
from govslides.flowing.figures import Tables
from govslides.flowing.front import document_title, document_words, kind_of, properties, title_block
from govslides.flowing.ids import Ids
from govslides.flowing.outline import Place, is_private, outline
from govslides.flowing.places import named_prompts
from govslides.flowing.prose import introduced
from govslides.flowing.runsheet import run_sheet
from govslides.flowing.teller import MIDDLE, Teller, minutes_told
from govslides.flowing.wording import Gap, plain
from govslides.model.inline import plain_text
from govslides.model.lecture import Lecture, Section
from govslides.model.prose import Block
from govslides.model.settings import HandoutSettings

Frames = Mapping[str, Sequence[tuple[str, str]]]
"""The frames of each slide: id and title."""

LONG = 15
"""A document with so many headings has a table of contents."""

MARGIN, INLINE = 0.3, 0.5
"""The widths of thumbnails, as shares of the text's."""

Told = dict[tuple[int, Gap], tuple[list[Node], list[str]]]
"""Nodes of blocks that any copy can share, and the works cited in them."""


_UNTIMED = ("goes-on", "sources")
_UNSHOWN = (Aside, Prompt)


class Handout:
    """Makes one handout."""

    def __init__(
        self,
        lecture: Lecture,
        labels: Mapping[str, str],
        settings: HandoutSettings,
        audience: Audience,
        *,
        guided: bool,
        frames: Frames,
        told: Told,
        tables: Tables,
        sink: Sink,
    ) -> None:
        self.lecture = lecture
        self.labels = labels
        self.settings = settings
        self.tutor = audience == "tutor"
        self.title = document_title(lecture, labels)
        self.ids = Ids()
        self.run_id = self.ids.unique("run-sheet")  # kept free in both copies, so that ids agree
        self.places = outline(lecture, self.title, self.ids)
        self.clock: Clock | None = lecture_clock(lecture, settings.start, sink) if self.tutor else None
        self.gap: Gap = "" if not guided else "show" if self.tutor else "blank"
        targets = named_prompts(lecture)
        targets |= {place.slide.id: place.id for place in self.places if place.id}
        self.teller = Teller(lecture, labels, targets, self.ids, audience, clock=self.clock)
        self.teller.tables = tables
        self.terms: list[str] = []
        self.note_terms: dict[int, list[str]] = {}
        self._frames = {} if self.gap == "blank" else frames
        self._told = told
        self._lengths: dict[float, str] = {}

    def flow(self, name: str) -> Flow:
        """The document."""
        names = [self.labels["guided" if self.gap else "handout"]]
        kind = kind_of(names, self.teller.audience, self.labels)
        nodes: list[Node] = []
        if self.clock is not None:
            sheet = run_sheet(self.lecture, self.clock, self.labels, self.run_id)
            nodes += [PageBreak(), *sheet] if sheet and self._is_long() else sheet
        hole: int | None = None
        for place in self.places:
            made = self._place(place)
            if hole is None and place.standing == "sources":
                hole = len(nodes) + 1
            nodes += made
        notes = self._notes()
        references = self._references(headed=hole is not None)
        hole = len(nodes) if hole is None else hole
        nodes[hole:hole] = references
        nodes += self._word_bank()
        fields = (self.labels["name"], self.labels["date"]) if self.gap == "blank" else ()
        return Flow(
            name=name,
            audience=self.teller.audience,
            opening=title_block(self.lecture, self.title, kind, fields),
            nodes=tuple(nodes),
            properties=properties(self.lecture, self.title, kind),
            notes=notes,
            media=self.teller.media,
            contents=self._is_long(),
            paper=self.settings.paper,
            words=document_words(self.labels),
        )

    def _is_long(self) -> bool:
        """Whether there is a table of contents: as asked, else when it has enough to list."""
        if self.settings.contents is not None:
            return self.settings.contents
        return sum(1 for place in self.places if place.standing == "heading") >= LONG

    def _place(self, place: Place) -> list[Node]:
        """A slide or divider: its heading and what it tells."""
        slide, teller = place.slide, self.teller
        title = teller.runs(slide.title) if slide.title else ()
        nodes = self._heading(place, title)
        teller.title = title if _stands_alone(slide.blocks) else ()
        teller.home, teller.open = slide.id, []
        nodes += self._timing(place)
        nodes += self._thumbnail(place)
        notes_before = len(teller.notes)
        blocks = slide.blocks
        if self.tutor and len(blocks) > 1:  # what students have comes first, so that both copies read alike
            blocks = tuple(sorted(blocks, key=is_private))
        body: list[Node] = []
        for block in blocks:
            made = self._block(block)
            if body and made and type(made[0]) is not Paragraph:
                introduced(body)
            body += made
        if teller.blanked:
            from govslides.flowing.gaps import Hiding

            terms, teller.blanked = teller.blanked, []
            self.terms += terms
            body = Hiding(terms, self.labels["blank"], title, teller.open).nodes(body)
            for number in range(notes_before, len(teller.notes)):
                self.note_terms[number] = terms
        return nodes + body

    def _heading(self, place: Place, title: Runs) -> list[Node]:
        """What the title of a slide becomes, and the pictures in it."""
        slide, teller = place.slide, self.teller
        nodes: list[Node] = []
        if place.standing in ("heading", "asking", "sources"):
            nodes.append(
                Heading(
                    level=place.level,
                    runs=title or plain(plain_text(slide.title), slide.span),
                    id=place.id,
                    number=place.number,
                    listed=place.standing != "asking",
                    span=slide.span,
                )
            )
            teller.under(place.level)
        elif place.standing == "line" and title:
            nodes.append(Paragraph(runs=title, role="lead", keep=True, span=slide.span))
        images, teller.pictures, teller.title = teller.pictures, [], ()
        for image in images:
            nodes += teller.figure(image, (), image.span)
        return nodes

    def _block(self, block: Block) -> list[Node]:
        """A block, told anew unless another copy told it the same way before."""
        teller = self.teller
        source, start, end = block.span
        find = source.text.find
        marked = self.gap and (
            find("**", start, end) >= 0 or find("__", start, end) >= 0 or find("==", start, end) >= 0
        )
        teller.gap = self.gap if marked else ""
        key = (id(block), teller.gap)
        found = self._told.get(key)
        if found is None:
            uncommon, cited = teller.uncommon, len(teller.cited)
            made = teller.blocks((block,))
            if teller.uncommon == uncommon and not isinstance(block, Aside | Prompt):
                self._told[key] = made, teller.cited[cited:]
        else:
            made, keys = found
            teller.cited += keys
        teller.gap = ""
        return made

    def _timing(self, place: Place) -> list[Node]:
        """When a slide is told and how long it takes, for tutors."""
        if self.clock is None or place.standing in _UNTIMED:
            return []
        part = self.clock.of(place.slide)
        if part is None or not part.minutes:
            return []
        length = self._lengths.get(part.minutes)
        if length is None:
            length = self._lengths[part.minutes] = minutes_told(part.minutes, self.labels)
        told = f"{self.clock.told(part.start)}{MIDDLE}{length}"
        return [Paragraph(runs=sentence(told), role="meta", keep=True)]

    def _thumbnail(self, place: Place) -> list[Node]:
        """The picture of a slide with something on it."""
        frames = () if type(place.slide) is Section else self._frames.get(place.slide.id, ())
        if not self.settings.thumbnails or not frames or place.standing not in ("heading", "goes-on"):
            return []
        frame, title = frames[0]
        margin = self.settings.thumbnails == "margin"
        alt = f"{self.labels['slide']}: {title}"
        width = MARGIN if margin else INLINE
        return [Figure(media=f"slide:{frame}", alt=alt, width=width, framed=True, margin=margin)]

    def _notes(self) -> tuple[tuple[Node, ...], ...]:
        """The footnotes; what one of them refers to comes after it."""
        made: list[tuple[Node, ...]] = []
        teller = self.teller
        teller.gap = self.gap
        while len(made) < len(teller.notes):
            told: Sequence[Node] = teller.within(teller.notes[len(made)].blocks)
            self.terms += teller.blanked
            teller.blanked = []
            if terms := self.note_terms.get(len(made)):
                from govslides.flowing.gaps import Hiding

                told = Hiding(terms, self.labels["blank"]).nodes(told)
            made.append(tuple(told))
        teller.gap = ""
        return tuple(made)

    def _references(self, *, headed: bool) -> list[Node]:
        """The works cited, by author, beneath a heading unless they are `headed` by a slide's."""
        works = self.lecture.references
        found = [works[key] for key in dict.fromkeys(self.teller.cited) if key in works]
        if not found:
            return []
        found.sort(key=lambda work: (plain_text(work.entry).casefold(), work.key))
        items = [
            Item(
                blocks=(Paragraph(runs=self.teller.runs(work.entry), role="source", span=work.span),),
                span=work.span,
            )
            for work in found
        ]
        listed = ItemList(items=tuple(items), marker="none")
        if headed:
            return [listed]
        heading = (Run(text=self.labels["references"]),)
        return [Heading(level=1, runs=heading, id=self.ids.unique("references")), listed]

    def _word_bank(self) -> list[Node]:
        """The words that became gaps, in the order of the alphabet, when asked for."""
        if not (self.settings.word_bank and self.terms):
            return []
        words: dict[Any, str] = {}
        for term in self.terms:
            words.setdefault(term.casefold(), term)
        told = MIDDLE.join(words[key] for key in sorted(words))
        title = (Run(text=self.labels["bank"]),)
        return [Box(kind="panel", blocks=(Paragraph(runs=(Run(text=told),)),), title=title)]


def _stands_alone(blocks: Sequence[Block]) -> bool:
    """Whether one block only is shown on a slide, so that the slide's title is its caption."""
    return sum([not isinstance(block, _UNSHOWN) for block in blocks]) == 1
