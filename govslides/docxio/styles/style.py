"""What a style says, as data. Lengths are twips, sizes half-points, as WordprocessingML has them."""

from typing import Literal

from govslides.records import dataclass

END = -1
"""The place of a tab stop where the lines of the page end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """How letters look; what is empty or 0 is inherited.

    Fields:
        font: "heading", "body", "mono" or "math".
        bold, italic: None is inherited.
        colour, shade, underline: roles of the theme's colours.
        spacing: between letters, in twips.
        raised: "superscript" or "subscript".
    """

    font: str = ""
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool = False
    no_proof: bool = False
    colour: str = ""
    spacing: int = 0
    size: int = 0
    underline: str = ""
    shade: str = ""
    raised: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line beside a paragraph.

    Fields:
        side: "top", "left" (where text begins), "bottom", "right", "between" (two like it) or "box".
        kind: OOXML's ("single", "double", "dashed", "dotted").
        size: in eighths of a point; space: in points.
    """

    side: str
    size: int = 4
    space: int = 1
    kind: str = "single"
    colour: str = "rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style.

    Fields:
        name: as Word knows it; its built-in names are English in every language.
        id: what paragraphs refer to; a template may have another for the same name.
        follow: the name of the style that comes after it, or "" for itself.
        before, after: space, None for the inherited; line: 240ths of a line, negative for exact twips.
        left, right, hanging: indents; None for the inherited.
        number: the list level and the numbering definition ("bullet" or "decimal"), or None.
        stops: tab stops: alignment, leader, place.
        outline: 0 to 8 for headings.
        quick: whether it stands in the gallery; `rank` is its place there.
    """

    name: str
    id: str
    type: Literal["paragraph", "character"] = "paragraph"
    based: str = "Normal"
    follow: str = ""
    letters: Letters = Letters()
    keep_next: bool = False
    keep_lines: bool = False
    rules: tuple[Rule, ...] = ()
    shade: str = ""
    stops: tuple[tuple[str, str, int], ...] = ()
    before: int | None = None
    after: int | None = None
    line: int | None = None
    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    contextual: bool = False
    align: str = ""
    number: tuple[int, str] | None = None
    outline: int | None = None
    quick: bool = False
    rank: int = 99
