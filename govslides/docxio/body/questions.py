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
    inner = words(f"{node.number}\u2003") + desk.pen.runs(node.title)
    if node.meta:
        stop = '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>'
        inner += stop + _meta(node, desk)
    desk.written("Question", desk.shared.bookmarks.around(node.id, inner), node.title, place)
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
    for at in range(len(out) - 1, start - 1, -1):
        before, found, after = out[at].rpartition(_KEEP)
        if found:
            out[at] = before + after
            return


def write_space(node: WritingSpace, place: Place, desk: Desk) -> None:
    """Ruled lines, each a paragraph of its own, or an empty box: the return key gives one more."""
    count = min(max(node.lines, 1), _MOST_LINES)
    kept = min(count - 1, _KEPT_LINES)
    name = "Writing Box" if node.boxed else "Writing Line"
    on_page = not (place.area.small or place.area.kind)
    reach = desk.shared.page.text - desk.shared.page.wide if on_page else 0
    free = place.within(right=reach, depth=0, left=place.content, width=place.room)
    desk.gap = False
    for at in range(count):
        desk.written(name, "", (), free, keep=at < kept)
    desk.gap = True
