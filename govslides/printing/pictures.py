"""Pictures as typst code."""

from govslides.flow.nodes import Figure
from govslides.media import Media
from govslides.press.markup import number, string

_POINTS = 72 / 96
"""Points to a pixel: pictures without a width are shown at 96 dpi."""
_HIGHEST = 0.72
"""The share of a page's height that a picture takes at most, so that its caption finds room beneath."""


def picture(figure: Figure, name: str, media: Media, *, share: float, height: float) -> str:
    """The call that shows `figure`, whose file is called `name`, on a page so high (in points)."""
    most = _HIGHEST * height * media.width / max(1, media.height)
    wanted = share or figure.width
    if not wanted:
        wanted = 1.0
        most = min(most, media.width * _POINTS)
    framed = "true" if figure.framed else "false"
    return f"pic({string(name)},{string(figure.alt)},{wanted * 100:.4g}%,{number(max(1.0, most))}pt,{framed})"
