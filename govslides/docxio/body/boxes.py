"""Boxes: paragraphs with a bar beside them, so that anybody can type on."""

from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.styles.boxes import text_name, title_name
from govslides.flow.nodes import Box
from govslides.flow.runs import text_of


def write_box(node: Box, place: Place, desk: Desk) -> None:
    """A box's title and blocks."""
    inner = place.in_box(node.kind)
    desk.boxes.append(node.kind)
    if text_of(node.title):
        desk.paragraph(title_name(node.kind), node.title, inner)
    elif not node.blocks:
        desk.plain(text_name(node.kind), inner)
    else:
        desk.gap = True
    desk.blocks(node.blocks, inner.within(keep=True) if node.keep else inner)
    desk.gap = True
