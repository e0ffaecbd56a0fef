"""The properties of a deck."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from govslides.ooxml.properties import EXTENDED
from govslides.ooxml.xml import HEAD

if TYPE_CHECKING:
    from govslides.pptxio.frame import Written


def app_xml(frames: "Sequence[Written]") -> str:
    """docProps/app.xml: who made it, and how many slides and notes there are."""
    notes = sum(frame.has_notes for frame in frames)
    return (
        f'{HEAD}<Properties xmlns="{EXTENDED}"><Application>govslides</Application>'
        f"<PresentationFormat>Widescreen</PresentationFormat><Slides>{len(frames)}</Slides>"
        f"<Notes>{notes}</Notes></Properties>"
    )
