"""What a PDF tells those who do not see it: its tags, read by an independent library and judged.

`faults(data)` is empty for a file that keeps the rules of PDF/UA-1 (ISO 14289-1) that can be checked
without eyes; `reading(path)` is its text in the order of the tags, by poppler.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf

HEADINGS = {f"/H{level}": level for level in range(1, 7)}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_TEXT = {"Tj", "TJ", "'", '"'}
_CHILDREN = {
    "/L": {"/LI", "/L", "/Caption"},
    "/LI": {"/Lbl", "/LBody"},
    "/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TR": {"/TH", "/TD"},
    "/TOC": {"/TOC", "/TOCI", "/Caption"},
    "/TOCI": {"/Reference", "/Lbl", "/P", "/TOC", "/NonStruct"},
}
"""What may stand in what (ISO 32000-1, 14.8.4.3)."""


class Tag:
    """A structure element: its kind, its attributes, its children."""

    def __init__(self, element: Any) -> None:
        self.element = element
        self.kind = str(element["/S"])
        kids = element.get("/K", [])
        self.kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        self.tags = [Tag(kid) for kid in self.kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]

    def walk(self) -> Iterator["Tag"]:
        """It and all within, in reading order."""
        yield self
        for tag in self.tags:
            yield from tag.walk()

    def attribute(self, owner: str, name: str) -> Any:
        """An attribute of one owner, or None."""
        held = self.element.get("/A", [])
        for attributes in held if isinstance(held, pikepdf.Array) else [held]:
            if str(attributes.get("/O")) == owner and name in attributes:
                return attributes[name]
        return None


def kinds_of(data: bytes) -> list[str]:
    """The kinds of all structure elements in reading order: "H1", "P"..."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [tag.kind[1:] for tag in _root(pdf).walk()]


