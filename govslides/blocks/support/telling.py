"""What blocks tell a reader: a block's `tell` makes the nodes of a document, by way of a `Telling`.

`tell` hands over what it has and for whom it is; whether a copy shows it is for the `Telling` to decide, so
that no block type can give away by mistake what is for tutors alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from govslides.blocks.support.nodes import Choice, Prompt
from govslides.model.inline import Image, Inline
from govslides.model.prose import Block, Table
from govslides.source import Span

if TYPE_CHECKING:
    from govslides.flow.nodes import Kind, Node

Private = tuple[str, Iterable[Block]]
"""A title, and blocks that only tutors may see beneath it."""


class Telling(Protocol):
    """A document being told, for one audience."""

    @property
    def labels(self) -> Mapping[str, str]:
        """Our own words, by key."""

    def blocks(self, blocks: Iterable[Block]) -> "list[Node]":
        """Blocks, one after another."""

    def aside(self, blocks: Iterable[Block]) -> "list[Node]":
        """Prose that stands beside the slide; of its words only `==marked==` ones are key terms."""

    def box(
        self, kind: "Kind", title: str, blocks: Iterable[Block], span: Span, *, open_: bool = False
    ) -> "list[Node]":
        """Blocks set apart beneath a title; an open one keeps its key terms even in guided notes."""

    def private(self, kind: "Kind", title: str, blocks: Iterable[Block], span: Span) -> "list[Node]":
        """A box for tutors; nothing in a student's copy."""

    def quotation(self, blocks: Iterable[Block], attribution: Sequence[Inline], span: Span) -> "list[Node]":
        """What was said, and who said it."""

    def figure(self, image: Image, caption: tuple[Inline, ...], span: Span) -> "list[Node]":
        """A picture with its caption; both may be empty words."""

    def table(self, table: Table, caption: str = "") -> "list[Node]":
        """A table; `caption` stands in for one that it has not."""

    def paired(self, pairs: Iterable[tuple[tuple[Inline, ...], Iterable[Block]]], span: Span) -> "list[Node]":
        """Short labels, each with the blocks that belong beside it."""

    def ask(
        self,
        prompt: Prompt,
        *,
        choices: Sequence[Choice] = (),
        label: str = "",
        level: str = "",
        private: Sequence[Private] = (),
    ) -> "list[Node]":
        """A numbered question: `label` says what it is when it is no plain one."""

    def task(self, prompt: Prompt, label: str, materials: str = "") -> "list[Node]":
        """Something to do, without a number."""
