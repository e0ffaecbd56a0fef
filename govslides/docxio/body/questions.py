"""Questions and room to write."""

from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.runs import words
from govslides.flow.nodes import Box, ItemList, Paragraph, Question, WritingSpace
from govslides.flow.runs import text_of

_KEEP = "<w:keepNext/>"
_MOST_LINES = 200
_TITLE_SIZE, _META_SIZE = 280, 200
"""The em of a title and of what stands with it, in twips; the title's letters are rather broad."""

_OPTIONS = 6
"""So many options stay together."""

_FEW = 3
"""So many lines are not kept with each other from the first on."""


def write_question(node: Question, place: Place, desk: Desk) -> None:
    """A question's number, title and minutes, then its blocks; it stays on one page where it can.

    Number, title and minutes are one paragraph, and of many lines to write on not all are kept together:
    LibreOffice leaves a heading alone at the foot of a page where many paragraphs hold on to each other.
    """
    inner = (words(f"{node.number}\u2003") if node.number else "") + desk.pen.runs(node.title)
    if node.meta:
        inner += _before_meta(node, place, desk) + _meta(node, desk)
    name = "First Question" if desk.heading_end == len(desk.out) else "Question"
    desk.written(name, desk.shared.bookmarks.around(node.id, inner), node.title, place)
    kept = place.within(keep=True)
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
        elif isinstance(block, ItemList):
            start = len(desk.out)
            desk.blocks((block,), kept)
            count = len(desk.out) - start
            for at in range(1, count + 1):
                if count > _OPTIONS and not _held(at, count):
                    desk.out[start + at - 1] = desk.out[start + at - 1].replace(_KEEP, "", 1)
        else:
            desk.blocks((block,), kept)


def _held(at: int, count: int) -> bool:
    """Whether one of so many options or lines is kept with the next one: none stands alone on a page."""
    return at == count - 1 or (at == 1 and count > _FEW)


def _before_meta(node: Question, place: Place, desk: Desk) -> str:
    """What parts a title from minutes and group: a space, or a new line where one has no room for both."""
    title, ems = text_of(node.title), desk.shared.ems
    if not title:
        return ""
    taken = ems(f"{node.number} {title}") * _TITLE_SIZE + ems(text_of(node.meta)) * _META_SIZE
    return words("\u2003" if taken < place.room - 3 * _TITLE_SIZE else "\v")


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

    No page begins with one of them alone.
    """
    count = min(max(node.lines, 1), _MOST_LINES)
    name = "Writing Box" if node.boxed else "Writing Line"
    free = place.within(keep=False, depth=0, left=place.content, width=place.room)
    desk.gap = False
    for at in range(1, count + 1):
        keep = at < count and (node.boxed or _held(at, count))
        desk.written(name, "", (), free, keep=keep)
    desk.gap = True
