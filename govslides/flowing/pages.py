"""Pictures of the slides with room for notes, as PowerPoint prints handouts."""

from collections.abc import Iterable, Iterator, Mapping

from govslides.blocks.support.nodes import Aside, Prompt
from govslides.flow.flow import Audience, Flow
from govslides.flow.nodes import Box, Figure, Handed, ItemList, Node, PageBreak, Paragraph, Question
from govslides.flowing.front import document_title, document_words, kind_of, properties, title_block
from govslides.flowing.handouts import Frames
from govslides.flowing.ids import Ids
from govslides.flowing.places import places_of
from govslides.flowing.teller import Teller
from govslides.model.lecture import Lecture
from govslides.model.settings import HandoutSettings


def slide_pages(
    lecture: Lecture,
    labels: Mapping[str, str],
    settings: HandoutSettings,
    audience: Audience,
    name: str,
    frames: Frames,
) -> Flow:
    """The slides in the order of `frames`, so many to a page; a tutor's copy has what is said beneath."""
    title = document_title(lecture, labels)
    kind = kind_of([labels["slides"]], audience, labels)
    teller = Teller(lecture, labels, {}, Ids(), audience)
    said = _said(lecture, teller) if teller.tutor else {}
    pictures: list[tuple[Figure, tuple[Node, ...]]] = []
    for slide, own in frames.items():
        for number, (frame, frame_title) in enumerate(own):
            alt = f"{labels['slide']} {len(pictures) + 1}: {frame_title}"
            figure = Figure(media=f"slide:{frame}", alt=alt, framed=True)
            pictures.append((figure, said.get(slide, ()) if number == 0 else ()))
    nodes: list[Node] = []
    for at in range(0, len(pictures), settings.slides_per_page):
        group = pictures[at : at + settings.slides_per_page]
        notes = tuple([told for _, told in group])
        if at and not any(notes):  # what is said takes the room it needs, and the next slides follow at once
            nodes.append(PageBreak())
        nodes.append(
            Handed(
                figures=tuple([figure for figure, _ in group]),
                per_page=settings.slides_per_page,
                notes=notes if any(notes) else (),
            )
        )
    return Flow(
        name=name,
        audience=audience,
        opening=title_block(lecture, title, kind),
        nodes=tuple(nodes),
        properties=properties(lecture, title, kind),
        notes=teller.footnotes(),
        media=teller.media,
        paper=settings.paper,
        words=document_words(labels),
    )


def _said(lecture: Lecture, teller: Teller) -> dict[str, tuple[Node, ...]]:
    """What tutors read of each slide and divider: notes, and what belongs to its questions."""
    teller.shows_asides = False
    found: dict[str, tuple[Node, ...]] = {}
    for place in places_of(lecture):
        teller.home = place.id
        beside = [block for block in place.blocks if isinstance(block, Aside | Prompt)]
        found[place.id] = tuple(_unshown(teller.within(beside)))
    return found


def _unshown(nodes: Iterable[Node]) -> Iterator[Node]:
    """What no slide shows: notes and answers, and which choice is right."""
    for node in nodes:
        if isinstance(node, Question):
            yield from _unshown(node.blocks)
        elif isinstance(node, Box):
            if node.kind in ("answer", "notes", "tutor"):
                yield node
        elif isinstance(node, ItemList) and any(item.checked is not None for item in node.items):
            yield node  # what to say to whoever picked which choice
        elif isinstance(node, Paragraph) and not node.span:
            yield node  # which choice is right
