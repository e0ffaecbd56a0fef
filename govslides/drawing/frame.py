"""One frame as typst code, drawn without knowing its place among the others.

`frame_markup` is pure: frames can be drawn in any order, in any process. What they share, and the numbers
of slides, come in when the deck is put together (`assembly.py`).
"""

from govslides.deck.deck import Frame
from govslides.deck.items import Item, Shape
from govslides.deck.text import Align, RunStyle
from govslides.drawing.items import item_markup
from govslides.drawing.sheet import Sheet, pt, seen
from govslides.drawing.stage import Stage, backdrop_name
from govslides.drawing.text import look
from govslides.press.markup import number, string
from govslides.theme.theme import NO_SLOT, Layout, Placeholder

TITLES = ("title", "ctrTitle")


BREAK = "\f"
"""Stands between a frame's definitions and its code; no text holds it (see `govslides.press.markup`)."""


def frame_markup(frame: Frame, stage: Stage) -> str:
    """Draw `frame`: lines of definitions, `BREAK`, and a block of typst code.

    In the code, `number` is the slide's number and `level` that of its heading. A definition is the same
    in every frame that has it.
    """
    sheet = Sheet(stage)
    layout = stage.layout(frame.role)
    name = backdrop_name(layout)
    parts = [name]
    heading = string(frame.title) if seen(frame.title) else "str(number)"
    titled = False
    for item in frame.items:
        made = item_markup(item, sheet)
        if (slot := _slot(item, layout)) is not None:
            parts.append(f'held(held-{name},"{slot}",{",".join(pt(side) for side in item.box)})')
        if not titled and _is_title(item):
            titled = True
            made = f"heading-of(level,{heading},{{{made}}})"
        if made:
            parts.append(made)
    if not titled:
        parts.insert(1, f"heading-of(level,{heading},none)")
    if frame.number:
        parts += _footer(layout.placeholders, sheet)
    code = "\n".join(parts)
    return "\n".join(sheet.definitions.values()) + f"{BREAK}{{{code}}}"


def _slot(item: Item, layout: Layout) -> int | None:
    """The template's index of the placeholder that an item fills, when it may show what fills that."""
    if not isinstance(item, Shape) or item.placeholder is None or item.fill or item.stroke:
        return None
    idx = item.placeholder.idx
    found = next((one for one in layout.placeholders if one.idx == idx), None)
    if found is None or found.slot == NO_SLOT:
        return None
    return idx if found.slot is None else found.slot


def _is_title(item: Item) -> bool:
    return isinstance(item, Shape) and item.placeholder is not None and item.placeholder.type in TITLES


def _footer(placeholders: tuple[Placeholder, ...], sheet: Sheet) -> list[str]:
    """The footer's text and the slide number, where the layout has them; no part of what is read."""
    made = []
    for placeholder in placeholders:
        if placeholder.type == "ftr" and sheet.stage.footer:
            made.append(_small(placeholder, string(sheet.stage.footer), sheet))
        elif placeholder.type == "sldNum":
            made.append(_small(placeholder, "str(number)", sheet))
    return made


_TURNED: dict[Align, str] = {"start": "{}", "center": "pc({})", "end": "pr({})"}


def _small(placeholder: Placeholder, shown: str, sheet: Sheet) -> str:
    level, box, insets = placeholder.levels[0], placeholder.box, placeholder.insets
    style = RunStyle(
        size=level.size, font=level.font, colour=level.colour, bold=level.bold, italic=level.italic
    )
    face = sheet.stage.face(level.font, bold=level.bold, italic=level.italic)
    descent = face.descent(level.size)
    height = (face.ascent(level.size) + descent) * level.spacing // 100
    spare = box.height - insets.top - insets.bottom - height
    top = box.top + insets.top + {"top": 0, "middle": spare // 2, "bottom": spare}[placeholder.anchor]
    name, arguments = look(style, sheet)
    name = sheet.define(
        f"t{level.size}{name}", f" = thin.with(size: {number(level.size / 100)}pt, {arguments})"
    )
    width = box.width - insets.left - insets.right
    x = box.left + insets.left + {"start": 0, "center": width // 2, "end": width}[level.align]
    text = _TURNED[level.align].format(f"{name}({shown})")
    return f"pl(dx:{pt(x)}pt,dy:{pt(top + height - descent)}pt,pdf.artifact({text}))"
