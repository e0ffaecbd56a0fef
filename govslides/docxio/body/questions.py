"""Questions and room to write."""

from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.runs import words
from govslides.flow.nodes import Box, Paragraph, Question, WritingSpace

_KEEP = "<w:keepNext/>"
_MOST_LINES = 200
_KEPT_LINES = 8
"""So many lines to write on stay with what stands above them; more may go on over the page."""


def write_question(node: Question, place: Place, desk: Desk) -> None:
    """A question's line with number, title and minutes, then its blocks, all kept on one page."""
    inner = (words(f"{node.number}\u2003") if node.number else "") + desk.pen.runs(node.title)
    if node.meta:
        inner += "<w:r><w:tab/></w:r>" + _meta(node, desk)
    under_heading = desk.heading_end == len(desk.out)
    name = "First Question" if under_heading else "Question"
    desk.written(name, desk.shared.bookmarks.around(node.id, inner), node.title, place)
    kept = place.within(keep=True)
    start, texts = len(desk.out), 0
    for block in node.blocks:
        if isinstance(block, Box):
            desk.blocks((block,), place)
        elif isinstance(block, Paragraph) and not block.role and not texts:
            texts += 1
            desk.paragraph("Question Text", block.runs, kept)
        else:
            desk.blocks((block,), kept)
    if node.blocks and not isinstance(node.blocks[-1], Box):
        _let_go(desk.out, start)
    desk.gap = False


def _meta(node: Question, desk: Desk) -> str:
    """Minutes, group, level, smaller than the question's number."""
    style = f'<w:rStyle w:val="{desk.shared.sheet.id("Meta Character")}"/>'
    return "".join([words(run.text, style) for run in node.meta])


def _let_go(out: list[str], start: int) -> None:
    """The last paragraph of a question is not kept with the next one."""
    if len(out) > start:
        before, _, after = out[-1].rpartition(_KEEP)
        out[-1] = before + after


def write_space(node: WritingSpace, place: Place, desk: Desk) -> None:
    """Ruled lines, each a paragraph of its own, or an empty box: the return key gives one more."""
    count = min(max(node.lines, 1), _MOST_LINES)
    kept = min(count - 1, _KEPT_LINES)
    name = "Writing Box" if node.boxed else "Writing Line"
    inside = bool(place.area.small or place.area.kind)
    free = place.within(keep=False, short=inside, depth=0, left=place.content, width=place.room)
    desk.gap = False
    for at in range(count):
        desk.written(name, "", (), free, keep=at < kept)
    desk.gap = True
