"""Lists and definitions."""

from govslides.docxio.desk import Desk
from govslides.docxio.numbering import LEVELS
from govslides.docxio.place import ListStart as _Start
from govslides.docxio.place import Place, numbered_name
from govslides.docxio.runs import words
from govslides.flow.nodes import Definitions, ItemList, Marker, Paragraph
from govslides.flow.runs import Bare, Runs

_STYLES: dict[Marker, str] = {
    "bullet": "List Bullet",
    "decimal": "List Number",
    "letter": "List Number",
    "box": "List Bullet",
    "none": "List",
}
_COUNTED = ("decimal", "letter")
_NO_RUNS: Runs = ()
_RIGHT = "\u2713 "
"""Stands before a choice that is right, where the answers are shown."""


def write_list(node: ItemList, place: Place, desk: Desk) -> None:
    """A list; each ordered one counts for itself."""
    name = _STYLES[node.marker]
    numbering, checked, head, inner = _start(node, place, desk)
    out = desk.out
    for item in node.items:
        rest, runs = item.blocks, _NO_RUNS
        if rest and type(rest[0]) is Paragraph:  # what stands beside the marker
            runs, rest = rest[0].runs, rest[1:]
        if type(runs) is Bare and not (item.checked or desk.gap or desk.page_break or desk.anchors):
            out.append(f"{head}<w:r><w:t>{runs[0].text}</w:t></w:r></w:p>")  # most items; the same as below
        else:
            first, number = desk.pen.runs(runs), checked if item.checked else numbering
            if item.checked and node.marker != "box":
                first = words(_RIGHT, "<w:b/><w:bCs/>") + first
            first = desk.anchored() + first
            rare = desk.rare(first, runs)
            out.append(f"{place.item(name, number, loose=node.loose, rare=rare)}{first}</w:p>")
        desk.table_last = False
        if rest:
            desk.blocks(rest, inner)


def _start(node: ItemList, place: Place, desk: Desk) -> _Start:
    """How the items of a list start here, which is the same for all lists that do not count."""
    key = node.marker, node.loose
    found = place.lists.get(key)
    if found is None:
        numbering = _numbering(node, place, desk)
        checked = _shared("checked", place, desk) if node.marker == "box" else numbering
        head = place.item(_STYLES[node.marker], numbering, loose=node.loose)
        found = numbering, checked, head, place.in_item()
        if node.marker not in _COUNTED:
            place.lists[key] = found
    return found


def _numbering(node: ItemList, place: Place, desk: Desk) -> str:
    """`w:numPr` for a list's items, or "" where their style has all."""
    if node.marker == "none":
        return ""
    if node.marker == "box":
        return _shared("box", place, desk)
    area = place.area
    level = min(area.depth, LEVELS - 1)
    styled = not area.small and not area.left and level < _STYLED
    if styled and node.marker == "bullet" and desk.shared.numbered is None:
        return ""
    theirs = _of_template(_STYLES[node.marker], level, desk) if styled else None
    if node.marker == "bullet":
        return "" if theirs else _shared("bullet", place, desk)
    base, at = theirs if theirs and node.marker == "decimal" else (None, level)
    return _reference(at, desk.shared.numbering.restarted(node.marker, at, node.start, base))


def _of_template(name: str, level: int, desk: Desk) -> tuple[int, int] | None:
    """The definition and level behind a list style of the template's own, or None."""
    numbered = desk.shared.numbered
    if numbered is None:
        return None
    style = numbered_name(name, level + 1)
    if desk.shared.sheet.is_ours(style):
        return None
    return numbered.get(style.lower())


_STYLED = 5
"""Levels that have list styles of their own."""


def _shared(kind: str, place: Place, desk: Desk) -> str:
    return _reference(min(place.area.depth, LEVELS - 1), desk.shared.numbering.shared[kind])


def _reference(level: int, number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def write_definitions(node: Definitions, place: Place, desk: Desk) -> None:
    """Terms, each kept with what it means."""
    meaning = place.within(text="Definition", depth=0, left=place.content, width=place.room)
    for entry in node.entries:
        desk.paragraph("Term", entry.term, place)
        for blocks in entry.meanings:
            desk.blocks(blocks, meaning)
