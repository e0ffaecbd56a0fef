"""Rules for any package: what is named is there, what is there is named, and is what it says."""

import zlib
from collections.abc import Iterator

from govslides.ooxml.lint.packagefile import Finding, PackageFile, Relationship

_TYPES = "[Content_Types].xml"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_PNG = b"\x89PNG\r\n\x1a\n"
_MAGIC = {"png": _PNG, "jpeg": b"\xff\xd8\xff", "jpg": b"\xff\xd8\xff", "gif": b"GIF8"}
_MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg", "gif": "image/gif"}


def missing_target(file: PackageFile) -> Iterator[Finding]:
    """A relationship leads to a part that is not there."""
    for part, row in _rows(file):
        if not row.external and row.target not in file.names:
            yield Finding("missing-target", part, f"{row.id} leads to {row.target}, which is not there")


def _rows(file: PackageFile) -> Iterator[tuple[str, Relationship]]:
    for name in sorted(file.names):
        if name.endswith(".rels"):
            folder, _, own = name.rpartition("/")
            part = f"{folder.removesuffix('_rels')}{own.removesuffix('.rels')}"
            for row in file.relations(part).values():
                yield part, row


def content_types(file: PackageFile) -> Iterator[Finding]:
    """An override without its part, a part without a type, a part named twice."""
    root = file.tree(_TYPES)
    overrides = [row.get("PartName", "").lstrip("/") for row in root.findall(f"{_CT}Override")]
    defaults = {row.get("Extension", "").lower() for row in root.findall(f"{_CT}Default")}
    for name in overrides:
        if name not in file.names:
            yield Finding("phantom-type", _TYPES, f"{name} has a type but is not there")
    for name in sorted(set(overrides)):
        if overrides.count(name) > 1:
            yield Finding("phantom-type", _TYPES, f"{name} has two types")
    typed = set(overrides)
    for name in sorted(file.names - {_TYPES}):
        if name not in typed and name.rpartition(".")[2].lower() not in defaults:
            yield Finding("missing-type", _TYPES, f"{name} has no type")


def media(file: PackageFile) -> Iterator[Finding]:
    """A picture that is not what its name and its type say, or that is not whole."""
    types = {
        row.get("Extension", "").lower(): row.get("ContentType", "")
        for row in file.tree(_TYPES).findall(f"{_CT}Default")
    }
    for name in sorted(file.names):
        ending = name.rpartition(".")[2].lower()
        if ending not in _MAGIC or "/media/" not in f"/{name}":
            continue
        data = file.content(name)
        if not data.startswith(_MAGIC[ending]) or types.get(ending) != _MEDIA_TYPES[ending]:
            yield Finding("mislabelled-media", name, "it is not what its name or its type says")
        elif not _whole(data, ending):
            yield Finding("broken-media", name, "it is not whole")


def _whole(data: bytes, ending: str) -> bool:
    if ending in {"jpeg", "jpg"}:
        return data.rstrip(b"\0").endswith(b"\xff\xd9")
    return ending != "png" or _whole_png(data)


def _whole_png(data: bytes) -> bool:
    """Whether every chunk is there, with its checksum, up to IEND (PNG specification, 5.3)."""
    at = len(_PNG)
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind, end = data[at + 4 : at + 8], at + 8 + length
        if data[end : end + 4] != zlib.crc32(data[at + 4 : end]).to_bytes(4, "big"):
            return False
        if kind == b"IEND":
            return True
        at = end + 4
    return False


RULES = (missing_target, content_types, media)
