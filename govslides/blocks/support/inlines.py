"""Taking the inlines of a paragraph apart without losing their places."""

from govslides.model.inline import Break, Inline, Text
from govslides.records import replace
from govslides.source import Span


def drop_start(node: Text, length: int) -> Text:
    """`node` without its first `length` characters."""
    return replace(node, text=node.text[length:], span=_cut(node, length))


def strip_start(inlines: tuple[Inline, ...], characters: str = " \t") -> tuple[Inline, ...]:
    """`inlines` without leading line ends and without any of `characters` at the start."""
    rest = list(inlines)
    while rest:
        first = rest[0]
        if isinstance(first, Text):
            kept = first.text.lstrip(characters)
            if kept:
                rest[0] = drop_start(first, len(first.text) - len(kept))
                break
        elif not isinstance(first, Break):
            break
        del rest[0]
    return tuple(rest)


def strip_end(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """`inlines` without line ends and spaces at the end."""
    rest = list(inlines)
    while rest:
        last = rest[-1]
        if isinstance(last, Text):
            kept = last.text.rstrip()
            if kept:
                rest[-1] = replace(last, text=kept)
                break
        elif not isinstance(last, Break):
            break
        del rest[-1]
    return tuple(rest)


def spanning(inlines: tuple[Inline, ...], default: Span) -> Span:
    """The span from the first of `inlines` to the last one."""
    if not inlines:
        return default
    first, last = inlines[0].span, inlines[-1].span
    return Span(first.source, first.start, max(first.end, last.end))


def _cut(node: Text, length: int) -> Span:
    source, start, end = node.span
    if end - start == len(node.text):
        return Span(source, start + length, end)
    return node.span
