"""Contrast of text with what lies behind it, as WCAG 2.2 measures and wants it (1.4.3, AA)."""

from collections.abc import Iterator

from govslides.diagnostics import Sink
from govslides.source import Span
from govslides.theme.theme import Theme

NEEDED = 4.5
NEEDED_LARGE = 3.0
LARGE = 2400
"""Centipoints from which the lower ratio is enough."""

_PAIRS = (
    *((role, "paper") for role in ("ink", "muted", "myth", "reality", "accent", "link")),
    *((role, "tint") for role in ("ink", "muted", "reality", "myth")),
    *((f"code-{kind}", "tint") for kind in ("keyword", "string", "comment", "number")),
    *(("on-dark", role) for role in ("dark", "myth", "reality")),
    ("ink", "highlight"),
)
"""Text on what: the pairs that blocks set, beside the placeholders' own."""

_FOOTERS = {"ftr", "sldNum", "dt"}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two RGB colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def needed_at(size: int) -> float:
    """The contrast that text of so many centipoints needs."""
    return NEEDED_LARGE if size >= LARGE else NEEDED


def _luminance(rgb: str) -> float:
    parts = [int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check_contrast(theme: Theme, span: Span | None, sink: Sink, path: str = "") -> None:
    """Warn of each pair of text and background that is too faint."""
    for what, front, back, needed in _pairs(theme):
        ratio = contrast(front, back)
        if ratio < needed:
            sink.warning(
                "low-contrast",
                span,
                f"The contrast of {what} is {ratio:.1f}:1.",
                f"Less than {needed:g}:1 cannot be read by everybody, and by nobody on a weak projector.",
                "Make the text darker or its background lighter, or the other way round on a dark one.",
                path=path,
            )


def _pairs(theme: Theme) -> Iterator[tuple[str, str, str, float]]:
    for front, back in _PAIRS:
        if front in theme.colours and back in theme.colours:
            yield f"`{front}` on `{back}`", theme.colours[front].rgb, theme.colours[back].rgb, NEEDED
    for layout in theme.layouts.values():
        for placeholder in layout.placeholders:
            if placeholder.type in _FOOTERS:
                continue
            level = placeholder.levels[0]
            back = placeholder.background or layout.background
            yield (
                f"`{placeholder.name}` in the layout `{layout.name}`",
                theme.colours[level.colour].rgb,
                back,
                needed_at(level.size),
            )
