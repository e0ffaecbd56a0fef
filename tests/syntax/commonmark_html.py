"""Writes a tree as the HTML that the CommonMark specification shows, to compare with it."""

from html import escape
from urllib.parse import quote

from govslides.model import inline as i
from govslides.model import prose as p
from govslides.model.document import Document, ThematicBreak


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
    raise AssertionError(f"not CommonMark: {block!r}")


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


_TAGS = {i.Emphasis: "em", i.Strong: "strong"}


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
        case i.Emphasis() | i.Strong():
            return f"<{_TAGS[type(node)]}>{_inlines(node.children)}</{_TAGS[type(node)]}>"
        case i.Link():
            return f'<a href="{_url(node.target)}"{_title(node.title)}>{_inlines(node.children)}</a>'
        case i.Image():
            return f'<img src="{_url(node.src)}" alt="{_text(node.alt)}"{_title(node.title)} />'
    raise AssertionError(f"not CommonMark: {node!r}")


def _title(title: str) -> str:
    return f' title="{_text(title)}"' if title else ""


def _url(url: str) -> str:
    return _text(quote(url, safe="%/:?#@!$&'()*+,;=-_.~"))


def _text(text: str) -> str:
    return escape(text, quote=False).replace('"', "&quot;")
