"""Document properties: what the lecture says about itself; no clock, no machine, no user."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from govslides.deck.deck import Properties
from govslides.pptxio.stage import clean_language
from govslides.pptxio.xml import HEAD, RELATIONSHIPS, R, text

if TYPE_CHECKING:
    from govslides.pptxio.frame import FrameParts

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_xml(properties: Properties) -> str:
    """docProps/core.xml. The dates are `SOURCE_DATE_EPOCH`'s; without it there are none."""
    from govslides.inputs import source_date

    fields = [
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", "; ".join(properties.authors)),
        ("cp:keywords", "; ".join(properties.keywords)),
        ("dc:description", properties.rights),
        ("dc:language", clean_language(properties.language)),
    ]
    made = "".join(f"<{name}>{text(value)}</{name}>" for name, value in fields if value)
    seconds = source_date()
    if seconds is not None:
        moment = _moment(seconds)
        made += "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
            for name in ("created", "modified")
        )
    return f"{HEAD}<cp:coreProperties {_CORE}>{made}</cp:coreProperties>"


def _moment(seconds: int) -> str:
    """UTC, as W3CDTF has it; beyond the year 9999 there is none, so that year's end is taken."""
    from datetime import UTC, datetime

    last = 253402300799
    return datetime.fromtimestamp(min(seconds, last), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def app_xml(frames: "Sequence[FrameParts]") -> str:
    """docProps/app.xml: who made it, and how many slides and notes there are."""
    notes = sum(frame.notes is not None for frame in frames)
    return (
        f'{HEAD}<Properties xmlns="{_EXTENDED}"><Application>govslides</Application>'
        f"<PresentationFormat>Widescreen</PresentationFormat><Slides>{len(frames)}</Slides>"
        f"<Notes>{notes}</Notes></Properties>"
    )


def package_rels_xml() -> str:
    """_rels/.rels."""
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return (
        f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="ppt/presentation.xml"/>'
        f'<Relationship Id="rId2" Type="{core}" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{R}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    )
