"""The few things that all OOXML text needs: escaping, the XML declaration, the namespaces."""

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

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


def relationship(id_: str, kind: str, target: str, *, external: bool = False) -> str:
    """A row of a relationships part; `kind` is the type's last word, or a whole type."""
    mode = ' TargetMode="External"' if external else ""
    full = kind if "/" in kind else f"{R}/{kind}"
    return f'<Relationship Id="{id_}" Type="{full}" Target="{attribute(target)}"{mode}/>'


def relationships(rows: "list[tuple[str, str, str]]") -> str:
    """A relationships part of internal (id, kind, target) rows."""
    return relationships_of("".join([relationship(*row) for row in rows]))


def relationships_of(rows: str) -> str:
    """A relationships part of finished rows."""
    return f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'


def override(name: str, kind: str) -> str:
    """A row of the content types: the part `name` (no leading slash) is of `kind`."""
    return f'<Override PartName="/{name}" ContentType="{kind}"/>'


def clean_language(tag: str) -> str:
    """A BCP 47 tag with nothing in it that no tag can have; "en" when nothing is left."""
    kept = "".join(
        char for char in tag.replace("_", "-") if char.isascii() and (char.isalnum() or char == "-")
    )
    return kept.strip("-") or "en"
