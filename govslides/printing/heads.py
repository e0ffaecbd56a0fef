"""Row headers of tables, as tags of a finished PDF.

PDF/UA wants a cell that heads its row to be a header with the scope "Row" (ISO 14289-1, 7.5), and typst
0.15 tags whole header rows alone. Cells that head rows are filled with `look.HEADS`; the writer notes the
fill in the cell's tag, and here that becomes a header, to which the other cells of its row refer. The file
is typst's: plain objects, one plain table of their offsets at the end. One that looks otherwise is left as
it is.
"""

import re
from bisect import bisect_right

from govslides.printing.look import HEADS

_ENDING = re.compile(
    rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] ?[\r\n]{1,2})+)(trailer\n.*startxref\n)\d+(\s+%%EOF\s*)$",
    re.DOTALL,
)
_ENTRY = 20
_ROOT = re.compile(rb"\d+ 0 obj\n<</Type/StructTreeRoot/")
_ROW = re.compile(rb"\d+ 0 obj\n<</Type/StructElem/S/TR/P \d+ 0 R/K\[([\d R]+)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_CELL = b"/Type/StructElem/S/TD/"
_HEADERS = b"<</O/Table/Headers["
_IDS = re.compile(rb"/IDTree<</Names\[((?:\([^()\\]*\)\d+ 0 R)*)\]>>")


def with_row_headers(data: bytes) -> bytes:
    """`data` with the cells that head rows tagged as headers; unchanged when there are none."""
    ending = _ENDING.search(data, max(0, data.rfind(b"\nxref\n")))
    if _FILLED not in data or not ending:
        return data
    objects = _Objects(data, ending)
    root = 0
    heads: list[int] = []
    for number, offset in enumerate(objects.offsets):
        if _ROOT.match(data, offset):
            root = number
        elif row := _ROW.match(data, offset):
            heads += _headed([int(cell) for cell in _REFERENCE.findall(row[1])], objects)
    if not (heads and root):
        return data
    objects.replace(root, _with_ids(objects.body(root), heads))
    return objects.file()


class _Objects:
    """The objects of a file, and what replaces some of them."""

    def __init__(self, data: bytes, ending: "re.Match[bytes]") -> None:
        table = ending[2]
        self._data = data
        self._ending = ending
        self.offsets = [int(table[at : at + 10]) for at in range(0, len(table), _ENTRY)]
        self._order = sorted({*self.offsets[1:], ending.start()})
        self._changed: dict[int, bytes] = {}

    def body(self, number: int) -> bytes:
        """An object, as it is now."""
        start = self.offsets[number]
        return self._changed.get(start) or self._data[start : self._after(start)]

    def replace(self, number: int, body: bytes) -> None:
        """Puts `body` in the place of an object."""
        self._changed[self.offsets[number]] = body

    def file(self) -> bytes:
        """The whole file with what has changed, and the offsets that come of it."""
        data, parts, at, shift = self._data, [], 0, 0
        shifts: list[tuple[int, int]] = [(0, 0)]
        for start in sorted(self._changed):
            after = self._after(start)
            parts += [data[at:start], self._changed[start]]
            shift += len(self._changed[start]) - (after - start)
            shifts.append((after, shift))
            at = after
        start = self._ending.start()
        parts += [data[at:start], self._table(shifts), self._ending[3]]
        return b"".join([*parts, str(start + shift).encode(), self._ending[4]])

    def _table(self, shifts: list[tuple[int, int]]) -> bytes:
        old = self._ending[2]
        places = [place for place, _ in shifts]
        rows = [b"xref\n0 %d\n" % len(self.offsets), old[:_ENTRY]]
        for number, offset in enumerate(self.offsets[1:], 1):
            moved = offset + shifts[bisect_right(places, offset) - 1][1]
            rows.append(b"%010d" % moved + old[number * _ENTRY + 10 : (number + 1) * _ENTRY])
        return b"".join(rows)

    def _after(self, start: int) -> int:
        return self._order[bisect_right(self._order, start)]


def _headed(cells: list[int], objects: _Objects) -> list[int]:
    """Turns the cells of a row that head it into headers; gives their numbers."""
    heads = [cell for cell in cells if _FILLED in objects.body(cell) and _CELL in objects.body(cell)]
    if not heads:
        return []
    names = b"".join([_name(head) for head in heads])
    for cell in cells:
        body = objects.body(cell)
        if cell in heads:
            body = body.replace(b"/S/TD/", b"/S/TH/ID%b/" % _name(cell), 1)
            body = body.replace(_HEADERS, b"<</O/Table/Scope/Row/Headers[", 1)
        elif _CELL in body:
            at = body.find(_HEADERS)
            end = body.find(b"]", at)
            if at >= 0:
                body = body[:end] + names + body[end:]
        objects.replace(cell, body)
    return heads


def _name(number: int) -> bytes:
    """The identifier of a header; these come after the writer's own ("U1x0y0") in order."""
    return b"(V%08d)" % number


def _with_ids(root: bytes, heads: list[int]) -> bytes:
    """The root of the tags with the identifiers of `heads` among those it lists."""
    listed = b"".join([b"%b%d 0 R" % (_name(head), head) for head in sorted(heads)])
    found = _IDS.search(root)
    if found:
        return root[: found.end(1)] + listed + root[found.end(1) :]
    return root.replace(b"/ParentTreeNextKey", b"/IDTree<</Names[%b]>>/ParentTreeNextKey" % listed, 1)


def _filled() -> bytes:
    """The fill of a cell that heads its row, as the writer puts it: in single precision."""
    from struct import pack, unpack

    parts = [unpack("f", pack("f", int(HEADS[at : at + 2], 16) / 255))[0] for at in (0, 2, 4)]
    return b"/BackgroundColor[" + " ".join([f"{part:.8g}" for part in parts]).encode() + b"]"


_FILLED = _filled()
