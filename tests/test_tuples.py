"""`NamedTuple` as the standard library has it, in all that a class of ours may use."""

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from govslides.tuples import NamedTuple


class Own(NamedTuple):
    """A place."""

    row: int
    column: int = 2
    name: str = "x"

    @property
    def double(self) -> int:
        """Twice the row."""
        return 2 * self.row

    def __str__(self) -> str:
        return f"{self.row}:{self.column}"


class Standard(typing.NamedTuple):
    """A place."""

    row: int
    column: int = 2
    name: str = "x"

    @property
    def double(self) -> int:
        """Twice the row."""
        return 2 * self.row

    def __str__(self) -> str:
        return f"{self.row}:{self.column}"


TOLD: list[Callable[[Any], object]] = [
    lambda kind: tuple(kind(1)),
    lambda kind: tuple(kind(1, name="y", column=3)),
    lambda kind: kind(1).column,
    lambda kind: kind(4).double,
    lambda kind: str(kind(1)),
    lambda kind: repr(kind(1)).replace(kind.__name__, ""),
    lambda kind: tuple(kind(1)._replace(name="z")),
    lambda kind: kind(1)._asdict(),
    lambda kind: tuple(kind._make([1, 2, "a"])),
    lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__, kind.__doc__),
    lambda kind: kind(1) == (1, 2, "x") and hash(kind(1)) == hash((1, 2, "x")),
    lambda kind: hasattr(kind(1), "__dict__"),
    type,
    lambda kind: kind(),
    lambda kind: kind(1, 2, "a", 4),
    lambda kind: kind(1, other=2),
    lambda kind: kind._make([1]),
    lambda kind: kind(1)._replace(other=2),
    lambda kind: setattr(kind(1), "row", 2),
    lambda kind: setattr(kind(1), "other", 2),
]


@pytest.mark.parametrize("told", TOLD)
def test_it_is_as_the_standard_library_has_it(told: Callable[[Any], object]) -> None:
    assert _outcome(told, Own) == _outcome(told, Standard)


def _outcome(told: Callable[[Any], object], kind: type) -> object:
    try:
        return told(kind)
    except (AttributeError, TypeError, ValueError) as error:
        return type(error), str(error).replace(kind.__name__, "")


def test_copies() -> None:
    one = Own(1, name="y")
    for other in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert other == one
        assert type(other) is Own


def test_matching() -> None:
    match Own(1):
        case Own(row, column=2):
            assert row == 1
        case _:
            pytest.fail("no match")
