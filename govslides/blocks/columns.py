"""`::: columns`: text side by side."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govslides.blocks import column as column_block
from govslides.blocks.support.attributes import attribute_span, check_keys, share
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.stray import report_foreign
from govslides.diagnostics import Sink
from govslides.layout.columns import Columns as ColumnsPiece
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.stack import Part, stack
from govslides.model.document import Div
from govslides.model.prose import Block
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Fenced):
    """One column.

    Fields:
        width: its share of the slide's text width, above 0 up to 1; None for an even share of the rest.
        blocks: what stands in it.
    """

    width: float | None = None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns(Fenced):
    """Columns, from the line's start to its end."""

    columns: tuple[Column, ...]


KEYS = frozenset({"align", "totalwidth", "onlytextwidth"})
"""Pandoc knows these for its other formats; they mean nothing on a slide."""


def read(div: Div, reader: Reader) -> Columns | None:
    """Read the columns; nothing else can stand between them."""
    columns = tuple(_columns(div, reader))
    if not columns:
        return None
    if sum(column.width or 0 for column in columns) > 1.005:
        _report_too_wide(div, columns, reader.sink)
    return Columns(span=div.span, attributes=div.attributes, columns=columns)


def _columns(div: Div, reader: Reader) -> Iterator[Column]:
    for block in div.blocks:
        if isinstance(block, Div) and block.name == "column":
            check_keys(block, column_block.KEYS, reader.sink)
            yield Column(
                span=block.span,
                attributes=block.attributes,
                width=share(block, "width", reader.sink),
                blocks=reader.blocks(block.blocks),
            )
            continue
        for foreign in reader.blocks((block,)):
            report_foreign("columns", foreign.span, "`column` blocks", reader.sink)


def _report_too_wide(div: Div, columns: tuple[Column, ...], sink: Sink) -> None:
    total = sum(column.width or 0 for column in columns)
    last = next(block for block in reversed(div.blocks) if isinstance(block, Div))
    sink.error(
        "bad-value",
        attribute_span(last, "width"),
        f"The columns are {total:.0%} wide together.",
        "They stand side by side on a slide that is 100% wide.",
        "Give widths that add up to 100% or less, or leave them out.",
    )


def place(node: Columns, scope: Scope) -> list[Part]:
    """The columns side by side."""
    stacks = [stack(flow(column.blocks, scope), scope) for column in node.columns]
    given = [column.width for column in node.columns]
    rest = max(1 - sum(width or 0 for width in given), 0.1 * given.count(None))
    even = rest / max(given.count(None), 1)
    return [ColumnsPiece(stacks, [width or even for width in given], node.span)]


def tell(node: Columns, telling: "Telling") -> "list[Node]":
    """One column after another."""
    return [told for column in node.columns for told in telling.blocks(column.blocks)]
