"""A resolved theme and its template as one record of the cache.

A record is a length, a JSON header, and the template's packed parts one after the other: reading it needs
neither an XML parser nor a zip reader. A built-in theme's header lies beside its template (resolved.json),
and its parts are stretches of that file.
"""

import json
from collections.abc import Iterable
from typing import Any

from govslides.deck.text import Bullet, Insets
from govslides.geometry import Rect, Size
from govslides.ooxml.package import Part
from govslides.pptxio.template import Presentation, Template
from govslides.theme.theme import Colour, FontFamily, Layout, LevelStyle, Placeholder, Theme

_LENGTH_BYTES = 8

_Levels = dict[tuple[LevelStyle, ...], int]
_LEVEL_FIELDS = (
    "size", "font", "colour", "bold", "italic", "align", "margin", "indent",
    "space_before", "space_after", "spacing", "capitals",
)  # fmt: skip
_STRANGE_FIELDS = ("rtl", "exact", "spaced")
_OTHER_FIELDS = ("slot", "given", "fill")
"""Fields that only templates of somebody else's need; where all are at their defaults they are left out."""


def pack(theme: Theme, template: Template) -> bytes:
    """The record of a theme and its template."""
    blob = b"".join(part.data for part in template.parts)
    told = pack_header(theme, template, blob)
    return len(told).to_bytes(_LENGTH_BYTES, "big") + told + blob


def unpack(record: bytes) -> tuple[Theme, Template] | None:
    """What `pack` put in, or None when the record is not one."""
    start = _LENGTH_BYTES + int.from_bytes(record[:_LENGTH_BYTES], "big")
    return unpack_header(record[_LENGTH_BYTES:start], record[start:])


def pack_header(theme: Theme, template: Template, blob: bytes) -> bytes:
    """The header alone, as JSON; its parts are stretches of `blob`, such as the template file itself."""
    levels: _Levels = {}
    rows = _theme_rows(theme, levels)
    styles: dict[LevelStyle, int] = {}
    nines = [[styles.setdefault(style, len(styles)) for style in nine] for nine in levels]
    header = {
        "theme": rows,
        "styles": [_style_row(style) for style in styles],
        "levels": nines,
        "template": _template_rows(template, blob),
    }
    return json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()


def unpack_header(header: bytes, blob: bytes) -> tuple[Theme, Template] | None:
    """What `pack_header` put in, or None when `header` is none."""
    try:
        rows = json.loads(header)
        return _theme(rows), _template(rows["template"], blob)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return None


def _row(record: Any) -> Any:
    """A record of plain values as a mapping."""
    from dataclasses import fields

    return {one.name: getattr(record, one.name) for one in fields(record)}


def _style_row(style: LevelStyle) -> list[Any]:
    bullet = _row(style.bullet) if style.bullet else None
    strange = [getattr(style, name) for name in _STRANGE_FIELDS]
    row = [bullet, *(getattr(style, name) for name in _LEVEL_FIELDS)]
    return [*row, *strange] if any(strange) else row


def _theme_rows(theme: Theme, levels: _Levels) -> dict[str, Any]:
    return {
        "name": theme.name,
        "size": theme.size,
        "fonts": {role: _row(font) for role, font in theme.fonts.items()},
        "colours": {role: _row(colour) for role, colour in theme.colours.items()},
        "printed": {role: _row(colour) for role, colour in theme.printed.items()},
        "scale": theme.scale,
        "floor": theme.floor,
        "gutter": theme.gutter,
        "layouts": [_layout_rows(role, layout, levels) for role, layout in theme.layouts.items()],
    }


def _layout_rows(role: str, layout: Layout, levels: _Levels) -> list[Any]:
    placeholders = [_placeholder_row(one, levels) for one in layout.placeholders]
    row = [role, layout.role, layout.name, layout.part, layout.background, layout.area, placeholders]
    return [*row, layout.title_scale] if layout.title_scale else row


