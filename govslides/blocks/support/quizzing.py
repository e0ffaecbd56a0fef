"""What blocks offer a quiz: a block's `quiz` asks a `Quizzing`."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from govslides.blocks.support.nodes import Choice, Fenced, Prompt
from govslides.model.prose import Block


class Quizzing(Protocol):
    """The items of a quiz, being gathered."""

    def ask(
        self,
        node: Prompt,
        *,
        choices: Sequence[Choice] = (),
        accepted: Sequence[str] = (),
        answer: Iterable[Block] = (),
        explanation: Iterable[Block] = (),
        tags: Sequence[str] = (),
    ) -> None:
        """Add what a prompt asks.

        With `choices` it is multiple choice, with `accepted` answers a short answer, else an essay; `answer`
        is what a good one covers, `explanation` what everybody is told afterwards.
        """

    def claim(self, node: Fenced, claimed: Iterable[Block]) -> None:
        """Add a claim that is false, to be judged."""

    def refute(self, evidence: Iterable[Block]) -> None:
        """Say why the claim before it on the same slide is false."""
