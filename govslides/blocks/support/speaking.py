"""What blocks tell the speaker: a block's `speak` fills a `Speech`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from govslides.blocks.support.nodes import Choice
from govslides.model.prose import Block


class Speech(Protocol):
    """The notes of a frame, being gathered.

    Attributes:
        labels: our own words, by key.
    """

    @property
    def labels(self) -> Mapping[str, str]:
        """Our own words, by key."""

    def say(self, blocks: Iterable[Block], label: str = "") -> None:
        """Add blocks, beneath a bold label when there is one."""

    def line(self, label: str, text: str) -> None:
        """Add a line: a bold label, a colon, a text."""

    def block(self, block: Block) -> None:
        """Add what another block tells the speaker."""


def speak_choices(choices: Sequence[Choice], speech: Speech) -> None:
    """Which choices are right, and what to say to those who picked one."""
    letters = [chr(ord("A") + index % 26) for index in range(len(choices))]
    right = [letter for letter, choice in zip(letters, choices, strict=True) if choice.correct]
    if right:
        speech.line(speech.labels["correct"], ", ".join(right))
    for letter, choice in zip(letters, choices, strict=True):
        if choice.feedback:
            speech.say(choice.feedback, f"{speech.labels['feedback']} {letter}")