def _placeholder_row(one: Placeholder, levels: _Levels) -> list[Any]:
    row = [
        one.type, one.idx, one.box, levels.setdefault(one.levels, len(levels)), _row(one.insets),
        one.anchor, one.name, one.background,
    ]  # fmt: skip
    others = [getattr(one, name) for name in _OTHER_FIELDS]
    inherited = levels.setdefault(one.inherited, len(levels)) if one.inherited else None
    others.append(inherited)
    return [*row, *others] if others != [None, None, "", None] else row


def _template_rows(template: Template, blob: bytes) -> dict[str, Any]:
    return {
        "digest": template.digest,
        "theme_part": template.theme_part,
        "notes_master": template.notes_master,
        "notes_body": template.notes_body,
        "notes_image": template.notes_image,
        "presentation": _row(template.presentation),
        "kinds": {part: list(kinds.items()) for part, kinds in template.kinds.items()},
        "parts": _part_rows(template, blob),
        **({"overrides": dict(template.overrides)} if template.overrides else {}),
    }


def _part_rows(template: Template, blob: bytes) -> list[list[Any]]:
    """Where each part's data stands in `blob`, which holds them in the same order."""
    rows, at = [], 0
    for part in template.parts:
        at = blob.index(part.data, at)
        rows.append([part.name, at, len(part.data), part.crc, part.size, part.method])
        at += len(part.data)
    return rows


def _theme(header: dict[str, Any]) -> Theme:
    rows = header["theme"]
    styles = [_style(row) for row in header["styles"]]
    levels = [tuple([styles[at] for at in nine]) for nine in header["levels"]]
    return Theme(
        name=rows["name"],
        size=Size(*rows["size"]),
        fonts={role: FontFamily(**row) for role, row in rows["fonts"].items()},
        colours={role: Colour(**row) for role, row in rows["colours"].items()},
        scale={role: tuple(tuple(step) for step in steps) for role, steps in rows["scale"].items()},
        floor=rows["floor"],
        gutter=rows["gutter"],
        layouts=dict(_layout(row, levels) for row in rows["layouts"]),
        printed={role: Colour(**row) for role, row in rows["printed"].items()},
    )


def _style(row: list[Any]) -> LevelStyle:
    bullet, *values = row
    made = Bullet(**bullet) if bullet else None
    return LevelStyle(bullet=made, **dict(zip(_LEVEL_FIELDS + _STRANGE_FIELDS, values, strict=False)))


def _layout(row: list[Any], levels: list[tuple[LevelStyle, ...]]) -> tuple[str, Layout]:
    key, role, name, part, background, area, placeholders, *scale = row
    return key, Layout(
        role=role,
        name=name,
        part=part,
        placeholders=tuple(_placeholders(placeholders, levels)),
        background=background,
        area=Rect(*area),
        title_scale=scale[0] if scale else "",
    )


def _placeholders(rows: list[Any], levels: list[tuple[LevelStyle, ...]]) -> Iterable[Placeholder]:
    for kind, idx, box, at, insets, anchor, name, background, *others in rows:
        slot, given, fill, inherited = others or (None, None, "", None)
        yield Placeholder(
            type=kind,
            idx=idx,
            box=Rect(*box),
            levels=levels[at],
            insets=Insets(**insets),
            anchor=anchor,
            name=name,
            background=background,
            slot=slot,
            given=Rect(*given) if given else None,
            fill=fill,
            inherited=None if inherited is None else levels[inherited],
        )


def _template(rows: dict[str, Any], blob: bytes) -> Template:
    parts = [
        Part(name, blob[at : at + length], crc, size, method)
        for name, at, length, crc, size, method in rows.pop("parts")
    ]
    return Template(
        presentation=Presentation(**rows.pop("presentation")),
        kinds={part: dict(pairs) for part, pairs in rows.pop("kinds").items()},
        parts=tuple(parts),
        **rows,
    )
