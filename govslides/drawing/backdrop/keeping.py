"""Backdrops in the user's cache: reading a template's XML takes longer than drawing a small deck."""

import json
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Sequence

from govslides.cache import Cache
from govslides.digests import sha256
from govslides.drawing.backdrop import Backdrop
from govslides.drawing.stage import Stage
from govslides.ooxml.package import Part

_REVISION = "2"
"""Of what is drawn; raise it whenever that changes, and what the cache knows counts no more."""


def kept_backdrops(stage: Stage, parts: Sequence[Part], roles: Iterable[str], cache: Cache) -> Backdrop:
    """The same as `backdrops`, from the cache when it is known."""
    wanted = sorted(roles)
    name = _name(stage, parts, wanted)
    known = cache.read(name)
    if known is not None:
        return _unpacked(known)
    from govslides.drawing.backdrop.layouts import backdrops

    made = backdrops(stage, parts, wanted)
    cache.write(name, _packed(made))
    return made


def _name(stage: Stage, parts: Sequence[Part], roles: Sequence[str]) -> str:
    theme = stage.theme
    told = [_REVISION, stage.width, stage.height, [[role, stage.layout(role).part] for role in roles]]
    told += [sorted((role, font.name, font.twin) for role, font in theme.fonts.items())]
    digest = sha256(json.dumps(told).encode())
    for part in parts:
        digest.update(f"\0{part.name}\0{len(part.data)}\0".encode())
        digest.update(part.data)
    return f"backdrop-{digest.hexdigest()}"


def _packed(backdrop: Backdrop) -> bytes:
    files = {name: b2a_base64(data, newline=False).decode("ascii") for name, data in backdrop.files.items()}
    return json.dumps([backdrop.markup, backdrop.numbered, files, backdrop.undrawn]).encode()


def _unpacked(record: bytes) -> Backdrop:
    markup, numbered, files, undrawn = json.loads(record)
    pictures = {name: a2b_base64(data) for name, data in files.items()}
    return Backdrop(markup, tuple(numbered), pictures, tuple(undrawn))
