"""Rules for placeholders: each stands in its layout, and one of them is the slide's title."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govslides.ooxml.lint.packagefile import Finding, Page
from govslides.pptxio.lint.deckfile import A, DeckFile, P
from govslides.pptxio.ooxml import NS

TITLES = {"title", "ctrTitle"}


def absent_placeholder(deck: DeckFile) -> Iterator[Finding]:
    """A placeholder whose index the layout (or the notes master) does not have; a title may stand alone."""
    for page, above in [*_with(deck, deck.slides, "slideLayout"), *_with(deck, deck.notes, "notesMaster")]:
        known = {(_kind(one), one.get("idx", "0")) for one in above.iter(f"{P}ph")}
        for one in page.root.iter(f"{P}ph"):
            key = (_kind(one), one.get("idx", "0"))
            if key not in known and key != ("title", "0"):
                yield Finding(
                    "absent-placeholder", page.part, f"its layout has no {key[0]} placeholder {key[1]}"
                )


def _with(deck: DeckFile, pages: list[Page], kind: str) -> Iterator[tuple[Page, Element]]:
    for page in pages:
        for target in page.leads_to(kind):
            if target in deck.names:
                yield page, deck.tree(target)


def _kind(placeholder: Element) -> str:
    kind = placeholder.get("type", "obj")
    return "title" if kind in TITLES else kind


def twice_filled(deck: DeckFile) -> Iterator[Finding]:
    """Two shapes that fill one placeholder."""
    for page in deck.slides:
        seen: set[tuple[str, str]] = set()
        for one in page.root.iter(f"{P}ph"):
            key = (_kind(one), one.get("idx", "0"))
            if key in seen:
                yield Finding("twice-filled", page.part, f"two shapes fill the {key[0]} placeholder {key[1]}")
            seen.add(key)


def titles(deck: DeckFile) -> Iterator[Finding]:
    """No title, two titles, an empty one, one that is not first in reading order, one used before."""
    seen: set[str] = set()
    for page in deck.slides:
        found = [shape for shape in page.root.iter(f"{P}sp") if _is_title(shape)]
        if len(found) != 1:
            yield Finding("title", page.part, f"it has {len(found)} titles")
            continue
        title = text_of(found[0])
        if not title:
            yield Finding("title", page.part, "its title is empty")
        if title.casefold() in seen:
            yield Finding("title", page.part, f"the title `{title}` was used before")
        seen.add(title.casefold())
        if _first_shape(page) is not found[0]:
            yield Finding("title", page.part, "its title is not first in reading order")


def _is_title(shape: Element) -> bool:
    one = shape.find("p:nvSpPr/p:nvPr/p:ph", NS)
    return one is not None and one.get("type") in TITLES


def _first_shape(page: Page) -> Element | None:
    shapes = {f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")}
    tree = page.root.find("p:cSld/p:spTree", NS)
    return next((child for child in tree if child.tag in shapes), None) if tree is not None else None


def text_of(element: Element) -> str:
    """The words of an element, a space for each paragraph and line break."""
    words = []
    for node in element.iter():
        if node.tag == f"{A}t":
            words.append(node.text or "")
        elif node.tag in {f"{A}p", f"{A}br"}:
            words.append(" ")
    return " ".join("".join(words).split())


RULES = (absent_placeholder, twice_filled, titles)
