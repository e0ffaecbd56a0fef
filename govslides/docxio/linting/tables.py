"""Rules for tables: the grid equals the cells, cells end with a paragraph, headers are flagged."""

from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from govslides.docxio.linting.documentfile import VAL, DocumentFile, W
from govslides.ooxml.lint.packagefile import Finding


def grid(file: DocumentFile) -> Iterator[Finding]:
    """A row with more or fewer cells than the grid has columns, or a table without rows."""
    for part, table in _tables(file):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        rows = table.findall(f"{W}tr")
        if not rows:
            yield Finding("table-grid", part, "a table has no rows")
        for number, row in enumerate(rows, 1):
            cells = sum(_span(cell) for cell in row.findall(f"{W}tc"))
            if cells != columns:
                yield Finding("table-grid", part, f"row {number} has {cells} cells for {columns} columns")


def _span(cell: Element) -> int:
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    written = found.get(VAL, "1") if found is not None else "1"
    return int(written) if written.isdigit() else 1


def endings(file: DocumentFile) -> Iterator[Finding]:
    """A cell, note, header or document that does not end with a paragraph; two tables without one between."""
    for page in file.texts:
        for name in ("tc", "footnote", "hdr", "ftr", "body"):
            for place in page.root.iter(f"{W}{name}"):
                inner = [child.tag.removeprefix(W) for child in place if not child.tag.endswith("Pr")]
                if not inner or inner[-1] not in {"p", "sdt"}:
                    yield Finding("no-last-paragraph", page.part, f"a `{name}` does not end with a paragraph")
                if any(pair == ("tbl", "tbl") for pair in pairwise(inner)):
                    yield Finding("joined-tables", page.part, "nothing stands between two tables")


def headers(file: DocumentFile) -> Iterator[Finding]:
    """A table that shows a header row but repeats none, or repeats a row that is not at its top."""
    for part, table in _tables(file):
        rows = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.findall(f"{W}tr")]
        look = table.find(f"{W}tblPr/{W}tblLook")
        shown = look is not None and look.get(f"{W}firstRow") in {"1", "true"}
        if shown != (rows[:1] == [True]):
            yield Finding(
                "table-header", part, "a table's header row is shown but not flagged, or the other way"
            )
        if True in rows[rows.count(True) :]:
            yield Finding("table-header", part, "a row in the middle of a table is flagged as its header")


def _tables(file: DocumentFile) -> Iterator[tuple[str, Element]]:
    for page in file.texts:
        for table in page.root.iter(f"{W}tbl"):
            yield page.part, table


RULES = (grid, endings, headers)
