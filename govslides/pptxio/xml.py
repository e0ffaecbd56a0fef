"""The few things that all OOXML text needs: escaping, the XML declaration, the namespaces."""

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PML_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"

NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'

_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(55296, 57344), 65534, 65535))
"""What XML 1.0 has no room for (its production 2, Char); such characters are left out."""


def text(value: str) -> str:
    """`value` as character data; what XML cannot hold is left out."""
    if not value.isprintable():
        value = value.translate(_FORBIDDEN)
    if "&" in value:
        value = value.replace("&", "&amp;")
    if "<" in value:
        value = value.replace("<", "&lt;")
    if ">" in value:
        value = value.replace(">", "&gt;")
    return value


def attribute(value: str) -> str:
    """`value` as an attribute's, to stand in double quotation marks."""
    value = text(value)
    if '"' in value:
        value = value.replace('"', "&quot;")
    if not value.isprintable():
        value = value.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")
    return value


UNKNOWN_NUMBER = "\u2039#\u203a"
"""What PowerPoint's own layouts show in place of a slide number."""


def number_field(guid: str, shown: str = UNKNOWN_NUMBER, language: str = "en") -> str:
    """The slide number as a field: `shown` until a program computes it anew."""
    return (
        f'<a:fld id="{guid}" type="slidenum"><a:rPr lang="{language}" dirty="0"/><a:t>{shown}</a:t></a:fld>'
    )


def relationships(rows: "list[tuple[str, str, str]]") -> str:
    """A relationships part of internal (id, kind, target) rows; `kind` is the type's last word."""
    inner = "".join(
        f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{attribute(target)}"/>'
        for id_, kind, target in rows
    )
    return f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">{inner}</Relationships>'
