"""Documents: a Flow in, the bytes of a .docx out."""

from govslides.docxio.write import write_document

__all__ = ["write_document"]
