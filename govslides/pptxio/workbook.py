"""The workbook inside a chart: one sheet, categories down column A, a series in each further column."""

from collections.abc import Sequence
from math import isfinite

from govslides.deck.items import Series
from govslides.ooxml.package import Part, assemble, deflated, stored
from govslides.ooxml.xml import CONTENT_TYPES, HEAD, RELATIONSHIPS, R, text

SHEET = "Sheet1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(categories: Sequence[str], series: Sequence[Series]) -> Part:
    """The .xlsx, as a part that is stored: it is packed already."""
    rows = [_row(1, ["", *(one.name for one in series)])]
    for at, category in enumerate(categories):
        values = [one.values[at] if at < len(one.values) else None for one in series]
        rows.append(_row(at + 2, [category, *values]))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relationship("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{R}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relationship("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'{HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData>'
        "</worksheet>",
    }
    return stored("", assemble(deflated(name, content) for name, content in parts.items()))


def column_name(index: int) -> str:
    """A column's letters, counted from 0: A to Z, AA and on."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def number_text(value: float) -> str:
    """A finite number as XML writes it, whole ones without a fraction."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def _row(number: int, values: Sequence[str | float | None]) -> str:
    cells = "".join(_cell(f"{column_name(at)}{number}", value) for at, value in enumerate(values))
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, value: str | float | None) -> str:
    if value is None or value == "" or (not isinstance(value, str) and not isfinite(value)):
        return ""
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text(value)}</t></is></c>'
    return f'<c r="{place}"><v>{number_text(value)}</v></c>'


def _relationship(kind: str, target: str) -> str:
    return (
        f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" Type="{R}/{kind}" '
        f'Target="{target}"/></Relationships>'
    )


_TYPES = (
    f'{HEAD}<Types xmlns="{CONTENT_TYPES}">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/></Types>'
)