def alternatives(data: bytes) -> list[str]:
    """The alternative texts of all figures, in reading order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [str(tag.element.get("/Alt", "")) for tag in _root(pdf).walk() if tag.kind == "/Figure"]


def scopes(data: bytes) -> list[str]:
    """For each cell of each table "Column" or "Row" where it is a header, else ""."""
    with pikepdf.open(BytesIO(data)) as pdf:
        cells = [tag for tag in _root(pdf).walk() if tag.kind in ("/TH", "/TD")]
        return [str(cell.attribute("/Table", "/Scope") or "/")[1:] for cell in cells]


def bookmarks(data: bytes) -> list[str]:
    """The titles of all bookmarks, in order."""
    found: list[str] = []

    def collect(items: Iterable[pikepdf.OutlineItem]) -> None:
        for item in items:
            found.append(item.title)
            collect(item.children)

    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
        collect(outline.root)
    return found


def reading(path: Path) -> str:
    """The text in the order of the tags."""
    told = subprocess.run(
        ["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True, encoding="utf-8"
    )
    lines = [line.strip() for line in told.stdout.splitlines()]
    return "\n".join([line[1:-1] for line in lines if len(line) > 1 and line[0] == line[-1] == '"'])


def faults(data: bytes) -> list[str]:
    """What is wrong, one sentence each."""
    with pikepdf.open(BytesIO(data)) as pdf:
        tags = list(_root(pdf).walk())
        return [
            *_document_faults(pdf),
            *_heading_faults(tags),
            *_nesting_faults(tags),
            *_table_faults(tags),
            *_content_faults(pdf, tags),
            *_font_faults(pdf),
        ]


def _root(pdf: pikepdf.Pdf) -> Tag:
    kids = pdf.Root.StructTreeRoot.K
    return Tag(kids[0] if isinstance(kids, pikepdf.Array) else kids)


def _document_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    if pdf.Root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "the file is not marked as tagged"
    if not _LANGUAGE.fullmatch(str(pdf.Root.get("/Lang", ""))):
        yield "the document has no language"
    if pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "windows show the name of the file in place of the title"
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1":
            yield "the metadata do not claim PDF/UA-1"
        if not metadata.get("dc:title"):
            yield "the metadata have no title"
    for number, page in enumerate(pdf.pages, 1):
        if "/Annots" in page and str(page.get("/Tabs")) != "/S":
            yield f"links of page {number} are not visited in the order of the tags"


def _heading_faults(tags: list[Tag]) -> Iterator[str]:
    levels = [HEADINGS[tag.kind] for tag in tags if tag.kind in HEADINGS]
    if levels.count(1) != 1:
        yield f"there are {levels.count(1)} headings of the first level"
    if levels[:1] != [1]:
        yield "the first heading is not of the first level"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"


def _nesting_faults(tags: list[Tag]) -> Iterator[str]:
    identifiers: set[str] = set()
    for tag in tags:
        allowed = _CHILDREN.get(tag.kind)
        for child in tag.tags if allowed else []:
            if child.kind not in allowed:
                yield f"{child.kind} stands in {tag.kind}"
        if tag.kind in ("/Figure", "/Formula") and not str(tag.element.get("/Alt", "")).strip():
            yield f"a {tag.kind} has no alternative text"
        if tag.kind == "/Note":
            identifier = str(tag.element.get("/ID", ""))
            if not identifier or identifier in identifiers:
                yield "a note has no identifier of its own"
            identifiers.add(identifier)
        if tag.kind == "/Link" and not any("/Obj" in kid for kid in _dictionaries(tag)):
            yield "a link's tag does not hold the link"


def _dictionaries(tag: Tag) -> list[Any]:
    return [kid for kid in tag.kids if isinstance(kid, pikepdf.Dictionary)]


def _table_faults(tags: list[Tag]) -> Iterator[str]:
    headers = {str(tag.element["/ID"]) for tag in tags if tag.kind == "/TH" and "/ID" in tag.element}
    for table in [tag for tag in tags if tag.kind == "/Table"]:
        rows = [list(row.tags) for row in _rows(table)]
        if len({len(row) for row in rows}) != 1:
            yield f"the rows of a table have {[len(row) for row in rows]} cells"
        for cell in [cell for row in rows for cell in row]:
            if cell.kind == "/TH" and str(cell.attribute("/Table", "/Scope")) not in ("/Row", "/Column"):
                yield "a header has no scope"
            for named in cell.attribute("/Table", "/Headers") or []:
                if str(named) not in headers:
                    yield f"a cell names the header {named}, which is not there"


def _rows(table: Tag) -> list[Tag]:
    rows: list[Tag] = []
    for tag in table.tags:
        rows += [tag] if tag.kind == "/TR" else _rows(tag)
    return rows


def _content_faults(pdf: pikepdf.Pdf, tags: list[Tag]) -> Iterator[str]:
    """Everything on a page is an artifact or belongs to exactly one tag."""
    tagged: dict[tuple[int, int], list[int]] = {}
    for tag in tags:
        for kid in tag.kids:
            page = tag.element.get("/Pg")
            if isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
                page, kid = kid.get("/Pg", page), kid["/MCID"]  # noqa: PLW2901
            if isinstance(kid, int):
                tagged.setdefault(page.objgen, []).append(kid)
    for number, page in enumerate(pdf.pages, 1):
        shown, loose = _marked(page)
        if loose:
            yield f"{loose} texts of page {number} are neither tagged nor artifacts"
        if sorted(tagged.get(page.objgen, [])) != sorted(shown):
            yield f"the tags of page {number} do not match its content"


def _marked(page: pikepdf.Page) -> tuple[list[int], int]:
    """The numbers of marked content on a page, and how many texts are in none."""
    shown: list[int] = []
    open_marks: list[bool] = []
    loose = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BDC":
            properties = operands[1]
            if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
                shown.append(int(properties["/MCID"]))
                open_marks.append(True)
            else:
                open_marks.append(str(operands[0]) == "/Artifact")
        elif name == "BMC":
            open_marks.append(str(operands[0]) == "/Artifact")
        elif name == "EMC":
            open_marks.pop()
        elif name in _TEXT and not any(open_marks):
            loose += 1
    return shown, loose


def _font_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    for thing in pdf.objects:
        if not isinstance(thing, pikepdf.Dictionary) or thing.get("/Type") != pikepdf.Name.Font:
            continue
        if "/DescendantFonts" in thing and "/ToUnicode" not in thing:
            yield f"the letters of {thing['/BaseFont']} cannot be copied"
        if thing.get("/Subtype") in (pikepdf.Name.CIDFontType0, pikepdf.Name.CIDFontType2):
            held = thing["/FontDescriptor"]
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(held.keys()):
                yield f"the font {thing['/BaseFont']} is not embedded"


def fonts(data: bytes) -> set[str]:
    """The fonts of a file, without the mark of a subset."""
    with pikepdf.open(BytesIO(data)) as pdf:
        names = {
            str(thing["/BaseFont"])
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing
        }
    return {name.removeprefix("/").split("+")[-1] for name in names}
