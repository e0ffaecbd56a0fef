"""Pictures as typst code."""

from govslides.flow.nodes import Figure, Handed
from govslides.media import Media
from govslides.press.markup import number, string
from govslides.printing.look import Look

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


_ROWS = {1: 1, 2: 2, 3: 3, 6: 3}
_GAP, _TITLE = 32.0, 150.0
"""Points between rows of slides, and what the title takes of the first page."""
_PICTURED = 0.6
"""The share of a page that one slide takes at most."""
RULING = 24.0
"""Points from one line to write on to the next: 8.5 mm, as in exercise books."""


def handed_fit(handed: Handed, look: Look, aspect: float, *, first: bool) -> tuple[float, int]:
    """The share of its column that a slide takes so that all of `handed` fit on a page, and the lines to
    write on that find room with each; `aspect` is a slide's height to its width."""
    rows = _ROWS.get(handed.per_page, 3)
    room = (look.height - (_TITLE if first else 0.0)) / rows - _GAP * (rows > 1)
    column = look.whole if rows < 3 else (look.whole - _GAP / 2) / 2
    if rows == 1:
        share = min(1.0, _PICTURED * room / max(1.0, column * aspect))
        return share, max(3, int((room - share * column * aspect - 3.5 * _GAP) / RULING))
    return min(1.0, room / max(1.0, column * aspect)), max(3, int(room / RULING))
