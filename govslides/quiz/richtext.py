"""Text of a lecture as XHTML that learning platforms take.

Only elements that have no effect beyond their text are written, and every text is escaped. Of a block
that Markdown does not have, the texts that it holds are written in their order, so that nothing is lost.
"""

from collections.abc import Callable, Iterable
from typing import Any, cast

from govslides.blocks.support.walking import node_fields
from govslides.digests import sha256
from govslides.layout.citations import cited_text
from govslides.layout.labels import labels
from govslides.media import media_key
from govslides.model.inline import (
    Break,
    Citation,
    Code,
    Container,
    Emphasis,
    FootnoteReference,
    Highlight,
    Image,
    Inline,
    Link,
    Math,
    Strikethrough,
    Strong,
    Text,
)
from govslides.model.lecture import Lecture
from govslides.model.prose import (
    Alert,
    Block,
    BlockQuote,
    CodeBlock,
    DefinitionList,
    Heading,
    ItemList,
    MathBlock,
    Paragraph,
    Row,
    Table,
)
from govslides.ooxml.xml import attribute, text
from govslides.quiz.items import Picture, Rich

_SAFE = ("https://", "http://", "mailto:")
_TAGS = {Emphasis: "em", Strong: "strong", Highlight: "strong", Strikethrough: "del"}


class Scribe:
    """Writes the texts of one lecture."""

    def __init__(self, lecture: Lecture) -> None:
        self.lecture = lecture
        self.labels = labels(lecture.meta.language, lecture.meta.labels)

    def rich(self, blocks: Iterable[Block]) -> Rich:
        """Blocks as one text, their footnotes at its end."""
        page = _Page(self)
        page.blocks(blocks)
        page.footnotes()
        return Rich(parts=page.parts())


