"""Pictures in the page: each one's bytes stand in it once.

A picture that occurs once is an `img`. One that occurs more often is drawn by SVG, which can use a picture
again by its id; `img` would need the bytes each time.
"""

from binascii import b2a_base64
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from govslides.flow.nodes import Figure
from govslides.media import Media
from govslides.webpage import ids
from govslides.webpage.escaping import attribute

_CSS_DPI = 96
"""Pixels of a page to the inch."""

_PLACE = "\0"
"""What holds the place of a picture: no text of a page can have it."""


class Pictures:
    """Writes the pictures of one page: first their places, then, once all are known, what stands there.

    Attributes:
        figures: those that have a place.
    """

    def __init__(self, media: Mapping[str, Media]) -> None:
        self.figures: list[Figure] = []
        self._media = media

    def place(self, figure: Figure) -> str:
        """Holds the place of the picture of `figure`, in its natural size."""
        self.figures.append(figure)
        return _PLACE

    def placed(self, pieces: Iterable[str]) -> Iterable[str]:
        """`pieces` of the page with the pictures in their places, in the order in which those were made."""
        if not self.figures:
            return pieces
        written = self._written()
        out: list[str] = []
        for piece in pieces:
            if _PLACE not in piece:
                out.append(piece)
                continue
            first, *others = piece.split(_PLACE)
            out.append(first)
            for other in others:
                out += next(written), other
        return out

    def _written(self) -> Iterator[str]:
        """What stands in each place."""
        uses = Counter([self._media[figure.media].data for figure in self.figures])
        numbers: dict[bytes, int] = {}
        for figure in self.figures:
            media = self._media[figure.media]
            yield _single(figure, media) if uses[media.data] == 1 else _repeated(figure, media, numbers)


def _single(figure: Figure, media: Media) -> str:
    width, height = _size(media)
    alt = attribute(figure.alt)
    return f'<img src="{_data_uri(media)}" alt="{alt}" width="{width}" height="{height}"/>'


def _repeated(figure: Figure, media: Media, numbers: dict[bytes, int]) -> str:
    width, height = _size(media)
    size = f'width="{width}" height="{height}"'
    told = f'role="img" aria-label="{attribute(figure.alt)}"' if figure.alt else 'aria-hidden="true"'
    if media.data in numbers:
        drawn = f'<use href="#{ids.picture(numbers[media.data])}"/>'
    else:
        numbers[media.data] = len(numbers) + 1
        drawn = f'<image id="{ids.picture(numbers[media.data])}" href="{_data_uri(media)}" {size}/>'
    return f'<svg {told} {size} viewBox="0 0 {width} {height}">{drawn}</svg>'


def _size(media: Media) -> tuple[int, int]:
    """Width and height in pixels of the page."""
    scale = _CSS_DPI / media.dpi
    return max(1, round(media.width * scale)), max(1, round(media.height * scale))


def _data_uri(media: Media) -> str:
    return f"data:image/{media.kind};base64,{b2a_base64(media.data, newline=False).decode('ascii')}"
