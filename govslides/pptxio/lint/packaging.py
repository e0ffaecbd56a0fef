"""Rules for the package: what is named is there, what is there is named, and is what it says."""

import zlib
from collections.abc import Iterator

from govslides.pptxio.lint.deckfile import DeckFile, Finding, Relationship
from govslides.pptxio.ooxml import NS

_TYPES = "[Content_Types].xml"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_PNG = b"\x89PNG\r\n\x1a\n"
_MAGIC = {"png": _PNG, "jpeg": b"\xff\xd8\xff", "jpg": b"\xff\xd8\xff", "gif": b"GIF8"}
_MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg", "gif": "image/gif"}


def missing_target(deck: DeckFile) -> Iterator[Finding]:
    """A relationship leads to a part that is not there."""
    for part, row in _rows(deck):
        if not row.external and row.target not in deck.names:
            yield Finding("missing-target", part, f"{row.id} leads to {row.target}, which is not there")


def _rows(deck: DeckFile) -> Iterator[tuple[str, Relationship]]:
    for name in sorted(deck.names):
        if name.endswith(".rels"):
            folder, _, file = name.rpartition("/")
            part = f"{folder.removesuffix('_rels')}{file.removesuffix('.rels')}"
            for row in deck.relations(part).values():
                yield part, row


def missing_layout(deck: DeckFile) -> Iterator[Finding]:
    """A slide leads to no layout, or to two."""
    for slide in deck.slides:
        if len(slide.leads_to("slideLayout")) != 1:
            yield Finding("missing-layout", slide.part, "it does not lead to exactly one layout")


def unlisted_slide(deck: DeckFile) -> Iterator[Finding]:
    """A slide is in the file but not in the presentation's list, or is listed without being there."""
    listed = {slide.part for slide in deck.slides}
    for target in deck.presentation.leads_to("slide"):
        if target not in listed:
            yield Finding("unlisted-slide", target, "the presentation leads to it but does not list it")
    rows = deck.presentation.root.findall("p:sldIdLst/p:sldId", NS)
    if len(rows) != len(deck.slides):
        yield Finding("unlisted-slide", deck.main, "it lists a slide that it does not lead to")


def content_types(deck: DeckFile) -> Iterator[Finding]:
    """An override without its part, a part without a type, a part named twice."""
    root = deck.tree(_TYPES)
    overrides = [row.get("PartName", "").lstrip("/") for row in root.findall(f"{_CT}Override")]
    defaults = {row.get("Extension", "").lower() for row in root.findall(f"{_CT}Default")}
    for name in overrides:
        if name not in deck.names:
            yield Finding("phantom-type", _TYPES, f"{name} has a type but is not there")
    for name in sorted(set(overrides)):
        if overrides.count(name) > 1:
            yield Finding("phantom-type", _TYPES, f"{name} has two types")
    typed = set(overrides)
    for name in sorted(deck.names - {_TYPES}):
        if name not in typed and name.rpartition(".")[2].lower() not in defaults:
            yield Finding("missing-type", _TYPES, f"{name} has no type")


def media(deck: DeckFile) -> Iterator[Finding]:
    """A picture that is not what its name and its type say, or that is not whole."""
    types = {
        row.get("Extension", "").lower(): row.get("ContentType", "")
        for row in deck.tree(_TYPES).findall(f"{_CT}Default")
    }
    for name in sorted(deck.names):
        ending = name.rpartition(".")[2].lower()
        if ending not in _MAGIC or "/media/" not in f"/{name}":
            continue
        data = deck.content(name)
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


def svg_fallback(deck: DeckFile) -> Iterator[Finding]:
    """An SVG without the PNG that older programs show instead."""
    svg = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
    embed = f"{{{NS['r']}}}embed"
    for slide in deck.slides:
        for blip in slide.root.iter(f"{{{NS['a']}}}blip"):
            shown = slide.relations.get(blip.get(embed, ""))
            ending = shown.target.rpartition(".")[2].lower() if shown is not None else ""
            if blip.find(f".//{svg}") is not None and ending in {"", "svg"}:
                yield Finding("svg-without-png", slide.part, "an SVG has no PNG beside it")


RULES = (missing_target, missing_layout, unlisted_slide, content_types, media, svg_fallback)
