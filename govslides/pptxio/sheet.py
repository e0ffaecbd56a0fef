"""A slide or notes page while it is written: its shape ids, its relationships, its charts."""

from govslides.deck.items import Item
from govslides.deck.text import Link
from govslides.ooxml.package import Part
from govslides.pptxio.stage import LayoutDesk, Stage
from govslides.tuples import NamedTuple

_MARKS = "-._~:/?#[]@!$&'()*+,;=%"
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + _MARKS[:-1])
"""What may stand in a URI as it is, but for the per cent sign (RFC 3986, 2)."""


class Relation(NamedTuple):
    """Where a part leads: `kind` is "layout", "notes", "image", "chart", "url" or "slide".

    `target` is a layout's part name, a media key, a chart's index, a URL or a frame's id.
    """

    kind: str
    target: str


class ChartParts(NamedTuple):
    """A chart: its XML, and the workbook that holds its data."""

    xml: Part
    workbook: Part


class Drawn(NamedTuple):
    """A shape that reveals can name: its id, and what has to be told to PowerPoint about its build.

    `kind` is "text" (with the paragraphs' count), "chart" or "" for what is shown as a whole only.
    """

    id: int
    kind: str = ""
    filled: bool = False
    paragraphs: int = 0


class Sheet:
    """See the module. Ids of shapes count from 2: 1 is the shape tree, 0 is no id."""

    __slots__ = ("_ids", "_last", "charts", "desk", "drawn", "number", "relations", "stage")

    def __init__(self, stage: Stage, desk: LayoutDesk | None = None, number: int = 0) -> None:
        self.stage = stage
        self.desk = desk
        self.number = number
        self.relations: list[Relation] = []
        self.charts: list[ChartParts] = []
        self.drawn: dict[str, Drawn] = {}
        self._ids: dict[Relation, str] = {}
        self._last = 1

    def new_id(self) -> int:
        """The next shape id."""
        self._last += 1
        return self._last

    def remember(self, item: Item, drawn: Drawn) -> None:
        """Let reveals find `item`."""
        self.drawn[item.key] = drawn

    def relate(self, kind: str, target: str) -> str:
        """The id of the relationship to `target`, the same one each time."""
        relation = Relation(kind, target)
        found = self._ids.get(relation)
        if found is None:
            self.relations.append(relation)
            found = self._ids[relation] = f"rId{len(self.relations)}"
        return found

    def link_id(self, link: Link) -> str:
        """The id of the relationship that a link follows."""
        return self.relate("slide", link.frame) if link.frame else self.relate("url", uri(link.url))


def uri(url: str) -> str:
    """`url` with what no URI may hold percent-encoded (RFC 3986, 2): PowerPoint cannot open a file with
    a space in a link."""
    if _PLAIN.issuperset(url):
        return url
    import re
    from urllib.parse import quote

    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quote(url, safe=_MARKS, errors="ignore"))
