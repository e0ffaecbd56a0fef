"""The page: its size, its margins, and how wide text and pictures may be. Lengths are twips."""

from collections.abc import Iterable

from govslides.flow.flow import Paper
from govslides.flow.nodes import Figure, Handed, Heading, Node, PageBreak, Question
from govslides.records import dataclass

MEASURE = 7000
"""The width of text: 60 to 75 letters of 12 point Calibri."""

_SIZES = {"a4": (11906, 16838), "letter": (12240, 15840)}
_TOP, _BOTTOM = 1418, 1304
_COLUMN, _GUTTER = 2480, 360
"""The width of pictures in the margin, and their distance from the text."""

_BROAD_EDGE = 1000
"""How near to the paper's edge anything comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page.

    Fields:
        width, height: of the paper.
        left, right, top, bottom: the margins.
        header, footer: how far these stand from the paper's edges.
        gutter: kept for the binding.
        margin: the width of a picture beside the text, or 0 where there is no room for one.
    """

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    header: int = 680
    footer: int = 620
    gutter: int = 0
    margin: int = 0

    @property
    def text(self) -> int:
        """The width of the text, at which everything on the page ends."""
        return max(self.width - self.left - self.right - self.gutter, 1440)

    @property
    def tall(self) -> int:
        """The height of the text."""
        return max(self.height - self.top - self.bottom, 1440)

    @property
    def most(self) -> int:
        """The width of a table that reaches into the margin, at most."""
        return self.text + max(self.right - _BROAD_EDGE, 0)

    @property
    def margin_start(self) -> int:
        """Where a picture in the margin begins, from the start of the lines."""
        return self.text + _GUTTER


def plain_page(paper: Paper, nodes: Iterable[Node], *, rtl: bool = False) -> Page:
    """Our own page: a comfortable measure between equal margins, and a column for pictures if there are any.

    Pages that hold nothing but pictures of slides are as broad as paper allows.
    """
    width, height = _SIZES[paper]
    column = 0
    if _only_slides(nodes):
        left = right = _BROAD_EDGE
    else:
        column = _COLUMN if not rtl and _beside(nodes) else 0
        taken = column + _GUTTER if column else 0
        left = (width - MEASURE - taken) // 2
        right = width - MEASURE - left
    return Page(width=width, height=height, left=left, right=right, top=_TOP, bottom=_BOTTOM, margin=column)


def _only_slides(nodes: Iterable[Node]) -> bool:
    kinds = {type(node) for node in nodes}
    return Handed in kinds and kinds <= {Handed, Heading, PageBreak}


def _beside(nodes: Iterable[Node]) -> bool:
    """Whether any picture stands in the margin."""
    for node in nodes:
        if isinstance(node, Figure) and node.margin:
            return True
        if isinstance(node, Question) and _beside(node.blocks):
            return True
    return False


def section_xml(page: Page, references: str, *, title_page: bool, rtl: bool = False) -> str:
    """`w:sectPr`: `references` to headers and footers, size, margins."""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{page.width}" w:h="{page.height}"{_orientation(page)}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}" '
        f'w:header="{page.header}" w:footer="{page.footer}" w:gutter="{page.gutter}"/><w:cols w:space="708"/>'
        f"{'<w:titlePg/>' if title_page else ''}{'<w:bidi/>' if rtl else ''}</w:sectPr>"
    )


def _orientation(page: Page) -> str:
    return ' w:orient="landscape"' if page.width > page.height else ""
