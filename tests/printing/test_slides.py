"""Pages of slides to write notes on: as many a page as asked, on every paper, for every shape of slide."""

from io import BytesIO
from itertools import product

import pikepdf
import pytest

from govslides.flow.flow import Paper
from govslides.flow.nodes import Figure, Handed, Node, PageBreak
from govslides.media import Media
from govslides.printing import write_pdf
from govslides.records import replace
from tests.support.composed import default_theme
from tests.support.flows import sample_flow
from tests.support.pdf_tags import alternatives
from tests.support.vocabulary import picture

SHAPES = {"16:9": (480, 270), "4:3": (400, 300)}


@pytest.mark.parametrize(
    ("per_page", "paper", "shape"), list(product((1, 2, 3, 6), ("a4", "letter"), SHAPES))
)
def test_each_group_of_slides_is_one_page(per_page: int, paper: Paper, shape: str) -> None:
    data = slides(per_page, paper, shape)
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) == 3


def test_slides_are_told_by_their_titles_and_lines_as_room_to_write() -> None:
    told = alternatives(slides(3, "a4", "16:9"))
    assert told[:4] == ["Slide 1", "Room to write", "Slide 2", "Room to write"]


def slides(per_page: int, paper: Paper, shape: str) -> bytes:
    """Three groups of slides, the first under the title."""
    width, height = SHAPES[shape]
    data = picture("png", width, height, 1)
    figures = tuple(Figure(media="slide", alt=f"Slide {at + 1}", framed=True) for at in range(per_page))
    group = Handed(figures=figures, per_page=per_page)
    nodes: tuple[Node, ...] = (group, PageBreak(), group, PageBreak(), group)
    flow = replace(
        sample_flow(paper=paper),
        nodes=nodes,
        media={"slide": Media(kind="png", data=data, width=width, height=height)},
        notes=(),
        contents=False,
    )
    return write_pdf(flow, default_theme())
