"""The places of a layout: where its title and its main text stand, found once for all slides."""

from typing import TYPE_CHECKING

from govslides.geometry import Rect
from govslides.layout.styles import body_of, reference_to, title_of
from govslides.layout.typesetting import Spread
from govslides.theme.theme import Layout, Placeholder

if TYPE_CHECKING:
    from govslides.layout.scope import Setting

TITLE_SCALES = {
    "title": "hero",
    "section": "section",
    "closing": "section",
    "myth": "label",
    "claim": "label",
    "question": "label",
    "quotation": "label",
}
"""The scale of a layout's title where that is not "title"."""

SMALLER = {"title": ((2400,),), "section": ((2800,), (2400,)), "hero": ((2800,), (2400,))}
"""Sizes for titles that are too long for the theme's, by scale."""


class Places:
    """The places of one layout.

    Fields:
        body: the placeholder of its main text, or None.
        area: where content stands, edge of text to edge of text.
        title, title_area: where its title stands, and that title's text.
        style, spread: how a title is set there.
        reference: what its shape refers to.
    """

    __slots__ = ("area", "body", "layout", "reference", "spread", "style", "title", "title_area")

    def __init__(self, layout: Layout, setting: "Setting") -> None:
        self.layout = layout
        self.body = body_of(layout)
        self.area = text_area(self.body) if self.body is not None else layout.area
        self.title = title = title_of(layout, setting.theme)
        self.title_area = text_area(title)
        scale = layout.title_scale or TITLE_SCALES.get(layout.role, "title")
        self.style = setting.styles.of(layout, title, scale, SMALLER.get(scale, ()))
        self.spread = Spread(rtl=setting.rtl, insets=title.insets, anchor=title.anchor)
        self.reference = reference_to(title)


def places_of(role: str, setting: "Setting") -> Places:
    """The places of the theme's layout for a role."""
    found = setting.places.get(role)
    if found is None:
        found = setting.places[role] = Places(setting.theme.layout(role), setting)
    return found


def text_area(placeholder: Placeholder) -> Rect:
    """Where the text of a placeholder stands: its box without its insets."""
    box, insets = placeholder.box, placeholder.insets
    return Rect(
        box.left + insets.left,
        box.top + insets.top,
        box.width - insets.left - insets.right,
        box.height - insets.top - insets.bottom,
    )
