"""Guided notes: the gaps that stand for key terms, and the same words hidden around them.

A key term that stands on a slide a second time, unmarked, would give the gap away. So what a slide's gaps
hide is hidden on the whole slide: in its text, its captions, its alternative texts, its footnotes. Headings,
objectives and questions keep their words, and so do other slides: a term such as "data" belongs to the
language of the whole lecture, and a text full of gaps teaches nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from unicodedata import east_asian_width

from govslides.flow.nodes import (
    Box,
    Cell,
    CodeLines,
    Definition,
    Definitions,
    Figure,
    Item,
    ItemList,
    Node,
    Paragraph,
    Quotation,
    Table,
)
from govslides.flow.runs import Run, Runs
from govslides.records import replace

NARROWEST = 5
"""No gap is narrower than so many letters."""

FEWEST = 5
"""A term of so many letters is hidden with its endings too ("reform", "reforms"); a shorter one alone."""

MOST = 60
"""So many terms of a slide are hidden around their gaps; more than that is no choice of key terms."""


def gap_width(term: str) -> int:
    """The width of the gap for a term, in letters: handwriting takes a quarter more than print."""
    wide = sum(2 if east_asian_width(character) in "WF" else 1 for character in term)
    return max(NARROWEST, wide * 5 // 4)


class Hiding:
    """Hides terms wherever they stand.

    `word` is what stands for a term where no gap can be drawn: in alternative text. A caption that only
    repeats the `heading` keeps its words as that does, and so do the nodes that are `kept`.
    """

    def __init__(
        self, terms: Iterable[str], word: str, heading: Runs = (), kept: Iterable[Node] = ()
    ) -> None:
        known = list(dict.fromkeys(map(_folded, terms)))[:MOST]
        self._terms = sorted(known, key=lambda term: (-len(term), term))
        self._spelt = [term.replace(" ", sign) for term in self._terms for sign in _JOINTS]
        self._word = f"[{word}]"
        self._heading = heading
        self._kept = {id(node) for node in kept}

    def nodes(self, nodes: Iterable[Node]) -> list[Node]:
        """The nodes without the terms."""
        return [self.node(node) for node in nodes]

    def node(self, node: Node) -> Node:
        """A node without the terms; headings and questions stay as they are."""
        hide = _HIDERS.get(type(node))
        return hide(self, node) if hide is not None and id(node) not in self._kept else node

    def text(self, text: str) -> str:
        """Plain text with the word for a gap in place of each term."""
        out, at = [], 0
        for start, end in self._found(text):
            out += [text[at:start], self._word]
            at = end
        return "".join([*out, text[at:]]) if out else text

    def runs(self, runs: Runs) -> Runs:
        """Runs with gaps in place of the terms, also where a term goes across runs."""
        text = "".join([run.text for run in runs])
        found = list(self._found(text))
        if not found and not any(run.url for run in runs):
            return runs
        out: list[Run] = []
        at = 0
        for run in runs:
            out += self._cut(run, at, text, found)
            at += len(run.text)
        return tuple(out)

    def _cut(self, run: Run, at: int, text: str, found: Sequence[tuple[int, int]]) -> Iterator[Run]:
        """What is left of a run that starts at `at`, with the gaps that start in it."""
        if run.url and self._is_named_in(run.url):
            run = replace(run, url="")
        end = at + len(run.text)
        kept = at
        for start, stop in found:
            if stop <= at or start >= end:
                continue
            if start > kept:
                yield replace(run, text=run.text[kept - at : start - at])
            if start >= at:
                yield Run(text="", blank=gap_width(text[start:stop]), span=run.span)
            kept = min(stop, end)
        if kept == at:
            yield run
        elif kept < end:
            yield replace(run, text=run.text[kept - at :])

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where terms stand in a text, as words of their own, in order and apart."""
        folded = _folded(text)
        spots: list[tuple[int, int]] = []
        for term in self._terms:
            at = folded.find(term) if term else -1
            while at >= 0:
                end = _end_of_word(folded, at + len(term)) if len(term) >= FEWEST else at + len(term)
                if not (_joined(folded, at) or _joined(folded, end)):
                    spots.append((at, end))
                at = folded.find(term, end)
        last = 0
        for start, end in sorted(spots):
            if start >= last:
                yield start, end
                last = end

    def _paragraph(self, node: Paragraph) -> Node:
        runs = self.runs(node.runs)
        return node if runs is node.runs else replace(node, runs=runs)

    def _list(self, node: ItemList) -> Node:
        items = tuple([self._item(item) for item in node.items])
        return node if _same(items, node.items) else replace(node, items=items)

    def _item(self, node: Item) -> Item:
        blocks = self.nodes(node.blocks)
        return node if _same(blocks, node.blocks) else replace(node, blocks=tuple(blocks))

    def _definitions(self, node: Definitions) -> Node:
        return replace(node, entries=tuple(self._definition(entry) for entry in node.entries))

    def _definition(self, node: Definition) -> Definition:
        meanings = tuple(tuple(self.nodes(meaning)) for meaning in node.meanings)
        return replace(node, term=self.runs(node.term), meanings=meanings)

    def _table(self, node: Table) -> Node:
        header = tuple(tuple(self._cell(cell) for cell in row) for row in node.header)
        rows = tuple(tuple(self._cell(cell) for cell in row) for row in node.rows)
        return replace(
            node, header=header, rows=rows, caption=self._caption(node.caption), id=self._id(node.id)
        )

    def _cell(self, node: Cell) -> Cell:
        blocks = self.nodes(node.blocks)
        return node if _same(blocks, node.blocks) else replace(node, blocks=tuple(blocks))

    def _figure(self, node: Figure) -> Node:
        alt, caption = self.text(node.alt), self._caption(node.caption)
        return replace(node, alt=alt, caption=caption, id=self._id(node.id))

    def _caption(self, caption: Runs) -> Runs:
        return caption if caption is self._heading else self.runs(caption)

    def _id(self, name: str) -> str:
        return "" if self._is_named_in(name) else name

    def _is_named_in(self, text: str) -> bool:
        """Whether a target or an id spells a term, with whatever between its words."""
        folded = _folded(text)
        return any(spelt in folded for spelt in self._spelt)

    def _code(self, node: CodeLines) -> Node:
        return replace(node, lines=tuple(self.text(line) for line in node.lines))

    def _quotation(self, node: Quotation) -> Node:
        return replace(node, blocks=tuple(self.nodes(node.blocks)), attribution=self.runs(node.attribution))

    def _box(self, node: Box) -> Node:
        return replace(node, blocks=tuple(self.nodes(node.blocks)), title=self.runs(node.title))


