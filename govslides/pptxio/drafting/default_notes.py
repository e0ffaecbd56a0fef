"""A notes master for a template that has none: without one, no slide can have notes."""

from collections.abc import Mapping

from govslides.ooxml.package import Part, deflated, inflated
from govslides.ooxml.relations import relations_name
from govslides.ooxml.xml import relationships
from govslides.pptxio.colours import LIGHT_MAP
from govslides.pptxio.drafting.notes import notes_master
from govslides.pptxio.xml import PML_TYPE
from govslides.theme.spec import PALETTE

NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"
NOTES_THEME = "ppt/theme/themeOfNotes.xml"
NOTES_ID = "rIdNotesMaster"

NOTES_TYPES = (
    (NOTES_MASTER, f"{PML_TYPE}.notesMaster+xml"),
    (NOTES_THEME, "application/vnd.openxmlformats-officedocument.theme+xml"),
)
"""The content types of these parts."""


def colour_map_xml(names: Mapping[str, str]) -> str:
    """`p:clrMap` with the slots behind the four names of text and background."""
    own = "".join(f' {name}="{slot}"' for name, slot in names.items())
    return f"<p:clrMap{own}{_OTHERS}/>"


_OTHERS = "".join(f' {slot}="{slot}"' for slot in PALETTE[4:])


def add_notes_master(parts: dict[str, Part], theme: str) -> tuple[str, str, str]:
    """Put a notes master with a copy of `theme` among `parts`; gives its relationship: id, kind, target."""
    for name, content in (
        (NOTES_MASTER, notes_master(colour_map_xml(LIGHT_MAP))),
        (NOTES_THEME, inflated(parts[theme])),
        (relations_name(NOTES_MASTER), relationships([("rId1", "theme", f"/{NOTES_THEME}")])),
    ):
        parts[name] = deflated(name, content)
    return (NOTES_ID, "notesMaster", NOTES_MASTER)
