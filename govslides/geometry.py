"""Lengths, sizes and rectangles.

Lengths are whole English Metric Units (EMU, 914400 to the inch, 12700 to the point), as OOXML stores
them. Type sizes are whole hundredths of a point ("centipoints"), as DrawingML's `sz` stores them.
"""

from govslides.tuples import NamedTuple

EMU_PER_INCH = 914400
EMU_PER_POINT = 12700
EMU_PER_CENTIPOINT = 127


def inches(value: float) -> int:
    """`value` inches in EMU."""
    return round(value * EMU_PER_INCH)


def points(value: float) -> int:
    """`value` points in EMU."""
    return round(value * EMU_PER_POINT)


class Size(NamedTuple):
    """A width and a height in EMU."""

    width: int
    height: int


class Rect(NamedTuple):
    """A rectangle in EMU, measured from the slide's top left corner."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The x of the right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The y of the bottom edge."""
        return self.top + self.height

    def contains(self, other: "Rect", *, slack: int = 0) -> bool:
        """Whether `other` lies inside, give or take `slack` EMU on each side."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def inset(self, horizontal: int, vertical: int) -> "Rect":
        """The rectangle smaller by `horizontal` EMU left and right, by `vertical` above and below."""
        return Rect(
            self.left + horizontal,
            self.top + vertical,
            self.width - 2 * horizontal,
            self.height - 2 * vertical,
        )
