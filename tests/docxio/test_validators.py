"""What independent judges find in written documents: nothing."""

from pathlib import Path

import pytest

from govslides.flow.nodes import Item, ItemList, Node, Table
from tests.docxio.opened import written
from tests.docxio.test_template import handout
from tests.support.flows import cell, plain_flow, sample_flow, says, text
from tests.support.tools import needs
from tests.support.validators import audit_errors, lint_errors, sdk_errors_of


def _wide(columns: int) -> Table:
    row = tuple(cell("Interoperability") for _ in range(columns))
    return Table(
        header=(row,), rows=(row, row), widths=(1 / columns,) * columns, row_headers=True,
        caption=text("Everything"), label="Table\u00a01",
    )  # fmt: skip


def _listed(*nodes: Node) -> ItemList:
    return ItemList(items=(Item(blocks=(says("One"), *nodes)),))


DOCUMENTS = {
    "student": lambda: written(sample_flow()),
    "tutor": lambda: written(sample_flow(paper="letter", audience="tutor")),
    "rtl": lambda: written(sample_flow(rtl=True)),
    "wide": lambda: written(plain_flow([_wide(26), _listed(_wide(14)), _wide(100)])),
    "plain": lambda: written(plain_flow([says("x")])),
    "template": lambda: written(sample_flow(), handout()),
}


def _made(folder: Path, names: list[str]) -> list[Path]:
    paths = [folder / f"{name}.docx" for name in names]
    for path in paths:
        path.write_bytes(DOCUMENTS[path.stem]())
    return paths


@needs("sdk")
def test_the_open_xml_sdk_finds_nothing(tmp_path: Path) -> None:
    paths = _made(tmp_path, ["student", "template"])
    assert sdk_errors_of(paths) == {path: [] for path in paths}


@pytest.mark.slow
@needs("sdk")
def test_the_open_xml_sdk_finds_nothing_in_others(tmp_path: Path) -> None:
    paths = _made(tmp_path, ["tutor", "rtl", "wide", "plain"])
    assert sdk_errors_of(paths) == {path: [] for path in paths}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_openxml_audit_and_our_lint_find_nothing(name: str, tmp_path: Path) -> None:
    (path,) = _made(tmp_path, [name])
    assert audit_errors(path) == []
    assert lint_errors(path) == []
