"""What a writer made of nodes, kept for the other documents of a lecture that hold the same nodes.

A tutor's copy has all that a student's has: what reads the same in both is written once. Nothing else can
come from one into the other, since it is found by the very node that the other one holds as well.
"""

from typing import TYPE_CHECKING, Any

from govslides.flow.nodes import Box, CodeLines, Definitions, ItemList, Node, Quotation

if TYPE_CHECKING:
    from govslides.flow.flow import Flow


_COMMON = {Box, CodeLines, Definitions, ItemList, Quotation}
_FOR_TUTORS = ("answer", "notes", "tutor")


def is_common(node: Node) -> bool:
    """Whether another document may hold a node that takes some writing.

    Headings and captions are of one document alone, and so are boxes for tutors, which are told anew.
    """
    kind = type(node)
    return kind in _COMMON and not (kind is Box and node.kind in _FOR_TUTORS)  # type: ignore[attr-defined]


class Store:
    """Holds what is kept, by look; the documents of a lecture share one. It is no part of what they say."""

    __slots__ = ("looks",)

    def __init__(self) -> None:
        self.looks: dict[object, dict[int, tuple[object, Any]]] = {}

    def __eq__(self, other: object) -> bool:
        """Documents that say the same are equal, whatever is kept."""
        return isinstance(other, Store)

    def __hash__(self) -> int:
        """The same for all."""
        return 0


class Kept:
    """What one writer keeps of the nodes of documents of one look."""

    __slots__ = ("_found",)

    def __init__(self, flow: "Flow", look: object) -> None:
        """`look` tells the writer, and all else but the nodes that its text depends on."""
        self._found = flow.kept.looks.setdefault(look, {})

    def get(self, node: object) -> Any:
        """What was kept of a node, or of a part of one, or None."""
        found = self._found.get(id(node))
        return found[1] if found is not None else None

    def keep(self, node: object, made: object) -> None:
        """Keep what was made of a node; the node is kept as well, since it is known by its identity."""
        self._found[id(node)] = (node, made)
