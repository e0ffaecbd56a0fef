"""The sample document that writers are tested with lacks nothing that a document may hold."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args

from govslides.flow import nodes
from govslides.flow.runs import Run
from tests.support.flows import sample_flow


def everything_in(value: Any) -> Iterator[Any]:
    """`value` and all records within it."""
    if isinstance(value, tuple):
        for one in value:
            yield from everything_in(one)
    elif hasattr(type(value), "__dataclass_fields__") and not type(value).__module__.endswith("source"):
        yield value
        for field in fields(value):
            yield from everything_in(getattr(value, field.name))


_ALL = list(everything_in(sample_flow()))


def test_it_has_every_kind_of_node() -> None:
    known = {
        kind for kind in vars(nodes).values() if isinstance(kind, type) and issubclass(kind, nodes.Node)
    } - {nodes.Node}
    assert {type(one) for one in _ALL} >= known


def test_it_has_every_role_marker_and_kind_of_box() -> None:
    assert {one.role for one in _ALL if isinstance(one, nodes.Paragraph)} == set(get_args(nodes.Role))
    assert {one.marker for one in _ALL if isinstance(one, nodes.ItemList)} == set(get_args(nodes.Marker))
    assert {one.kind for one in _ALL if isinstance(one, nodes.Box)} == set(get_args(nodes.Kind))
    assert {one.per_page for one in _ALL if isinstance(one, nodes.Handed)} == {1, 2, 3, 6}


def test_it_has_every_mark_of_a_run() -> None:
    runs = [one for one in _ALL if isinstance(one, Run)]
    for field in fields(Run(text="")):
        if field.name != "span":
            assert any(getattr(run, field.name) for run in runs), field.name
