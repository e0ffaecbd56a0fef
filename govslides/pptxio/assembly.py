"""The package: names for the written frames' parts, their relationships, and the parts about them all."""

from collections.abc import Iterator, Mapping, Sequence

from govslides.deck.deck import Deck
from govslides.digests import sha256
from govslides.inputs import source_date
from govslides.media import Media
from govslides.ooxml.package import Part, deflated, stored
from govslides.ooxml.properties import core_xml, package_rels_xml
from govslides.ooxml.xml import relationship, relationships_of
from govslides.pptxio.documents import content_types_xml, presentation_rels_xml, presentation_xml
from govslides.pptxio.frame import FrameParts
from govslides.pptxio.properties import app_xml
from govslides.pptxio.sheet import Relation
from govslides.pptxio.template import Template

_KINDS = {
    "layout": "slideLayout",
    "notes": "notesSlide",
    "notes master": "notesMaster",
    "image": "image",
    "chart": "chart",
    "url": "hyperlink",
    "slide": "slide",
}


class _Names:
    """The part names of a deck: slides by frame id, media by key (one part for equal bytes)."""

    def __init__(self, frames: Sequence[FrameParts], media: Mapping[str, Media]) -> None:
        self.numbers = {frame.id: number for number, frame in enumerate(frames, 1)}
        self.media: dict[str, str] = {}
        self.pictures: dict[str, Media] = {}
        by_content: dict[bytes, str] = {}
        used = {
            relation.target for frame in frames for relation in frame.relations if relation.kind == "image"
        }
        for key in sorted(used):
            picture = media[key]
            digest = sha256(picture.data).digest()
            name = by_content.get(digest)
            if name is None:
                name = by_content[digest] = f"ppt/media/image{len(by_content) + 1}.{picture.kind}"
                self.pictures[name] = picture
            self.media[key] = name

    def target(self, relation: Relation, number: int) -> str:
        """What a relationship of slide `number` points at, as seen from a folder within ppt/."""
        kind, target = relation
        if kind == "image":
            return beside(self.media[target])
        if kind == "slide":
            return f"../slides/slide{self.numbers.get(target, number)}.xml"
        if kind == "notes":
            return f"../notesSlides/notesSlide{number}.xml"
        if kind == "chart":
            return f"../charts/chart{number}-{target}.xml"
        return target if kind == "url" else beside(target)


def beside(part: str) -> str:
    """A part's name as seen from a folder within ppt/."""
    return f"../{part[4:]}" if part.startswith("ppt/") else f"../../{part}"


def deck_parts(deck: Deck, frames: Sequence[FrameParts], template: Template) -> Iterator[Part]:
    """Every part of the package; `deck` is asked for its sections, properties and media alone."""
    names = _Names(frames, deck.media)
    yield from template.parts
    for number, frame in enumerate(frames, 1):
        yield from _frame_parts(frame, number, names)
    for name, picture in names.pictures.items():
        yield stored(name, picture.data)
    yield deflated("ppt/presentation.xml", presentation_xml(deck, names.numbers, template.presentation))
    yield deflated("ppt/_rels/presentation.xml.rels", presentation_rels_xml(frames, template.presentation))
    yield deflated("[Content_Types].xml", content_types_xml(frames, template.presentation))
    yield deflated("docProps/core.xml", core_xml(deck.properties, source_date()))
    yield deflated("docProps/app.xml", app_xml(frames))
    yield deflated("_rels/.rels", package_rels_xml("ppt/presentation.xml"))


def _frame_parts(frame: FrameParts, number: int, names: _Names) -> Iterator[Part]:
    yield frame.slide._replace(name=f"ppt/slides/slide{number}.xml")
    yield _relationships("ppt/slides", f"slide{number}.xml", frame.relations, number, names)
    if frame.notes is not None:
        yield frame.notes._replace(name=f"ppt/notesSlides/notesSlide{number}.xml")
        yield _relationships(
            "ppt/notesSlides", f"notesSlide{number}.xml", frame.notes_relations, number, names
        )
    for at, chart in enumerate(frame.charts, 1):
        yield chart.xml._replace(name=f"ppt/charts/chart{number}-{at}.xml")
        yield chart.workbook._replace(name=f"ppt/embeddings/workbook{number}-{at}.xlsx")
        rows = relationship("rId1", "package", f"../embeddings/workbook{number}-{at}.xlsx")
        yield _written(f"ppt/charts/_rels/chart{number}-{at}.xml.rels", rows)


def _relationships(folder: str, name: str, relations: Sequence[Relation], number: int, names: _Names) -> Part:
    rows = [
        relationship(
            f"rId{at}", _KINDS[relation.kind], names.target(relation, number), external=relation.kind == "url"
        )
        for at, relation in enumerate(relations, 1)
    ]
    return _written(f"{folder}/_rels/{name}.rels", "".join(rows))


def _written(name: str, rows: str) -> Part:
    return deflated(name, relationships_of(rows))
