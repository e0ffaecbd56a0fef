"""Raw HTML: what counts as such, and what to write instead."""

import re

from govslides.patterns import pattern

_ATTRIBUTE = r"""(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)"""
_OPEN = rf"<[A-Za-z][A-Za-z0-9-]*{_ATTRIBUTE}*\s*/?>"
_CLOSE = r"</[A-Za-z][A-Za-z0-9-]*\s*>"
INLINE = pattern(rf"{_OPEN}|{_CLOSE}|<\?.*?\?>|<![A-Za-z][^>]*>|<!\[CDATA\[.*?\]\]>", re.DOTALL)
LINE_BREAK = pattern(r"<br\s*/?>", re.IGNORECASE)
LIST_TAG = pattern(r"<(/?)(ul|ol|li)(?:\s[^<>]*)?>|(`+)[^`]*\3", re.IGNORECASE)
_NAME = pattern(r"</?([A-Za-z][A-Za-z0-9-]*)")

_BLOCK_NAMES = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt"
    "|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main"
    "|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead"
    "|title|tr|track|ul"
)
_COMPLETE_TAG = pattern(rf"(?:{_OPEN}|{_CLOSE})[ \t]*$", re.MULTILINE)
# How a block of raw HTML opens, and what ends it; None: a blank line. CommonMark 0.31, section 4.6.
_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...] = (
    (
        pattern(r"<(?:script|pre|textarea|style)(?=[\s>]|$)", re.IGNORECASE | re.MULTILINE),
        pattern(r"</(?:script|pre|textarea|style)>", re.IGNORECASE),
    ),
    (pattern(r"<\?"), pattern(r"\?>")),
    (pattern(r"<!\[CDATA\["), pattern(r"\]\]>")),
    (pattern(r"<![A-Za-z]"), pattern(r">")),
    (pattern(rf"</?(?:{_BLOCK_NAMES})(?=\s|/?>|$)", re.IGNORECASE | re.MULTILINE), None),
)

_SUGGESTIONS = {
    "br": "End the line with a backslash, or start a new paragraph.",
    "div": "Write a fenced block, `::: name` to `:::`.",
    "section": "Write a fenced block, `::: name` to `:::`.",
    "img": 'Write `![what it shows](file "caption"){width=50%}`.',
    "a": "Write `[text](target)`.",
    "b": "Write `**text**`.",
    "strong": "Write `**text**`.",
    "i": "Write `*text*`.",
    "em": "Write `*text*`.",
    "u": "Write `*text*`.",
    "mark": "Write `==text==`.",
    "s": "Write `~~text~~`.",
    "del": "Write `~~text~~`.",
    "code": "Write the text between backticks.",
    "pre": "Write a fenced code block.",
    "table": "Write a table with pipes, or a `list-table` block.",
    "ul": "Write a list with `-`.",
    "ol": "Write a list with `1.`.",
    "li": "Write a list with `-`.",
    "p": "Leave a blank line between paragraphs.",
    "h1": "Write a heading with `#`.",
    "h2": "Write a heading with `##`.",
    "h3": "Write a heading with `###`.",
    "hr": "Write `---`.",
    "blockquote": "Write a quotation with `>`.",
    "details": "Write a `handout` block for what only the handout should show.",
}


def block_kind(text: str, at: int, end: int, *, in_paragraph: bool) -> tuple[bool, re.Pattern[str] | None]:
    """Whether the line at `at` opens a block of raw HTML, and what ends it (None: a blank line)."""
    for opening, closing in _KINDS:
        if opening.match(text, at, end):
            return True, closing
    return not in_paragraph and _COMPLETE_TAG.match(text, at, end) is not None, None


def suggestion(html: str) -> str:
    """What to write in place of a piece of raw HTML."""
    name = _NAME.match(html)
    told = _SUGGESTIONS.get(name[1].lower()) if name else None
    return told or "Write it in Markdown, or put a backslash before the `<` to show it as text."
