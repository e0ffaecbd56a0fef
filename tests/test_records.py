"""Records behave as the frozen, slotted, keyword-only dataclasses that type checkers take them for."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from govslides.records import dataclass, field, replace
from tests.support.tools import ROOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point."""

    x: int
    y: int = 2

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Point):
    name: str
    tags: dict[str, int] = field(default_factory=dict)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Standard(Named):
    last: int = 0


def test_instances() -> None:
    one = Named(x=1, name="a")
    assert (one.x, one.y, one.name, one.tags, one.sum) == (1, 2, "a", {}, 3)
    assert one.tags is not Named(x=1, name="a").tags
    assert repr(one) == "Named(x=1, y=2, name='a', tags={})"
    assert Point(x=1) == Point(x=1, y=2) != Point(x=2)
    assert Point(x=1) != Named(x=1, name="")
    assert hash(Point(x=1)) == hash(Point(x=1))
    assert not hasattr(one, "__dict__")


@pytest.mark.parametrize("values", [{}, {"x": 1, "z": 1}, {"y": 1}])
def test_wrong_fields_are_refused(values: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        Point(**values)


def test_positional_values_are_refused() -> None:
    with pytest.raises(TypeError):
        Point(1, 2)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, 2)  # type: ignore[call-arg]


def test_nothing_can_be_added() -> None:
    one = Point(x=1)
    with pytest.raises(AttributeError):
        one.z = 2  # type: ignore[attr-defined]


@pytest.mark.slow
def test_the_type_checker_refuses_changes(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("""
from govslides.diagnostics import Diagnostic, Severity
one = Diagnostic(code="c", severity=Severity.ERROR, span=None, message="m")
one.message = "other"
""")
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file=", "--strict", str(script)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert 'Property "message" defined in "Diagnostic" is read-only' in ran.stdout, ran.stdout + ran.stderr


def test_copies() -> None:
    one = Named(x=1, name="a", tags={"k": 1})
    assert replace(one, x=5) == dataclasses.replace(one, x=5) == Named(x=5, name="a", tags={"k": 1})
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one
    with pytest.raises(TypeError):
        replace(one, z=1)  # type: ignore[call-arg]


def test_the_standard_library_knows_records() -> None:
    assert dataclasses.is_dataclass(Named)
    assert [one.name for one in dataclasses.fields(Named)] == ["x", "y", "name", "tags"]
    assert dataclasses.asdict(Point(x=1)) == {"x": 1, "y": 2}
    assert Standard(x=1, name="s").last == 0


def test_matching_by_keyword() -> None:
    match Named(x=1, name="a"):
        case Point(x=1, y=y):
            assert y == 2
        case _:
            pytest.fail("no match")


def test_other_kinds_are_refused() -> None:
    with pytest.raises(TypeError):
        dataclass(frozen=False, slots=True, kw_only=True)
