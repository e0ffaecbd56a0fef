"""What a student's and a tutor's copy both hold, written once for both."""

from collections.abc import Callable, Iterable, Iterator

from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.styles.boxes import text_name, title_name
from govslides.docxio.styles.sheet import KNOWN
from govslides.flow.kept import is_common
from govslides.flow.nodes import Kind, Node


def write_blocks(nodes: Iterable[Node], place: Place, desk: Desk) -> None:
    """Write the nodes of a document."""
    writers = desk.shared.writers
    for node in nodes:
        writer = writers[type(node)]
        if not is_common(node) or desk.gap or desk.page_break or desk.table_last or desk.anchors:
            writer(node, place, desk)
        else:
            once(node, desk, lambda node=node, writer=writer: writer(node, place, desk))  # type: ignore[misc]


def once(key: object, desk: Desk, write: Callable[[], None]) -> None:
    """Let `write` write what belongs to `key`, or take what was written of it for another document."""
    kept = desk.shared.kept
    if kept is None:
        write()
        return
    found = kept.get(key)
    if found is not None:
        xml, desk.gap, styles = found
        desk.out.append(xml)
        for name in styles:
            desk.shared.sheet.id(name)  # a style that is named is in the document
        return
    start, own, boxes = len(desk.out), _own(desk), len(desk.boxes)
    write()
    if _own(desk) == own and not desk.table_last:
        xml = desk.joined(start)
        kinds = desk.boxes[boxes:]
        kept.keep(key, (xml, desk.gap, tuple(_styles(kinds, xml)) if kinds else ()))


def _own(desk: Desk) -> int:
    """How much was written that only its own document understands: relationships, bookmarks, numbers."""
    shared = desk.shared
    return desk.relations.uses + shared.bookmarks.uses + shared.numbering.count


def _styles(kinds: Iterable[Kind], xml: str) -> Iterator[str]:
    """The styles of boxes that are in `xml`: a document has them only where it has such boxes."""
    for kind in dict.fromkeys(kinds):
        for name in (title_name(kind), text_name(kind)):
            if f'w:val="{KNOWN[name].id}"' in xml:
                yield name
