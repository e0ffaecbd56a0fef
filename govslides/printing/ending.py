"""The last page of a finished PDF: how much of it is used.

A document that ends with a few lines on a page of their own is set again, a little closer: printers call it
copyfitting. The file is typst's, as in `heads`: plain objects, content that is placed from the page's foot.
One that looks otherwise counts as full.
"""

import re
from zlib import decompress, error

_PAGES = re.compile(rb"/Type/Pages/Count (\d+)/Kids\[([^\]]*)\]")
_FURNITURE = re.compile(rb"/Artifact<<[^>]*/Type/Pagination>>BDC.*?EMC", re.DOTALL)
_PLACED = re.compile(rb"\s([\d.]+) cm\b")


def pages_of(data: bytes) -> int:
    """How many pages a document has; 0 where that cannot be told."""
    found = _PAGES.search(data)
    return int(found[1]) if found else 0


def last_mark(data: bytes) -> float:
    """How far from the paper's foot the lowest mark of the last page is, in points, header and footer apart.

    0 where that cannot be told.
    """
    found = _PAGES.search(data)
    pages = found[2].split(b" 0 R") if found else []
    page = _object(data, pages[-2].strip()) if len(pages) > 1 else b""
    contents = re.search(rb"/Contents (\d+) 0 R", page)
    stream = _object(data, contents[1]) if contents else b""
    start, end = stream.find(b"stream\n"), stream.rfind(b"\nendstream")
    if b"/Filter/FlateDecode" not in stream[: max(start, 0)] or end < start:
        return 0.0
    try:
        marks = _FURNITURE.sub(b"", decompress(stream[start + len(b"stream\n") : end]))
    except error:
        return 0.0
    return min([float(one) for one in _PLACED.findall(marks)], default=0.0)


def _object(data: bytes, number: bytes) -> bytes:
    start = data.find(b"\n" + number + b" 0 obj\n")
    return data[start : data.find(b"\nendobj", start)] if start >= 0 else b""
