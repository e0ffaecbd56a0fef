"""Plain prose as nodes: what Markdown itself has. Any other block tells itself."""

from collections.abc import Callable, Iterable
from typing import Any

from govslides.blocks import registry
from govslides.flow.nodes import (
    Box,
    CodeLines,
    Definition,
    Definitions,
    Heading,
    ItemList,
    Marker,
    Node,
    Paragraph,
    paragraph,
)
from govslides.flow.nodes import item as listed
from govslides.flow.runs import Runs, sentence
from govslides.flowing.figures import Figures
from govslides.flowing.wording import formula, plain, runs_of
from govslides.model import prose
from govslides.model.inline import Image, Text
from govslides.records import replace

_COLONS = (":", "\uff1a")

DEEPEST = 5
"""The lowest level of headings."""


class Prose(Figures):
    """Makes nodes of plain prose.

    Fields:
        level: of the heading beneath which things stand.
        home: the id of the slide at hand, after which what has none is named.
        inside: how many boxes, lists or cells stand around what is being made.
    """

    def start_prose(self) -> None:
        """Set out at the top of a document."""
        self.level = 0
        self.inside = 0
        self.home = ""
        self._open: list[int] = []

    def under(self, level: int) -> None:
        """Go on beneath a heading of `level`."""
        self.level = level
        self._open = []

    def blocks(self, blocks: Iterable[prose.Block]) -> list[Node]:
        """Blocks, one after another."""
        out: list[Node] = []
        for block in blocks:
            read = _READERS.get(type(block))
            if read is not None:
                read(self, block, out)
            else:
                out += self.other(block)
        return out

    def other(self, block: prose.Block) -> list[Node]:
        """A block that its type's module tells; a type that tells nothing is not shown."""
        module: Any = registry.home(block)
        tell = getattr(module, "tell", None)
        made: list[Node] = tell(block, self) if tell is not None else []
        return made

    def within(self, blocks: Iterable[prose.Block]) -> tuple[Node, ...]:
        """Blocks inside another one."""
        self.inside += 1
        made = tuple(self.blocks(blocks))
        self.inside -= 1
        return made

    def _paragraph(self, block: prose.Paragraph, out: list[Node]) -> None:
        inlines = block.inlines
        first = inlines[0] if len(inlines) == 1 else None
        if type(first) is Text:  # most paragraphs by far; the same as below
            if first.text.strip():
                out.append(paragraph(sentence(first.text, first.span), block.span))
        elif type(first) is Image:
            out += self.figure(first, (), first.span)
            return
        else:
            runs = self.runs(inlines)
            if runs and (runs[0].text.strip() or _says_something(runs)):
                out.append(paragraph(runs, block.span))
        if self.pictures:
            images, self.pictures = self.pictures, []
            for image in images:
                out += self.figure(image, (), image.span)

    def _list(self, block: prose.ItemList, out: list[Node]) -> None:
        marker: Marker = "decimal" if block.ordered else "bullet"
        items = []
        readers = _READERS
        self.inside += 1
        for item in block.items:
            made: list[Node] = []
            for inner in item.blocks:
                read = readers.get(type(inner))
                if read is not None:
                    read(self, inner, made)
                else:
                    made += self.other(inner)
            if item.checked is not None:
                marker = "box"
            items.append(listed(tuple(made), item.checked, item.span))
        self.inside -= 1
        introduced(out)
        out.append(
            ItemList(
                items=tuple(items), marker=marker, start=block.start, loose=not block.tight, span=block.span
            )
        )

    def _heading(self, block: prose.Heading, out: list[Node]) -> None:
        """A run-in heading: one of the document's, or a bold line where no heading can stand."""
        if self.inside:
            out.append(Paragraph(runs=self.runs(block.inlines), role="lead", keep=True, span=block.span))
            return
        gap, self.gap = self.gap, ""
        runs = self.runs(block.inlines)
        self.gap = gap
        self.uncommon += 1
        while self._open and self._open[-1] >= block.level:
            self._open.pop()
        self._open.append(block.level)
        level = min(self.level + len(self._open), DEEPEST)
        wanted = block.attributes.id or f"{self.home}~part"
        out.append(Heading(level=level, runs=runs, id=self.ids.unique(wanted), listed=False, span=block.span))

    def _quoted(self, block: prose.BlockQuote, out: list[Node]) -> None:
        from govslides.blocks.quote import of_blockquote

        introduced(out)
        quote = of_blockquote(block)
        out += self.quotation(quote.blocks, quote.attribution, block.span)

    def _definitions(self, block: prose.DefinitionList, out: list[Node]) -> None:
        entries = [
            Definition(
                term=self.runs(entry.term),
                meanings=tuple([self.within(meaning) for meaning in entry.meanings]),
                span=entry.span,
            )
            for entry in block.entries
        ]
        introduced(out)
        out.append(Definitions(entries=tuple(entries), span=block.span))

    def _mathematics(self, block: prose.MathBlock, out: list[Node]) -> None:
        introduced(out)
        runs = runs_of(formula(block.tex, {}, block.span))
        out.append(Paragraph(runs=runs, role="math", span=block.span))

    def _table(self, block: prose.Table, out: list[Node]) -> None:
        introduced(out)
        out += self.table(block)

    def _code_block(self, block: prose.CodeBlock, out: list[Node]) -> None:
        introduced(out)
        lines = tuple(block.text.expandtabs(4).split("\n"))
        out.append(CodeLines(lines=lines, language=block.language, span=block.span))

    def _alert(self, block: prose.Alert, out: list[Node]) -> None:
        kind: Any = block.kind
        title = plain(self.labels[block.kind])
        out.append(Box(kind=kind, blocks=self.within(block.blocks), title=title, span=block.span))


def hold(nodes: list[Node]) -> None:
    """Keep the last of `nodes`, where it is a paragraph, on one page with what comes next."""
    last = nodes[-1] if nodes else None
    if type(last) is Paragraph and not last.keep:
        nodes[-1] = replace(last, keep=True)


def introduced(nodes: list[Node]) -> None:
    """A line that ends in a colon stays with what it announces."""
    last = nodes[-1] if nodes else None
    if type(last) is Paragraph and last.runs and last.runs[-1].text.rstrip()[-1:] in _COLONS:
        hold(nodes)


def _says_something(runs: Runs) -> bool:
    return any(run.text.strip() or run.blank or run.note for run in runs)


_READERS: dict[type[prose.Block], Callable[[Any, Any, list[Node]], None]] = {
    prose.Paragraph: Prose._paragraph,
    prose.ItemList: Prose._list,
    prose.Heading: Prose._heading,
    prose.BlockQuote: Prose._quoted,
    prose.DefinitionList: Prose._definitions,
    prose.MathBlock: Prose._mathematics,
    prose.Table: Prose._table,
    prose.CodeBlock: Prose._code_block,
    prose.Alert: Prose._alert,
}