_JOINTS = (" ", "-", "_", "%20", "+", "")

_HIDERS: dict[type[Node], Callable[[Hiding, Any], Node]] = {
    Paragraph: Hiding._paragraph,
    ItemList: Hiding._list,
    Definitions: Hiding._definitions,
    Table: Hiding._table,
    Figure: Hiding._figure,
    CodeLines: Hiding._code,
    Quotation: Hiding._quotation,
    Box: Hiding._box,
}


def _same(new: Sequence[Node], old: Sequence[Node]) -> bool:
    """Whether nothing was hidden in any of them."""
    return all(one is other for one, other in zip(new, old, strict=True))


def _folded(text: str) -> str:
    """Lower case, letter by letter, so that offsets stay; a line break is a space."""
    lower = text.lower().replace("\v", " ")
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def _joined(text: str, at: int) -> bool:
    """Whether the letters before and at `at` belong to one word."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return before.isalnum() and after.isalnum() and not (_stands_alone(before) or _stands_alone(after))


def _end_of_word(text: str, at: int) -> int:
    while at < len(text) and _joined(text, at):
        at += 1
    return at


def _stands_alone(character: str) -> bool:
    """Whether the character's script sets no spaces between words."""
    point = ord(character)
    return (
        0x0E00 <= point <= 0x0EFF
        or 0x1000 <= point <= 0x109F
        or 0x1780 <= point <= 0x17FF
        or (0x2E80 <= point <= 0xABFF or 0xF900 <= point <= 0xFAFF or point >= 0x20000)
    )
