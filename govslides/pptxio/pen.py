"""Text as DrawingML: paragraphs and runs, written only where they differ from what they inherit.

A `Pen` belongs to one placeholder (or to the free shapes, the table cells, the notes) and remembers the
properties it has written, since a deck repeats a few styles thousands of times.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from govslides.deck.text import Bullet, Link, Paragraph, Run, RunStyle, TextBody
from govslides.ooxml.xml import attribute, text
from govslides.pptxio.levels import latin
from govslides.theme.theme import LevelStyle
from govslides.tuples import NamedTuple

if TYPE_CHECKING:
    from govslides.pptxio.sheet import Sheet

_MOST_STYLES = 4096
"""A pen forgets its styles beyond this many, so that a strange deck cannot fill the memory."""

_OWN_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext>'
    "</a:extLst>"
)
"""Tells PowerPoint that a link keeps its run's colour ([MS-ODRAWXML] 2.27.1.1)."""

_LINK = '<a:schemeClr val="hlink"/>'
"""What links look like in PowerPoint whatever their runs say, unless they say that they differ."""

_RAISED = {"super": ' baseline="30000"', "sub": ' baseline="-25000"'}


class _WrittenStyle(NamedTuple):
    """A run's style with the attributes and the children of `a:rPr`, and the whole of it."""

    style: RunStyle
    attributes: str
    children: str
    properties: str


class _WrittenParagraph(NamedTuple):
    """A paragraph's bullet and its `a:pPr`."""

    bullet: Bullet | None
    properties: str


class Pen:
    """See the module.

    `levels` None writes notes: no sizes, fonts or colours, since paper has its own. `exact` writes the
    lines' measured height instead of a per cent: in table cells LibreOffice takes 100 % for less than
    PowerPoint does (it leaves out the font's line gap there, and nowhere else).
    """

    __slots__ = ("_colours", "_exact", "_language", "_levels", "_mono", "_paragraphs", "_runs")

    def __init__(
        self,
        levels: Sequence[LevelStyle] | None,
        colours: Mapping[str, str],
        mono: str,
        language: str,
        *,
        exact: bool = False,
    ) -> None:
        self._exact = exact
        self._levels = levels
        self._colours = colours
        self._mono = mono
        self._language = language
        self._runs: dict[object, _WrittenStyle] = {}
        self._paragraphs: dict[object, _WrittenParagraph] = {}

    def paragraphs(self, body: TextBody, page: "Sheet") -> str:
        """The `a:p` elements of a body; an empty body has one, as the schema wants it."""
        if not body.paragraphs:
            return f'<a:p><a:endParaRPr lang="{self._language}"/></a:p>'
        return "".join([self._paragraph(paragraph, page) for paragraph in body.paragraphs])

    def _paragraph(self, paragraph: Paragraph, page: "Sheet") -> str:
        level = min(paragraph.level, 8)
        runs = paragraph.runs
        if len(runs) == 1 and runs[0].link is None:
            written = self._run(runs[0], level, page) if runs[0].text else ""
        else:
            written = "".join([self._run(run, level, page) for run in _cut(paragraph) if run.text])
        if not written:
            size = f' sz="{paragraph.size}"' if self._levels and paragraph.size else ""
            written = f'<a:endParaRPr lang="{self._language}"{size}/>'
        return f"<a:p>{self._properties(paragraph, level)}{written}</a:p>"

    def _run(self, run: Run, level: int, page: "Sheet") -> str:
        # Layout gives all text of one look the same style, so that its identity is enough to find it again.
        style = run.style
        found = self._runs.get((id(style), level, run.language))
        if found is None or found.style is not style:
            found = self._new_style(style, level, run.language)
        properties = found.properties
        if run.link is not None and self._leads(run.link):
            children = self._linked(run, found.children, page)
            properties = f"<a:rPr{found.attributes}>{children}</a:rPr>"
        if "\v" not in run.text:
            return f"<a:r>{properties}<a:t>{text(run.text)}</a:t></a:r>"
        pieces = [
            f"<a:r>{properties}<a:t>{text(piece)}</a:t></a:r>" if piece else ""
            for piece in run.text.split("\v")
        ]
        return f"<a:br>{properties}</a:br>".join(pieces)

    def _leads(self, link: Link) -> bool:
        """Whether it can be written: notes may lead to no slide but their own (ECMA-376, 13.3.5)."""
        return bool(link.url or (link.frame and self._levels is not None))

    def _linked(self, run: Run, children: str, page: "Sheet") -> str:
        link = run.link
        assert link is not None
        action = ' action="ppaction://hlinksldjump"' if link.frame else ""
        tooltip = f' tooltip="{attribute(link.tooltip)}"' if link.tooltip else ""
        head = f'<a:hlinkClick r:id="{page.link_id(link)}"{action}{tooltip}'
        inherits = run.style.colour == "link" and self._colours.get("link") == _LINK
        if self._levels is None or inherits:
            return f"{children}{head}/>"
        return f"{children}{head}>{_OWN_COLOUR}</a:hlinkClick>"

    def _new_style(self, style: RunStyle, level: int, language: str) -> "_WrittenStyle":
        if len(self._runs) >= _MOST_STYLES:
            self._runs.clear()
        attributes, children = self._attributes(style, level, language), self._children(style, level)
        properties = f"<a:rPr{attributes}>{children}</a:rPr>" if children else f"<a:rPr{attributes}/>"
        made = _WrittenStyle(style, attributes, children, properties)
        self._runs[id(style), level, language] = made
        return made

    def _attributes(self, style: RunStyle, level: int, language: str) -> str:
        base = self._levels[level] if self._levels else _NOTES
        made = [f' lang="{_clean(language) if language else self._language}"']
        if self._levels and style.size != base.size:
            made.append(f' sz="{style.size}"')
        if style.bold != base.bold:
            made.append(f' b="{style.bold:d}"')
        if style.italic != base.italic:
            made.append(f' i="{style.italic:d}"')
        if style.strike:
            made.append(' strike="sngStrike"')
        if style.capitals != base.capitals:
            made.append(' cap="all"' if style.capitals else ' cap="none"')
        if base.spaced:
            made.append(' spc="0"')
        made.append(_RAISED.get(style.raised, ""))
        made.append(' dirty="0"')
        return "".join(made)

    def _children(self, style: RunStyle, level: int) -> str:
        if self._levels is None:
            return ""
        base = self._levels[level]
        made = ""
        colour = self._colours.get(style.colour, "")
        if colour and colour != self._colours.get(base.colour):
            made += f"<a:solidFill>{colour}</a:solidFill>"
        if style.highlight in self._colours:
            made += f"<a:highlight>{self._colours[style.highlight]}</a:highlight>"
        if style.font != base.font:
            made += latin(style.font, self._mono)
        return made

    def _properties(self, paragraph: Paragraph, level: int) -> str:
        bullet = paragraph.bullet
        key = (
            level, id(bullet), paragraph.align, paragraph.rtl, paragraph.margin, paragraph.indent,
            paragraph.space_before, paragraph.space_after, paragraph.spacing,
            _line_height(paragraph) if self._exact else 0,
        )  # fmt: skip
        found = self._paragraphs.get(key)
        if found is None or found.bullet is not bullet:
            if len(self._paragraphs) >= _MOST_STYLES:
                self._paragraphs.clear()
            found = self._paragraphs[key] = _WrittenParagraph(bullet, self._differences(paragraph, level))
        return found.properties

    def _differences(self, paragraph: Paragraph, level: int) -> str:
        base = self._levels[level] if self._levels else _NOTES
        attributes = f' lvl="{level}"' if level else ""
        if self._levels is None:
            paragraph = _on_paper(paragraph, level)
        if paragraph.margin != base.margin:
            attributes = f' marL="{_within(paragraph.margin, 0, 51206400)}"' + attributes
        if paragraph.indent != base.indent:
            attributes += f' indent="{_within(paragraph.indent, -51206400, 51206400)}"'
        align = _physical(paragraph.align, rtl=paragraph.rtl)
        if align != _physical(base.align, rtl=base.rtl):
            attributes += f' algn="{align}"'
        if paragraph.rtl != base.rtl:
            attributes += f' rtl="{paragraph.rtl:d}"'
        children = self._spaces(paragraph, base) if self._levels else ""
        children += self._bullet(paragraph.bullet, base.bullet)
        if children:
            return f"<a:pPr{attributes}>{children}</a:pPr>"
        return f"<a:pPr{attributes}/>" if attributes else ""

    def _spaces(self, paragraph: Paragraph, base: LevelStyle) -> str:
        made = ""
        if self._exact and (height := _line_height(paragraph)):
            made += f"<a:lnSpc>{_points(height)}</a:lnSpc>"
        elif paragraph.spacing != base.spacing or base.exact:
            made += f'<a:lnSpc><a:spcPct val="{paragraph.spacing * 1000}"/></a:lnSpc>'
        if paragraph.space_before != base.space_before:
            made += f"<a:spcBef>{_points(paragraph.space_before)}</a:spcBef>"
        if paragraph.space_after != base.space_after:
            made += f"<a:spcAft>{_points(paragraph.space_after)}</a:spcAft>"
        return made

    def _bullet(self, bullet: Bullet | None, base: Bullet | None) -> str:
        if bullet == base:
            return ""
        if bullet is None:
            return "<a:buNone/>"
        colour = ""
        if bullet.colour in self._colours and (base is None or base.colour != bullet.colour):
            colour = f"<a:buClr>{self._colours[bullet.colour]}</a:buClr>"
        if bullet.kind == "number":
            start = f' startAt="{_within(bullet.start, 1, 32767)}"' if bullet.start != 1 else ""
            scheme = attribute(bullet.scheme)
            return f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="{scheme}"{start}/>'
        return f'{colour}<a:buFont typeface="Arial"/><a:buChar char="{attribute(bullet.char)}"/>'


