"""What stays on one page with what follows it."""

from govslides.flow.nodes import Box, Paragraph
from govslides.flow.runs import text_of
from govslides.flow.walking import walk
from tests.flowing.test_handouts import made

CLAIM = """\
## A claim

::: myth

The claim.

:::

::: reality

- The evidence.

:::
"""

LINES = """\
## What follows

Three things matter:

- one
- two

They are listed.

- three

The code is this:

```python
go()
```

Seen together:

| A | B |
|---|---|
| 1 | 2 |
"""

ASKED = """\
## Asking

::: {.question lines=4}

Why?

:::

::: question

What?

- [x] this
- [ ] that

:::
"""


def kept(text: str) -> list[str]:
    """The paragraphs that stay with what follows."""
    nodes = walk(made(text).nodes)
    return [
        text_of(node.runs) for node in nodes if isinstance(node, Paragraph) and node.keep and not node.role
    ]


def test_a_claim_stays_with_what_is_said_about_it() -> None:
    boxes = [node for node in made(CLAIM).nodes if isinstance(node, Box)]
    assert [(box.kind, box.keep) for box in boxes] == [("myth", True), ("reality", False)]


def test_a_line_that_ends_in_a_colon_stays_with_what_it_announces() -> None:
    assert kept(LINES) == ["Three things matter:", "The code is this:", "Seen together:"]


def test_a_question_stays_with_its_options_or_lines() -> None:
    assert kept(ASKED) == ["Why?", "What?"]


def test_a_title_alone_stays_with_what_comes_next() -> None:
    nodes = made("## Text\n\nWords.\n\n## Thanks!\n\n##\n\nMail us.\n").nodes
    (line,) = [node for node in nodes if isinstance(node, Paragraph) and node.role == "lead"]
    assert (text_of(line.runs), line.keep) == ("Thanks!", True)
