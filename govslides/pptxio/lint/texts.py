"""Rules for text: languages, links, levels, sizes, autofit."""

from collections.abc import Iterator

from govslides.ooxml.lint.packagefile import Finding
from govslides.ooxml.lint.texts import LANGUAGE, well_formed
from govslides.pptxio.lint.deckfile import A, DeckFile
from govslides.pptxio.ooxml import NS, R_ID

_JUMP = "ppaction://hlinksldjump"


def languages(deck: DeckFile) -> Iterator[Finding]:
    """A run without a language, or with one that no tag can be."""
    for page in [*deck.slides, *deck.notes]:
        for run in (*page.root.iter(f"{A}r"), *page.root.iter(f"{A}fld")):
            properties = run.find("a:rPr", NS)
            language = properties.get("lang") if properties is not None else None
            if language is None:
                yield Finding("language", page.part, f"`{run.findtext('a:t', '', NS)}` has no language")
            elif not LANGUAGE.fullmatch(language):
                yield Finding("language", page.part, f"`{language}` is no language tag")


def links(deck: DeckFile) -> Iterator[Finding]:
    """A link that leads nowhere, whose URI is malformed, or whose scheme is not allowed."""
    for page in [*deck.slides, *deck.notes]:
        for link in page.root.iter(f"{A}hlinkClick"):
            row = page.relations.get(link.get(R_ID, ""))
            if row is None:
                yield Finding("link", page.part, "a link leads nowhere")
            elif not row.external and (row.kind != "slide" or link.get("action") != _JUMP):
                yield Finding("link", page.part, "a link within the deck is no jump to a slide")
        for row in page.relations.values():
            if row.external and row.kind == "hyperlink" and not well_formed(row.target):
                yield Finding("link", page.part, f"`{row.target}` is no link that can be followed")


def external_parts(deck: DeckFile) -> Iterator[Finding]:
    """Anything but a link that leads out of the file: it would be fetched on opening."""
    for page in [*deck.slides, *deck.notes, *deck.masters]:
        for row in page.relations.values():
            if row.external and row.kind != "hyperlink":
                yield Finding("external-part", page.part, f"{row.kind} leads to {row.target}")


def levels(deck: DeckFile) -> Iterator[Finding]:
    """A list level beyond the ninth, or a type size that is none."""
    for page in [*deck.slides, *deck.notes]:
        for paragraph in page.root.iter(f"{A}pPr"):
            if not paragraph.get("lvl", "0").isdigit() or int(paragraph.get("lvl", "0")) > 8:
                yield Finding(
                    "list-level", page.part, f"the list level {paragraph.get('lvl')} is not one of 0 to 8"
                )
        for name in ("rPr", "endParaRPr", "defRPr"):
            for run in page.root.iter(f"{A}{name}"):
                size = run.get("sz", "1800")
                if not size.isdigit() or not 100 <= int(size) <= 400_000:
                    yield Finding("type-size", page.part, f"the type size {size} is not one of 100 to 400000")


def autofit(deck: DeckFile) -> Iterator[Finding]:
    """Autofit without a stored scale: PowerPoint does not shrink such text when it opens the file."""
    for page in deck.slides:
        for fit in page.root.iter(f"{A}normAutofit"):
            if fit.get("fontScale") is None:
                yield Finding("autofit", page.part, "autofit has no stored scale, so nothing shrinks")


RULES = (languages, links, external_parts, levels, autofit)
