"""A layout taken apart for matching: its title, the places for text, and what else it holds."""

from collections.abc import Sequence

from govslides.geometry import Rect, Size
from govslides.pptxio.reader.raw import RawLayout, RawPlaceholder
from govslides.records import dataclass, replace

TITLES = ("title", "ctrTitle")
TEXTS = ("body", "obj", "subTitle")
SMALL = ("ftr", "sldNum", "dt", "hdr")

LARGE = 0.17
"""The share of the slide from which a place holds a slide's main text."""

_LOWEST = 0.92
"""How far down the slide a place grows, as a share of its height."""

_LEAST = 0.012
"""Smaller places than this share of the slide hold no text worth placing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """See the module.

    Fields:
        title: where the title stands, or None.
        large: places for main text, in the reading order of the slide: by row, then from left to right.
        small: places for a line or two.
        other: places for pictures, charts and the like.
        number: of the layout within its master, from 0.
    """

    layout: RawLayout
    size: Size
    title: RawPlaceholder | None
    large: tuple[RawPlaceholder, ...]
    small: tuple[RawPlaceholder, ...]
    other: tuple[RawPlaceholder, ...]
    number: int = 0

    def share(self, box: Rect) -> float:
        """How much of the slide a box takes."""
        return box.width * box.height / (self.size.width * self.size.height)

    @property
    def texts(self) -> tuple[RawPlaceholder, ...]:
        """All places for text but the title."""
        return self.large + self.small


def parts_of(layout: RawLayout, size: Size, number: int = 0) -> Parts:
    """The parts of a layout; what stands off the slide, is turned or set in vertical lines does not count."""
    usable = [one for one in layout.placeholders if one.plain and _on_slide(one, size)]
    usable = [_grown(one, usable, size) for one in usable]
    titles = [one for one in layout.placeholders if one.type in TITLES and one.plain]
    texts = sorted((one for one in usable if one.type in TEXTS), key=lambda one: _reading_order(one, size))
    whole = size.width * size.height
    large = tuple(one for one in texts if _share(one.box, whole) >= LARGE)
    return Parts(
        layout=layout,
        size=size,
        title=titles[0] if titles else None,
        large=large,
        small=tuple(one for one in texts if _LEAST <= _share(one.box, whole) < LARGE),
        other=tuple(one for one in usable if one.type not in (*TITLES, *TEXTS, *SMALL)),
        number=number,
    )


def _grown(one: RawPlaceholder, others: Sequence[RawPlaceholder], size: Size) -> RawPlaceholder:
    """A place that grows with its text, as tall as it may get: down to what stands beneath it."""
    if not one.grows or one.type not in {"body", "obj"}:
        return one
    box = one.box
    beneath = [
        other.box.top
        for other in others
        if other.box.top >= box.bottom and other.box.left < box.right and other.box.right > box.left
    ]
    bottom = min([round(size.height * _LOWEST), *beneath])
    return replace(one, box=Rect(box.left, box.top, box.width, max(bottom - box.top, box.height)))


def _share(box: Rect, whole: int) -> float:
    return box.width * box.height / whole


def _reading_order(one: RawPlaceholder, size: Size) -> tuple[int, int]:
    return (round(one.box.top * 12 / size.height), one.box.left)


def _on_slide(one: RawPlaceholder, size: Size) -> bool:
    """Whether most of a placeholder is on the slide; some templates park what they hide beside it."""
    box = one.box
    if not one.placed or box.width <= 0 or box.height <= 0:
        return False
    across = min(box.right, size.width) - max(box.left, 0)
    down = min(box.bottom, size.height) - max(box.top, 0)
    return across > 0 and down > 0 and across * down * 10 >= box.width * box.height * 8
