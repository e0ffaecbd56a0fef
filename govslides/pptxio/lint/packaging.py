"""Rules for the package of a deck: its slides and layouts are there and named."""

from collections.abc import Iterator

from govslides.ooxml.lint.packagefile import Finding
from govslides.pptxio.lint.deckfile import DeckFile
from govslides.pptxio.ooxml import NS


def missing_layout(deck: DeckFile) -> Iterator[Finding]:
    """A slide leads to no layout, or to two."""
    for slide in deck.slides:
        if len(slide.leads_to("slideLayout")) != 1:
            yield Finding("missing-layout", slide.part, "it does not lead to exactly one layout")


def unlisted_slide(deck: DeckFile) -> Iterator[Finding]:
    """A slide is in the file but not in the presentation's list, or is listed without being there."""
    listed = {slide.part for slide in deck.slides}
    for target in deck.presentation.leads_to("slide"):
        if target not in listed:
            yield Finding("unlisted-slide", target, "the presentation leads to it but does not list it")
    rows = deck.presentation.root.findall("p:sldIdLst/p:sldId", NS)
    if len(rows) != len(deck.slides):
        yield Finding("unlisted-slide", deck.main, "it lists a slide that it does not lead to")


def svg_fallback(deck: DeckFile) -> Iterator[Finding]:
    """An SVG without the PNG that older programs show instead."""
    svg = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
    embed = f"{{{NS['r']}}}embed"
    for slide in deck.slides:
        for blip in slide.root.iter(f"{{{NS['a']}}}blip"):
            shown = slide.relations.get(blip.get(embed, ""))
            ending = shown.target.rpartition(".")[2].lower() if shown is not None else ""
            if blip.find(f".//{svg}") is not None and ending in {"", "svg"}:
                yield Finding("svg-without-png", slide.part, "an SVG has no PNG beside it")


RULES = (missing_layout, unlisted_slide, svg_fallback)
