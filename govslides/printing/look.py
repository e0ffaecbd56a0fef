"""The look of a document: the theme's values and the page's measures, as typst code."""

from collections.abc import Iterable
from functools import cache

from govslides.deck.text import FontRole
from govslides.flow.flow import Flow, Paper
from govslides.fonts.face import face
from govslides.press.markup import colour, language, number
from govslides.press.typefaces import family
from govslides.records import dataclass
from govslides.theme.theme import Theme

PAPERS: dict[Paper, tuple[float, float]] = {"a4": (595.28, 841.89), "letter": (612, 792)}
"""Widths and heights of paper, in points."""

HEADS = "fffffe"
"""What fills a cell that heads its row: white on paper, and told apart by nothing else (see `heads`)."""

HEAD, FOOT = 70.0, 74.0
"""The margins above and beneath the text, in points."""

_LEADING, _CLOSE = 1.36, 1.31
"""From one line to the next, as a multiple of the type's size; and where a page can be saved."""

_LETTERS = 74
"""How many letters a full line holds: ragged lines then have 60 to 75, which read well (Bringhurst, The
Elements of Typographic Style, 2.1.2)."""
_LETTER = 4.6
"""The average width of a letter, in points: fonts with narrow letters are set larger."""
_SAMPLE = (
    "reforms that begin with technology tend to automate what is already there, and careers change last "
)
_MARGIN, _GUTTER = 124.0, 18.0
_EDGE = 44.0
"""The least distance of anything from the paper's edge: printers leave about 12 mm blank."""
_CONTRAST = 4.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A document's measures, in points, and its definitions as code.

    Fields:
        size: of running text.
        measure: the width of text.
        wide: the width of tables that stand out into the margins.
        whole: the width of pictures of slides: of text and margins, or of what a printer prints.
        height: of the page's text.
        margin: the width of the margin's figures, 0 when there are none.
        family: the font of running text, as `fonts.face` knows it.
        leading: from one line to the next, as a multiple of the type's size.
        code: the definition of `look`.
    """

    size: float
    measure: float
    wide: float
    whole: float
    height: float
    margin: float
    family: str
    leading: float
    code: str

    @property
    def line(self) -> float:
        """From one line to the next, in points."""
        return self.size * self.leading


def look_of(flow: Flow, theme: Theme, *, margin: bool, broad: bool, close: bool = False) -> Look:
    """The look of `flow`: with a column for the margin's figures or without, and as `broad` as the paper
    for pages of pictures; `close` for lines that are a little closer."""
    theme = theme.for_paper()
    width, height = PAPERS[flow.paper]
    body = theme.fonts["body"].twin
    size, usual = _type(body)
    column = _MARGIN + _GUTTER if margin else 0.0
    room = width - 2 * _EDGE - column
    measure = room if broad else min(usual, room)
    outer = (width - measure - column) / 2
    wide = measure if margin else width - 2 * _EDGE
    leading = _CLOSE if close else _LEADING
    fields = {
        **{role: _fonts(theme, role) for role in ("heading", "body", "mono")},
        **_colours(theme),
        "heads": colour(HEADS),
        "size": f"{number(size)}pt",
        "leading": number(leading),
        "head": f"{number(HEAD)}pt",
        "foot": f"{number(FOOT)}pt",
        "paper": f"({number(width)}pt, {number(height)}pt)",
        "outer": f"({number(outer)}pt, {number(outer + column)}pt)",
        "bleed": f"{number((wide - measure) / 2)}pt",
        "margin": f"{number(_MARGIN if margin else 0)}pt",
        "gutter": f"{number(_GUTTER if margin else 0)}pt",
        "direction": "rtl" if flow.properties.rtl else "ltr",
        "language": f"({language(flow.properties.language)})",
    }
    code = "#let look = (\n" + "".join(f"  {key}: {value},\n" for key, value in fields.items()) + ")\n"
    return Look(
        size=size,
        measure=measure,
        wide=wide,
        whole=max(wide, measure + column),
        height=height - HEAD - FOOT,
        margin=_MARGIN if margin else 0.0,
        family=body,
        leading=leading,
        code=code,
    )


@cache
def _type(font: str) -> tuple[float, float]:
    """The size of running text in `font`, a quarter point's step from 9.5 to 11.5, and its measure."""
    known = face(font)
    letter = known.units(_SAMPLE) / known.upem / len(_SAMPLE)
    size = min(11.5, max(9.5, round(4 * _LETTER / letter) / 4))
    return size, _LETTERS * letter * size


def _fonts(theme: Theme, role: FontRole) -> str:
    return f'("{family(theme.fonts[role].twin)}", ..fallbacks)'


def _colours(theme: Theme) -> dict[str, str]:
    """The colours of a page: the theme's, dark enough for small type on white."""
    found = {
        name: colour(_readable(theme.colours[name].rgb))
        for name in ("ink", "muted", "accent", "myth", "reality", "link")
    }
    return {**found, "rule": colour("b8b8b8"), "faint": colour("8c8c8c"), "highlight": colour("e2e2e2")}


def _readable(rgb: str) -> str:
    """`rgb`, darkened until text of it reads on white paper (WCAG 2.2, 1.4.3)."""
    parts = [int(rgb[at : at + 2], 16) for at in (0, 2, 4)]
    while 1.05 / (_luminance(parts) + 0.05) < _CONTRAST:
        parts = [part * 9 // 10 for part in parts]
    return "".join(f"{part:02x}" for part in parts)


def _luminance(parts: Iterable[int]) -> float:
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
