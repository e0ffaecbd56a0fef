"""Footnotes: their part."""

from govslides.docxio.desk import Desk, Shared
from govslides.docxio.names import NAMESPACES
from govslides.flow.nodes import Node, Paragraph
from govslides.flow.runs import Runs
from govslides.ooxml.xml import HEAD, attribute

_SEPARATORS = "".join(
    [
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" '
        f'w:lineRule="auto"/></w:pPr><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for kind, number, mark in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    ]
)


def write_notes(shared: Shared, referred: list[int]) -> Desk:
    """The part with the footnotes that the document refers to."""
    desk = Desk(shared)
    place = desk.place(text="footnote text", small=True)
    reference = attribute(shared.sheet.id("footnote reference"))
    mark = f'<w:r><w:rPr><w:rStyle w:val="{reference}"/></w:rPr><w:footnoteRef/></w:r>'
    desk.out.append(f"{HEAD}<w:footnotes {NAMESPACES}>{_SEPARATORS}")
    for number in sorted(referred):
        desk.out.append(f'<w:footnote w:id="{number}">')
        first, rest = _first(shared.flow.notes[number - 1])
        space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        desk.written("footnote text", mark + space + desk.pen.runs(first), first, place)
        desk.blocks(rest, place)
        desk.end_cell(place)
        desk.gap = desk.page_break = False
        desk.out.append("</w:footnote>")
    desk.out.append("</w:footnotes>")
    return desk


def _first(blocks: tuple[Node, ...]) -> tuple[Runs, tuple[Node, ...]]:
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0].runs, blocks[1:]
    return (), blocks
