"""Every code has a page, every page a code, and the examples of a page show what it says."""

import ast
import shutil
from functools import cache
from pathlib import Path

import pytest

import govslides
from govslides import explaining
from govslides.build import build
from govslides.diagnostics import Sink
from govslides.model.outputs import Request
from govslides.project import find_project

PACKAGE = Path(govslides.__file__).parent
PICTURE = Path(__file__).parent.parent / "fixtures" / "blocks" / "images" / "network.png"
EXAMPLES = [
    (code, number, example)
    for code in explaining.codes()
    for number, example in enumerate(explaining.examples(code))
]
_REPORTING = {"error", "warning", "_tell", "_report", "_refuse", "_fault", "Diagnostic", "PublishError"}


def test_each_code_has_a_page() -> None:
    assert sorted(_codes_in_use() - set(explaining.codes())) == []


def test_each_page_has_a_code() -> None:
    assert [code for code in explaining.codes() if code not in _literals()] == []


def test_some_pages_have_examples() -> None:
    assert len(EXAMPLES) > 40


@pytest.mark.parametrize(("code", "number", "example"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_examples_do_as_the_page_says(
    code: str, number: int, example: explaining.Example, tmp_path: Path
) -> None:
    reported = [diagnostic.code for diagnostic in _run(example, tmp_path)]
    if example.right:
        assert reported == [], f"the right example {number} of {code} reports {reported}"
    else:
        assert code in reported, f"the wrong example {number} of {code} reports {reported}"


def _run(example: explaining.Example, folder: Path) -> Sink:
    """Build an example in a folder that also has a picture, `images/counter.png`."""
    (folder / "images").mkdir()
    shutil.copy(PICTURE, folder / "images" / "counter.png")
    talk = folder / "talk.md"
    if example.kind == "yaml":
        (folder / "lecture.yaml").write_text(example.text, encoding="utf-8")
        talk.write_text("# Start\n\n## A slide\n\nA sentence.\n", encoding="utf-8")
    else:
        talk.write_text(example.text, encoding="utf-8")
    project = find_project(folder if example.kind == "yaml" else talk)
    assert project is not None
    sink = Sink()
    request = Request(formats=("pptx", "html", "moodle"))
    build(project, request, sink, out=folder / "out", force=True, progress=lambda _: None)
    return sink


def _codes_in_use() -> set[str]:
    """Every literal that is given as a code to something that reports."""
    calls = (node for node in _nodes() if isinstance(node, ast.Call))
    return {code for call in calls for code in _codes_of(call)}


def _literals() -> set[str]:
    """Every text that stands in the package by itself."""
    constants = (node.value for node in _nodes() if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


@cache
def _nodes() -> list[ast.AST]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py")))
    return [node for tree in trees for node in ast.walk(tree)]


def _codes_of(call: ast.Call) -> set[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    given = [*call.args[:1], *(keyword.value for keyword in call.keywords if keyword.arg == "code")]
    if name not in _REPORTING:
        return set()
    return {
        node.value
        for one in given
        for node in ([one.body, one.orelse] if isinstance(one, ast.IfExp) else [one])
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _looks_like_a_code(node.value)
    }


def _looks_like_a_code(text: str) -> bool:
    return text.replace("-", "").isalnum() and text == text.lower() and " " not in text
