"""The few things that all PresentationML text needs: its namespaces, the slide number as a field."""

from govslides.ooxml.xml import A, R

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
PML_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"

NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'

UNKNOWN_NUMBER = "\u2039#\u203a"
"""What PowerPoint's own layouts show in place of a slide number."""


def number_field(guid: str, shown: str = UNKNOWN_NUMBER, language: str = "en") -> str:
    """The slide number as a field: `shown` until a program computes it anew."""
    return (
        f'<a:fld id="{guid}" type="slidenum"><a:rPr lang="{language}" dirty="0"/><a:t>{shown}</a:t></a:fld>'
    )
