"""The colours of a page, by light and by dark, made of a theme's.

A theme is made for slides and may have colours that are too faint for small text, or paper that is dark. A
page keeps its hues, and moves each towards black or white until WCAG's contrast (1.4.3, AA) is met on
everything that it stands on.
"""

from collections.abc import Mapping
from functools import cache

from govslides.theme.theme import Theme

TEXT = 4.5
"""The least contrast of text."""

_INK, _FAR = 10.0, 7.0
"""The contrast that running text has, and titles on the band: more than the least."""

_NIGHT = 0.012
"""The most light that paper gives by dark."""

_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)
_STEPS = 32
_HUES = ("myth", "reality", "accent", "link")
_ROLES = ("paper", "tint", "ink", "muted", "highlight", "dark", "on-dark", "muted-on-dark", *_HUES)

RGB = tuple[int, int, int]
Palette = Mapping[str, str]
"""Colours as CSS writes them, by name: paper, tint, ink, muted, rule, mark, band, band-ink, band-muted, and
each of the hues."""


def palettes(theme: Theme) -> tuple[Palette, Palette]:
    """The colours by light and by dark."""
    return _made(tuple([theme.colours[role].rgb for role in _ROLES]))


@cache
def _made(colours: tuple[str, ...]) -> tuple[Palette, Palette]:
    named = {role: _rgb(colour) for role, colour in zip(_ROLES, colours, strict=True)}
    return _light(named), _dark(named)


def contrast(one: RGB, other: RGB) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _light(colours: Mapping[str, RGB]) -> Palette:
    paper = colours["paper"]
    if _luminance(paper) < 0.8:
        paper = _WHITE
    tint = colours["tint"]
    if _luminance(tint) < 0.7:
        tint = _mixed(paper, _BLACK, 0.06)
    mark = colours["highlight"]
    if _luminance(mark) < 0.6:
        mark = (255, 240, 176)
    ink = _readable(colours["ink"], (paper, tint, mark), _BLACK, _INK)
    return _finished(colours, paper, tint, ink, mark, _BLACK)


def _dark(colours: Mapping[str, RGB]) -> Palette:
    paper = colours["dark"]
    while _luminance(paper) > _NIGHT:
        paper = _mixed(paper, _BLACK, 0.1)
    while _luminance(paper) < _NIGHT / 3:  # white letters on black glare
        paper = _mixed(paper, _WHITE, 0.02)
    tint = _mixed(paper, _WHITE, 0.06)
    mark = _mixed(paper, (255, 190, 0), 0.28)
    ink = _readable(_mixed(_WHITE, paper, 0.1), (paper, tint, mark), _WHITE, _INK)
    return _finished(colours, paper, tint, ink, mark, _WHITE)


def _finished(colours: Mapping[str, RGB], paper: RGB, tint: RGB, ink: RGB, mark: RGB, away: RGB) -> Palette:
    """The whole palette; text is moved `away` from its background where it is too faint."""
    band = colours["dark"]
    while contrast(band, _WHITE) < _INK:
        band = _mixed(band, _BLACK, 0.1)
    named = {
        "paper": paper,
        "tint": tint,
        "ink": ink,
        "rule": _mixed(paper, ink, 0.2),
        "mark": mark,
        "band": band,
        "band-ink": _readable(colours["on-dark"], (band,), _WHITE, _FAR),
        "band-muted": _readable(colours["muted-on-dark"], (band,), _WHITE, TEXT),
    }
    for name in ("muted", *_HUES):
        named[name] = _readable(colours[name], (paper, tint), away, TEXT)
    return {name: "#{:02x}{:02x}{:02x}".format(*rgb) for name, rgb in named.items()}


def _readable(colour: RGB, backgrounds: tuple[RGB, ...], away: RGB, ratio: float) -> RGB:
    """`colour`, as little nearer to `away` as makes it readable on all `backgrounds`."""
    low, high = 0, _STEPS
    while low < high:
        step = (low + high) // 2
        moved = _mixed(colour, away, step / _STEPS)
        if all(contrast(moved, background) >= ratio for background in backgrounds):
            high = step
        else:
            low = step + 1
    return _mixed(colour, away, low / _STEPS)


def _mixed(one: RGB, other: RGB, share: float) -> RGB:
    (red, green, blue), (to_red, to_green, to_blue) = one, other
    return (
        round(red + (to_red - red) * share),
        round(green + (to_green - green) * share),
        round(blue + (to_blue - blue) * share),
    )


def _luminance(rgb: RGB) -> float:
    red, green, blue = rgb
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


@cache
def _linear(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _rgb(colour: str) -> RGB:
    value = int(colour, 16)
    return value >> 16, value >> 8 & 255, value & 255
