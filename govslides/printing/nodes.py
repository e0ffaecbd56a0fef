"""Nodes of a document as typst code: calls of the house's functions, one a node."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from govslides.flow.extent import lines_of
from govslides.flow.nodes import (
    Box,
    CodeLines,
    Definitions,
    Figure,
    Handed,
    Heading,
    Item,
    ItemList,
    Node,
    Paragraph,
    Question,
    Quotation,
    Table,
    WritingSpace,
)
from govslides.flow.runs import Run, Runs, text_of
from govslides.media import Media
from govslides.press.markup import number, string
from govslides.printing.breaking import LONG, code_apart
from govslides.printing.look import Look
from govslides.printing.pictures import handed_fit, picture
from govslides.printing.place import Place, code_of, flag
from govslides.printing.runs import Words
from govslides.printing.tables import table_code
from govslides.records import replace

_TOGETHER, _PROSE = 0.65, 0.2
"""The share of a page up to which a box or a question is kept in one piece, and a box of mere prose."""


class Setter:
    """Sets the nodes of one document.

    Attributes:
        words: sets runs.
        look: the document's measures.
        place: where the nodes stand that are set now.
        opened: whether anything but the title has been set.
    """

    __slots__ = ("_lines", "_media", "look", "opened", "place", "words")

    def __init__(self, look: Look, words: Words, media: Mapping[str, tuple[str, Media]], lines: str) -> None:
        self.words = words
        self.look = look
        self.place = Place(width=look.measure, size=look.size)
        self.opened = False
        self._media = media
        self._lines = string(lines)

    def node(self, node: Node) -> str:
        """The code of one node; "" for what has no place here."""
        setting = _SETTINGS.get(type(node))
        code = setting(self, node) if setting else ""
        self.opened = self.opened or bool(code)
        return code

    def blocks(self, blocks: Iterable[Node]) -> str:
        """Blocks as one expression."""
        return code_of([self.node(block) for block in blocks])

    def content(self, blocks: Sequence[Node]) -> str:
        """The same, where an opening paragraph runs on from a bullet, a term or a note's number."""
        first = blocks[0] if blocks else None
        if isinstance(first, Paragraph) and not first.role:
            return code_of([self.runs(first.runs), *[self.node(block) for block in blocks[1:]]])
        return self.blocks(blocks)

    def within(self, place: Place, blocks: Sequence[Node], *, lone: bool = False) -> str:
        """Blocks that stand at another place."""
        outside, self.place = self.place, place
        code = self.content(blocks) if lone else self.blocks(blocks)
        self.place = outside
        return code

    def runs(self, runs: Runs) -> str:
        """Text, with its long words broken as the place wants."""
        return self.words.code(runs, self.place.whole)

    def large(self, runs: Runs) -> str:
        """Text of headings and the like."""
        return self.words.code(runs, min(self.place.whole, LONG))

    def some(self, runs: Runs) -> str:
        """Text, or `none` where there is none."""
        return self.runs(runs) if any(run.text or run.note or run.blank for run in runs) else "none"

    def label(self, identifier: str) -> str:
        """The name of a place in the document, for links; the first of a name has it."""
        label = self.words.label(identifier) if identifier else ""
        return string(label) if label else "none"

    def together(self, blocks: Iterable[Node], extra: float = 0, share: float = _TOGETHER) -> str:
        """Whether blocks are short enough, a `share` of a page, to be kept on one."""
        lines = lines_of(blocks, self.place.letters) + extra
        return flag(lines * self.look.line < self.look.height * share)

    def figure(self, figure: Figure, share: float = 0) -> str:
        """A picture alone, or ""."""
        named = self._media.get(figure.media)
        return picture(figure, *named, share=share, height=self.look.height) if named else ""

    def height_of(self, figure: Figure, width: float) -> float:
        """How high a picture is when it is as wide as `width`, in points, with the room under it."""
        named = self._media.get(figure.media)
        return width * named[1].height / max(1, named[1].width) + 0.6 * self.look.size if named else 0.0

    def handed(self, handed: Handed) -> str:
        """Slides to write notes beside, as many a page as asked."""
        first, self.opened = not self.opened, True
        share, lines = handed_fit(handed, self.look, self._aspect(handed), first=first)
        beside = replace(self.place, width=self.look.whole * (1.0 if handed.per_page == 1 else _NOTES) - 1)
        notes = handed.notes or ((),) * len(handed.figures)
        slides = []
        for figure, said in zip(handed.figures, notes, strict=False):
            shown = self.figure(figure, share)
            if shown:
                slides.append(f"({shown},{self.within(beside, said) if said else 'none'})")
        options = f"{handed.per_page},{self._lines},{lines},{flag(first)}"
        return f"handed({options},{','.join(slides)})" if slides else ""

    def _aspect(self, handed: Handed) -> float:
        """The height of slides as a share of their width."""
        return max(
            [self.height_of(figure, 1.0) - 0.6 * self.look.size for figure in handed.figures], default=0.0
        )

    def heading(self, heading: Heading) -> str:
        """A heading; the document's title is the first level."""
        body = tuple(run for run in heading.runs if not run.note)
        notes = tuple(run for run in heading.runs if run.note)
        if not (heading.number or text_of(body).strip()):
            body = (*body, Run(text="\u2026"))  # PDF/UA refuses headings without words
        return (
            f"H({heading.level + 1},{self.label(heading.id)},{flag(heading.listed)},"
            f"{string(heading.number)},{self.large(body)},{self.some(notes)})"
        )

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph by its role."""
        if not paragraph.runs:
            return ""
        code = self.large(paragraph.runs) if paragraph.role in _LARGE else self.runs(paragraph.runs)
        if paragraph.role:
            return f'role("{paragraph.role}",{code})'
        return f"{'K' if paragraph.keep else 'P'}({code})"

    def item_list(self, items: ItemList) -> str:
        """A list, its numbering by its marker."""
        inside = self.place.inside()
        checked = any(item.checked is not None for item in items.items)
        name = "I" if items.marker in ("bullet", "none") and not checked else "N"
        entries = [f"{name}({self.within(inside, item.blocks, lone=True)})" for item in items.items]
        tight, body = flag(not items.loose), ",".join(entries)
        if name == "I":
            return f"{'items' if items.marker == 'bullet' else 'bare'}({tight},{body})"
        return f"steps({tight},{items.start},{_numbering(items)},{body})"

    def definitions(self, definitions: Definitions) -> str:
        """Terms and what they mean; several meanings are counted."""
        entries, inside = [], self.place.inside()
        for entry in definitions.entries:
            if len(entry.meanings) == 1:
                meaning = self.within(inside, entry.meanings[0], lone=True)
            else:
                counted = tuple(Item(blocks=blocks) for blocks in entry.meanings)
                meaning = self.within(inside, (ItemList(items=counted, marker="decimal"),))
            entries.append(f"T({self.runs(entry.term)},{meaning})")
        held = [block for entry in definitions.entries for meaning in entry.meanings for block in meaning]
        return f"D({self.together(held, len(entries))},{','.join(entries)})"

    def captioned(self, figure: Figure) -> str:
        """A picture with its caption."""
        shown = self.figure(figure)
        if not shown:
            return ""
        return f"shown({self.label(figure.id)},{shown},{string(figure.label)},{self.some(figure.caption)})"

    def code_lines(self, code: CodeLines) -> str:
        """Code as it stands; tabs are four columns."""
        lines = [line.expandtabs(4) for line in code.lines]
        letters = int((self.place.width - 2 * self.look.size) / (_MONO * self.look.size))
        chunk = max(3, min(40, letters))
        if sum(map(len, lines)) > _BREAKS * chunk:
            # typst nests a level deeper with each place at which its rule breaks a word
            lines, chunk = [code_apart(line, chunk) for line in lines], 0
        return f"code({chunk},{','.join(map(string, lines))})" if lines else ""

    def quotation(self, quotation: Quotation) -> str:
        """What somebody said."""
        inside = self.place.inside(4)
        return f"quoted({self.within(inside, quotation.blocks)},{self.some(quotation.attribution)})"

    def box(self, box: Box) -> str:
        """Blocks set apart."""
        body = self.within(self.place.inside(), box.blocks)
        whole = self.together(box.blocks, 3, _PROSE if box.kind in ("notes", "tutor") else _TOGETHER)
        return f'B("{box.kind}",{whole},{flag(box.keep)},{self.some(box.title)},{body})'

    def question(self, question: Question) -> str:
        """A question, with what belongs to it."""
        return (
            f"Q({self.label(question.id)},{string(question.number)},{self.together(question.blocks, 3)},"
            f"{self.some(question.meta)},{self.some(question.title)},{self.blocks(question.blocks)})"
        )

    def writing_space(self, space: WritingSpace) -> str:
        """Room to write."""
        count = max(1, space.lines)
        return f"{'room-box' if space.boxed else 'room'}({count},{self._lines})"


_LARGE = ("claim", "lead")
"""Roles of paragraphs that are set larger than others."""
_BREAKS = 100
"""So many long words of code, at most, are broken by typst's own rule."""
_MONO = 0.5
"""The width of a letter of code, in em of running text."""
_NOTES = 0.55
"""The share of a page's width that notes beside slides have."""


def _numbering(items: ItemList) -> str:
    """What counts a list's items: a pattern, or a function that draws boxes or marks what is chosen."""
    pattern = "A." if items.marker == "letter" and items.start > 0 else "1."
    checks = [item.checked for item in items.items]
    if items.marker in ("box", "none", "bullet"):
        flags = ",".join([flag(check) for check in checks])
        return f"at=>tick-box(({flags},).at(at - {number(items.start)}))"
    if not any(checks):
        return f'"{pattern}"'
    flags = ",".join([flag(check) for check in checks])
    return f'at=>chosen(numbering("{pattern}",at),({flags},).at(at - {number(items.start)}))'


_SETTINGS: dict[type[Node], Callable[[Setter, Any], str]] = {
    Box: Setter.box,
    CodeLines: Setter.code_lines,
    Definitions: Setter.definitions,
    Figure: Setter.captioned,
    Handed: Setter.handed,
    Heading: Setter.heading,
    ItemList: Setter.item_list,
    Paragraph: Setter.paragraph,
    Question: Setter.question,
    Quotation: Setter.quotation,
    Table: table_code,
    WritingSpace: Setter.writing_space,
}
