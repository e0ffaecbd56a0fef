"""The parts that list the slides: presentation.xml with its sections, its relationships, content types."""

from collections.abc import Mapping, Sequence

from govslides.deck.deck import Deck, DeckSection
from govslides.digests import sha1
from govslides.ooxml.xml import CONTENT_TYPES, HEAD, R, attribute, override, relationships_of
from govslides.pptxio.frame import Written
from govslides.pptxio.template import Presentation
from govslides.pptxio.xml import PML_TYPE

FIRST_SLIDE_ID = 256
"""The smallest id that a slide may have (ECMA-376 part 1, 19.7.13)."""

_SPACE = bytes.fromhex("5b0c3c4e3b395f0e9a550d2f6d2f4c11")
"""The namespace of our section ids; any constant would do."""

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def presentation_xml(deck: Deck, numbers: Mapping[str, int], kept: Presentation) -> str:
    """presentation.xml: the template's stretches, the list of slides between, the sections at the end."""
    rows = "".join([f'<p:sldId id="{slide_id(number)}" r:id="s{number}"/>' for number in numbers.values()])
    slides = f"<p:sldIdLst>{rows}</p:sldIdLst>" if rows else ""
    end = "</p:presentation>"
    sections = _sections_xml(_complete(deck, numbers), numbers)
    return kept.head + slides + kept.tail.removesuffix(end) + sections + end


def slide_id(number: int) -> int:
    """The id of the slide with this number, counted from 1."""
    return FIRST_SLIDE_ID + number - 1


def _complete(deck: Deck, numbers: Mapping[str, int]) -> list[DeckSection]:
    """The sections, with slides in none put into the one before them: PowerPoint wants all or nothing."""
    if not deck.sections:
        return []
    section_of = {frame: at for at, section in enumerate(deck.sections) for frame in section.frames}
    members: list[list[str]] = [[] for _ in deck.sections]
    at = 0
    for frame in numbers:
        at = section_of.get(frame, at)
        members[at].append(frame)
    return [
        DeckSection(id=section.id, name=section.name, frames=tuple(frames))
        for section, frames in zip(deck.sections, members, strict=True)
    ]


def _sections_xml(sections: Sequence[DeckSection], numbers: Mapping[str, int]) -> str:
    if not sections:
        return ""
    made = []
    for section in sections:
        rows = "".join([f'<p14:sldId id="{slide_id(numbers[frame])}"/>' for frame in section.frames])
        name = attribute(section.name) or "-"
        guid = section_guid(section.id)
        made.append(
            f'<p14:section name="{name}" id="{guid}"><p14:sldIdLst>{rows}</p14:sldIdLst></p14:section>'
        )
    return (
        f'<p:extLst><p:ext uri="{_SECTIONS}"><p14:sectionLst xmlns:p14="{_P14}">{"".join(made)}'
        "</p14:sectionLst></p:ext></p:extLst>"
    )


def section_guid(id_: str) -> str:
    """A section's id as a version 5 UUID in braces (RFC 9562, 5.5).

    The standard library's `uuid` asks the machine who it is, and takes 3 ms to import.
    """
    digest = bytearray(sha1(_SPACE + id_.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex().upper()
    return "{" + "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:])) + "}"


def presentation_rels_xml(frames: Sequence[Written], kept: Presentation) -> str:
    """The relationships of presentation.xml."""
    rows = "".join(
        [
            f'<Relationship Id="s{number}" Type="{R}/slide" Target="slides/slide{number}.xml"/>'
            for number in range(1, len(frames) + 1)
        ]
    )
    return relationships_of(kept.relationships + rows)


def content_types_xml(frames: Sequence[Written], kept: Presentation) -> str:
    """[Content_Types].xml: the template's rows, then ours."""
    rows = [
        override("ppt/presentation.xml", f"{PML_TYPE}.presentation.main+xml"),
        override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    for number, frame in enumerate(frames, 1):
        rows.append(override(f"ppt/slides/slide{number}.xml", f"{PML_TYPE}.slide+xml"))
        if frame.has_notes:
            rows.append(override(f"ppt/notesSlides/notesSlide{number}.xml", f"{PML_TYPE}.notesSlide+xml"))
        for at in range(1, frame.charts + 1):
            rows.append(override(f"ppt/charts/chart{number}-{at}.xml", _CHART_TYPE))
            rows.append(override(f"ppt/embeddings/workbook{number}-{at}.xlsx", _WORKBOOK_TYPE))
    return f'{HEAD}<Types xmlns="{CONTENT_TYPES}">{kept.types}{"".join(rows)}</Types>'
