"""Document properties: what a lecture says about itself; no clock, no machine, no user."""

from collections.abc import Sequence
from typing import Protocol

from govslides.ooxml.xml import HEAD, clean_language, relationship, relationships_of, text

CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = (
    f'xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


class Described(Protocol):
    """What has the properties of a document: those of a deck, those of a flow."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def subject(self) -> str:
        """What it is about, or ""."""

    @property
    def authors(self) -> Sequence[str]:
        """Who wrote it."""

    @property
    def keywords(self) -> Sequence[str]:
        """What to find it by."""

    @property
    def rights(self) -> str:
        """Who may do what with it, or ""."""

    @property
    def language(self) -> str:
        """A BCP 47 tag."""


def core_xml(described: Described, seconds: int | None) -> str:
    """docProps/core.xml; both dates are `seconds` after 1970, and without it there are none."""
    fields = [
        ("dc:title", described.title),
        ("dc:subject", described.subject),
        ("dc:creator", "; ".join(described.authors)),
        ("cp:keywords", "; ".join(described.keywords)),
        ("dc:description", described.rights),
        ("dc:language", clean_language(described.language)),
    ]
    made = "".join(f"<{name}>{text(value)}</{name}>" for name, value in fields if value)
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


def package_rels_xml(main: str) -> str:
    """_rels/.rels of a package whose main part is `main`, with both parts of properties."""
    rows = (
        relationship("rId1", "officeDocument", main),
        relationship("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        relationship("rId3", "extended-properties", "docProps/app.xml"),
    )
    return relationships_of("".join(rows))
