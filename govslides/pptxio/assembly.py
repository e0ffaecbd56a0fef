"""The package: the written frames, the pictures on them, and the parts about them all."""

from collections.abc import Iterator, Sequence

from govslides.deck.deck import Deck
from govslides.inputs import source_date
from govslides.ooxml.package import Part, deflated, in_pieces, stored
from govslides.ooxml.properties import core_xml, package_rels_xml
from govslides.pptxio.documents import content_types_xml, presentation_rels_xml, presentation_xml
from govslides.pptxio.frame import Written
from govslides.pptxio.properties import app_xml
from govslides.pptxio.template import Template


def assembled(deck: Deck, frames: Sequence[Written], template: Template) -> list[bytes]:
    """The package, in pieces; `deck` is asked for its sections, properties and media alone."""
    return in_pieces(_shared_parts(deck, frames, template), *[frame.members for frame in frames])


def _shared_parts(deck: Deck, frames: Sequence[Written], template: Template) -> Iterator[Part]:
    """Every part that is not one frame's own."""
    yield from template.parts
    pictures = {name: key for frame in frames for name, key in frame.pictures.items()}
    for name, key in pictures.items():
        yield stored(name, deck.media[key].data)
    numbers = {frame.id: number for number, frame in enumerate(frames, 1)}
    yield deflated("ppt/presentation.xml", presentation_xml(deck, numbers, template.presentation))
    yield deflated("ppt/_rels/presentation.xml.rels", presentation_rels_xml(frames, template.presentation))
    yield deflated("[Content_Types].xml", content_types_xml(frames, template.presentation))
    yield deflated("docProps/core.xml", core_xml(deck.properties, source_date()))
    yield deflated("docProps/app.xml", app_xml(frames))
    yield deflated("_rels/.rels", package_rels_xml("ppt/presentation.xml"))
