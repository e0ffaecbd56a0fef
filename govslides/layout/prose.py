"""Blocks as drafts and pieces, in order.

Plain prose becomes drafts: paragraphs, lists to nine levels, definitions, quoted text, run-in headings.
Tables, code, pictures and callouts become pieces; any other block is left to the setting's `place`.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from govslides.layout.drafts import ITEM, PLAIN, UNDER, Draft
from govslides.layout.scope import Scope
from govslides.layout.snippets import BOLD, formula, snippets
from govslides.layout.stack import Part
from govslides.model.inline import Image
from govslides.model.prose import (
    Alert,
    Block,
    BlockQuote,
    CodeBlock,
    DefinitionList,
    Heading,
    Item,
    ItemList,
    MathBlock,
    Paragraph,
    Table,
)

DEEPEST = 8
"""PowerPoint has nine list levels, counted from 0."""

TODO, DONE = "\u2610", "\u2611"


def flow(blocks: Iterable[Block], scope: Scope) -> list[Part]:
    """The drafts and pieces of `blocks`."""
    return Flow(scope).blocks(blocks)


def drafts_only(blocks: Iterable[Block], scope: Scope) -> list[Draft]:
    """The drafts of `blocks`; whatever is no text is left out."""
    return [part for part in flow(blocks, scope) if isinstance(part, Draft)]


class Flow:
    """Walks blocks and gathers their parts.

    Fields:
        kind: the look of paragraphs that have none of their own.
        level: the list level that a list would have here.
        stand: how a paragraph stands here.
        click: the reveal step of what is gathered.
    """

    __slots__ = ("_series", "click", "kind", "level", "out", "scope", "stand")

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.out: list[Part] = []
        self.kind = ""
        self.level = 0
        self.stand = PLAIN
        self.click = 0
        self._series = 0

    def blocks(self, blocks: Iterable[Block]) -> list[Part]:
        """The parts gathered so far, those of `blocks` at the end."""
        for block in blocks:
            read = _READERS.get(type(block))
            if read is not None:
                read(self, block)
            else:
                self.add(self.scope.setting.place(block, self.scope))
        return self.out

    def add(self, parts: Sequence[Part]) -> None:
        """Take parts in, as of this place's reveal step when they have none of their own."""
        for part in parts:
            if self.click and not part.click:
                part.click = self.click
            self.out.append(part)

    def paragraph(self, block: Paragraph, gap: float = 1.0) -> None:
        """A paragraph, and the pictures in it beneath."""
        inlines, scope = block.inlines, self.scope
        if len(inlines) != 1 or type(inlines[0]) is not Image:
            found = snippets(inlines, scope)
            # Most paragraphs are one snippet.
            first = found[0][0] if found else ""
            if (first and not first.isspace()) or any(snippet.text.strip() for snippet in found):
                self.out.append(
                    Draft(found, block.span, self.level, self.stand, self.kind, gap, False, self.click)
                )
            if not scope.pictures:
                return
            images = scope.take_pictures()
        else:
            images = [inlines[0]]
        from govslides.layout.pictures import Picture

        for image in images:
            picture = Picture.of(image, scope)
            if picture is not None:
                self.add([picture])

    def item_list(self, block: ItemList) -> None:
        """A list: its items one level deeper than the list that it stands in."""
        outer_level, outer_stand, outer_click = self.level, self.stand, self.click
        nested = outer_stand != PLAIN
        level = min(outer_level + 1, DEEPEST) if nested else outer_level
        self._series += 1
        series = self._series
        by_item = self.scope.pace == "items" and not nested and not outer_click
        gap = 1.0
        ordinal = block.start if block.ordered else None
        start = len(self.out)
        for item in block.items:
            if by_item:
                self.click = self.scope.next_click()
            self._item(item, level, ordinal, series, gap)
            gap = 1.0 if block.tight else 1.3
            ordinal = None if ordinal is None else ordinal + 1
        if ordinal is not None:
            widest = f"{ordinal - 1}."
            for part in self.out[start:]:
                if type(part) is Draft and part.level == level:
                    part.widest = widest
        self.level, self.stand, self.click = outer_level, outer_stand, outer_click

    def _item(self, item: Item, level: int, ordinal: int | None, series: int, gap: float) -> None:
        stand, out = ITEM, self.out
        for block in item.blocks:
            self.level, self.stand = level, stand
            if type(block) is Paragraph:
                before = len(out)
                self.paragraph(block, gap if stand == ITEM else 0.6)
                made = out[before] if stand == ITEM and len(out) > before else None
                if type(made) is Draft:
                    made.ordinal, made.series = ordinal, series
                    if item.checked is not None:
                        made.mark = made.widest = DONE if item.checked else TODO
                    stand = UNDER
            elif type(block) is ItemList:
                self.item_list(block)
                stand = UNDER
            else:
                self.blocks((block,))
                stand = UNDER

    def heading(self, block: Heading) -> None:
        """A run-in heading: bold, and kept with what follows."""
        found = snippets(block.inlines, self.scope)
        draft = Draft(found, block.span, 0, PLAIN, "heading", gap=1.6, keep=True, click=self.click)
        self.out.append(draft)

    def quoted(self, block: BlockQuote) -> None:
        """Quoted text, set as a quotation."""
        outer, self.kind = self.kind, "quote"
        self.blocks(block.blocks)
        self.kind = outer

    def definitions(self, block: DefinitionList) -> None:
        """Terms beside their meanings; within other things, each with its meanings beneath."""
        if self.stand == PLAIN and not self.kind:
            from govslides.layout.glossary import glossary

            self.add([glossary(block, self.scope)])
            return
        outer_level, outer_stand = self.level, self.stand
        for entry in block.entries:
            self.stand = outer_stand if outer_stand == PLAIN else UNDER
            found = snippets(entry.term, self.scope, BOLD)
            self.out.append(
                Draft(
                    found, entry.span, self.level, self.stand, self.kind, keep=True, click=self.click, gap=1.3
                )
            )
            for meaning in entry.meanings:
                start = len(self.out)
                self.stand = UNDER
                self.blocks(meaning)
                said = self.out[start] if len(self.out) > start else None
                if isinstance(said, Draft):
                    said.gap = 0.3
        self.level, self.stand = outer_level, outer_stand

    def mathematics(self, block: MathBlock) -> None:
        """A formula in the middle of its line."""
        found = formula(block.tex, block.span)
        draft = Draft(found, block.span, self.level, self.stand, self.kind, click=self.click)
        draft.align = "center"
        self.out.append(draft)

    def table(self, block: Table) -> None:
        """A table."""
        from govslides.layout.tables import Table as TablePiece

        self.add([TablePiece.of(block, self.scope)])

    def code(self, block: CodeBlock) -> None:
        """Code."""
        from govslides.layout.code import Code

        self.add([Code.of(block, self.scope)])

    def alert(self, block: Alert) -> None:
        """A callout."""
        from govslides.layout.panels import callout

        self.add([callout(block, self.scope)])


_READERS: dict[type[Block], Callable[[Flow, Any], None]] = {
    Paragraph: Flow.paragraph,
    ItemList: Flow.item_list,
    Heading: Flow.heading,
    BlockQuote: Flow.quoted,
    DefinitionList: Flow.definitions,
    MathBlock: Flow.mathematics,
    Table: Flow.table,
    CodeBlock: Flow.code,
    Alert: Flow.alert,
}
