"""Our own lint of a .pptx: the traps that no validator knows, and what the accessibility gate can read.

Bytes in, findings out. Nothing is assumed about who wrote the file, so anybody's deck can be linted; and
nothing is fixed. Each rule is a function that yields findings; `RULES` lists them all.
"""

from collections.abc import Callable, Iterable

from govslides.ooxml.lint import packaging as any_packaging
from govslides.ooxml.lint.packagefile import BrokenFileError, Finding
from govslides.pptxio.lint import accessibility, identities, packaging, placeholders, tables, texts, timings
from govslides.pptxio.lint.deckfile import DeckFile

__all__ = ["RULES", "Finding", "lint"]

RULES: tuple[Callable[[DeckFile], Iterable[Finding]], ...] = (
    *any_packaging.RULES,
    *packaging.RULES,
    *identities.RULES,
    *placeholders.RULES,
    *tables.RULES,
    *texts.RULES,
    *timings.RULES,
    *accessibility.RULES,
)


def lint(data: bytes) -> list[Finding]:
    """Everything that is wrong with the deck in `data`, in the order of rules and slides."""
    try:
        deck = DeckFile(data)
        return [finding for rule in RULES for finding in rule(deck)]
    except BrokenFileError as error:
        return [Finding("broken-file", error.part, str(error))]
