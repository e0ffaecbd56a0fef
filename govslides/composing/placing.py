"""Which module places a block, and what of it is said instead of shown."""

from collections.abc import Sequence
from typing import Any

from govslides.blocks import registry
from govslides.blocks.support.nodes import Aside, Prompt
from govslides.layout.scope import Scope
from govslides.layout.stack import Part
from govslides.model.prose import Block


def place(block: Block, scope: Scope) -> Sequence[Part]:
    """The parts of a block, by the `place` of its type's module; a type without one is not shown."""
    module: Any = registry.home(block)
    placer = getattr(module, "place", None)
    return placer(block, scope) if placer is not None else ()


def is_shown(block: Block) -> bool:
    """Whether a block stands on the slide that it is written on."""
    return not isinstance(block, Aside | Prompt)
