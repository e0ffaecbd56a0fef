"""The text of a written .pptx, shape by shape, read from its XML alone.

This reader knows nothing of how govslides writes: it follows relationships, inheritance of placeholder
boxes, groups and tables as the file format has them.
"""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from govslides.geometry import Rect, Size

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_NO_BOX = Rect(0, 0, 0, 0)
_PLACEHOLDER = f"{P}nvSpPr/{P}nvPr/{P}ph"


@dataclass(frozen=True, slots=True)
class Area:
    """A place with text: a shape, a cell or a chart.

    Fields:
        name: the shape's name.
        kind: "text", "cell" or "chart".
        box: in EMU from the slide's corner.
        paragraphs: their text; raised and lowered text stands apart, between spaces.
        vertical: whether the text stands upright or runs from top to bottom.
    """

    name: str
    kind: str
    box: Rect
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """All paragraphs, one a line."""
        return "\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class SlideText:
    """A slide: its areas in the file's order, its notes, and the alternative texts on it."""

    part: str
    areas: tuple[Area, ...]
    notes: str
    alternatives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeckText:
    """A deck's size and slides in order."""

    size: Size
    slides: tuple[SlideText, ...]


def read_deck(path: Path) -> DeckText:
    """Everything that the deck at `path` says."""
    with zipfile.ZipFile(path) as package:
        return _Reader(package).deck()


class _Reader:
    def __init__(self, package: zipfile.ZipFile) -> None:
        self.package = package
        self._trees: dict[str, etree._Element] = {}

    def tree(self, part: str) -> etree._Element:
        if part not in self._trees:
            self._trees[part] = etree.fromstring(self.package.read(part))
        return self._trees[part]

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """(id, type's last word, target part) of each internal relationship of `part`."""
        folder, name = posixpath.split(part)
        rels = f"{folder}/_rels/{name}.rels"
        if rels not in self.package.NameToInfo:
            return []
        return [
            (
                node.get("Id", ""),
                node.get("Type", "").rsplit("/", 1)[1],
                _target(folder, node.get("Target", "")),
            )
            for node in self.tree(rels)
            if node.get("TargetMode") != "External"
        ]

    def related(self, part: str, kind: str) -> str | None:
        return next((target for _, found, target in self.relations(part) if found == kind), None)

    def deck(self) -> DeckText:
        part = "ppt/presentation.xml"
        root = self.tree(part)
        targets = {rid: target for rid, _, target in self.relations(part)}
        size = root.find(f"{P}sldSz")
        assert size is not None
        slides = [targets[node.get(f"{R}id", "")] for node in root.iterfind(f"{P}sldIdLst/{P}sldId")]
        return DeckText(
            Size(int(size.get("cx", "0")), int(size.get("cy", "0"))),
            tuple(self.slide(slide) for slide in slides),
        )

    def slide(self, part: str) -> SlideText:
        root = self.tree(part)
        shapes = root.find(f"{P}cSld/{P}spTree")
        assert shapes is not None
        notes = self.related(part, "notesSlide")
        alternatives = [node.get("descr", "") for node in root.iter(f"{P}cNvPr") if node.get("descr")]
        areas = tuple(self._areas(part, shapes, (0, 0, 1.0, 1.0)))
        return SlideText(part, areas, self._notes(notes), tuple(alternatives))

    def _notes(self, part: str | None) -> str:
        if part is None:
            return ""
        bodies = []
        for shape in self.tree(part).iter(f"{P}sp"):
            mark = shape.find(_PLACEHOLDER)
            if mark is not None and mark.get("type") == "body":
                bodies += [text for body in shape.iter(f"{P}txBody") for text in paragraphs(body)]
        return "\n".join(bodies)

    def _areas(
        self, part: str, shapes: etree._Element, frame: tuple[float, float, float, float]
    ) -> Iterator[Area]:
        for shape in _children(shapes):
            if shape.tag == f"{P}sp":
                body = shape.find(f"{P}txBody")
                texts = tuple(paragraphs(body)) if body is not None else ()
                if any(text.strip() for text in texts):
                    box = _moved(self._box(part, shape), frame)
                    yield Area(_name(shape), "text", box, texts)
            elif shape.tag == f"{P}grpSp":
                yield from self._areas(part, shape, _group_frame(shape, frame))
            elif shape.tag == f"{P}graphicFrame":
                yield from self._graphic(part, shape, frame)

    def _graphic(
        self, part: str, shape: etree._Element, frame: tuple[float, float, float, float]
    ) -> Iterator[Area]:
        box = _moved(_own_box(shape.find(f"{P}xfrm")) or _NO_BOX, frame)
        table = shape.find(f".//{A}tbl")
        if table is not None:
            yield from _cells(_name(shape), table, box)
        chart = shape.find(f".//{C}chart")
        if chart is not None:
            target = {rid: to for rid, _, to in self.relations(part)}[chart.get(f"{R}id", "")]
            yield Area(_name(shape), "chart", box, tuple(_chart_texts(self.tree(target))))

    def _box(self, part: str, shape: etree._Element) -> Rect:
        own = _own_box(shape.find(f"{P}spPr/{A}xfrm"))
        if own is not None:
            return own
        mark = shape.find(_PLACEHOLDER)
        layout = self.related(part, "slideLayout")
        if mark is None or layout is None:
            return _NO_BOX
        above = self._counterpart(layout, mark, by_type=False)
        if above is None:
            return _NO_BOX
        box = _own_box(above.find(f"{P}spPr/{A}xfrm"))
        master = self.related(layout, "slideMaster")
        if box is None and master is not None:
            mark = above.find(_PLACEHOLDER)
            assert mark is not None
            above = self._counterpart(master, mark, by_type=True)
            box = _own_box(above.find(f"{P}spPr/{A}xfrm")) if above is not None else None
        return box or _NO_BOX

    def _counterpart(self, part: str, mark: etree._Element, *, by_type: bool) -> etree._Element | None:
        """The placeholder that `mark` inherits from: a layout's by its index, a master's by its type."""
        for shape in self.tree(part).iter(f"{P}sp"):
            other = shape.find(_PLACEHOLDER)
            if other is not None and (_same_type(mark, other) if by_type else _same_index(mark, other)):
                return shape
        return None


