"""A notes master for a template that has none: without one, no slide can have notes."""

from collections.abc import Mapping

from govslides.ooxml.package import Part, deflated, inflated
from govslides.ooxml.xml import R, relationships
from govslides.pptxio.colours import LIGHT_MAP
from govslides.pptxio.drafting.notes import notes_master
from govslides.pptxio.xml import PML_TYPE
from govslides.theme.spec import PALETTE

_MASTER = "ppt/notesMasters/notesMaster1.xml"
_THEME = "ppt/theme/themeOfNotes.xml"
_ID = "rIdNotesMaster"


def colour_map_xml(names: Mapping[str, str]) -> str:
    """`p:clrMap` with the slots behind the four names of text and background."""
    own = "".join(f' {name}="{slot}"' for name, slot in names.items())
    return f"<p:clrMap{own}{_OTHERS}/>"


_OTHERS = "".join(f' {slot}="{slot}"' for slot in PALETTE[4:])


def add_notes_master(parts: dict[str, Part], main: str, theme: str) -> None:
    """Give the presentation `main` a notes master with a copy of `theme`, unless it has one."""
    folder, _, name = main.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels"
    if b'/notesMaster"' in inflated(parts[rels]) or theme not in parts:
        return
    _put(parts, _MASTER, notes_master(colour_map_xml(LIGHT_MAP)).encode())
    _put(parts, _THEME, inflated(parts[theme]))
    _put(
        parts,
        "ppt/notesMasters/_rels/notesMaster1.xml.rels",
        relationships([("rId1", "theme", f"/{_THEME}")]).encode(),
    )
    row = f'<Relationship Id="{_ID}" Type="{R}/notesMaster" Target="/{_MASTER}"/></Relationships>'
    _put(parts, rels, inflated(parts[rels]).replace(b"</Relationships>", row.encode()))
    _list(parts, main)
    _type(parts, _MASTER, f"{PML_TYPE}.notesMaster+xml")
    _type(parts, _THEME, "application/vnd.openxmlformats-officedocument.theme+xml")


def _list(parts: dict[str, Part], main: str) -> None:
    content = inflated(parts[main])
    end = b"</p:sldMasterIdLst>"
    listed = f'<p:notesMasterIdLst><p:notesMasterId r:id="{_ID}"/></p:notesMasterIdLst>'
    _put(parts, main, content.replace(end, end + listed.encode(), 1))


def _type(parts: dict[str, Part], name: str, kind: str) -> None:
    types = "[Content_Types].xml"
    row = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    _put(parts, types, inflated(parts[types]).replace(b"</Types>", row.encode()))


def _put(parts: dict[str, Part], name: str, content: bytes) -> None:
    parts[name] = deflated(name, content)
