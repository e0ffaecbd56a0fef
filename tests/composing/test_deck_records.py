"""What layout makes quickly is what the records' own constructors make, with every field."""

from collections.abc import Callable
from typing import Any

import pytest

from govslides.deck.items import Shape, TableCell, new_cell, new_shape
from govslides.deck.text import (
    Line,
    Paragraph,
    Run,
    TextBody,
    new_body,
    new_line,
    new_paragraph,
    new_run,
)

MAKERS: list[tuple[Callable[..., object], type]] = [
    (new_run, Run),
    (new_line, Line),
    (new_paragraph, Paragraph),
    (new_body, TextBody),
    (new_shape, Shape),
    (new_cell, TableCell),
]


@pytest.mark.parametrize(("make", "kind"), MAKERS)
def test_every_field_is_set(make: Any, kind: Any) -> None:
    names = make.__code__.co_varnames[: make.__code__.co_argcount]
    values = {name: f"a value of its own for {name}" for name in names}
    assert make(**values) == kind(**values)


def test_what_a_paragraph_is_unless_told_otherwise() -> None:
    assert new_paragraph((), 0) == Paragraph(runs=(), size=0)
