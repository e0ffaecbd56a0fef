"""Going through a document."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from govslides.flow.nodes import (
    Box,
    Cell,
    Definition,
    Definitions,
    Handed,
    Item,
    ItemList,
    Node,
    Question,
    Quotation,
    Table,
)


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """Each of `nodes` with all that is in it, as it reads; footnotes are not in nodes."""
    for node in nodes:
        yield node
        parts = _PARTS.get(type(node))
        if parts is not None:
            yield from walk(parts(node))


def _blocks(node: Any) -> Iterable[Node]:
    return node.blocks  # type: ignore[no-any-return]


def _items(node: ItemList) -> Iterable[Node]:
    return node.items


def _entries(node: Definitions) -> Iterable[Node]:
    return node.entries


def _meanings(node: Definition) -> Iterable[Node]:
    return chain.from_iterable(node.meanings)


def _cells(node: Table) -> Iterable[Node]:
    return chain.from_iterable((*node.header, *node.rows))


def _handed(node: Handed) -> Iterable[Node]:
    return chain(node.figures, chain.from_iterable(node.notes))


_PARTS: Mapping[type[Node], Callable[[Any], Iterable[Node]]] = {
    Box: _blocks,
    Cell: _blocks,
    Definition: _meanings,
    Definitions: _entries,
    Handed: _handed,
    Item: _blocks,
    ItemList: _items,
    Question: _blocks,
    Quotation: _blocks,
    Table: _cells,
}