class _Page:
    """One text, being written."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._out: list[str | Picture] = []
        self._notes: list[FootnoteReference] = []

    def parts(self) -> tuple[str | Picture, ...]:
        """What was written, strings joined between pictures."""
        parts: list[str | Picture] = []
        held: list[str] = []
        for part in self._out:
            if isinstance(part, str):
                held.append(part)
                continue
            parts += ["".join(held), part]
            held = []
        parts.append("".join(held))
        return tuple([part for part in parts if part])

    def footnotes(self) -> None:
        """The notes that the text refers to, and those that they refer to."""
        for number, mark in enumerate(self._notes, 1):  # grows while it is gone through
            note = self._scribe.lecture.footnotes.get((mark.span.source.path, mark.label))
            blocks = note.blocks if note is not None else ()
            self._out.append(f"<p><sup>{number}</sup> ")
            if blocks and type(blocks[0]) is Paragraph:
                self.inlines(blocks[0].inlines)
                blocks = blocks[1:]
            self._out.append("</p>")
            self.blocks(blocks)

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Write blocks."""
        for block in blocks:
            write = _BLOCKS.get(type(block))
            if write is not None:
                write(self, block)
            else:
                self._unknown(block)

    def inlines(self, inlines: Iterable[Inline]) -> None:
        """Write inlines."""
        for node in inlines:
            write = _INLINES.get(type(node))
            if write is not None:
                write(self, node)
            elif isinstance(node, Container):
                self._wrapped(_TAGS.get(type(node), "span"), node.children)

    def _wrapped(self, tag: str, inlines: Iterable[Inline]) -> None:
        self._out.append(f"<{tag}>")
        self.inlines(inlines)
        self._out.append(f"</{tag}>")

    def _unknown(self, block: Block) -> None:
        """A block that Markdown does not have: all that it holds."""
        for name in node_fields(type(block)):
            self._held(getattr(block, name))

    def _held(self, held: Any) -> None:
        if isinstance(held, tuple):
            if held and isinstance(held[0], Inline):
                self._wrapped("p", held)
            else:
                for each in held:
                    self._held(each)
        elif isinstance(held, Inline):
            self._wrapped("p", (held,))
        elif isinstance(held, Block):
            self.blocks((held,))

    def _paragraph(self, block: Paragraph) -> None:
        self._wrapped("p", block.inlines)

    def _list(self, block: ItemList) -> None:
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
        self._out.append(f"<{tag}{start}>")
        for item in block.items:
            self._out.append("<li>" if item.checked is None else "<li>☑ " if item.checked else "<li>☐ ")
            self._inside(item.blocks)
            self._out.append("</li>")
        self._out.append(f"</{tag}>")

    def _inside(self, blocks: tuple[Block, ...]) -> None:
        """Blocks of an item or a cell: a paragraph that opens it needs no element of its own."""
        if blocks and type(blocks[0]) is Paragraph:
            self.inlines(blocks[0].inlines)
            blocks = blocks[1:]
        self.blocks(blocks)

    def _table(self, block: Table) -> None:
        if not block.rows and not block.header:
            return
        self._out.append("<table>")
        if block.caption:
            self._wrapped("caption", block.caption)
        if block.header and block.rows:
            self._out.append("<thead>")
            self._rows(block.header, "th", ' scope="col"')
            self._out.append("</thead>")
        self._out.append("<tbody>")
        self._rows(block.rows or block.header, "td", "")
        self._out.append("</tbody></table>")

    def _rows(self, rows: tuple[Row, ...], tag: str, scope: str) -> None:
        for row in rows:
            self._out.append("<tr>")
            for cell in row.cells:
                self._out.append(f"<{tag}{scope}>")
                self._inside(cell.blocks)
                self._out.append(f"</{tag}>")
            self._out.append("</tr>")

    def _code_block(self, block: CodeBlock) -> None:
        self._out.append(f"<pre><code>{text(block.text)}</code></pre>")

    def _math_block(self, block: MathBlock) -> None:
        self._out.append(f"<p>\\[{text(block.tex)}\\]</p>")

    def _quotation(self, block: BlockQuote) -> None:
        self._boxed(block.blocks)

    def _alert(self, block: Alert) -> None:
        self._boxed(block.blocks, self._scribe.labels.get(block.kind, block.kind))

    def _boxed(self, blocks: Iterable[Block], label: str = "") -> None:
        self._out.append(f"<blockquote><p><strong>{text(label)}</strong></p>" if label else "<blockquote>")
        self.blocks(blocks)
        self._out.append("</blockquote>")

    def _definitions(self, block: DefinitionList) -> None:
        self._out.append("<dl>")
        for entry in block.entries:
            self._wrapped("dt", entry.term)
            for meaning in entry.meanings:
                self._out.append("<dd>")
                self._inside(meaning)
                self._out.append("</dd>")
        self._out.append("</dl>")

    def _heading(self, block: Heading) -> None:
        self._out.append("<p>")
        self._wrapped("strong", block.inlines)
        self._out.append("</p>")

    def _text(self, node: Text) -> None:
        self._out.append(text(node.text))

    def _break(self, node: Break) -> None:
        self._out.append("<br/>" if node.hard else " ")

    def _code(self, node: Code) -> None:
        self._out.append(f"<code>{text(node.text)}</code>")

    def _math(self, node: Math) -> None:
        self._out.append(f"\\[{text(node.tex)}\\]" if node.display else f"\\({text(node.tex)}\\)")

    def _link(self, node: Link) -> None:
        if not node.target.lower().startswith(_SAFE):
            self.inlines(node.children)  # a slide, which no platform knows
            return
        self._out.append(f'<a href="{attribute(node.target)}">')
        self.inlines(node.children)
        self._out.append("</a>")

    def _image(self, node: Image) -> None:
        media = self._scribe.lecture.media.get(media_key(node.span.source.path, node.src))
        alt = "" if "decorative" in node.attributes.classes else node.alt
        if media is None:
            self._out.append(text(alt))
            return
        name = f"{sha256(media.data).hexdigest()[:16]}.{'jpg' if media.kind == 'jpeg' else 'png'}"
        self._out.append(Picture(name=name, alt=alt, media=media))

    def _footnote(self, node: FootnoteReference) -> None:
        labels_so_far = [(mark.span.source, mark.label) for mark in self._notes]
        key = (node.span.source, node.label)
        if key not in labels_so_far:
            self._notes.append(node)
            labels_so_far.append(key)
        self._out.append(f"<sup>{labels_so_far.index(key) + 1}</sup>")

    def _citation(self, node: Citation) -> None:
        self._out.append(text(cited_text(node, self._scribe.lecture.references)))


_Write = Callable[[_Page, Any], None]

_BLOCKS = cast(
    dict[type, _Write],
    {
        Paragraph: _Page._paragraph,
        ItemList: _Page._list,
        Table: _Page._table,
        CodeBlock: _Page._code_block,
        MathBlock: _Page._math_block,
        BlockQuote: _Page._quotation,
        Alert: _Page._alert,
        DefinitionList: _Page._definitions,
        Heading: _Page._heading,
    },
)

_INLINES = cast(
    dict[type, _Write],
    {
        Text: _Page._text,
        Break: _Page._break,
        Code: _Page._code,
        Math: _Page._math,
        Link: _Page._link,
        Image: _Page._image,
        FootnoteReference: _Page._footnote,
        Citation: _Page._citation,
    },
)
