"""`::: reality`: what the evidence shows about the myth on the same slide."""

from typing import TYPE_CHECKING

from govslides.blocks.support.contrast import Evidence
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

__all__ = ["KEYS", "Reality", "place", "quiz", "read", "tell"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reality(Titled):
    """The answer to a myth; it comes on a click."""


def read(div: Div, reader: Reader) -> Reality:
    """Read the block."""
    return read_titled(Reality, div, reader)


def place(node: Reality, scope: Scope) -> list[Part]:
    """The evidence beside the claim."""
    title = node.title or scope.setting.labels["reality"]
    pace, scope.pace = scope.pace, "whole"
    parts = flow(node.blocks, scope)
    scope.pace = pace
    return [Evidence(parts, title, node.span)]


def tell(node: Reality, telling: "Telling") -> "list[Node]":
    """The evidence, set apart."""
    return telling.box("reality", node.title or telling.labels["reality"], node.blocks, node.span)


def quiz(node: Reality, quizzing: "Quizzing") -> None:
    """What those are told who have judged the claim."""
    quizzing.refute(node.blocks)
