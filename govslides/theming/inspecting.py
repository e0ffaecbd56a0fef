"""What a template holds and how it would be used, as plain data: for `govslides theme inspect`."""

from collections.abc import Mapping
from typing import Any

from govslides.geometry import EMU_PER_POINT, Rect
from govslides.pptxio.reader.raw import RawLayout, RawTemplate
from govslides.theme.theme import NO_SLOT, Theme
from govslides.theming.foreign import Fitted
from govslides.theming.owning import unmeasured
from govslides.theming.scene import Scene

_INCH = EMU_PER_POINT * 72
_RATIOS = ((16, 9), (4, 3), (16, 10), (3, 2), (1, 1), (9, 16), (3, 4))


def inspection(file: str, raw: RawTemplate, fitted: Fitted) -> dict[str, Any]:
    """All that there is to tell; docs/templates.md describes the keys."""
    theme = fitted.theme
    return {
        "format": 1,
        "file": file,
        "size": {"width": _inches(raw.size.width), "height": _inches(raw.size.height), "ratio": _ratio(raw)},
        "slides_left_out": raw.dropped,
        "embedded_fonts": list(raw.embedded),
        "masters": [
            {
                "number": number,
                "name": master.name,
                "fonts": {"heading": master.fonts["major"], "body": master.fonts["minor"]},
                "colours": dict(master.palette),
                "layouts": [at for at, one in enumerate(raw.layouts, 1) if one.master == number - 1],
            }
            for number, master in enumerate(raw.masters, 1)
        ],
        "layouts": [_layout(number, layout, raw) for number, layout in enumerate(raw.layouts, 1)],
        "roles": _roles(raw, fitted),
        "fonts": _fonts(theme),
        "colours": {role: colour.rgb for role, colour in theme.colours.items() if "template" not in role},
        "sizes": {
            "body": [size / 100 for size in theme.scale["body"][0]],
            "title": theme.scale["title"][0][0] / 100,
            "floor": theme.floor / 100,
        },
        "missing": _missing(raw, fitted),
    }


def _inches(length: int) -> float:
    return round(length / _INCH, 2)


def _box(box: Rect) -> list[float]:
    return [_inches(side) for side in box]


def _ratio(raw: RawTemplate) -> str:
    share = raw.size.width / raw.size.height
    near = min(_RATIOS, key=lambda ratio: abs(ratio[0] / ratio[1] - share))
    return f"{near[0]}:{near[1]}" if abs(near[0] / near[1] - share) < 0.01 else f"{share:.2f}:1"


def _layout(number: int, layout: RawLayout, raw: RawTemplate) -> dict[str, Any]:
    scene = Scene(layout, raw.size)
    seen = scene.colours(Rect(0, 0, *raw.size))
    return {
        "number": number,
        "name": layout.name,
        "master": layout.master + 1,
        "type": layout.kind,
        "background": max(dict.fromkeys(seen), key=seen.count),
        "drawings": len(layout.drawings),
        "placeholders": [
            {
                "type": one.type,
                "index": one.idx,
                "name": one.name,
                "box": _box(one.box) if one.placed else None,
                "size": one.levels[0].size / 100,
            }
            for one in layout.placeholders
        ],
    }


def _roles(raw: RawTemplate, fitted: Fitted) -> list[dict[str, Any]]:
    return [
        {
            "role": role,
            "layout": match.number + 1,
            "name": raw.layouts[match.number].name,
            "by": match.by,
            "reasons": list(match.reasons),
            "own_places": [
                one.name
                for one in fitted.theme.layouts[role].placeholders
                if one.slot == NO_SLOT and one.name != "Sources"
            ],
            "area": _box(fitted.theme.layouts[role].area),
        }
        for role, match in fitted.matches.items()
    ]


def _fonts(theme: Theme) -> list[dict[str, str]]:
    stand_ins: Mapping[str, str] = unmeasured(theme)
    return [
        {
            "role": role if not role.startswith("font ") else "other",
            "name": family.name,
            "measured_with": stand_ins.get(family.name, ""),
        }
        for role, family in theme.fonts.items()
    ]


def _missing(raw: RawTemplate, fitted: Fitted) -> list[str]:
    """What the template lacks, one sentence each."""
    found = []
    borrowed = [
        role for role, match in fitted.matches.items() if match.by not in {"match", "name", "built-in"}
    ]
    if borrowed:
        found.append(f"No layouts of their own for: {', '.join(borrowed)}.")
    content = raw.layouts[fitted.matches["content"].number]
    kinds = {one.type for one in content.placeholders}
    if not kinds & {"title", "ctrTitle"}:
        found.append("The content layout has no title; titles stand in a place of our own.")
    if not kinds & {"body", "obj"}:
        found.append("The content layout has no place for text; text stands in a place of our own.")
    if "sldNum" not in kinds:
        found.append("The content layout has no slide number, so slides show none.")
    return found
