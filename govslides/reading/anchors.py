"""What a link `#id` can lead to."""

from collections.abc import Iterable, Iterator

from govslides.blocks.support.nodes import Fenced
from govslides.model.inline import Image
from govslides.model.lecture import Section, Slide
from govslides.model.prose import CodeBlock, Heading, Paragraph, Table


def find_anchors(sections: Iterable[Section]) -> dict[str, str]:
    """For every target the id of the section or slide where it stands.

    Targets are the ids of sections and slides, the explicit ids of what stands on slides, and, as a
    shorter way to write it, the last part of a slide's id where only one slide has it.
    """
    places = _places(sections)
    anchors = {place.id: place.id for place in places}
    for place in places:
        for written in _ids(place):
            anchors.setdefault(written, place.id)
    for tail, owner in _tails(places).items():
        if owner is not None:
            anchors.setdefault(tail, owner)
    return anchors


def _places(sections: Iterable[Section]) -> list[Section | Slide]:
    places: list[Section | Slide] = []
    for section in sections:
        places.append(section)
        places += section.slides
    return places


def _tails(places: Iterable[Section | Slide]) -> dict[str, str | None]:
    """For the last part of each id the id, or None when several have that part."""
    tails: dict[str, str | None] = {}
    for place in places:
        tail = place.id.rpartition("/")[2]
        tails[tail] = None if tail in tails else place.id
    return tails


def _ids(place: Section | Slide) -> Iterator[str]:
    for block in place.blocks:
        if isinstance(block, _WITH_ATTRIBUTES):
            if block.attributes.id:
                yield block.attributes.id
        elif isinstance(block, Paragraph):
            yield from _image_ids(block)


_WITH_ATTRIBUTES = (Fenced, Table, Heading, CodeBlock)


def _image_ids(block: Paragraph) -> Iterator[str]:
    for node in block.inlines:
        if type(node) is Image and node.attributes.id:
            yield node.attributes.id
