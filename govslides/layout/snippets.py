"""Inlines as snippets: stretches of text of one look each.

In come inline nodes; out come snippets, with citations and footnote marks resolved, formulas written in
Unicode and links checked. No sizes and no widths yet.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from govslides.deck.text import Link
from govslides.layout.scope import Scope
from govslides.model.inline import (
    Break,
    Citation,
    Code,
    Emphasis,
    FootnoteReference,
    Highlight,
    Image,
    Inline,
    Math,
    Strikethrough,
    Strong,
    Text,
)
from govslides.model.inline import Link as LinkNode
from govslides.source import Span
from govslides.tuples import NamedTuple

BOLD, ITALIC, STRIKE, HIGHLIGHT, CODE, LINK, SUPER, SUB, CITED, QUIET = (1 << bit for bit in range(10))
"""Marks of a snippet. `CITED` changes no look: it keeps a citation a run of its own. `QUIET` is muted."""


_new = tuple.__new__  # half the time of a class's own way


class Snippet(NamedTuple):
    """Text of one look.

    Fields:
        text: the words; a vertical tab is a line break.
        marks: `BOLD` and the like, added up.
        link: where it leads.
        span: what it was made from.
        colour: a colour role in place of the paragraph's, or "".
    """

    text: str
    marks: int = 0
    link: Link | None = None
    span: Span | None = None
    colour: str = ""


def snippets(inlines: Sequence[Inline], scope: Scope, marks: int = 0) -> list[Snippet]:
    """The snippets of `inlines`, each at least with `marks`; pictures are left to whoever places them."""
    if len(inlines) == 1:
        node = inlines[0]
        if type(node) is Text:
            return [_new(Snippet, (node.text, marks, None, node.span, ""))]  # as most are
    out: list[Snippet] = []
    _gather(inlines, scope, marks, None, out)
    return out


def _gather(
    inlines: Iterable[Inline], scope: Scope, marks: int, link: Link | None, out: list[Snippet]
) -> None:
    for node in inlines:
        kind = type(node)
        if kind is Text:
            _add(node.text, node.span, marks, link, out)  # type: ignore[attr-defined]
        elif kind is Break:
            _add("\v" if node.hard else " ", node.span, marks, link, out)  # type: ignore[attr-defined]
        elif kind in _MARKS:
            _gather(node.children, scope, marks | _MARKS[kind], link, out)  # type: ignore[attr-defined]
        else:
            _OTHERS[kind](node, scope, marks, link, out)


def _add(text: str, span: Span, marks: int, link: Link | None, out: list[Snippet]) -> None:
    """Add plain text, to the last snippet where that looks the same."""
    if out:
        last = out[-1]
        if last.marks == marks and last.link is link and last.span is not None and not last.colour:
            whole = _new(Span, (last.span.source, last.span.start, span.end))
            out[-1] = _new(Snippet, (last.text + text, marks, link, whole, ""))
            return
    out.append(_new(Snippet, (text, marks, link, span, "")))


def _code(node: Code, _scope: Scope, marks: int, link: Link | None, out: list[Snippet]) -> None:
    out.append(Snippet(node.text, marks | CODE, link, node.span))


def _math(node: Math, _scope: Scope, marks: int, link: Link | None, out: list[Snippet]) -> None:
    out.extend(formula(node.tex, node.span, marks, link))


def _link(node: LinkNode, scope: Scope, marks: int, _link: Link | None, out: list[Snippet]) -> None:
    target = scope.setting.link(node.target, node.title)
    _gather(node.children, scope, marks | LINK if target else marks, target, out)


def _footnote(
    node: FootnoteReference, scope: Scope, marks: int, link: Link | None, out: list[Snippet]
) -> None:
    number = scope.footnote(node)
    out.append(Snippet(str(number), marks | SUPER, link, node.span))


def _citation(node: Citation, scope: Scope, marks: int, link: Link | None, out: list[Snippet]) -> None:
    from govslides.layout.citations import cited_text

    scope.cite(node)
    text = cited_text(node, scope.setting.references)
    out.append(Snippet(text, marks | CITED | (0 if node.narrative else QUIET), link, node.span))


def _image(node: Image, scope: Scope, _marks: int, _link: Link | None, _out: list[Snippet]) -> None:
    scope.pictures.append(node)


def formula(tex: str, span: Span, marks: int = 0, link: Link | None = None) -> list[Snippet]:
    """The snippets of a formula: letters in italics, powers raised, fractions with a slash."""
    from govslides.layout.mathematics import spelled

    raised = {"": 0, "super": SUPER, "sub": SUB}
    return [
        Snippet(text, marks | raised[place] | (ITALIC if slanted else 0), link, span)
        for text, place, slanted in spelled(tex)
    ]


_MARKS: dict[type[Inline], int] = {
    Strong: BOLD,
    Emphasis: ITALIC,
    Strikethrough: STRIKE,
    Highlight: HIGHLIGHT,
}

_OTHERS: dict[type[Inline], Callable[[Any, Scope, int, Link | None, list[Snippet]], None]] = {
    Code: _code,
    Math: _math,
    LinkNode: _link,
    FootnoteReference: _footnote,
    Citation: _citation,
    Image: _image,
}
