"""The properties of a deck."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from govslides.deck.deck import Properties
from govslides.ooxml.properties import EXTENDED, core_xml
from govslides.ooxml.xml import HEAD

if TYPE_CHECKING:
    from govslides.pptxio.frame import FrameParts


def deck_core_xml(properties: Properties) -> str:
    """docProps/core.xml. The dates are `SOURCE_DATE_EPOCH`'s; without it there are none."""
    from govslides.inputs import source_date

    return core_xml(
        title=properties.title,
        subject=properties.subject,
        authors=properties.authors,
        keywords=properties.keywords,
        rights=properties.rights,
        language=properties.language,
        seconds=source_date(),
    )


def app_xml(frames: "Sequence[FrameParts]") -> str:
    """docProps/app.xml: who made it, and how many slides and notes there are."""
    notes = sum(frame.notes is not None for frame in frames)
    return (
        f'{HEAD}<Properties xmlns="{EXTENDED}"><Application>govslides</Application>'
        f"<PresentationFormat>Widescreen</PresentationFormat><Slides>{len(frames)}</Slides>"
        f"<Notes>{notes}</Notes></Properties>"
    )
