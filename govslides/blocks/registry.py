"""Finds the block types: each module of this package is one, named as authors write it.

A module is imported when a lecture first uses its block, so that a start costs nothing for blocks that
nobody uses. Other packages add blocks through entry points of the group `govslides.blocks`, looked at
only when a lecture names a block that is not here.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from govslides.blocks.support.attributes import nearest

if TYPE_CHECKING:
    from collections.abc import Collection
    from importlib.metadata import EntryPoint

    from govslides.blocks.support.reader import Reader
    from govslides.diagnostics import Sink
    from govslides.model.document import Div
    from govslides.model.prose import Block

_ENTRY_POINTS = "govslides.blocks"
_NOT_BLOCKS = frozenset({"__init__", "registry"})

_found: dict[str, BlockType | None] = {}


class BlockType(Protocol):
    """What the module of a block type has.

    Attributes:
        KEYS: the attribute keys that it knows.

    What else a module may have: `MAY_BE_EMPTY = True`, then it is read even when nothing stands in its
    block; `place(node, scope)`, the parts that show its node on a slide; `speak(node, notes)`, what of
    its node is told in the speaker notes; `tell(node, telling)`, its node in documents;
    `quiz(node, quizzing)`, what it offers a quiz; `for_students(node)`, the node without what is for
    tutors alone, or None. An aside or a prompt without it is for tutors as a whole; of other blocks
    nothing is.
    """

    KEYS: Collection[str]

    def read(self, div: Div, reader: Reader) -> Block | None:
        """The node that `div` means, or None when it means none (reported)."""


@cache
def names() -> tuple[str, ...]:
    """The names of the block types of this package, sorted."""
    folder = os.path.dirname(__file__)  # noqa: PTH120
    modules = (name[:-3] for name in os.listdir(folder) if name.endswith(".py"))  # noqa: PTH208
    return tuple(sorted(name.replace("_", "-") for name in modules if name not in _NOT_BLOCKS))


def find(name: str) -> BlockType | None:
    """The block type called `name`, or None."""
    try:
        return _found[name]
    except KeyError:
        _found[name] = found = _load(name)
        return found


def home(node: Block) -> object:
    """The module of the block type that `node` belongs to."""
    return sys.modules[type(node).__module__]


def report_unknown(div: Div, sink: Sink) -> None:
    """Report that `div` names no block."""
    known = names()
    meant = _FAMILIAR.get(div.name.lower()) or nearest(div.name, known, sink)
    listed = ", ".join(f"`{name}`" for name in known)
    hint = f"Did you mean `::: {meant}`?" if meant else f"Use one of {listed}."
    if div.name.lower().startswith("callout-") or div.name.lower() in _CALLOUTS:
        hint = "Write a callout as `> [!NOTE]`, each of its lines after a `>`."
    sink.error(
        "unknown-block",
        div.name_span,
        f"There is no block `{div.name}`.",
        "Its text would stand on the slide as if the block were not there.",
        hint,
    )


_FAMILIAR = {
    "blockquote": "quote",
    "claim": "myth",
    "fact": "reality",
    "fragment": "reveal",
    "img": "figure",
    "note": "notes",
    "pause": "reveal",
    "quotation": "quote",
    "speaker": "notes",
    "table": "list-table",
    "task": "activity",
    "two-columns": "columns",
    "vote": "poll",
}
"""What people call our blocks elsewhere."""


_CALLOUTS = frozenset({"caution", "danger", "important", "info", "tip", "warning"})


def _load(name: str) -> BlockType | None:
    if name in names():
        return cast(BlockType, import_module(f"{__package__}.{name.replace('-', '_')}"))
    return _load_plugin(name)


def _load_plugin(name: str) -> BlockType | None:
    entry = _plugins().get(name)
    return cast(BlockType, entry.load()) if entry is not None else None


@cache
def _plugins() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=_ENTRY_POINTS)}
