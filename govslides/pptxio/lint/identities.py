"""Rules for ids and lists: shapes, slides, layouts, sections, and the presentation's own order."""

from collections.abc import Iterator

from govslides.ooxml.lint.packagefile import Finding
from govslides.pptxio.lint.deckfile import DeckFile, P
from govslides.pptxio.ooxml import NS, local

_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_ORDER = (
    "sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz", "smartTags",
    "embeddedFontLst", "custShowLst", "photoAlbum", "custDataLst", "kinsoku", "defaultTextStyle",
    "modifyVerifier", "extLst",
)  # fmt: skip
"""The children of `p:presentation`, as the schema orders them (ECMA-376 part 1, 19.2.1.26)."""

_FIRST_SLIDE, _FIRST_MASTER, _LAST = 256, 2147483648, 4294967295


def shape_ids(deck: DeckFile) -> Iterator[Finding]:
    """A shape without an id, with the id 0, or with another's."""
    for page in [*deck.slides, *deck.notes]:
        seen: set[str] = set()
        for shape in page.root.iter(f"{P}cNvPr"):
            number = shape.get("id", "")
            if not number.isdigit() or int(number) == 0:
                yield Finding(
                    "shape-id", page.part, f"`{shape.get('name')}` has the id {number or 'nothing'}"
                )
            elif number in seen:
                yield Finding("shape-id", page.part, f"two shapes have the id {number}")
            seen.add(number)


def slide_ids(deck: DeckFile) -> Iterator[Finding]:
    """A slide id out of range or given twice."""
    seen: set[int] = set()
    for row in deck.presentation.root.findall("p:sldIdLst/p:sldId", NS):
        number = _number(row.get("id"))
        if not _FIRST_SLIDE <= number < _FIRST_MASTER or number in seen:
            yield Finding(
                "slide-id", deck.main, f"the slide id {row.get('id')} is out of range or given twice"
            )
        seen.add(number)


def master_ids(deck: DeckFile) -> Iterator[Finding]:
    """A layout's id equal to a master's, or out of range."""
    rows = [(deck.main, row) for row in deck.presentation.root.findall("p:sldMasterIdLst/p:sldMasterId", NS)]
    for master in deck.masters:
        rows += [(master.part, row) for row in master.root.findall("p:sldLayoutIdLst/p:sldLayoutId", NS)]
    seen: set[int] = set()
    for part, row in rows:
        number = _number(row.get("id"))
        if not _FIRST_MASTER <= number <= _LAST or number in seen:
            yield Finding("master-id", part, f"the id {row.get('id')} is out of range or another's")
        seen.add(number)


def presentation_order(deck: DeckFile) -> Iterator[Finding]:
    """Lists of the presentation out of the schema's order."""
    order = [_ORDER.index(local(child)) for child in deck.presentation.root if local(child) in _ORDER]
    if order != sorted(order):
        yield Finding("presentation-order", deck.main, "its lists are not in the schema's order")
    listed = deck.presentation.root.find("p:notesMasterIdLst", NS) is not None
    if deck.presentation.leads_to("notesMaster") and not listed:
        yield Finding("presentation-order", deck.main, "its notes master is not listed")


def sections(deck: DeckFile) -> Iterator[Finding]:
    """Sections that name an absent slide, leave one out, or have no name; or none at all."""
    found = deck.presentation.root.findall(f".//{_P14}section")
    if not found:
        yield Finding("section", deck.main, "there are no named sections")
        return
    slides = [row.get("id") for row in deck.presentation.root.findall("p:sldIdLst/p:sldId", NS)]
    listed = [row.get("id") for section in found for row in section.iter(f"{_P14}sldId")]
    for number in listed:
        if number not in slides:
            yield Finding("section", deck.main, f"a section names the slide {number}, which is not there")
    if [number for number in listed if number in slides] != slides:
        yield Finding("section", deck.main, "the sections do not hold every slide once, in order")
    ids = [section.get("id") for section in found]
    for section in found:
        if not (section.get("name") or "").strip():
            yield Finding("section", deck.main, "a section has no name")
        if ids.count(section.get("id")) > 1:
            yield Finding("section", deck.main, f"two sections have the id {section.get('id')}")


def _number(written: str | None) -> int:
    return int(written) if written and written.isdigit() else -1


RULES = (shape_ids, slide_ids, master_ids, presentation_order, sections)
