"""Pictures in the page: each one's bytes stand in it once.

A picture that occurs once is an `img`. One that occurs more often is drawn by SVG, which can use a picture
again by its id; `img` would need the bytes each time.
"""

from binascii import b2a_base64
from collections import Counter
from collections.abc import Mapping

from govslides.flow.nodes import Figure
from govslides.media import Media
from govslides.webpage import ids
from govslides.webpage.escaping import attribute

_CSS_DPI = 96
"""Pixels of a page to the inch."""


class Pictures:
    """Writes the pictures of one page."""

    def __init__(self, figures: list[Figure], media: Mapping[str, Media]) -> None:
        self._media = media
        self._uses = Counter(media[figure.media].data for figure in figures)
        self._numbers: dict[bytes, int] = {}

    def written(self, figure: Figure) -> str:
        """The picture of `figure`, in its natural size."""
        media = self._media[figure.media]
        width, height = (max(1, round(pixels * _CSS_DPI / media.dpi)) for pixels in _sizes(media))
        size = f'width="{width}" height="{height}"'
        if self._uses[media.data] == 1:
            return f'<img src="{_data_uri(media)}" alt="{attribute(figure.alt)}" {size}/>'
        told = f'role="img" aria-label="{attribute(figure.alt)}"' if figure.alt else 'aria-hidden="true"'
        return f'<svg {told} {size} viewBox="0 0 {width} {height}">{self._drawn(media, size)}</svg>'

    def _drawn(self, media: Media, size: str) -> str:
        number = self._numbers.get(media.data)
        if number is not None:
            return f'<use href="{"#" + ids.picture(number)}"/>'
        number = self._numbers[media.data] = len(self._numbers) + 1
        return f'<image id="{ids.picture(number)}" href="{_data_uri(media)}" {size}/>'


def _sizes(media: Media) -> tuple[int, int]:
    return media.width, media.height


def _data_uri(media: Media) -> str:
    return f"data:image/{media.kind};base64,{b2a_base64(media.data, newline=False).decode('ascii')}"
