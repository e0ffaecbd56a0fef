"""Styles as XML, their children in the order of the schema (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28)."""

from collections.abc import Iterable, Mapping

from govslides.docxio.colours import attributes
from govslides.docxio.page import Page
from govslides.docxio.styles.style import END, Letters, Rule, Style
from govslides.ooxml.xml import attribute
from govslides.theme.theme import Colour

_THEME_FONTS = {
    "heading": ("majorHAnsi", "majorEastAsia", "majorBidi"),
    "body": ("minorHAnsi", "minorEastAsia", "minorBidi"),
}
_MATH = "Cambria Math"
_SIDES = {"box": ("top", "left", "bottom", "right")}
_SIDE_ORDER = ("top", "left", "bottom", "right", "between")


class Brush:
    """Writes looks in a theme's colours; on a page; `rtl` puts bars on the right."""

    __slots__ = ("_colours", "_mono", "_page", "_rtl")

    def __init__(self, colours: Mapping[str, Colour], mono: str, page: Page, *, rtl: bool = False) -> None:
        self._colours = colours
        self._mono = mono
        self._page = page
        self._rtl = rtl

    def letters(self, look: Letters) -> str:
        """The children of `w:rPr`."""
        made = [self._font(look.font), self._switches(look)]
        if look.colour:
            made.append(f"<w:color{attributes(self._colours, look.colour)}/>")
        if look.spacing:
            made.append(f'<w:spacing w:val="{look.spacing}"/>')
        if look.size:
            made.append(f'<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/>')
        if look.underline:
            made.append(f'<w:u w:val="single"{attributes(self._colours, look.underline, "color")}/>')
        if look.shade:
            made.append(self.shade(look.shade))
        if look.raised:
            made.append(f'<w:vertAlign w:val="{look.raised}"/>')
        return "".join(made)

    def _switches(self, look: Letters) -> str:
        made = []
        for name, value in (("b", look.bold), ("i", look.italic)):
            if value is not None:
                made += [toggle(name, on=value), toggle(f"{name}Cs", on=value)]
        if look.capitals:
            made.append(toggle("caps"))
        if look.no_proof:
            made.append(toggle("noProof"))
        return "".join(made)

    def _font(self, font: str) -> str:
        if font in _THEME_FONTS:
            latin, asian, complex_ = _THEME_FONTS[font]
            return (
                f'<w:rFonts w:asciiTheme="{latin}" w:hAnsiTheme="{latin}" w:eastAsiaTheme="{asian}" '
                f'w:cstheme="{complex_}"/>'
            )
        name = {"mono": self._mono, "math": _MATH}.get(font, "")
        shown = attribute(name)
        return f'<w:rFonts w:ascii="{shown}" w:hAnsi="{shown}" w:cs="{shown}"/>' if name else ""

    def shade(self, role: str) -> str:
        """`w:shd` in a role's colour."""
        return f'<w:shd w:val="clear" w:color="auto"{attributes(self._colours, role, "fill", "themeFill")}/>'

    def rules(self, rules: tuple[Rule, ...]) -> str:
        """`w:pBdr`, or nothing."""
        sides = {side: rule for rule in rules for side in _SIDES.get(rule.side, (rule.side,))}
        if not sides:
            return ""
        inner = "".join([self.rule(side, sides[side]) for side in _SIDE_ORDER if side in sides])
        return f"<w:pBdr>{inner}</w:pBdr>"

    def rule(self, side: str, rule: Rule) -> str:
        """One line, as borders of paragraphs, tables and cells have it."""
        if self._rtl and rule.side == "left":
            side = "right"
        colour = attributes(self._colours, rule.colour, "color")
        return f'<w:{side} w:val="{rule.kind}" w:sz="{rule.size}" w:space="{rule.space}"{colour}/>'

    def paragraph(self, style: Style, number_id: int = 0) -> str:
        """The children of a style's `w:pPr`; `number_id` is that of its numbering."""
        made = [
            toggle("keepNext") if style.keep_next else "",
            toggle("keepLines") if style.keep_lines else "",
        ]
        if style.number is not None:
            made.append(
                f'<w:numPr><w:ilvl w:val="{style.number[0]}"/><w:numId w:val="{number_id}"/></w:numPr>'
            )
        made.append(self.rules(style.rules))
        if style.shade:
            made.append(self.shade(style.shade))
        if style.stops:
            end = self._page.text
            made.append(tab_stops([(*stop[:2], end if stop[2] == END else stop[2]) for stop in style.stops]))
        made.append(spacing(style.before, style.after, style.line))
        made.append(indent(style.left, style.hanging, style.right))
        if style.contextual:
            made.append("<w:contextualSpacing/>")
        if style.align:
            made.append(f'<w:jc w:val="{style.align}"/>')
        if style.outline is not None:
            made.append(f'<w:outlineLvl w:val="{style.outline}"/>')
        return "".join(made)


def toggle(name: str, *, on: bool = True) -> str:
    """A property that is on or off."""
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'


def tab_stops(stops: Iterable[tuple[str, str, int]]) -> str:
    """`w:tabs`: for each stop its alignment, leader and place."""
    rows = "".join(
        [
            f'<w:tab w:val="{align}"' + (f' w:leader="{leader}"' if leader else "") + f' w:pos="{place}"/>'
            for align, leader, place in stops
        ]
    )
    return f"<w:tabs>{rows}</w:tabs>"


def spacing(before: int | None, after: int | None, line: int | None) -> str:
    """`w:spacing`, or nothing; a negative line is exact."""
    made = "" if before is None else f' w:before="{before}"'
    if after is not None:
        made += f' w:after="{after}"'
    if line is not None:
        rule = "exact" if line < 0 else "auto"
        made += f' w:line="{abs(line)}" w:lineRule="{rule}"'
    return f"<w:spacing{made}/>" if made else ""


def indent(left: int | None, hanging: int | None, right: int | None = None) -> str:
    """`w:ind`, or nothing."""
    made = "" if left is None else f' w:left="{left}"'
    if right is not None:
        made += f' w:right="{right}"'
    if hanging is not None:
        made += f' w:hanging="{hanging}"'
    return f"<w:ind{made}/>" if made else ""
