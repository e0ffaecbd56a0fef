"""Attributes of an image or a table that nobody can read.

A misspelt or malformed one would be lost without a word.

    ![A map](map.png){widht=50%}     wrong
    ![A map](map.png){width=50%}     right
"""

from collections.abc import Mapping

from govslides.blocks.support.attributes import nearest
from govslides.checks.engine import Context
from govslides.model.inline import Image
from govslides.model.prose import Table
from govslides.patterns import pattern
from govslides.source import Span

NODES = (Image, Table)
MARKS = "{"

_LENGTH = pattern(r"\d{1,5}(?:\.\d+)?(?:%|px|cm|mm|in|pt|em)?")
_SHARES = pattern(r"\d+(?:\.\d+)?%?(?:\s*,\s*\d+(?:\.\d+)?%?)*")
_COUNT = pattern(r"\d{1,2}")
_KEYS = {
    Image: {"width": (_LENGTH, "50%"), "height": (_LENGTH, "8cm")},
    Table: {"widths": (_SHARES, '"1,2,2"'), "header-columns": (_COUNT, "1")},
}


def check(node: Image | Table, context: Context) -> None:
    """Report unknown keys and values of another shape."""
    values = node.attributes.values
    if not values:
        return
    known = _KEYS[type(node)]
    name = type(node).__name__.lower()
    for key, written in values.items():
        span = node.attributes.spans.get(key) or node.attributes.span or node.span
        if key not in known:
            _report_unknown(name, key, span, known, context)
        elif not known[key][0].fullmatch(written.strip()):
            context.sink.error(
                "bad-value",
                span,
                f"`{key}` of this {name} cannot be `{written}`.",
                "A size that cannot be read would be lost without a word.",
                f"Write for example `{key}={known[key][1]}`.",
            )


def _report_unknown(name: str, key: str, span: Span, known: Mapping[str, object], context: Context) -> None:
    if key.startswith("data-"):
        return
    meant = nearest(key, known, context.sink)
    listed = ", ".join(f"`{each}`" for each in known)
    context.sink.error(
        "unknown-attribute",
        span,
        f"This {name} has no attribute `{key}`.",
        "What nobody reads would be lost without a word.",
        f"Did you mean `{meant}`?" if meant else f"Take it out; the attributes are: {listed}.",
    )
