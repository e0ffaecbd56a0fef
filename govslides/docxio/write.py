"""Writing a Flow as a Word document."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from govslides.diagnostics import Sink
from govslides.docxio.assembly import document_parts
from govslides.docxio.body import WRITERS
from govslides.docxio.body.common import write_blocks
from govslides.docxio.colours import on_paper
from govslides.docxio.desk import Desk, Shared
from govslides.docxio.numbering import Numbering
from govslides.docxio.opening import write_contents, write_opening
from govslides.docxio.page import plain_page
from govslides.docxio.styles.sheet import Sheet
from govslides.docxio.styles.write import Brush
from govslides.flow.flow import Flow
from govslides.flow.kept import Kept
from govslides.fonts.face import Face, face
from govslides.ooxml.package import assemble
from govslides.source import Span
from govslides.theme.theme import Theme

_SLACK, _FOREIGN_SLACK = 1.02, 1.1
"""What a word may be wider than measured; a template has a font of its own."""

if TYPE_CHECKING:
    from govslides.docxio.template import DocumentTemplate


def write_document(
    flow: Flow, theme: Theme, template: bytes | None, sink: Sink, *, span: Span | None = None
) -> bytes:
    """The bytes of the .docx; the same document gives the same bytes.

    `template` is a .docx of somebody's own, whose styles, numbering, header, footer and page are used. One
    that cannot be used is reported at `span`, and the document looks as it does without.
    """
    if template is not None:
        from govslides.docxio.template import TemplateRefusedError, read_template

        try:
            return _written(flow, theme, read_template(template))
        except TemplateRefusedError as error:
            sink.error(
                "invalid-template",
                span,
                f"The document's template cannot be used: {error}.",
                "Styles, header and footer are taken from it.",
                "Open it in Word and save it as a plain .docx.",
            )
    return _written(flow, theme, None)


def _written(flow: Flow, theme: Theme, template: "DocumentTemplate | None") -> bytes:
    shared = _shared(flow, theme, template)
    desk = _body(shared)
    return assemble(document_parts(shared, desk, theme, template))


def _shared(flow: Flow, theme: Theme, template: "DocumentTemplate | None") -> Shared:
    rtl, mono = flow.properties.rtl, theme.fonts["mono"].name
    page = (template.page if template else None) or plain_page(flow.paper, flow.nodes, rtl=rtl)
    colours = on_paper(theme.colours, template.palette if template else {})

    def kept(what: str) -> Kept | None:
        # A template's styles and lists are its own.
        return Kept(flow, (what, page, theme.name)) if template is None else None

    brush = Brush(colours, mono, page, rtl=rtl)
    return Shared(
        flow=flow,
        page=page,
        sheet=Sheet(brush, template.styles.ids if template else None, kept(f"docx styles {rtl}")),
        numbering=Numbering(*template.lists[2:]) if template else Numbering(),
        mono=mono,
        writers=WRITERS,
        numbered=template.numbered if template else None,
        media_prefix=template.free_media if template else "media/figure",
        first_picture=template.pictures + 1 if template else 1,
        ems=_ems(theme, _SLACK if template is None else _FOREIGN_SLACK),
        kept=kept("docx"),
        widths=kept("docx widths"),
    )


def _ems(theme: Theme, slack: float) -> Callable[[str], float]:
    """How wide a bold word is in the body's font, in ems; the face is loaded when there is a table."""

    known: Face | None = None

    def measured(word: str) -> float:
        nonlocal known
        if known is None:
            known = face(theme.fonts["body"].twin, bold=True)
        return known.units(word) / known.upem * slack

    return measured


def _body(shared: Shared) -> Desk:
    """The document's text."""
    flow = shared.flow
    desk = Desk(shared, notes=len(flow.notes))
    place = desk.place()
    write_opening(flow, place, desk)
    if flow.contents:
        write_contents(flow, place, desk)
    write_blocks(flow.nodes, place, desk)
    if desk.anchors:
        desk.plain("Normal", place)
    desk.end_cell(place)
    return desk
