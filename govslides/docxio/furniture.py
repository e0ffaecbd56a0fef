"""What stands at the head and the foot of each page: the document's short title; page numbers."""

from govslides.docxio.desk import Desk, Shared
from govslides.docxio.names import NAMESPACES
from govslides.docxio.runs import field, words
from govslides.ooxml.xml import HEAD

_TO_THE_END = '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>'


def header_xml(shared: Shared) -> str:
    """The header of all pages but the first: the document's short title."""
    flow = shared.flow
    inner = words(flow.properties.header or flow.properties.title)
    return _part("hdr", "header", inner, shared)


def footer_xml(shared: Shared) -> str:
    """The footer: "Page 3 of 12"."""
    flow = shared.flow
    page, of = flow.words.get("page", "Page"), flow.words.get("of", "of")
    inner = (
        f"{_TO_THE_END}{words(f'{page} ')}{field(' PAGE ', words('1'))}{words(f' {of} ')}"
        f"{field(' NUMPAGES ', words('1'))}"
    )
    return _part("ftr", "footer", inner, shared)


def _part(element: str, style: str, inner: str, shared: Shared) -> str:
    desk = Desk(shared)
    desk.plain(style, desk.place(), inner)
    return f"{HEAD}<w:{element} {NAMESPACES}>{desk.out[0]}</w:{element}>"
