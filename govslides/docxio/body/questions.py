"""Questions and room to write."""

from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.runs import words
from govslides.flow.nodes import Box, Paragraph, Question, WritingSpace
from govslides.flow.runs import text_of

_KEEP = "<w:keepNext/>"
_MOST_LINES = 200
_TOGETHER = 3
"""So many lines to write on stay together."""


def write_question(node: Question, place: Place, desk: Desk) -> None:
    """A question's number, title and minutes, then its blocks; it stays on one page where it can."""
    inner = (words(f"{node.number}\u2003") if node.number else "") + desk.pen.runs(node.title)
    titled = bool(text_of(node.title))
    if node.meta and not titled:
        inner += _meta(node, desk)
    name = "First Question" if desk.heading_end == len(desk.out) else "Question"
    desk.written(name, desk.shared.bookmarks.around(node.id, inner), node.title, place)
    kept = place.within(keep=True)
    if node.meta and titled:
        desk.paragraph("Meta", node.meta, kept)
    start = len(desk.out)
    _blocks(node, place, kept, desk)
    if node.blocks and not isinstance(node.blocks[-1], Box):
        _let_go(desk.out, start)
    desk.gap = False


def _blocks(node: Question, place: Place, kept: Place, desk: Desk) -> None:
    """What is asked, in its own style; answers may go on over the page."""
    asked = False
    for block in node.blocks:
        if isinstance(block, Box):
            desk.blocks((block,), place)
        elif isinstance(block, Paragraph) and not block.role and not asked:
            asked = True
            desk.paragraph("Question Text", block.runs, kept)
        else:
            desk.blocks((block,), kept)


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
    """Ruled lines, each a paragraph of its own, or an empty box: the return key gives one more.

    No page begins or ends with fewer than three of them.
    """
    count = min(max(node.lines, 1), _MOST_LINES)
    name = "Writing Box" if node.boxed else "Writing Line"
    free = place.within(keep=False, depth=0, left=place.content, width=place.room)
    desk.gap = False
    for at in range(1, count + 1):
        whole = node.boxed or count < 2 * _TOGETHER
        keep = at < count and (whole or at < _TOGETHER or at > count - _TOGETHER)
        desk.written(name, "", (), free, keep=keep)
    desk.gap = True
