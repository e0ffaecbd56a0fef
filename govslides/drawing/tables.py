"""Tables: rows and columns as measured, a header that programs can tell, thin rules between rows."""

from govslides.deck.items import Table, TableCell
from govslides.drawing.lists import body_markup
from govslides.drawing.sheet import Sheet, pt
from govslides.geometry import Rect

RULE = 0.75
"""The width of a rule in points, as our .pptx has it."""


def table_markup(table: Table, sheet: Sheet) -> str:
    """A table as a call of typst code."""
    backwards = runs_backwards(table)
    columns = tuple(reversed(table.columns)) if backwards else table.columns
    sheet.narrow = True
    rows = []
    for row in table.rows:
        pairs = list(zip(row.cells, table.columns, strict=True))
        cells = reversed(pairs) if backwards else pairs
        rows.append(",".join(_cell(cell, width, row.height, sheet) for cell, width in cells))
    sheet.narrow = False
    heads = min(table.header_rows, len(rows))
    parts = [f"table.header(repeat:false,{','.join(rows[:heads])})"] if heads else []
    parts += rows[heads:]
    widths = ",".join(f"{pt(width)}pt" for width in columns)
    heights = ",".join(f"{pt(row.height)}pt" for row in table.rows)
    rule = f"{RULE}pt+{sheet.stage.colour(table.rule)}" if table.rule else "none"
    place = f"{pt(table.box.left)},{pt(table.box.top)}"
    return f"grid-of({place},({widths},),({heights},),{rule},{','.join(parts)})"


def runs_backwards(table: Table) -> bool:
    """Whether the first column is the rightmost: when the whole first row is in such a script."""
    first = [one for row in table.rows[:1] for cell in row.cells for one in cell.body.paragraphs if one.runs]
    return bool(first) and all(one.rtl for one in first)


def _cell(cell: TableCell, width: int, height: int, sheet: Sheet) -> str:
    body = body_markup(cell.body, Rect(0, 0, width, height), sheet)
    if not cell.fill:
        return f"{{{body}}}" if body else "[]"
    return (
        f"table.cell(fill:{sheet.stage.colour(cell.fill)},{{{body}}})"
        if body
        else (f"table.cell(fill:{sheet.stage.colour(cell.fill)})[]")
    )
