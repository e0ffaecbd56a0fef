"""markdown-it-py as a second reader of CommonMark, and where it is known to be wrong.

Its HTML and ours are brought into one form, which leaves out only what neither specification settles.
"""

import re
from collections import Counter
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from tests.syntax.commonmark_html import quoted


def _drop_indents(state: StateCore) -> None:
    """Lines of a paragraph lose the white space before them, in code spans too (section 4.8)."""
    for token in state.tokens:
        if token.type == "inline":
            token.content = re.sub(r"\n[ \t]+", "\n", token.content)


def _reader(*, html: bool) -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    reader.core.ruler.after("block", "drop_indents", _drop_indents)
    reader.normalizeLink = quoted  # type: ignore[method-assign]
    reader.normalizeLinkText = str  # type: ignore[method-assign]
    reader.validateLink = _any_url  # type: ignore[method-assign]
    return reader


def _any_url(_url: str) -> bool:
    """Which URLs may be followed is not a question of Markdown."""
    return True


_HTML_AS_TEXT = _reader(html=False)
_HTML_APART = _reader(html=True)

# What it reads otherwise than the specification and its reference programs say: a pattern of the texts,
# one of them, and its right HTML.
SLIPS = {
    "a mark indented by four columns, after a container, goes on with a paragraph or is code": (
        r"(?:>|[-+*]|\d[.)])(?:.|\n)*\n[> ]*(?: {4}| {0,3}\t)[ \t]*[-+*>#=_~`|0-9]",
        "> > a\n    - b\n",
        "<blockquote>\n<blockquote>\n<p>a\n- b</p>\n</blockquote>\n</blockquote>\n",
    ),
    "a backslash before spaces at the end of a line is no escape": (
        r"\\ +$",
        "a\\  \nb\n",
        "<p>a\\<br />\nb</p>\n",
    ),
    "a backslash does not escape a line end in a link's target": (
        r"\]\([^)]*\\\n",
        "[a](b\\\n)\n",
        '<p><a href="b%5C">a</a></p>\n',
    ),
    "a tab after a quotation mark is taken in part, in code too": (
        r"(?:```|~~~)(?:.|\n)*>\t",
        "> ```\n>\ta\n> ```\n",
        "<blockquote>\n<pre><code>  a\n</code></pre>\n</blockquote>\n",
    ),
    "a blank line after an empty item does not end the list": (
        r"(?:[-+*]|\d[.)])[ \t]*\n(?:[> \t]*\n)+",
        "-\n\n\n- a\n",
        "<ul>\n<li></li>\n<li>\n<p>a</p>\n</li>\n</ul>\n",
    ),
    "a link definition stands in a paragraph, and the line after it goes on with that": (
        r"\]:.*\n[> \t]*\S",
        "- [r]: u\na\n",
        "<ul>\n<li>a</li>\n</ul>\n",
    ),
    "what is no label cannot keep a label before it from being a link": (
        r"\]\[[^\]]*\[",
        "[r]: u\n\n[r][[]]\n",
        '<p><a href="u">r</a>[[]]</p>\n',
    ),
    "a broken target does not make what follows in it a label": (
        r"\]\((?:.|\n)*\[",
        '[a](b\n"[r]\n\n[r]: u\n',
        '<p>[a](b\n&quot;<a href="u">r</a></p>\n',
    ),
    "a picture in a picture's description keeps its escapes and entities": (
        r"!\[(?:.|\n)*!\[(?:.|\n)*[\\&]",
        "![![&copy;](a)](b)\n",
        '<p><img src="b" alt="©" /></p>\n',
    ),
    "three tildes strike nothing out": (r"~{3}", "~~a~~~\n", "<p>~~a~~~</p>\n"),
    "a header's line may be indented where it goes on with a paragraph": (
        r"^[> \t]*(?: {4}|\t).*\|.*\n[-:| \t>]+$",
        "a\n\tb|c\n-|-\n",
        "<p>a</p>\n<table>\n<thead>\n<tr>\n<th>b</th>\n<th>c</th>\n</tr>\n</thead>\n</table>\n",
    ),
    "what starts a list item or a quotation is no header": (
        r"^[ \t]*(?:>|[-+*][ \t]|\d+[.)][ \t]).*\n[-:| \t]+$",
        "- a|b\n  -|-\n",
        "<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>\n</li>\n</ul>\n",
    ),
    "a line of dashes makes a heading before it can make a table": (
        r"\|.*\n[ \t>]*-+[ \t]*$",
        "a|\n---\n",
        "<h2>a|</h2>\n",
    ),
    "a table of one column needs no stroke in its header": (
        r"^[^|\n]*\n[-: \t>]*\|[-: \t]*$",
        "a\n|-\n",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n",
    ),
}

_PRE = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)


def second_html(markdown: str) -> str:
    """The other reader's HTML, raw HTML taken for text."""
    return str(_HTML_AS_TEXT.render(markdown))


def is_known_slip(markdown: str) -> bool:
    """Whether one of `SLIPS` may be why the other reader differs."""
    return any(re.search(pattern, markdown, re.MULTILINE) for pattern, _, _ in SLIPS.values())


def normal(html: str) -> str:
    """`html` without what is not settled.

    Line feeds around quotations and code, white space at line ends outside code and on blank lines in it,
    code that is one blank line, and white space and marks of emphasis in a picture's description.
    """
    parts = _PRE.split(html)
    for at in range(0, len(parts), 2):
        told = parts[at].replace("<blockquote></blockquote>", "<blockquote>\n</blockquote>")
        told = re.sub(r"[ \t]+(?=\n|<br />)", "", told)
        parts[at] = re.sub(r'alt="[^"]*"', _normal_alt, told)
        if at + 1 < len(parts):
            parts[at] = parts[at].removesuffix("\n")
            code = re.sub(r"(?m)^[ \t]+$", "", parts[at + 1])
            parts[at + 1] = re.sub(r"(<code[^>]*>)\n</code>", r"\1</code>", code)
    return "".join(parts)


def _normal_alt(found: re.Match[str]) -> str:
    return re.sub(r"[*_~]", "", " ".join(found[0].split()))


def second_words(markdown: str) -> Counter[str]:
    """The words that the other reader shows, raw HTML left out."""
    return Counter(re.findall(r"\w\w+", "\n".join(_texts(_HTML_APART.parse(markdown)))))


def _texts(tokens: list[Token]) -> Iterator[str]:
    """One text for each block, so that words run on from node to node."""
    for token in tokens:
        if token.type in ("fence", "code_block"):
            yield token.content
        elif token.type == "inline":
            yield _inline_text(token.children or [])


def _inline_text(tokens: list[Token]) -> str:
    shown = {"text", "text_special", "code_inline"}
    return "".join(
        _inline_text(token.children or [])
        if token.type == "image"
        else token.content
        if token.type in shown
        else "\n"
        if token.type in ("softbreak", "hardbreak")
        else ""
        for token in tokens
    )
