"""The order of the code: who may import whom, who owns which library, how long things may be.

docs/architecture.md tells the reasons. Imports are read from the sources, so that one inside a function
counts as well.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "govslides"

FLOORS: list[list[str]] = [
    ["initialisers", "digests", "tuples"],
    [
        "geometry",
        "source",
        "records",
        "patterns",
        "bytecode",
        "cache",
        "picture_metadata",
        "soundness",
        "ending",
    ],
    ["diagnostics", "media", "artifact", "forking"],
    ["inputs", "images", "ooxml"],
    ["model", "fonts", "deck", "flow"],
    ["theme"],
    ["press"],
    ["syntax"],
    ["references"],
    ["layout"],
    ["blocks"],
    ["reading", "composing", "checks", "flowing", "quiz", "audience"],
    ["pptxio", "docxio", "webpage", "printing", "drawing"],
    ["theming", "leaks", "refusals"],
    ["making", "staging"],
    ["problems", "project", "publish", "explaining"],
    ["manifest", "emit"],
    ["build"],
    ["cli"],
    ["__main__"],
]
"""A room imports rooms of lower floors only: none of its own, none above."""

OWNERS = {
    "PIL": "images",
    "bibtexparser": "references",
    "fontTools": "fonts",
    "latex2mathml": "layout",
    "lxml": "pptxio",
    "pptx": "pptxio",
    "pygments": "layout",
    "pylatexenc": "references",
    "typer": "cli",
    "typst": "press",
    "uharfbuzz": "fonts",
    "yaml": "syntax",
    "zlib_ng": "ooxml",
}
"""The one room that may import a library, so that it can be replaced there."""

FILE_LINES = 400
FUNCTION_LINES = 60

_FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
_SOURCES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def room_of(module: str) -> str:
    return (module + ".").split(".")[1]


def imports(path: Path, *, at_start: bool = False) -> Iterator[tuple[str, int]]:
    """The modules that a file imports, with the line; those of the start alone run on import."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = _running(tree) if at_start else ast.walk(tree)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            module = node.module or ""
            for alias in node.names:
                inner = f"{module}.{alias.name}"
                yield (inner if _is_module(inner) else module), node.lineno


def _is_module(name: str) -> bool:
    path = PACKAGE.parent.joinpath(*name.split("."))
    return name.startswith("govslides.") and (path.with_suffix(".py").exists() or path.is_dir())


def _running(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in tree.body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node


def test_every_room_has_its_floor() -> None:
    rooms = {room_of(name_of(path)) for path in _SOURCES} - {""}
    assert rooms == set(_FLOOR)


@pytest.mark.parametrize("path", _SOURCES, ids=name_of)
def test_imports_go_down(path: Path) -> None:
    room = room_of(name_of(path))
    for module, line in imports(path):
        other = room_of(module)
        if module.split(".")[0] == "govslides" and other not in {room, ""}:
            assert _FLOOR[other] < _FLOOR[room], f"{path}:{line}: {room} may not know {other}"


@pytest.mark.parametrize("path", _SOURCES, ids=name_of)
def test_each_library_has_one_owner(path: Path) -> None:
    for module, line in imports(path):
        top = module.split(".")[0]
        if top != "govslides" and top not in sys.stdlib_module_names:
            owner = OWNERS.get(top, "nobody")
            assert owner == room_of(name_of(path)), f"{path}:{line}: {top} belongs to {owner}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {
        name_of(path): {
            module for module, _ in imports(path, at_start=True) if module.startswith("govslides.")
        }
        for path in _SOURCES
    }
    done: set[str] = set()

    def visit(module: str, way: list[str]) -> None:
        assert module not in way, " -> ".join([*way[way.index(module) :], module])
        if module not in done:
            for other in sorted(graph.get(module, ())):
                visit(other, [*way, module])
            done.add(module)

    for module in graph:
        visit(module, [])


@pytest.mark.parametrize("path", _SOURCES, ids=name_of)
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= FILE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= FUNCTION_LINES, f"{path}:{node.lineno}: {node.name} has {lines} lines"


@pytest.mark.parametrize("path", _SOURCES, ids=name_of)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
