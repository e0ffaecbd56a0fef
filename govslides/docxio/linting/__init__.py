"""Our own lint of a .docx: what validators overlook, and what makes a document hard to read for some.

Bytes in, findings out. Nothing is assumed about who wrote the file. Each rule is a function that yields
findings; `RULES` lists them all.
"""

from collections.abc import Callable, Iterable

from govslides.docxio.linting import identities, looks, reading, tables
from govslides.docxio.linting.documentfile import DocumentFile
from govslides.ooxml.lint import packaging
from govslides.ooxml.lint.packagefile import BrokenFileError, Finding

__all__ = ["RULES", "Finding", "lint_document"]

RULES: tuple[Callable[[DocumentFile], Iterable[Finding]], ...] = (
    *packaging.RULES,
    *identities.RULES,
    *looks.RULES,
    *tables.RULES,
    *reading.RULES,
)


def lint_document(data: bytes) -> list[Finding]:
    """Everything that is wrong with the document in `data`, in the order of rules and places."""
    try:
        document = DocumentFile(data)
        return [finding for rule in RULES for finding in rule(document)]
    except BrokenFileError as error:
        return [Finding("broken-file", error.part, str(error))]
