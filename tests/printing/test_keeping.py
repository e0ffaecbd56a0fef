"""What belongs together stands on one page, wherever that page ends."""

import subprocess
from pathlib import Path

import pytest

from govslides.flow.nodes import Box, Heading, Node, WritingSpace
from govslides.printing import write_pdf
from tests.support.composed import default_theme
from tests.support.flows import items, plain_flow, question, says, text
from tests.support.tools import needs

pytestmark = needs("pdftotext")

TOGETHER: dict[str, tuple[Node, ...]] = {
    "a claim and its reality": (
        Box(kind="myth", blocks=(says("first", "claim"),), title=text("Claim"), keep=True),
        Box(kind="reality", blocks=(items("second", *["more"] * 4),), title=text("Reality")),
    ),
    "a heading and its text": (
        Heading(level=1, runs=text("first"), id="h"),
        says("second " + "word " * 80),
    ),
    "a line and its list": (says("first:", keep=True), items("second", *["more"] * 30)),
    "a title and its text": (says("first", "lead"), says("second")),
    "a long question and its lines": (
        question(1, says("first", keep=True), says("second"), WritingSpace(lines=40)),
    ),
}


@pytest.mark.parametrize("name", TOGETHER)
def test_it_stands_on_one_page(name: str, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    for lines in range(24, 33):
        filler = [says("A line.") for _ in range(lines)]
        path.write_bytes(write_pdf(plain_flow([*filler, *TOGETHER[name], says("after")]), default_theme()))
        told = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
        pages = told.split("\f")
        assert [("first" in page) == ("second" in page) for page in pages] == [True] * len(pages), lines
