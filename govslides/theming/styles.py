"""Paragraph styles of a theme file: nine list levels, the deeper ones going on from the last written."""

from typing import cast

from govslides.deck.text import Align, Bullet, FontRole
from govslides.geometry import inches, points
from govslides.records import replace
from govslides.theme.theme import LevelStyle
from govslides.theming.fields import Fields, each

LEVELS = 9
"""How many list levels DrawingML has (`lvl1pPr` to `lvl9pPr`)."""

_STEP = inches(0.26)
"""How much further each deeper level stands, where the file does not say."""


def read_levels(fields: Fields) -> tuple[LevelStyle, ...]:
    """The nine levels of a style that writes its first one or more."""
    written = each(fields.rows("levels"), lambda value: _level(Fields(value, "A level", fields.sink)))
    fields.close()
    return continued(written or (LevelStyle(size=1800),))


def continued(levels: tuple[LevelStyle, ...]) -> tuple[LevelStyle, ...]:
    """`levels` up to nine; a level with a bullet steps in, one without stays."""
    made = list(levels[:LEVELS])
    while len(made) < LEVELS:
        last = made[-1]
        step = _STEP if last.bullet else 0
        made.append(replace(last, margin=last.margin + step))
    return tuple(made)


def _level(fields: Fields) -> LevelStyle:
    size = fields.number("size", 6, 400)
    before, after = fields.number("before", 0, 200), fields.number("after", 0, 200)
    spacing = fields.number("spacing", 50, 300)
    char, colour = fields.text("bullet"), fields.text("bullet-colour")
    level = LevelStyle(
        size=round((size or 18) * 100),
        font=cast("FontRole", fields.choice("font", ("heading", "body", "mono"), "body")),
        colour=fields.text("colour", "ink"),
        bold=fields.flag("bold"),
        italic=fields.flag("italic"),
        bullet=Bullet(kind="char", char=char, colour=colour) if char else None,
        align=cast("Align", fields.choice("align", ("start", "center", "end"), "start")),
        margin=fields.length("margin"),
        indent=fields.length("indent"),
        space_before=points(before or 0),
        space_after=points(after or 0),
        spacing=round(spacing or 100),
        capitals=fields.flag("capitals"),
    )
    fields.close()
    return level
