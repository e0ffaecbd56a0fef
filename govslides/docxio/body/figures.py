"""Figures and captions."""

from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.runs import field, words
from govslides.flow.nodes import Figure
from govslides.flow.runs import NO_BREAK, Runs

_TALLEST = 0.75
"""The share of the page's height that a picture may take, so that its caption has room."""

_FLOATING = 0.3
"""The share of the text's width of a picture that belongs in a margin where the page has none."""

_BETWEEN = 120
"""Twips between two pictures in the margin."""


def write_figure(node: Figure, place: Place, desk: Desk) -> None:
    """A picture in the text or beside it, and its caption.

    Documents from right to left have it in the text: programs disagree on which side a margin is there.
    """
    if node.media not in desk.shared.flow.media:
        return
    if node.margin and not place.content and not place.area.small and not desk.shared.flow.properties.rtl:
        _in_margin(node, desk)
        return
    share = _FLOATING if node.margin else None
    inner = desk.shared.bookmarks.around(node.id, picture(node, place.room, desk, share))
    desk.written("Figure", inner, (), place, keep=bool(node.caption or node.label))
    write_caption(node.label, node.caption, place, desk)


def picture(node: Figure, width: int, desk: Desk, share: float | None = None) -> str:
    """The run of a picture that stands in the line."""
    tallest = round(desk.shared.page.tall * _TALLEST)
    drawings = desk.shared.drawings
    size = drawings.size(node.media, width, node.width if share is None else share, tallest)
    return drawings.inline(node.media, node.alt, size, desk.relations, framed=node.framed)


def _in_margin(node: Figure, desk: Desk) -> None:
    """A picture beside what follows: in the margin if there is one, else at the end of the lines."""
    page, drawings = desk.shared.page, desk.shared.drawings
    width = page.margin or round(page.text * _FLOATING)
    start = page.left + page.gutter + (page.margin_start if page.margin else page.text - width)
    size = drawings.size(node.media, width, 1, page.tall // 3)
    anchor = drawings.beside(
        node.media, node.alt, size, desk.relations, framed=node.framed, at=(start, desk.anchors_height)
    )
    desk.anchors_height += size[1] + _BETWEEN
    desk.anchors += desk.shared.bookmarks.around(node.id, anchor)


def write_caption(
    label: str, caption: Runs, place: Place, desk: Desk, *, keep: bool = False, counted: bool = True
) -> None:
    """A caption; its number is a field, so that Word can count anew and list the figures.

    One that is not `counted` goes on with what another one began, and has its number as text.
    """
    if not (label or caption):
        return
    inner = ""
    if label:
        word, _, number = label.replace(NO_BREAK, " ").rpartition(" ")
        if counted and word and number.isdigit():
            inner = words(label.removesuffix(number), _BOLD) + field(
                f" SEQ {_sequence(word)} \\* ARABIC ", words(number, _BOLD)
            )
        else:
            inner = words(label, _BOLD)
        inner += words(". " if caption else "", _BOLD) if caption else ""
    desk.written("caption", inner + desk.pen.runs(caption), caption, place, keep=keep)


def _sequence(word: str) -> str:
    """The name that Word counts by: the label's word, where that is one."""
    return word if word.isidentifier() else "Figure"


_BOLD = "<w:b/><w:bCs/>"
