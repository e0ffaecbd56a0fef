"""Overflow: text that leaves its box, a box that leaves the slide, text that covers text.

One function for all writers: what it finds in a frame is what an audience would see cut off or covered.
"""

from collections.abc import Iterable, Iterator

from govslides.deck.deck import Deck, Frame
from govslides.deck.items import Item, Picture, Shape, Table
from govslides.deck.text import TextBody
from govslides.deck.walking import items_of
from govslides.geometry import Rect, Size, points
from govslides.tuples import NamedTuple

SLACK = points(1)
"""What rounding may take a line beyond its box."""


class Overflow(NamedTuple):
    """One fault of a frame.

    Fields:
        frame: its id.
        fault: "ink outside box", "box outside slide" or "covered".
        key: the item's; `other` is the one that covers it, or "".
        by: by how much, EMU.
    """

    frame: str
    fault: str
    key: str
    by: int
    other: str = ""


class Ink(NamedTuple):
    """Where something is seen: the item's key, and the rectangle of its lines or of itself."""

    key: str
    place: Rect


def overflow(deck: Deck) -> list[Overflow]:
    """Every fault of every frame, in order."""
    return [fault for frame in deck.frames for fault in frame_overflow(frame, deck.size)]


def frame_overflow(frame: Frame, size: Size) -> list[Overflow]:
    """The faults of one frame."""
    slide = Rect(0, 0, size.width, size.height)
    faults: list[Overflow] = []
    seen: list[Ink] = []
    for item in items_of(frame.items):
        by = _beyond(item.box, slide)
        if by > SLACK:
            faults.append(Overflow(frame.id, "box outside slide", item.key, by))
        faults += _outside(frame.id, item)
        seen += _ink(item)
    faults += _covered(frame.id, seen)
    return faults


def _beyond(inner: Rect, outer: Rect) -> int:
    """How far a rectangle reaches out of another one; 0 or less when it does not."""
    return max(
        outer.left - inner.left, outer.top - inner.top, inner.right - outer.right, inner.bottom - outer.bottom
    )


def _outside(frame: str, item: Item) -> Iterator[Overflow]:
    """Ink beyond the text area of a shape, or of a cell."""
    if isinstance(item, Shape) and item.body is not None:
        by = body_overflow(item.body, item.box.width, item.box.height)
        if by > SLACK:
            yield Overflow(frame, "ink outside box", item.key, by)
    elif isinstance(item, Table):
        for row in item.rows:
            for cell, width in zip(row.cells, item.columns, strict=True):
                by = body_overflow(cell.body, width, row.height)
                if by > SLACK:
                    yield Overflow(frame, "ink outside box", item.key, by)


def body_overflow(body: TextBody, width: int, height: int) -> int:
    """By how much the lines of a text body leave a box of this size, EMU; 0 or less when they do not."""
    if not body.paragraphs:
        return 0
    insets = body.insets
    room = width - insets.left - insets.right
    by = body.height - (height - insets.top - insets.bottom)
    for paragraph in body.paragraphs:
        for line in paragraph.lines:
            by = max(by, line.left + line.width - room, -line.left)
    return by


def text_ink(body: TextBody, box: Rect) -> Rect | None:
    """Where the lines of a text body stand in a box; None when there are none."""
    lines = [line for paragraph in body.paragraphs for line in paragraph.lines if line.width]
    if not lines:
        return None
    insets = body.insets
    room = box.height - insets.top - insets.bottom
    spare = room - body.height
    start = {"top": 0, "middle": spare // 2, "bottom": spare}[body.anchor]
    top = box.top + insets.top + start
    left = box.left + insets.left
    first, last = lines[0], lines[-1]
    return Rect(
        left + min(line.left for line in lines),
        top + first.top,
        max(line.left + line.width for line in lines) - min(line.left for line in lines),
        last.top + last.height - first.top,
    )


def _ink(item: Item) -> Iterator[Ink]:
    """What of an item must stay uncovered: its text, or all of a picture, chart or table."""
    if isinstance(item, Shape):
        ink = text_ink(item.body, item.box) if item.body is not None else None
        if ink is not None:
            yield Ink(item.key, ink)
    elif isinstance(item, Table | Picture) or type(item).__name__ == "Chart":
        yield Ink(item.key, item.box)


def _covered(frame: str, seen: Iterable[Ink]) -> Iterator[Overflow]:
    placed: list[Ink] = []
    for ink in seen:
        for other in placed:
            by = _overlap(ink.place, other.place)
            if by > SLACK:
                yield Overflow(frame, "covered", other.key, by, ink.key)
        placed.append(ink)


def _overlap(one: Rect, other: Rect) -> int:
    """How deep two rectangles lie in each other, EMU; 0 or less when they do not."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return min(across, down)
