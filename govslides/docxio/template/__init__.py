"""A document template of anybody: its styles, numbering, headers, footers and page, read and refused."""

from govslides.docxio.template.reading import DocumentTemplate, read_template
from govslides.ooxml.opening import TemplateRefusedError

__all__ = ["DocumentTemplate", "TemplateRefusedError", "read_template"]
