"""Headings, paragraphs, quotations, code."""

from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.runs import numbered, words
from govslides.flow.nodes import CodeLines, Heading, PageBreak, Paragraph, Quotation, Role
from govslides.flow.runs import Bare

ROLES: dict[Role, str] = {
    "attribution": "Attribution",
    "caption": "caption",
    "claim": "Claim",
    "label": "Label",
    "lead": "Lead",
    "math": "Formula",
    "meta": "Meta",
    "option": "Option",
    "source": "Source",
    "term": "Term",
}
"""The style of each role of a paragraph."""

LEVELS = 6
"""Our heading levels; deeper ones look like the last."""

_HEADINGS = [f"heading {level}" for level in range(LEVELS + 1)]
_TAB = "    "


def write_heading(node: Heading, place: Place, desk: Desk) -> None:
    """A heading with its bookmark; its number is plain text, so that it agrees with the other copies."""
    number = numbered(node.number) if node.number else ""
    inner = desk.shared.bookmarks.around(node.id, number + desk.pen.runs(node.runs))
    desk.written(_HEADINGS[min(max(node.level, 1), LEVELS)], inner, node.runs, place)
    desk.heading_end = len(desk.out)


def write_paragraph(node: Paragraph, place: Place, desk: Desk) -> None:
    """A paragraph in the style of its role."""
    name = ROLES[node.role] if node.role else place.text_name
    runs = node.runs
    if type(runs) is Bare and not (node.keep or desk.gap or desk.page_break or desk.anchors):
        desk.out.append(f"{place.head(name)}<w:r><w:t>{runs[0].text}</w:t></w:r></w:p>")  # the same as below
        desk.table_last = False
    else:
        desk.written(name, desk.pen.runs(runs), runs, place, keep=node.keep)


def write_quotation(node: Quotation, place: Place, desk: Desk) -> None:
    """Quoted blocks, then who said it."""
    inner = place.within(text="Quote", depth=0, left=place.content, width=place.room)
    for at, block in enumerate(node.blocks, 1):
        keep = bool(node.attribution) and at == len(node.blocks)
        if isinstance(block, Paragraph) and not block.role:
            desk.paragraph("Quote", block.runs, inner, keep=keep)
        else:
            desk.blocks((block,), inner)
    if node.attribution:
        inner_runs = words("\u2014 ") + desk.pen.runs(node.attribution)
        desk.written("Attribution", inner_runs, node.attribution, inner)


def write_code(node: CodeLines, place: Place, desk: Desk) -> None:
    """Code, a paragraph a line."""
    for line in node.lines or ("",):
        shown = line.expandtabs(len(_TAB))
        desk.plain("Code", place, words(shown) if shown else "")


def write_page_break(node: PageBreak, place: Place, desk: Desk) -> None:  # noqa: ARG001 -- as all writers
    """What follows starts on a new page; nothing happens at the start of a document."""
    if desk.out:
        desk.page_break = True
