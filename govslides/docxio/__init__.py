"""Documents: a Flow in, the bytes of a .docx out."""

from typing import TYPE_CHECKING

from govslides.docxio.write import write_document

if TYPE_CHECKING:
    from govslides.ooxml.lint.packagefile import Finding

__all__ = ["lint", "write_document"]


def lint(data: bytes) -> "list[Finding]":
    """What our own lint of documents finds in the bytes of a .docx."""
    from govslides.docxio.linting import lint_document

    return lint_document(data)
