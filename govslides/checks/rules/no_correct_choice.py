"""A question with choices of which none is right.

A quiz cannot be marked without a right choice; a question of opinion is a `poll`.

    - [ ] Yes, - [ ] No     wrong
    - [x] Yes, - [ ] No     right
"""

from typing import TYPE_CHECKING

from govslides.checks.engine import Context

if TYPE_CHECKING:
    from govslides.blocks.question import Question

NODES = ("govslides.blocks.question.Question",)
MARKS = ":"


def check(node: "Question", context: Context) -> None:
    """Warn about choices of which none is marked."""
    if not node.choices or any(choice.correct for choice in node.choices):
        return
    context.sink.warning(
        "no-correct-choice",
        node.choices[0].span,
        "None of these choices is marked as right.",
        "Nobody can mark an answer to the question.",
        "Mark the right one with `- [x]`, or write a `::: poll` for opinions.",
    )
