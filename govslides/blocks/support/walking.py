"""Going through nodes of every kind, block types of other packages included.

Which fields of a class can hold nodes is found once for each class, from its declaration.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from govslides.model.attributes import Attributes
from govslides.model.inline import Cite, Inline
from govslides.model.lecture import Section, Slide
from govslides.model.prose import Block
from govslides.records import replace
from govslides.source import Span

NODES = (Block, Inline, Cite, Slide, Section)
"""What is a node; whatever else a field holds is none."""

_LEAVES = (str, int, float, bool, Span, Attributes)
_LEAF_NAMES = frozenset(name for leaf in _LEAVES for name in (leaf.__name__, f"{leaf.__name__} | None")) | {
    "tuple[str, ...]"
}

_fields: dict[type, tuple[str, ...]] = {}


def node_fields(kind: type) -> tuple[str, ...]:
    """The names of the fields of `kind` that may hold nodes, in order."""
    try:
        return _fields[kind]
    except KeyError:
        declared: dict[str, Any] = {}
        for base in reversed(kind.__mro__):
            declared |= vars(base).get("__annotations__", {})
        _fields[kind] = found = tuple(name for name, held in declared.items() if not _is_leaf(held))
        return found


def nodes_in(held: Any) -> Iterator[Any]:
    """The nodes in the value of a field: a node itself, or tuples of nodes, however nested."""
    if type(held) is tuple:
        for each in held:
            yield from nodes_in(each)
    elif isinstance(held, NODES):
        yield held


def walk(nodes: Iterable[Any]) -> Iterator[Any]:
    """Every node of `nodes`, depth first, holders before what they hold."""
    waiting = list(nodes)
    waiting.reverse()
    while waiting:
        node = waiting.pop()
        yield node
        held: list[Any] = []
        for name in node_fields(type(node)):
            held += nodes_in(getattr(node, name))
        held.reverse()
        waiting += held


def rebuilt(node: Any, change: Callable[[Block], Block | None]) -> Any:
    """`node` with each block right in it as `change` gives it, without those of which it gives None.

    The very same node when nothing changes.
    """
    changes: dict[str, Any] = {}
    for name in node_fields(type(node)):
        held = getattr(node, name)
        new = _changed(held, change)
        if new is not held:
            changes[name] = new
    return replace(node, **changes) if changes else node


def _changed(held: Any, change: Callable[[Block], Block | None]) -> Any:
    if type(held) is tuple:
        kept = [_changed(each, change) for each in held]
        if all(new is old for new, old in zip(kept, held, strict=True)):
            return held
        return tuple([each for each in kept if each is not None])
    return change(held) if isinstance(held, Block) else held


def _is_leaf(declared: Any) -> bool:
    if isinstance(declared, str):
        return declared in _LEAF_NAMES or declared.startswith(("Literal[", "Mapping["))
    name = str(getattr(declared, "__name__", declared)) if isinstance(declared, type) else str(declared)
    return declared in _LEAVES or name in _LEAF_NAMES or name.startswith(("typing.Literal", "Literal"))
