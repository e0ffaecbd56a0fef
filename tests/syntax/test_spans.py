"""Every node knows its place: spans nest, follow each other, and show the words of the node."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.diagnostics import Sink
from govslides.model.document import Document
from govslides.model.inline import Break, Cite, Code, Image, Link, Text
from govslides.source import Source
from govslides.syntax.markdown import parse
from tests.syntax.tree import nodes

FIXTURES = Path(__file__).parent.parent / "fixtures"
FILES = sorted(
    path for kind in ("syntax", "blocks", "hard", "foreign") for path in (FIXTURES / kind).glob("*.md")
)
_WORD = re.compile(r"[A-Za-z]{2,}")


def check(document: Document) -> None:
    ends: dict[int, int] = {}
    for node, around in nodes(document):
        span = node.span
        assert 0 <= span.start <= span.end <= len(document.source.text)
        if around is not None:
            assert around.span.start <= span.start, (around, node)
            assert span.end <= around.span.end, (around, node)
        if not isinstance(node, Break | Cite):
            before = ends.get(id(around), 0)
            assert span.start >= before or around is None, (around, node)
            ends[id(around)] = span.end
        _check_text(node)


def _check_text(node: object) -> None:
    if isinstance(node, Text | Code):
        at = 0
        for word in _WORD.findall(node.text):
            at = node.span.text.find(word, at)
            assert at >= 0 or "&" in node.span.text, node
    if isinstance(node, Cite):
        assert node.span.text == node.key
    if isinstance(node, Image):
        assert node.src.replace("\\", "") in node.src_span.text.replace("\\", "")
    if isinstance(node, Link) and "&" not in node.target_span.text:
        assert node.target.removeprefix("mailto:").replace("\\", "") == node.target_span.text.replace(
            "\\", ""
        )


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_fixtures(path: Path) -> None:
    check(parse(Source(path.name, path.read_text(encoding="utf-8")), Sink()))


def test_commonmark() -> None:
    for example in json.loads((FIXTURES / "commonmark.json").read_text(encoding="utf-8")):
        check(parse(Source("x.md", example["markdown"]), Sink()))


_INLINES = st.sampled_from(
    """\
plain words|*emph words*|**strong**|`code span`|[link text](to/here "title")|<https://a.b>|[see @key, p. 5]
![alt text](pic.png){width=50%}|@key|$x^2$|==marked==|~~struck~~
a\\*b|^[a note]|&amp;|*a **b** c*|[*x* `y`](#z)
un*clo|[open|é ü 漢字|<!-- gone -->|**""".replace("\n", "|").split("|")
)
_LINES = st.lists(_INLINES, min_size=1, max_size=4).map(" ".join)
_PARAGRAPHS = st.lists(_LINES, min_size=1, max_size=3).map("\n".join)
_BLOCKS = st.one_of(
    _PARAGRAPHS,
    _LINES.map(lambda line: f"## {line} {{#id .class}}"),
    _LINES.map(
        lambda line: f"| a | {line} |\n| - | - |\n| {line} | <ul><li>{line}</li></ul> |\n\n: Caption {line}"
    ),
    _LINES.map(lambda line: f"Term {line}\n: meaning {line}\n\n  more"),
    st.just("```python\ncode here\n\nand more\n```"),
    st.just("    indented code"),
    st.just("$$\na + b\n$$"),
    st.just("[^note]: the footnote\n\n    goes on"),
    st.just("---"),
)


def _indented(text: str, first: str, rest: str) -> str:
    return "\n".join((first if number == 0 else rest) + line for number, line in enumerate(text.split("\n")))


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=3).map("\n\n".join)
    return st.one_of(
        several.map(lambda text: _indented(text, "> ", "> ")),
        several.map(lambda text: _indented(text, "- ", "  ")),
        several.map(lambda text: _indented(text, "10. ", "    ")),
        several.map(lambda text: _indented(text, "-\t", "\t")),
        several.map(lambda text: f"::: name\n{text}\n:::"),
        several.map(lambda text: f":::: {{.name key=value}}\n\n{text}\n\n::::"),
    )


_DOCUMENTS = st.lists(st.recursive(_BLOCKS, _nested, max_leaves=6), min_size=1, max_size=4).flatmap(
    lambda blocks: st.sampled_from(["\n", "\n\n"]).map(lambda between: between.join(blocks))
)


@given(_DOCUMENTS)
def test_spans_of_any_document(text: str) -> None:
    check(parse(Source("x.md", text), Sink()))


@given(st.text(alphabet="ab *_`[]()<>!:{}#.=|-+>\n\t\\~$@^&;1", max_size=120))
def test_any_characters(text: str) -> None:
    check(parse(Source("x.md", text), Sink()))
