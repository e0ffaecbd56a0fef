"""Writing nodes: for each type one function, which knows where it stands and nothing of its neighbours."""

from govslides.docxio.body.boxes import write_box
from govslides.docxio.body.figures import write_figure
from govslides.docxio.body.lists import write_definitions, write_list
from govslides.docxio.body.tables import write_table
from govslides.docxio.body.texts import (
    write_code,
    write_heading,
    write_page_break,
    write_paragraph,
    write_quotation,
)
from govslides.docxio.desk import Desk, Writer
from govslides.docxio.place import Place
from govslides.flow import nodes


def _write_handed(node: nodes.Handed, place: Place, desk: Desk) -> None:
    from govslides.docxio.body.handed import write_handed  # few documents have pictures of slides

    write_handed(node, place, desk)


def _write_question(node: nodes.Question, place: Place, desk: Desk) -> None:
    from govslides.docxio.body.questions import write_question  # nor do all ask

    write_question(node, place, desk)


def _write_space(node: nodes.WritingSpace, place: Place, desk: Desk) -> None:
    from govslides.docxio.body.questions import write_space

    write_space(node, place, desk)


WRITERS: dict[type, Writer] = {
    nodes.Heading: write_heading,
    nodes.Paragraph: write_paragraph,
    nodes.ItemList: write_list,
    nodes.Definitions: write_definitions,
    nodes.Table: write_table,
    nodes.Figure: write_figure,
    nodes.CodeLines: write_code,
    nodes.Quotation: write_quotation,
    nodes.Box: write_box,
    nodes.Question: _write_question,
    nodes.WritingSpace: _write_space,
    nodes.Handed: _write_handed,
    nodes.PageBreak: write_page_break,
}
"""The writer of each type of node."""
