"""Rules for animations: every target is there, and the build list knows it."""

from collections.abc import Iterator

from govslides.ooxml.lint.packagefile import Finding, Page
from govslides.pptxio.lint.deckfile import A, DeckFile, P
from govslides.pptxio.ooxml import NS, whole


def targets(deck: DeckFile) -> Iterator[Finding]:
    """An animation of a shape or a paragraph that is not there."""
    for page in deck.slides:
        counts = _paragraphs(page)
        for target in page.root.iter(f"{P}spTgt"):
            number = target.get("spid", "")
            if number not in counts:
                yield Finding(
                    "timing-target", page.part, f"an animation names the shape {number}, which is not there"
                )
                continue
            for span in target.iter(f"{P}pRg"):
                first, last = whole(span, "st", -1), whole(span, "end", -1)
                if not 0 <= first <= last < counts[number]:
                    yield Finding(
                        "timing-target", page.part, f"an animation names paragraphs {first} to {last}"
                    )


def _paragraphs(page: Page) -> dict[str, int]:
    """How many paragraphs each shape has, by id."""
    counts = {}
    tree = page.root.find("p:cSld/p:spTree", NS)
    for shape in tree.iter() if tree is not None else ():
        identity = shape.find("./*/p:cNvPr", NS)
        if identity is not None:
            counts[identity.get("id", "")] = len(shape.findall(f"p:txBody/{A}p", NS))
    return counts


def builds(deck: DeckFile) -> Iterator[Finding]:
    """Animated paragraphs of a shape that the build list does not build by paragraph."""
    for page in deck.slides:
        built = {
            row.get("spid", "") for row in page.root.iter(f"{P}bldP") if row.get("build", "whole") != "whole"
        }
        for target in page.root.iter(f"{P}spTgt"):
            if target.find("p:txEl", NS) is not None and target.get("spid") not in built:
                yield Finding(
                    "timing-build", page.part, f"the shape {target.get('spid')} is not built by paragraph"
                )


def node_ids(deck: DeckFile) -> Iterator[Finding]:
    """Two time nodes with one id."""
    for page in deck.slides:
        ids = [node.get("id") for node in page.root.iter(f"{P}cTn")]
        if len(set(ids)) != len(ids):
            yield Finding("timing-id", page.part, "two time nodes have one id")


RULES = (targets, builds, node_ids)
