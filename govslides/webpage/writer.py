"""The nodes of a document as HTML.

Each kind of node has one method; what it gives is the node's element, whole. Elements are closed as XML
wants it, so that a page can be checked by a strict parser.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any

from govslides.flow.flow import Flow
from govslides.flow.kept import Kept, is_common
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
    PageBreak,
    Paragraph,
    Question,
    Quotation,
    Table,
    WritingSpace,
)
from govslides.flow.runs import Runs, text_of
from govslides.webpage import tables
from govslides.webpage.escaping import attribute, content
from govslides.webpage.pictures import Pictures
from govslides.webpage.runs import Texts

ASIDES = {"note", "tip", "important", "warning", "caution", "notes", "tutor"}
"""Boxes that stand beside the matter; a screen reader announces them as notes, the others as groups."""

NOTE_LINES = {1: 9, 3: 7}
"""Lines for notes with the picture of a slide, by how many stand on a page."""

DEEPEST = 6
"""HTML has no heading beneath h6."""

ENGLISH = {
    "contents": "Contents",
    "footnotes": "Footnotes",
    "skip": "Skip to the text",
    "back": "Back to the text",
    "lines": "Room to write",
    "blank": "Gap to fill in",
    "table": "Table",
    "page": "Page",
    "of": "of",
}
"""What stands where a document brings no word of its own."""


class Writer:
    """Writes the nodes of one document.

    Attributes:
        texts, pictures: write its runs and its pictures.
        ids: of all that was written.
        in_margin: whether a picture stands in the margin.
        shares: for each class that the nodes have, the per cent of the width it stands for: `style`
            attributes would need a weaker security policy.
        widths, sizes: the same for the least widths of tables in em, and their type on paper in points.
        copying: whether what is written stands in the page already: a copy has no ids.
        uses: how many ids and columns of tables were written.
        kept: what other documents of the lecture have as well.
    """

    def __init__(self, flow: Flow, absent: Set[str] = frozenset()) -> None:
        """`absent`: ids that links lead to and that are not in the document."""
        self.texts = Texts(flow.properties.rtl, absent, flow.words.get("blank") or ENGLISH["blank"])
        self.pictures = Pictures(flow.media)
        self.ids: set[str] = set()
        self.in_margin = False
        self.shares: dict[str, int] = {}
        self.widths: dict[str, int] = {}
        self.sizes: dict[str, float] = {}
        self.copying = False
        self.uses = 0
        self._words = flow.words
        self._absent = absent
        self.kept = Kept(flow, ("html", flow.properties.rtl))
        self._level = 0
        self._regions: dict[str, int] = {}

    def absent(self) -> set[str]:
        """The ids that links lead to and that no element has; known when all is written."""
        return self.texts.anchors - self.ids

    def word(self, key: str) -> str:
        """One of our own words, in the document's language."""
        return self._words.get(key) or ENGLISH[key]

    def share(self, share: float) -> str:
        """The class of what takes `share` of the width."""
        percent = max(1, min(100, round(share * 100)))
        name = f"w{percent}"
        self.shares[name] = percent
        return name

    def least(self, width: float) -> str:
        """The class of a table that is at least `width` em wide on a phone."""
        name = f"least{round(width)}"
        self.widths[name] = round(width)
        return name

    def type_of(self, points: float) -> str:
        """The class of a table that is set in type of so many points on paper."""
        tenths = int(points * 10)
        name = f"type{tenths}"
        self.sizes[name] = tenths / 10
        return name

    def region(self, name: str) -> str:
        """`name`, or with a number behind it when another region has it: readers go from one to the next."""
        count = self._regions[name] = self._regions.get(name, 0) + 1
        return name if count == 1 else f"{name} ({count})"

    def chapters(self, nodes: Iterable[Node]) -> list[str]:
        """Nodes of the document itself, in pieces: each heading opens a section that holds all beneath it."""
        out: list[str] = []
        depth = 0
        for node in nodes:
            if isinstance(node, Heading):
                out.append("</section>" * max(0, depth - node.level + 1))
                depth = min(depth, node.level - 1) + 1
                out.append("<section>")
            out.append(self._common(node) if is_common(node) else self.node(node))
        out.append("</section>" * depth)
        return out

    def _common(self, node: Node) -> str:
        """A node that another copy may hold as well, written once for both."""
        found: str | None = self.kept.get(node)
        if found is None:
            own = self.own
            found = self.node(node)
            if self.own == own:
                self.kept.keep(node, found)
        return found

    @property
    def own(self) -> int:
        """How much was written that only this page understands: ids, links within it, pictures, columns."""
        return self.uses + self.texts.uses + len(self.pictures.figures)

    def blocks(self, nodes: Iterable[Node]) -> str:
        """Nodes one after the other."""
        writers = _WRITERS
        return "".join([writers[type(node)](self, node) for node in nodes])

    def node(self, node: Node) -> str:
        """One node."""
        return _WRITERS[type(node)](self, node)

    def inside(self, nodes: Sequence[Node]) -> tuple[str, str]:
        """What an item or a cell holds, and the attributes of its element: one plain paragraph goes without
        an element of its own.
        """
        if len(nodes) == 1:
            node = nodes[0]
            if type(node) is Paragraph and not node.role:
                text = self.texts.plain(node.runs)
                return (text, "") if text else (self.texts.written(node.runs), self.texts.turned(node.runs))
        return self.blocks(nodes), ""

    def named(self, node: Heading | Table | Figure | Question) -> str:
        """The attribute `id` of a node's element, with a space before it, where it has one."""
        if not node.id or self.copying:
            return ""
        self.uses += 1
        self.ids.add(node.id)
        return f' id="{attribute(node.id)}"'

    def _heading(self, node: Heading) -> str:
        self._level = node.level
        tag = f"h{min(node.level + 1, DEEPEST)}"
        number = f'<span class="number">{content(node.number)}</span> ' if node.number else ""
        turned, text = "", self.texts.plain(node.runs)
        if not text:
            turned, text = self.texts.turned(node.runs), self.texts.written(node.runs)
        return f"<{tag}{self.named(node)}{turned}>{number}{text}</{tag}>"

    def _paragraph(self, node: Paragraph) -> str:
        runs = node.runs
        if not runs:
            return ""
        classes = f"{node.role} keep".strip() if node.keep else node.role
        kind = f' class="{classes}"' if classes else ""
        text = self.texts.plain(runs)
        if text:
            return f"<p{kind}>{text}</p>"
        return f"<p{kind}{self.texts.turned(runs)}>{self.texts.written(runs)}</p>"

    def _list(self, node: ItemList) -> str:
        tag = "ol" if node.marker in ("decimal", "letter") else "ul"
        attributes = _LISTS[node.marker]
        if node.loose:
            attributes += ' class="loose"' if "class" not in attributes else ""
        if tag == "ol" and node.start != 1:
            attributes += f' start="{node.start}"'
        way = self.texts.direction
        if turned := self._faces(node):
            attributes += turned
            self.texts.direction = "ltr" if way == "rtl" else "rtl"
        if _ticked(node):
            items = [self._tick(item, place, node) for place, item in enumerate(node.items, node.start)]
        elif node.loose:
            items = [f"<li>{self.blocks(item.blocks)}</li>" for item in node.items]
        else:
            items = [self._tight(item.blocks) for item in node.items]
        self.texts.direction = way
        return f"<{tag}{attributes}>{''.join(items)}</{tag}>" if items else ""

    def _faces(self, node: ItemList) -> str:
        """The attribute `dir` of a list whose first item runs the other way: its markers stand there too."""
        blocks = node.items[0].blocks if node.items else ()
        return self.texts.turned(blocks[0].runs) if blocks and type(blocks[0]) is Paragraph else ""

    def _tight(self, blocks: Sequence[Node]) -> str:
        """An item that begins with a plain paragraph: its text comes without an element."""
        first = blocks[0] if blocks else None
        if type(first) is Paragraph and not first.role and (text := self.texts.plain(first.runs)):
            inside, attributes = text, ""  # most items; the same as below
        else:
            inside, attributes = self.inside(blocks[:1])
        rest = self.blocks(blocks[1:]) if len(blocks) > 1 else ""
        return f"<li{attributes}>{inside}{rest}</li>"

    def _tick(self, item: Item, place: int, node: ItemList) -> str:
        """An item with a box. Readers tick an open one; one that shows an answer or a task is as it is."""
        kind = ' disabled="disabled"' if item.checked is not None or node.marker != "box" else ""
        kind += ' checked="checked"' if item.checked else ""
        first = item.blocks[0] if item.blocks else None
        runs = first.runs if isinstance(first, Paragraph) else ()
        right = ' class="right"' if item.checked else ""
        if text_of(runs).strip():
            text, rest = self.texts.written(runs), self.blocks(item.blocks[1:])
            box = f'<label><input type="checkbox"{kind}/> <span>{text}</span></label>'
            return f"<li{right}{self.texts.turned(runs)}>{box}{rest}</li>"
        box = f'<input type="checkbox" aria-label="{place}"{kind}/>'
        return f"<li{right}>{box}{self.blocks(item.blocks)}</li>"

    def _definitions(self, node: Definitions) -> str:
        out: list[str] = []
        for entry in node.entries:
            turned = self.texts.turned(entry.term)
            out.append(f"<dt{turned}>{self.texts.written(entry.term)}</dt>")
            for meaning in entry.meanings:
                inside, attributes = self.inside(meaning)
                out.append(f"<dd{attributes}>{inside}</dd>")
        return f"<dl>{''.join(out)}</dl>" if out else ""

    def _figure(self, node: Figure) -> str:
        self.in_margin = self.in_margin or node.margin
        named = self.named(node)
        classes = [name for name in ("framed", "margin") if getattr(node, name)]
        if node.width and not node.margin:
            classes += "sized", self.share(node.width)
        if classes:
            named += f' class="{" ".join(classes)}"'
        caption = self.caption(node.label, node.caption)
        caption = f"<figcaption>{caption}</figcaption>" if caption else ""
        return f"<figure{named}>{self.pictures.place(node)}{caption}</figure>"

    def caption(self, label: str, runs: Runs) -> str:
        """What stands with a picture or a table, its label first."""
        told = f"<strong>{content(label)}</strong>" if label else ""
        return f"{told} {self.texts.written(runs)}".strip() if runs else told

    def _code(self, node: CodeLines) -> str:
        lines = "\n".join([content(line) for line in node.lines])
        return f'<pre dir="ltr" translate="no"><code>{lines}</code></pre>'

    def _quotation(self, node: Quotation) -> str:
        quoted = f"<blockquote>{self.blocks(node.blocks)}</blockquote>"
        if not node.attribution:
            return quoted
        turned = self.texts.turned(node.attribution)
        who = f"<figcaption{turned}>{self.texts.written(node.attribution)}</figcaption>"
        return f'<figure class="quotation">{quoted}{who}</figure>'

    def _box(self, node: Box) -> str:
        blocks = self.blocks(node.blocks)
        kind = f"{node.kind} keep" if node.keep else node.kind
        if not node.title:
            return f'<div class="box {kind}">{blocks}</div>'
        role = "note" if node.kind in ASIDES else "group"
        name = attribute(text_of(node.title))
        title = f'<p class="title"{self.texts.turned(node.title)}>{self.texts.written(node.title)}</p>'
        return f'<div class="box {kind}" role="{role}" aria-label="{name}">{title}{blocks}</div>'

    def _question(self, node: Question) -> str:
        tag = f"h{min(self._level + 2, DEEPEST)}"
        title = f" {self.texts.written(node.title)}" if node.title else ""
        number = f'<span class="number">{content(node.number)}</span>'
        heading = f"<{tag}{self.texts.turned(node.title)}>{number}{title}</{tag}>"
        meta = self._paragraph(Paragraph(runs=node.meta, role="meta"))
        name = attribute(f"{node.number} {text_of(node.title)}".strip())
        opening = f'<article class="question"{self.named(node)} aria-label="{name}">'
        return f"{opening}{heading}{meta}{self.blocks(node.blocks)}</article>"

    def _space(self, node: WritingSpace) -> str:
        return self._lines(node.lines, "room boxed" if node.boxed else "room")

    def _lines(self, count: int, classes: str) -> str:
        lines = "<span></span>" * count
        return f'<div class="{classes}" role="img" aria-label="{attribute(self.word("lines"))}">{lines}</div>'

    def _handed(self, node: Handed) -> str:
        lines = NOTE_LINES.get(node.per_page, 0)
        out: list[str] = []
        for place, figure in enumerate(node.figures):
            told = node.notes[place] if place < len(node.notes) else ()
            room = self._lines(lines, "room") if lines and not told else ""
            beside = f'<div class="told">{self.blocks(told)}</div>' if told else room
            out.append(f'<div class="slide">{self._figure(figure)}{beside}</div>')
        return f'<div class="handed by{node.per_page}">{"".join(out)}</div>'

    def _break(self, _node: PageBreak) -> str:
        return "<hr/>"


_LISTS = {
    "bullet": "",
    "decimal": "",
    "letter": ' type="A"',
    "box": ' class="ticks"',
    "none": ' class="plain"',
}


def _ticked(node: ItemList) -> bool:
    if node.marker == "box":
        return True
    for item in node.items:  # noqa: SIM110 -- lists are many
        if item.checked is not None:
            return True
    return False


_WRITERS: Mapping[type[Node], Callable[[Writer, Any], str]] = {
    Box: Writer._box,
    CodeLines: Writer._code,
    Definitions: Writer._definitions,
    Figure: Writer._figure,
    Handed: Writer._handed,
    Heading: Writer._heading,
    ItemList: Writer._list,
    PageBreak: Writer._break,
    Paragraph: Writer._paragraph,
    Question: Writer._question,
    Quotation: Writer._quotation,
    Table: tables.write,
    WritingSpace: Writer._space,
}
