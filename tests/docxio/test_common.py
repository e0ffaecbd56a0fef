"""What two copies share is written once, and each is as it would be by itself."""

from collections.abc import Callable
from functools import cache
from itertools import permutations

import pytest

from govslides.audience import for_students
from govslides.diagnostics import Sink
from govslides.docxio import write_document
from govslides.flow.flow import Audience, Flow
from govslides.flowing import Flowing
from govslides.model.lecture import Lecture
from govslides.model.settings import HandoutSettings, Variant
from govslides.webpage import write_page
from tests.support.composed import default_theme
from tests.support.reading import read_folder, read_text
from tests.support.tools import ROOT

WRITERS: dict[str, Callable[[Flow], bytes]] = {
    "docx": lambda flow: write_document(flow, default_theme(), None, Sink()),
    "html": lambda flow: b"".join(write_page(flow, default_theme())),
}

ODD = """\
# Part

## One

> [!NOTE]
> A box, with [a link](#two) and a note[^1].

1. counted
2. again

   > [!TIP]
   > A box in a list.

[^1]: The note.

## Two {#two}

| A | B |
|---|---|
| 1 | [out](https://example.org) |

::: notes

- for tutors, see [the other](#one)

:::

- a list

| | |
|---|---|
| | |

> Quoted.
"""


@cache
def lectures(name: str) -> dict[Audience, Lecture]:
    """A lecture for each audience."""
    lecture, _ = read_text(ODD) if name == "odd" else read_folder(ROOT / "lecture")
    return {"tutor": lecture, "student": for_students(lecture)}


def made(flowing: Flowing, lecture: Lecture, audience: Audience, variant: Variant) -> Flow:
    return flowing.handout(lecture, HandoutSettings(), audience, variant, "h", {}, Sink())


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("name", ["odd", "real"])
def test_copies_written_together_are_as_written_alone(name: str, kind: str) -> None:
    write, copies = WRITERS[kind], lectures(name)
    variants: tuple[Variant, ...] = ("full", "guided")
    alone = {
        (audience, variant): write(made(Flowing(), lecture, audience, variant))
        for audience, lecture in copies.items()
        for variant in variants
    }
    for order in permutations(alone) if name == "odd" else (tuple(alone), tuple(alone)[::-1]):
        flowing = Flowing()
        for audience, variant in order:
            flow = made(flowing, copies[audience], audience, variant)
            assert write(flow) == alone[audience, variant], (order, audience, variant)
