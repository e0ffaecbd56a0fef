"""The page: its size, its margins, and how wide text, tables and pictures may be. Lengths are twips."""

from govslides.flow.flow import Paper
from govslides.records import dataclass

EMU = 635
"""EMU in a twip (a twentieth of a point)."""

MEASURE = 7200
"""The width of text: 60 to 75 letters of 12 point Calibri."""

_SIZES = {"a4": (11906, 16838), "letter": (12240, 15840)}
_LEFT = 1418
_EDGE = 1000
_TOP, _BOTTOM = 1418, 1304
_GAP = 280
_NARROWEST_MARGIN = 1700


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page.

    Fields:
        width, height: of the paper.
        left, right, top, bottom: the margins.
        header, footer: how far these stand from the paper's edges.
        gutter: kept for the binding.
        edge: how near to the outer edge of the paper anything may come.
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
    edge: int = _EDGE

    @property
    def text(self) -> int:
        """The width of the text."""
        return max(self.width - self.left - self.right - self.gutter, 1440)

    @property
    def wide(self) -> int:
        """The width of text and outer margin together: lines to write on, pictures of slides."""
        return max(self.text, self.text + max(self.left, self.right) - self.edge)

    @property
    def tall(self) -> int:
        """The height of the text."""
        return max(self.height - self.top - self.bottom, 1440)

    @property
    def margin(self) -> int:
        """The width of a picture in the outer margin, or 0 where there is no room for one."""
        room = self.wide - self.text - _GAP
        return room if room >= _NARROWEST_MARGIN else 0

    @property
    def margin_start(self) -> int:
        """Where a picture in the margin begins, from the start of the lines."""
        return self.text + _GAP


def plain_page(paper: Paper, *, rtl: bool = False) -> Page:
    """Our own page: a comfortable measure, and at the end of the lines a wide margin to write in."""
    width, height = _SIZES[paper]
    margins = (_LEFT, width - _LEFT - MEASURE)
    return Page(
        width=width,
        height=height,
        left=margins[rtl],
        right=margins[not rtl],
        top=_TOP,
        bottom=_BOTTOM,
    )


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