def _target(folder: str, target: str) -> str:
    return (
        target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    )


def _same_index(one: etree._Element, other: etree._Element) -> bool:
    return one.get("idx", "0") == other.get("idx", "0")


def _same_type(one: etree._Element, other: etree._Element) -> bool:
    same = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "tbl": "body", "pic": "body"}
    kinds = [mark.get("type", "obj") for mark in (one, other)]
    return len({same.get(kind, kind) for kind in kinds}) == 1


def _children(shapes: etree._Element) -> Iterator[etree._Element]:
    for child in shapes:
        if child.tag == f"{MC}AlternateContent":
            choice = child.find(f"{MC}Choice")
            yield from _children(choice if choice is not None else child)
        else:
            yield child


def _name(shape: etree._Element) -> str:
    mark = next(shape.iter(f"{P}cNvPr"), None)
    return mark.get("name", "") if mark is not None else ""


def _own_box(xfrm: etree._Element | None) -> Rect | None:
    if xfrm is None:
        return None
    off, ext = xfrm.find(f"{A}off"), xfrm.find(f"{A}ext")
    if off is None or ext is None:
        return None
    return Rect(
        *(int(node.get(key, "0")) for node, key in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy")))
    )


def _group_frame(
    group: etree._Element, outer: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """How child coordinates of `group` become the slide's: x offset, y offset, x scale, y scale."""
    xfrm = group.find(f"{P}grpSpPr/{A}xfrm")
    box = _own_box(xfrm)
    if xfrm is None or box is None:
        return outer
    inner_off, inner_ext = xfrm.find(f"{A}chOff"), xfrm.find(f"{A}chExt")
    assert inner_off is not None
    assert inner_ext is not None
    across = box.width / (int(inner_ext.get("cx", "0")) or 1)
    down = box.height / (int(inner_ext.get("cy", "0")) or 1)
    left = box.left - int(inner_off.get("x", "0")) * across
    top = box.top - int(inner_off.get("y", "0")) * down
    return (outer[0] + left * outer[2], outer[1] + top * outer[3], across * outer[2], down * outer[3])


def _moved(box: Rect, frame: tuple[float, float, float, float]) -> Rect:
    x, y, across, down = frame
    return Rect(
        round(x + box.left * across),
        round(y + box.top * down),
        round(box.width * across),
        round(box.height * down),
    )


def _cells(name: str, table: etree._Element, box: Rect) -> Iterator[Area]:
    widths = [int(column.get("w", "0")) for column in table.iterfind(f"{A}tblGrid/{A}gridCol")]
    top = box.top
    for number, row in enumerate(table.iterfind(f"{A}tr")):
        height = int(row.get("h", "0"))
        left = box.left
        for place, cell in enumerate(row.iterfind(f"{A}tc")):
            across = sum(widths[place : place + int(cell.get("gridSpan", "1"))])
            texts = tuple(paragraphs(cell))
            if any(text.strip() for text in texts):
                yield Area(f"{name} r{number} c{place}", "cell", Rect(left, top, across, height), texts)
            left += widths[place]
        top += height


def _chart_texts(root: etree._Element) -> Iterator[str]:
    yield from paragraphs(root)
    for node in root.iter(f"{C}v"):
        yield node.text or ""


def paragraphs(body: etree._Element) -> Iterator[str]:
    """The text of each paragraph under `body`."""
    for paragraph in body.iter(f"{A}p"):
        yield "".join(map(_run_text, paragraph.iter(f"{A}r", f"{A}br", f"{A}fld", f"{MATH}t")))


def _run_text(node: etree._Element) -> str:
    if node.tag == f"{A}br":
        return "\n"
    if node.tag == f"{MATH}t":
        return node.text or ""
    text = node.findtext(f"{A}t") or ""
    style = node.find(f"{A}rPr")
    raised = style is not None and style.get("baseline", "0") != "0"
    return f" {text} " if raised else text
