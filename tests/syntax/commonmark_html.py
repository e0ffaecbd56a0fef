"""Writes a tree as the HTML that the CommonMark specification shows, to compare with it.

Tables and struck text are written as the specification of GitHub's Markdown shows them.
"""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from govslides.model import inline as i
from govslides.model import prose as p
from govslides.model.document import Document, ThematicBreak


class NotCommonMarkError(Exception):
    """A node that only this language has."""


def to_html(document: Document) -> str:
    return _blocks(document.blocks, tight=False)


def _blocks(blocks: tuple[p.Block, ...], *, tight: bool) -> str:
    return "".join(_block(block, tight) for block in blocks)


def _block(block: p.Block, tight: bool) -> str:
    match block:
        case p.Paragraph():
            return _inlines(block.inlines) + "\n" if tight else f"<p>{_inlines(block.inlines)}</p>\n"
        case p.Heading():
            return f"<h{block.level}>{_inlines(block.inlines)}</h{block.level}>\n"
        case ThematicBreak():
            return "<hr />\n"
        case p.CodeBlock():
            language = f' class="language-{_text(block.language)}"' if block.language else ""
            return f"<pre><code{language}>{_text(block.text + chr(10) if block.text else '')}</code></pre>\n"
        case p.BlockQuote():
            return f"<blockquote>\n{_blocks(block.blocks, tight=False)}</blockquote>\n"
        case p.ItemList():
            return _list(block)
        case p.Table():
            return _table(block)
    raise NotCommonMarkError(repr(block))


def _list(block: p.ItemList) -> str:
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    tag = "ol" if block.ordered else "ul"
    items = ""
    for item in block.items:
        inside = _blocks(item.blocks, tight=block.tight)
        if block.tight and item.blocks:
            if not isinstance(item.blocks[0], p.Paragraph):
                inside = "\n" + inside
            if isinstance(item.blocks[-1], p.Paragraph):
                inside = inside.removesuffix("\n")
        elif inside:
            inside = "\n" + inside
        items += f"<li>{inside}</li>\n"
    return f"<{tag}{start}>\n{items}</{tag}>\n"


def _table(block: p.Table) -> str:
    header = [row.cells for row in block.header] or [(None,) * len(block.alignments)]
    parts = _rows("thead", "th", header, block.alignments)
    if block.rows:
        parts += _rows("tbody", "td", [row.cells for row in block.rows], block.alignments)
    return f"<table>\n{parts}</table>\n"


def _rows(group: str, tag: str, rows: Sequence[Sequence[p.Cell | None]], alignments: tuple[str, ...]) -> str:
    told = "".join(
        "<tr>\n"
        + "".join(_cell(tag, cell, side) for cell, side in zip(row, alignments, strict=True))
        + "</tr>\n"
        for row in rows
    )
    return f"<{group}>\n{told}</{group}>\n"


def _cell(tag: str, cell: p.Cell | None, alignment: str) -> str:
    style = f' style="text-align:{alignment}"' if alignment else ""
    inside = _blocks(cell.blocks, tight=True).removesuffix("\n") if cell else ""
    return f"<{tag}{style}>{inside}</{tag}>\n"


_TAGS = {i.Emphasis: "em", i.Strong: "strong", i.Strikethrough: "s"}


def _inlines(nodes: tuple[i.Inline, ...]) -> str:
    return "".join(_inline(node) for node in nodes)


def _inline(node: i.Inline) -> str:
    match node:
        case i.Text():
            return _text(node.text)
        case i.Break():
            return "<br />\n" if node.hard else "\n"
        case i.Code():
            return f"<code>{_text(node.text)}</code>"
        case i.Emphasis() | i.Strong() | i.Strikethrough():
            return f"<{_TAGS[type(node)]}>{_inlines(node.children)}</{_TAGS[type(node)]}>"
        case i.Link():
            return f'<a href="{_text(quoted(node.target))}"{_title(node.title)}>{_inlines(node.children)}</a>'
        case i.Image():
            return f'<img src="{_text(quoted(node.src))}" alt="{_text(node.alt)}"{_title(node.title)} />'
    raise NotCommonMarkError(repr(node))


def _title(title: str) -> str:
    return f' title="{_text(title)}"' if title else ""


def quoted(url: str) -> str:
    """A URL with what may not stand in one written as its bytes."""
    return quote(url, safe="%/:?#@!$&'()*+,;=-_.~")


def _text(text: str) -> str:
    return escape(text, quote=False).replace('"', "&quot;")
