"""What a document shares while it is written: styles, numbering, bookmarks, pictures, and the text so far."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from govslides.docxio.drawings import Drawings
from govslides.docxio.numbering import Numbering
from govslides.docxio.page import Page
from govslides.docxio.place import GAP_ABOVE, KEEP, NEW_PAGE, RIGHT_TO_LEFT, Area, Place
from govslides.docxio.relations import Bookmarks, Relations
from govslides.docxio.runs import RTL, Pen, begins_rtl
from govslides.docxio.styles.sheet import Sheet
from govslides.flow.flow import Flow
from govslides.flow.kept import Kept
from govslides.flow.nodes import Kind, Node
from govslides.flow.runs import Runs

Writer = Callable[[Any, Place, "Desk"], None]
"""Writes a node of one type at a place."""


class Shared:
    """What all parts of a document share.

    Fields:
        flow: the document; `page` and `sheet`: its page and styles; `mono`: the family of code.
        ems: how wide a bold word of the body's font is, in ems.
        kept, widths: what other documents of the lecture have as well, and how wide the columns of their
            tables are; None where nothing can be taken over.
        numbered: of a template's list styles the definition and the level, by lower-case name; None without.
    """

    __slots__ = (
        "bookmarks",
        "drawings",
        "ems",
        "flow",
        "kept",
        "mono",
        "numbered",
        "numbering",
        "page",
        "sheet",
        "widths",
        "writers",
    )

    def __init__(
        self,
        *,
        flow: Flow,
        page: Page,
        sheet: Sheet,
        numbering: Numbering,
        mono: str,
        writers: Mapping[type, Writer],
        numbered: Mapping[str, tuple[int, int]] | None,
        media_prefix: str,
        first_picture: int,
        ems: Callable[[str], float],
        kept: Kept | None,
        widths: Kept | None,
    ) -> None:
        self.flow = flow
        self.page = page
        self.sheet = sheet
        self.numbering = numbering
        self.mono = mono
        self.ems = ems
        self.kept = kept
        self.widths = widths
        self.writers = writers
        self.numbered = numbered
        self.bookmarks = Bookmarks()
        self.drawings = Drawings(flow.media, media_prefix, first_picture)


class Desk:
    """Writes one part: the document, or its footnotes.

    Fields:
        out: the XML so far.
        gap, page_break: what the next paragraph starts with: space above it, a new page.
        table_last: whether a table was the last thing written; two would become one.
        anchors: pictures that stand beside the next paragraph, and how high they are together, in twips.
        boxes: the kinds of boxes so far.
        handed_end, heading_end: how much there was of `out` after the last page of slides, the last heading.
    """

    __slots__ = (
        "anchors",
        "anchors_height",
        "boxes",
        "gap",
        "handed_end",
        "heading_end",
        "out",
        "page_break",
        "pen",
        "relations",
        "shared",
        "table_last",
    )

    def __init__(self, shared: Shared, *, notes: int = 0) -> None:
        self.shared = shared
        self.relations = Relations()
        self.pen = Pen(shared.sheet, self.relations, shared.bookmarks, shared.mono, notes)
        self.out: list[str] = []
        self.gap = False
        self.page_break = False
        self.table_last = False
        self.anchors = ""
        self.anchors_height = 0
        self.boxes: list[Kind] = []
        self.handed_end = self.heading_end = -1

    def place(self, **area: object) -> Place:
        """A place on the page itself."""
        made = Area(**{"width": self.shared.page.text, **area})  # type: ignore[arg-type]
        return Place(made, self.shared.sheet, rtl=self.shared.flow.properties.rtl)

    def blocks(self, nodes: Iterable[Node], place: Place) -> None:
        """Write nodes, one after the other."""
        writers = self.shared.writers
        for node in nodes:
            writers[type(node)](node, place, self)

    def paragraph(self, name: str, runs: Runs, place: Place, *, keep: bool = False) -> None:
        """Write a paragraph of a style."""
        self.written(name, self.pen.runs(runs), runs, place, keep=keep)

    def written(self, name: str, inner: str, runs: Runs, place: Place, *, keep: bool = False) -> None:
        """Write a paragraph of finished runs; `runs` tell its direction."""
        if self.anchors and not name.startswith("heading"):
            inner = self.anchored() + inner
        if keep or self.gap or self.page_break or RTL in inner:
            head = place.made(name, self.rare(inner, runs, keep=keep))
        else:
            head = place.head(name)
        self.out.append(f"{head}{inner}</w:p>")
        self.table_last = False

    def anchored(self) -> str:
        """The pictures in the margin that wait for a paragraph to stand beside."""
        found, self.anchors, self.anchors_height = self.anchors, "", 0
        return found

    def held(self) -> tuple[str, int]:
        """What waits for the margin, taken away for a while: something comes first that reaches into it."""
        height = self.anchors_height
        return self.anchored(), height

    def rare(self, inner: str = "", runs: Runs = (), *, keep: bool = False) -> int:
        """What the next paragraph has that is rare; what was due is done with it."""
        found = KEEP if keep else 0
        if RTL in inner and begins_rtl(runs):
            found += RIGHT_TO_LEFT
        if self.page_break:
            found += NEW_PAGE
        if self.gap:
            found += GAP_ABOVE
        self.gap = self.page_break = False
        return found

    def plain(self, name: str, place: Place, inner: str = "") -> None:
        """Write a paragraph of our own making."""
        if self.anchors:
            inner = self.anchored() + inner
        head = place.made(name, self.rare()) if self.gap or self.page_break else place.head(name)
        self.out.append(f"{head}{inner}</w:p>")
        self.table_last = False

    def before_table(self, place: Place) -> None:
        """Write what must stand between two tables, or starts a page that begins with one."""
        if self.table_last or self.page_break or self.anchors:
            self.gap = False
            self.plain("After Table", place)

    def after_table(self) -> None:
        """Note that a table was written."""
        self.table_last = self.gap = True

    def joined(self, start: int) -> str:
        """What was written since there were `start` pieces, which becomes one."""
        end, made = len(self.out), "".join(self.out[start:])
        if end > start:
            self.out[start:] = (made,)
        self.handed_end = _moved(self.handed_end, start, end)
        self.heading_end = _moved(self.heading_end, start, end)
        return made

    def end_cell(self, place: Place) -> None:
        """A cell, a note, a document must end with a paragraph."""
        if self.table_last or not self.out or not self.out[-1].endswith("</w:p>"):
            self.gap = False
            self.out.append(f"{place.head('After Table')}</w:p>")
            self.table_last = False


def _moved(place: int, start: int, end: int) -> int:
    """Where a place is after the pieces from `start` to `end` became one; `start` when it was within."""
    return min(place, start) if place < end else start + 1 if end > start else place
