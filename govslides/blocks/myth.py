"""`::: myth`: a claim to be taken apart."""

from typing import TYPE_CHECKING

from govslides.blocks.support.contrast import Claim
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.titled import KEYS, Titled, read_titled
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.stack import Part
from govslides.model.document import Div
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.quizzing import Quizzing
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node

__all__ = ["KEYS", "Myth", "place", "quiz", "read", "tell"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Myth(Titled):
    """A claim; its title is a short name of it."""


def read(div: Div, reader: Reader) -> Myth:
    """Read the block."""
    return read_titled(Myth, div, reader)


def place(node: Myth, scope: Scope) -> list[Part]:
    """The claim, which has a layout of its own."""
    return [Claim(flow(node.blocks, scope), node.title, node.span)]


def tell(node: Myth, telling: "Telling") -> "list[Node]":
    """The claim, set apart."""
    return telling.box("myth", node.title or telling.labels["myth"], node.blocks, node.span)


def quiz(node: Myth, quizzing: "Quizzing") -> None:
    """Whether the claim is true: it is not."""
    quizzing.claim(node, node.blocks)
