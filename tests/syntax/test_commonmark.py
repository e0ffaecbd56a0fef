"""The 652 examples of the CommonMark specification, version 0.31 (CC BY-SA 4.0, John MacFarlane)."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from govslides.diagnostics import Sink
from govslides.model.inline import Code, Image, Math, Text
from govslides.model.prose import CodeBlock
from govslides.source import Source
from govslides.syntax.markdown import parse
from tests.syntax.commonmark_html import to_html
from tests.syntax.tree import nodes

EXAMPLES = json.loads(
    (Path(__file__).parent.parent / "fixtures" / "commonmark.json").read_text(encoding="utf-8")
)

# Where this language differs from CommonMark, and why.
DIFFERENT = {
    98: "two breaks at the top of a file are empty front matter",
    177: "text after a comment is text",
    179: "comments are left out",
    183: "comments are left out",
    308: "comments are left out",
    309: "comments are left out",
    625: "comments are left out",
    626: "comments are left out",
}


def test_all_examples_are_here() -> None:
    assert len(EXAMPLES) == 652


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example['example']}")
def test_example(example: dict[str, str]) -> None:
    sink = Sink()
    document = parse(Source("example.md", example["markdown"]), sink)
    if any(problem.code == "raw-html" for problem in sink):
        return
    words = " ".join(
        node.alt if isinstance(node, Image) else node.tex if isinstance(node, Math) else node.text
        for node, _ in nodes(document)
        if isinstance(node, Text | Code | CodeBlock | Image | Math)
    )
    shown = re.sub(r"<!--(?:-?>|.*?-->)", " ", example["html"], flags=re.DOTALL)
    for word in unescape(re.sub(r"<[^>]*>", " ", shown)).split():
        assert word in words or example["example"] == 177
    if example["example"] not in DIFFERENT:
        assert to_html(document) == example["html"]


def test_most_examples_are_compared_whole() -> None:
    compared = 0
    for example in EXAMPLES:
        sink = Sink()
        document = parse(Source("example.md", example["markdown"]), sink)
        compared += not any(p.code == "raw-html" for p in sink) and to_html(document) == example["html"]
    assert compared == 579
