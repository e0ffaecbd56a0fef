"""Rules for tables: as many cells as columns, spans that are carried through, a header row."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govslides.ooxml.lint.packagefile import Finding
from govslides.pptxio.lint.deckfile import A, DeckFile
from govslides.pptxio.ooxml import NS, whole

_TRUE = {"1", "true"}


def grid(deck: DeckFile) -> Iterator[Finding]:
    """A row with more or fewer cells than the grid has columns."""
    for part, table in _tables(deck):
        columns = len(table.findall("a:tblGrid/a:gridCol", NS))
        for number, row in enumerate(table.findall("a:tr", NS), 1):
            cells = len(row.findall("a:tc", NS))
            if cells != columns:
                yield Finding("table-grid", part, f"row {number} has {cells} cells for {columns} columns")


def spans(deck: DeckFile) -> Iterator[Finding]:
    """A span past the table's edge, or whose further cells are not marked as merged."""
    for part, table in _tables(deck):
        rows = [row.findall("a:tc", NS) for row in table.findall("a:tr", NS)]
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                if not _carried(rows, at, place, cell):
                    yield Finding(
                        "table-span", part, f"the cell {at + 1},{place + 1} spans what is not merged"
                    )


def _carried(rows: list[list[Element]], at: int, place: int, cell: Element) -> bool:
    wide, high = whole(cell, "gridSpan", 1), whole(cell, "rowSpan", 1)
    if wide < 1 or high < 1 or at + high > len(rows):
        return False
    if any(place + wide > len(row) for row in rows[at : at + high]):
        return False
    across = all(rows[at][place + step].get("hMerge") in _TRUE for step in range(1, wide))
    return across and all(rows[at + step][place].get("vMerge") in _TRUE for step in range(1, high))


def header(deck: DeckFile) -> Iterator[Finding]:
    """A table that flags neither a header row nor a header column, so that it cannot be read aloud."""
    for part, table in _tables(deck):
        properties = table.find("a:tblPr", NS)
        flags = set() if properties is None else {properties.get("firstRow"), properties.get("firstCol")}
        if not flags & _TRUE:
            yield Finding("table-header", part, "a table flags neither a header row nor a header column")


def _tables(deck: DeckFile) -> Iterator[tuple[str, Element]]:
    for slide in deck.slides:
        for table in slide.root.iter(f"{A}tbl"):
            yield slide.part, table


RULES = (grid, spans, header)
