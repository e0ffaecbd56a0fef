"""Writing a Flow as a Word document."""

from govslides.diagnostics import Sink
from govslides.docxio.assembly import document_parts
from govslides.docxio.body import WRITERS
from govslides.docxio.desk import Desk, Shared
from govslides.docxio.numbering import Numbering
from govslides.docxio.opening import write_contents, write_opening
from govslides.docxio.page import plain_page
from govslides.docxio.styles.sheet import Sheet
from govslides.docxio.styles.write import Brush
from govslides.flow.flow import Flow
from govslides.ooxml.package import assemble
from govslides.theme.theme import Theme


def write_document(flow: Flow, theme: Theme, template: bytes | None, sink: Sink) -> bytes:
    """The bytes of the .docx; the same document gives the same bytes."""
    mono = theme.fonts["mono"].name
    page = plain_page(flow.paper, rtl=flow.properties.rtl)
    shared = Shared(
        flow,
        page,
        Sheet(Brush(theme.colours, mono, page, rtl=flow.properties.rtl)),
        Numbering(),
        mono,
        WRITERS,
        {},
    )
    desk = write_body(shared)
    return assemble(document_parts(shared, desk, theme))


def write_body(shared: Shared) -> Desk:
    """The document's text."""
    flow = shared.flow
    desk = Desk(shared, notes=len(flow.notes))
    place = desk.place()
    write_opening(flow, place, desk)
    if flow.contents:
        write_contents(flow, place, desk)
    desk.blocks(flow.nodes, place)
    if desk.anchors:
        desk.plain("Normal", place)
    desk.end_cell(place)
    return desk
