"""The run sheet: what happens when, as a table."""

from collections.abc import Iterator, Mapping, Sequence

from govslides.blocks.support.nodes import Prompt
from govslides.flow.nodes import Cell, Heading, Node, Paragraph, Table, cell, paragraph
from govslides.flow.runs import Run, Runs, sentence
from govslides.flowing.clock import Clock, Part
from govslides.flowing.places import places_of
from govslides.flowing.teller import MIDDLE, minutes_told, number_told
from govslides.model.inline import plain_text
from govslides.model.lecture import Lecture, Section, Slide

WIDTHS = (0.14, 0.66, 0.2)

LONGEST = 70
"""Characters of a question that say which one it is."""

Words = Mapping[str, str]
Cells = tuple[Cell, ...]


def run_sheet(lecture: Lecture, clock: Clock, labels: Words, id_: str) -> list[Node]:
    """The table, beneath its heading and what it comes to; nothing when nothing is told."""
    titles = _titles(lecture, clock)
    heads = (labels["time"], labels["part"], labels["minutes"][:1].upper() + labels["minutes"][1:])
    rows: list[Cells] = []
    for section, parts in clock.parts:
        if parts:
            rows += _section_rows(section, parts, clock, titles, labels)
    if not rows:
        return []
    table = Table(
        header=(tuple([_cell(head) for head in heads]),),
        rows=tuple(rows),
        widths=WIDTHS,
        alignments=("right", "", "right"),
        row_headers=True,
    )
    heading = Heading(level=1, runs=(Run(text=labels["run"]),), id=id_)
    return [heading, _summary(clock, labels), table]


def _section_rows(
    section: Section, parts: Sequence[Part], clock: Clock, titles: Mapping[int, Runs], labels: Words
) -> Iterator[Cells]:
    if section.title:
        whole = sum(part.minutes for part in parts)
        told = Run(text=_plain(section), strong=True, span=section.span)
        yield (
            _cell(clock.told(parts[0].start), strong=True),
            cell((paragraph((told,)),)),
            _cell(number_told(whole, labels), strong=True),
        )
    lengths: dict[float, Cell] = {}
    for part in parts:
        runs = titles.get(id(part.node), ())
        if part.node is section:
            runs = (Run(text=labels["intro"]),)
        length = lengths.get(part.minutes)
        if length is None:
            length = lengths[part.minutes] = _cell(number_told(part.minutes, labels))
        yield _cell(clock.told(part.start)), cell((paragraph(runs),)), length


def _titles(lecture: Lecture, clock: Clock) -> dict[int, Runs]:
    """What each part is called: a slide by its title, a prompt by its own, its slide's or its words."""
    found: dict[int, Runs] = {}
    last = ""
    for place in places_of(lecture):
        last = _plain(place) or last
        found[id(place)] = sentence(last, place.span)
        prompts = [block for block in place.blocks if isinstance(block, Prompt) and clock.of(block)]
        for prompt in prompts:
            title = prompt.title or (last if len(prompts) == 1 else _first_words(prompt))
            found[id(prompt)] = (Run(text=title, span=prompt.span),)
    return found


def _plain(place: Section | Slide) -> str:
    return " ".join(plain_text(place.title).split())


def _first_words(prompt: Prompt) -> str:
    inlines = getattr(prompt.blocks[0], "inlines", ()) if prompt.blocks else ()
    words = " ".join(plain_text(inlines).split())
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + "\u2026"


def _summary(clock: Clock, labels: Words) -> Node:
    """From when to when it goes, and what is for another time."""
    told = [f"{clock.told(0)}\u2013{clock.told(clock.total)}", minutes_told(clock.total, labels)]
    if clock.later:
        minutes = sum(prompt.minutes or 0 for prompt in clock.later)
        left = minutes_told(minutes, labels) if minutes else f"{labels['questions']}: {len(clock.later)}"
        told.append(f"{labels['later']}: {left}")
    return Paragraph(runs=(Run(text=MIDDLE.join(told)),), role="meta")


def _cell(text: str, *, strong: bool = False) -> Cell:
    runs = (Run(text=text, strong=True),) if strong else sentence(text)
    return cell((paragraph(runs),))