def _cut(paragraph: Paragraph) -> Iterable[Run]:
    """The runs of a paragraph, links cut where PowerPoint wants them cut."""
    for run in paragraph.runs:
        if run.link is not None:
            from govslides.pptxio.links import cut_links

            return cut_links(paragraph)
    return paragraph.runs


_NOTES = LevelStyle(size=0)
_PAPER_STEP = 228600


def _on_paper(paragraph: Paragraph, level: int) -> Paragraph:
    """A paragraph of the notes: only what its level and bullet say is kept."""
    hanging = paragraph.bullet is not None
    return Paragraph(
        runs=(),
        size=0,
        bullet=paragraph.bullet,
        rtl=paragraph.rtl,
        margin=_PAPER_STEP * (level + hanging),
        indent=-_PAPER_STEP if hanging else 0,
    )


def _physical(align: str, *, rtl: bool) -> str:
    """DrawingML's alignment: it speaks of left and right, whatever way the text runs."""
    if align == "center":
        return "ctr"
    return "r" if (align == "end") != rtl else "l"


def _line_height(paragraph: Paragraph) -> int:
    """The height of a paragraph's lines in EMU, or 0 when they differ or were not measured."""
    heights = {line.height for line in paragraph.lines}
    return heights.pop() if len(heights) == 1 else 0


def _points(length: int) -> str:
    return f'<a:spcPts val="{_within(length // 127, 0, 158400)}"/>'


def _within(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))


def _clean(language: str) -> str:
    return "".join(char for char in language if char.isascii() and (char.isalnum() or char == "-")) or "en"
