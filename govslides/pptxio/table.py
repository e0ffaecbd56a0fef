"""Native tables: header row and first column flagged, cells formatted directly in theme colours.

Between rows run thin rules, each written on both cells that share it, since PowerPoint draws the lower
cell's edge and LibreOffice the upper one's.
"""

from govslides.deck.items import Table, TableCell, TableRow
from govslides.pptxio.levels import ANCHOR
from govslides.pptxio.objects import identity, transform
from govslides.pptxio.sheet import Drawn, Sheet

_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own "No Style, No Grid": what we do not say stays empty."""

_RULE = 9525
"""A rule's width in EMU: three quarters of a point."""

_SMALL = 800
"""Centipoints in a row that has no text at all."""


def table_xml(table: Table, sheet: Sheet) -> str:
    """A table as a graphic frame."""
    number = sheet.new_id()
    sheet.remember(table, Drawn(number))
    flags = ' rtl="1"' if _runs_backwards(table) else ""
    flags += ' firstRow="1"' if table.header_rows else ""
    flags += ' firstCol="1"' if table.first_column else ""
    columns = "".join([f'<a:gridCol w="{max(width, 0)}"/>' for width in table.columns])
    last = len(table.rows) - 1
    rows = "".join([_row(row, _edges(table, at, last, sheet), sheet) for at, row in enumerate(table.rows)])
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity(table, number)}<p:cNvGraphicFramePr>"
        '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f"{transform(table.box, 'p')}<a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f"<a:tblPr{flags}><a:tableStyleId>{_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>"
        f"{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _runs_backwards(table: Table) -> bool:
    """Whether the first column is the rightmost: when the whole first row is in such a script."""
    first = [one for row in table.rows[:1] for cell in row.cells for one in cell.body.paragraphs if one.runs]
    return bool(first) and all(one.rtl for one in first)


def _edges(table: Table, at: int, last: int, sheet: Sheet) -> str:
    """Left and right nothing, above and beneath a rule, but none above the first row."""
    rule = (
        f'w="{_RULE}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>{sheet.stage.colour(table.rule)}'
        '</a:solidFill><a:prstDash val="solid"/>'
    )
    none = 'w="0"><a:noFill/>'
    top = none if at == 0 or not table.rule else rule
    bottom = rule if table.rule and at <= last else none
    return f"<a:lnL {none}</a:lnL><a:lnR {none}</a:lnR><a:lnT {top}</a:lnT><a:lnB {bottom}</a:lnB>"


def _row(row: TableRow, edges: str, sheet: Sheet) -> str:
    cells = "".join([_cell(cell, edges, row, sheet) for cell in row.cells])
    return f'<a:tr h="{max(row.height, 0)}">{cells}</a:tr>'


def _text(cell: TableCell, row: TableRow, sheet: Sheet) -> str:
    if cell.body.paragraphs:
        return sheet.stage.cell.paragraphs(cell.body, sheet)
    # Without a size programs take 18 pt, and an empty cell would make its row taller.
    size = min((one.size for other in row.cells for one in other.body.paragraphs), default=_SMALL)
    return f'<a:p><a:endParaRPr lang="{sheet.stage.language}" sz="{size}"/></a:p>'


def _cell(cell: TableCell, edges: str, row: TableRow, sheet: Sheet) -> str:
    insets = cell.body.insets
    fill = f"<a:solidFill>{sheet.stage.colour(cell.fill)}</a:solidFill>" if cell.fill else "<a:noFill/>"
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{_text(cell, row, sheet)}</a:txBody>"
        f'<a:tcPr marL="{insets.left}" marR="{insets.right}" marT="{insets.top}" marB="{insets.bottom}" '
        f'anchor="{ANCHOR[cell.body.anchor]}">{edges}{fill}</a:tcPr></a:tc>'
    )
