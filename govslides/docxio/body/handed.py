"""Pictures of slides with room for notes, as PowerPoint prints handouts."""

from govslides.docxio.body.columns import CELL_MARGIN
from govslides.docxio.body.figures import picture, write_caption
from govslides.docxio.body.questions import write_space
from govslides.docxio.body.tables import grid, table_style
from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.styles.sheet import PLAIN_TABLE
from govslides.flow.nodes import Figure, Handed, Node, WritingSpace
from govslides.flow.runs import text_of

_PICTURE_SHARE, _TOLD_SHARE = 0.5, 0.4
"""Of three slides a page: the width of the pictures beside lines, and beside what is said with them."""

_LINE = 500
_HEAD = 900
"""What a heading at the top of the page may take of its height, in twips."""


_TITLE_LETTERS = 26
_THREE, _GRID_COLUMNS, _GRID_ROWS = 3, 2, 3


def write_handed(node: Handed, place: Place, desk: Desk) -> None:
    """A page of slides."""
    if desk.handed_end == len(desk.out) > 0:
        # What is said takes the room it needs, so the next slides follow at once.
        desk.page_break = not any(node.notes)
    notes = (*node.notes, *[()] * len(node.figures))
    if node.per_page < _THREE:
        for figure, said in zip(node.figures, notes, strict=False):
            _slide(figure, said, place, desk, node.per_page)
    elif node.figures:
        _table(node, notes, place, desk)
    desk.handed_end = len(desk.out)


def _room(desk: Desk) -> int:
    """How high a page of slides may be: on the first page the title takes its part."""
    opening = desk.shared.flow.opening
    taken = _HEAD
    if desk.handed_end < 0 and not desk.page_break and desk.heading_end < 0:
        lines = len(text_of(opening.title)) // _TITLE_LETTERS + 1
        taken += (
            700 * (lines + bool(opening.subtitle) + bool(opening.fields)) + 300 * len(opening.authors) + 700
        )
    return max(desk.shared.page.tall - taken, desk.shared.page.tall // 3)


def _slide(figure: Figure, said: tuple[Node, ...], place: Place, desk: Desk, per_page: int) -> None:
    """One of one or two slides, as wide as the page allows; beneath a single one there are lines."""
    page = desk.shared.page
    size = (0, 0)
    if figure.media in desk.shared.flow.media:
        size = desk.shared.drawings.size(figure.media, page.text, 1, _room(desk) * 9 // 20)
    desk.plain("Figure", place, _picture(figure, size[0], desk))
    write_caption(figure.label, figure.caption, place, desk)
    desk.blocks(said, place)
    if per_page == 1 and not said:
        lines = (_room(desk) - size[1]) // _LINE - 1
        write_space(WritingSpace(lines=max(lines, 3)), place, desk)


def _picture(figure: Figure, width: int, desk: Desk) -> str:
    if figure.media not in desk.shared.flow.media:
        return ""
    inner = picture(figure, width, desk, share=1)
    return desk.shared.bookmarks.around(figure.id, inner)


def _table(node: Handed, notes: tuple[tuple[Node, ...], ...], place: Place, desk: Desk) -> None:
    """Three slides beside lines (or what is said with them), or six in a grid."""
    page = desk.shared.page
    desk.before_table(place)
    lined = node.per_page == _THREE
    told = any(node.notes)
    first = round(page.text * (_TOLD_SHARE if told and lined else _PICTURE_SHARE))
    widths = [first, page.text - first]
    height = _room(desk) // _GRID_ROWS
    desk.out.append(
        f"<w:tbl><w:tblPr>{table_style(PLAIN_TABLE, widths, place, desk)}</w:tblPr>{grid(widths)}"
    )
    step = 1 if lined else _GRID_COLUMNS
    for at in range(0, len(node.figures), step):
        whole = "" if told else f'<w:trPr><w:cantSplit/><w:trHeight w:val="{height}"/></w:trPr>'
        desk.out.append(f"<w:tr>{whole}")
        for column in range(_GRID_COLUMNS):
            inside = place.in_cell(widths[column] - CELL_MARGIN, "Table Text")
            desk.out.append(f'<w:tc><w:tcPr><w:tcW w:w="{widths[column]}" w:type="dxa"/></w:tcPr>')
            desk.gap = desk.page_break = desk.table_last = False
            if lined and column:
                _beside(notes[at], 0 if told else height, inside, desk)
            elif at + column < len(node.figures):
                said = () if lined else notes[at + column]
                _cell(node.figures[at + column], said, inside, desk)
                desk.plain("After Table", inside)
            desk.end_cell(inside)
            desk.out.append("</w:tc>")
        desk.out.append("</w:tr>")
    desk.out.append("</w:tbl>")
    desk.after_table()


def _beside(said: tuple[Node, ...], height: int, inside: Place, desk: Desk) -> None:
    if said:
        desk.blocks(said, inside)
    elif height:
        write_space(WritingSpace(lines=max(height // _LINE - 2, 2)), inside, desk)
    desk.gap = False


def _cell(figure: Figure, said: tuple[Node, ...], inside: Place, desk: Desk) -> None:
    desk.plain("Table Text", inside, _picture(figure, inside.room, desk))
    write_caption(figure.label, figure.caption, inside, desk)
    desk.blocks(said, inside)
    desk.gap = False
