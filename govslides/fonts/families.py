"""Which open font measures which family.

A twin has the same advance widths as the font whose place it takes, so that a deck that names Calibri
and is measured with Carlito breaks its lines where PowerPoint will.
"""

STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
"""Index: 1 for bold plus 2 for italic."""

TWINS = {
    "arial": "LiberationSans",
    "arimo": "LiberationSans",
    "caladea": "Caladea",
    "calibri": "Carlito",
    "cambria": "Caladea",
    "carlito": "Carlito",
    "courier": "LiberationMono",
    "courier new": "LiberationMono",
    "cousine": "LiberationMono",
    "gelasio": "Gelasio",
    "georgia": "Gelasio",
    "helvetica": "LiberationSans",
    "liberation mono": "LiberationMono",
    "liberation sans": "LiberationSans",
    "liberation serif": "LiberationSerif",
    "times": "LiberationSerif",
    "times new roman": "LiberationSerif",
    "tinos": "LiberationSerif",
}

LINE = 1.2117
"""The least height of a line at 100 %, in em. PowerPoint's text box grows by 276,999 EMU for each line of
18 pt; LibreOffice sets 1.2 em whatever the font in shapes, and less in table cells. A font that is taller
by itself (Carlito, 1.2207) keeps its own height, as PowerPoint's table rows do."""

UNKNOWN_LINE = 1.36
"""The same for a family without metrics: Open Sans and Noto Sans are 1.36, Segoe UI 1.33."""

UNKNOWN_SCALE = 112
"""Per cent of its stand-in's width that an unknown family is taken to have. Open Sans and Noto Sans are
some 3 to 5 % wider than Arial, Montserrat 12 %; Roboto, Lato and Source Sans are narrower."""

_SERIF = ("serif", "times", "roman", "garamond", "book", "palatino", "minion", "baskerville", "merriweather")
_MONO = ("mono", "code", "consol", "courier", "menlo", "typewriter")


def twin(family: str) -> tuple[str, bool]:
    """The open family that measures `family`, and whether its widths are the same."""
    name = family.strip().lower()
    known = TWINS.get(name)
    if known:
        return known, True
    if any(word in name for word in _MONO):
        return "LiberationMono", False
    if "sans" not in name and any(word in name for word in _SERIF):
        return "LiberationSerif", False
    return "LiberationSans", False


def faces() -> list[str]:
    """The stem of every font file, in name order."""
    return [f"{family}-{style}" for family in sorted(set(TWINS.values())) for style in STYLES]
