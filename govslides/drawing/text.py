"""Text: each paragraph is set at its place, on exactly the lines that were measured.

A paragraph is one call of a style (`p...(x, y, "line one", nl, "line two")`), so that it is one paragraph
to whoever reads the PDF; its lines are forced, and as high as they were measured.
"""

from collections.abc import Iterator
from itertools import pairwise

from govslides.deck.text import Line, Paragraph, Run, RunStyle, TextBody
from govslides.drawing.links import linked
from govslides.drawing.sheet import Sheet, pt
from govslides.geometry import EMU_PER_POINT, Rect
from govslides.press.markup import language, number, string

RAISED_PERCENT = 66
_SHIFT = {"super": -0.30, "sub": 0.25}
"""How far raised text stands above the baseline, in ems of the text around it, as DrawingML says it."""

_WEIGHT = {False: "regular", True: "bold"}
_SLANT = {False: "normal", True: "italic"}


def body_top(body: TextBody, box: Rect) -> int:
    """The y of the text area's first line in a shape or cell of `box`."""
    insets = body.insets
    spare = box.height - insets.top - insets.bottom - body.height
    return box.top + insets.top + {"top": 0, "middle": spare // 2, "bottom": spare}[body.anchor]


def paragraph_markup(paragraph: Paragraph, left: int, top: int, sheet: Sheet) -> str:
    """A paragraph whose text area begins at `left`, `top` (EMU); code that gives content."""
    lines = paragraph.lines
    if not lines or not any(run.text for run in paragraph.runs):
        return ""
    base = base_style(paragraph)
    side = physical(paragraph)
    even = len({(line.height, line.baseline) for line in lines}) == 1
    style = _style(paragraph, base, lines[0] if even else None, sheet)
    edge = min(map(_EDGES[side], lines)) if side == "l" else max(map(_EDGES[side], lines))
    made: list[str] = []
    for line, after in pairwise((*lines, None)):
        assert line is not None
        if not even:
            made.append(f"strut({pt(line.baseline)},{pt(line.height - line.baseline)})")
        shift = _EDGES[side](line) - edge
        pieces = list(_line(paragraph, line, base, sheet))
        if shift > 0 and side == "l":
            pieces.insert(0, f"h({pt(shift)}pt)")
        elif shift < 0 and side == "r":
            pieces.append(f"h({pt(-shift)}pt)")
        made += pieces
        if after is not None:
            made.append("nl")
    place = f"dx:{pt(left + edge)}pt,dy:{pt(top + lines[0].top)}pt"
    # Joined, not added: typst reads a long sum as so many sums within each other.
    text = made[0] if len(made) == 1 else f"{{{';'.join(made)}}}"
    return _PLACES[side, sheet.narrow](place, f"par({style}({text}))")


_PLACES = {
    # Nothing in a slide is wider than it is, so that no line wraps there; a cell needs room to be given.
    ("l", False): lambda place, text: f"pl({place},{text})",
    ("l", True): lambda place, text: f"pl({place},block(width:wide,{text}))",
    ("r", False): lambda place, text: f"pl({place},pr(block(width:wide,align(right,{text}))))",
    ("r", True): lambda place, text: f"pl({place},pr(block(width:wide,align(right,{text}))))",
    ("c", False): lambda place, text: f"pl({place},pc(block(width:wide,align(center,{text}))))",
    ("c", True): lambda place, text: f"pl({place},pc(block(width:wide,align(center,{text}))))",
}

_EDGES = {
    "l": lambda line: line.left,
    "r": lambda line: line.left + line.width,
    "c": lambda line: line.left + line.width // 2,
}


def physical(paragraph: Paragraph) -> str:
    """The side on which lines begin or end alike: "l", "r" or "c"."""
    if paragraph.align == "center":
        return "c"
    return "r" if (paragraph.align == "end") != paragraph.rtl else "l"


def base_style(paragraph: Paragraph) -> RunStyle:
    """The style of most of a paragraph: that of its longest run."""
    return max(paragraph.runs, key=lambda run: len(run.text)).style


def look(style: RunStyle, sheet: Sheet, family: str = "") -> tuple[str, str]:
    """A name for how letters look but for their size, and the arguments of `text` that say it."""
    stage = sheet.stage
    colour = stage.colour(style.colour)
    family = family or stage.family(style.font)
    name = f"{family.removeprefix('f-')}{'b' * style.bold}{'i' * style.italic}{colour}"
    arguments = (
        f'font: {family}, fill: {colour}, weight: "{_WEIGHT[style.bold]}", style: "{_SLANT[style.italic]}"'
    )
    return name, arguments


def _style(paragraph: Paragraph, base: RunStyle, line: Line | None, sheet: Sheet) -> str:
    """The name of a paragraph's style; `line` tells the height of all lines, None that they differ."""
    name, arguments = look(base, sheet)
    above = number(line.baseline / EMU_PER_POINT) if line else "0"
    beneath = number((line.height - line.baseline) / EMU_PER_POINT) if line else "0"
    name = f"p{base.size}{name}{'x' * paragraph.rtl}-{above}-{beneath}".replace(".", "_").replace("--", "-m")
    if name not in sheet.definitions:
        way = "rtl" if paragraph.rtl else "ltr"
        arguments += f", size: {number(base.size / 100)}pt, dir: {way}"
        arguments += f", top-edge: {above}pt, bottom-edge: {_negative(beneath)}pt"
        sheet.define(name, f" = text.with({arguments})")
    return name


def _negative(value: str) -> str:
    return value[1:] if value.startswith("-") else f"-{value}"


def _line(paragraph: Paragraph, line: Line, base: RunStyle, sheet: Sheet) -> Iterator[str]:
    """The pieces of one line: strings in the paragraph's own style, calls for others."""
    at = 0
    for run in paragraph.runs:
        end = at + len(run.text)
        if at < line.end and end > line.start:
            shown = run.text[max(line.start - at, 0) : line.end - at].replace("\v", "")
            if shown:
                yield run_markup(run, shown, base, sheet)
        at = end


def run_markup(run: Run, shown: str, base: RunStyle, sheet: Sheet) -> str:
    """A part of a run, as code; a plain string where it looks like `base`."""
    style = run.style
    made = string(shown.upper() if style.capitals else shown)
    if (style.size, style.font, style.colour, style.bold, style.italic, style.raised) != (
        base.size, base.font, base.colour, base.bold, base.italic, "",
    ):  # fmt: skip
        made = f"{_letters(style, sheet)}({made})"
    if run.language:
        tag = language(run.language)
        made = f"text({tag}, {made})" if tag else made
    if style.strike:
        made = f"strike({made})"
    if style.highlight:
        made = f"highlight(fill:{sheet.stage.colour(style.highlight)}, {made})"
    return linked(run.link, made) if run.link is not None else made


def _letters(style: RunStyle, sheet: Sheet) -> str:
    name, arguments = look(style, sheet)
    name = f"r{style.size}{style.raised}{name}"
    if name not in sheet.definitions:
        size = style.size / 100
        if style.raised:
            arguments += f", baseline: {number(_SHIFT[style.raised] * size)}pt"
            size = size * RAISED_PERCENT / 100
        sheet.define(name, f" = text.with(size: {number(size)}pt, {arguments})")
    return name
