"""Text on a slide: resolved styles, and the lines that were measured."""

from typing import Any, Literal

from govslides.records import dataclass
from govslides.source import Span

FontRole = Literal["heading", "body", "mono"]
Align = Literal["start", "center", "end"]
Anchor = Literal["top", "middle", "bottom"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a run leads: `url` outside, or `frame`, the id of a frame of this deck."""

    url: str = ""
    frame: str = ""
    tooltip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStyle:
    """How a run looks, fully resolved.

    Fields:
        size: centipoints.
        colour: a colour role of the theme ("ink", "muted", "myth"...).
        raised: "" on the baseline, "super" or "sub".
    """

    size: int
    font: FontRole = "body"
    colour: str = "ink"
    bold: bool = False
    italic: bool = False
    strike: bool = False
    highlight: str = ""
    raised: Literal["", "super", "sub"] = ""
    capitals: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Text of one style; a vertical tab in `text` is a line break."""

    text: str
    style: RunStyle
    link: Link | None = None
    language: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """What stands before a paragraph: a character, or a number that counts from `start`.

    `scheme` is how a number is written, as OOXML names it ("arabicPeriod": 1., "alphaUcPeriod": A.).
    """

    kind: Literal["char", "number"]
    char: str = "\u2022"
    start: int = 1
    colour: str = ""
    scheme: str = "arabicPeriod"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A measured line: the paragraph's text from `start` up to `end`, in EMU.

    Fields:
        left: x of its start from the text area's left edge.
        top: y of its upper edge from the text area's upper edge.
        width: without the space at its end.
        height: with its line spacing.
        baseline: from `top` to the baseline.
    """

    start: int
    end: int
    left: int
    top: int
    width: int
    height: int
    baseline: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph on a slide.

    Fields:
        runs: in order; may be empty, then `size` sets the height of the empty line.
        level: 0 to 8.
        margin: EMU from the text area's edge to the text; `indent` (EMU, negative for a hanging one) is
            added on the first line.
        space_before, space_after: EMU.
        spacing: line spacing in per cent of the font's own line height.
        rtl: whether it runs right to left; `align` "start" is then the right edge.
        lines: as measured; empty in notes, which nobody lays out.
    """

    runs: tuple[Run, ...]
    size: int
    level: int = 0
    bullet: Bullet | None = None
    align: Align = "start"
    rtl: bool = False
    margin: int = 0
    indent: int = 0
    space_before: int = 0
    space_after: int = 0
    spacing: int = 100
    lines: tuple[Line, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Insets:
    """EMU between a shape's edge and its text area."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


NO_INSETS = Insets()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBody:
    """The text of a shape or a cell; `height` is its ink in EMU, first line's top to last line's foot."""

    paragraphs: tuple[Paragraph, ...]
    insets: Insets = NO_INSETS
    anchor: Anchor = "top"
    height: int = 0


EMPTY_BODY = TextBody(paragraphs=())

# A deck has ten thousands of the following, and this way each takes a third of the time.
_new = object.__new__


def new_run(text: str, style: RunStyle, link: Link | None, span: Span | None) -> Run:
    """A run of the deck's language."""
    made: Any = _new(Run)
    made.text = text
    made.style = style
    made.link = link
    made.language = ""
    made.span = span
    return made  # type: ignore[no-any-return]


def new_line(start: int, end: int, left: int, top: int, width: int, height: int, baseline: int) -> Line:
    """A line."""
    made: Any = _new(Line)
    made.start = start
    made.end = end
    made.left = left
    made.top = top
    made.width = width
    made.height = height
    made.baseline = baseline
    return made  # type: ignore[no-any-return]


def new_paragraph(
    runs: tuple[Run, ...],
    size: int,
    level: int = 0,
    bullet: Bullet | None = None,
    align: Align = "start",
    rtl: bool = False,
    margin: int = 0,
    indent: int = 0,
    space_before: int = 0,
    space_after: int = 0,
    spacing: int = 100,
    lines: tuple[Line, ...] = (),
    span: Span | None = None,
) -> Paragraph:
    """A paragraph."""
    made: Any = _new(Paragraph)
    made.runs = runs
    made.size = size
    made.level = level
    made.bullet = bullet
    made.align = align
    made.rtl = rtl
    made.margin = margin
    made.indent = indent
    made.space_before = space_before
    made.space_after = space_after
    made.spacing = spacing
    made.lines = lines
    made.span = span
    return made  # type: ignore[no-any-return]


def new_body(paragraphs: tuple[Paragraph, ...], insets: Insets, anchor: Anchor, height: int) -> TextBody:
    """A text body."""
    made: Any = _new(TextBody)
    made.paragraphs = paragraphs
    made.insets = insets
    made.anchor = anchor
    made.height = height
    return made  # type: ignore[no-any-return]
