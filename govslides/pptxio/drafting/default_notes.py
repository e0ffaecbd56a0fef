"""A notes master for a template that has none: without one, no slide can have notes."""

from govslides.pptxio.drafting.notes import notes_master
from govslides.pptxio.package import Part, deflated, inflated
from govslides.pptxio.xml import PML_TYPE, R, relationships

COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_MASTER = "ppt/notesMasters/notesMaster1.xml"
_THEME = "ppt/theme/themeOfNotes.xml"
_ID = "rIdNotesMaster"


def add_notes_master(parts: dict[str, Part], main: str, theme: str) -> None:
    """Give the presentation `main` a notes master with a copy of `theme`, unless it has one."""
    folder, _, name = main.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels"
    if b'/notesMaster"' in inflated(parts[rels]) or theme not in parts:
        return
    _put(parts, _MASTER, notes_master(COLOUR_MAP).encode())
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
