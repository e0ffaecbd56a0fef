"""Text bodies: paragraphs in order, those with a bullet as lists that a reader's program can tell.

A list of typst gives the tags. It takes no room: labels and texts stand at their own places.
"""

from collections.abc import Sequence

from govslides.deck.text import Paragraph, TextBody
from govslides.drawing.numbering import numbers
from govslides.drawing.sheet import Sheet, pt
from govslides.drawing.text import body_top, look, paragraph_markup
from govslides.geometry import Rect
from govslides.press.markup import number, string
from govslides.records import replace


def body_markup(body: TextBody, box: Rect, sheet: Sheet) -> str:
    """The text of a shape or cell of `box`; statements of typst code, "" when there is nothing."""
    writer = _Writer(body, box, sheet)
    made = []
    at = 0
    while at < len(body.paragraphs):
        if body.paragraphs[at].bullet is None:
            made.append(writer.paragraph(at))
            at += 1
        else:
            code, at = writer.items(at)
            made.append(code)
    return ";".join(code for code in made if code)


class _Writer:
    def __init__(self, body: TextBody, box: Rect, sheet: Sheet) -> None:
        self.paragraphs: Sequence[Paragraph] = body.paragraphs
        self.left = box.left + body.insets.left
        self.right = box.right - body.insets.right
        self.top = body_top(body, box)
        self.sheet = sheet
        self.labels = numbers(body.paragraphs)

    def paragraph(self, at: int) -> str:
        return paragraph_markup(self.paragraphs[at], self.left, self.top, self.sheet)

    def items(self, at: int) -> tuple[str, int]:
        """The list that begins with paragraph `at`, and where it ends; deeper items lie in the one above."""
        level, kind = self.paragraphs[at].level, _kind(self.paragraphs[at])
        made: list[str] = []
        while at < len(self.paragraphs):
            paragraph = self.paragraphs[at]
            if paragraph.bullet is None or paragraph.level < level:
                break
            if paragraph.level == level and _kind(paragraph) != kind:
                break
            if paragraph.level > level and made:
                inner, at = self.items(at)
                made[-1] = f"{{{made[-1]};{inner}}}"
                continue
            made += [self._label(at) or "none", self.paragraph(at) or "none"]
            at += 1
        return f"items({','.join(made)})", at

    def _label(self, at: int) -> str:
        """The bullet or number of a paragraph, at its place."""
        paragraph = self.paragraphs[at]
        shown = self.labels[at]
        if not paragraph.lines or not shown or not paragraph.runs:
            return ""
        bullet = paragraph.bullet
        assert bullet is not None
        first = paragraph.runs[0].style
        style = replace(
            first,
            colour=bullet.colour or first.colour,
            font="body" if first.font == "mono" else first.font,
            raised="", strike=False, highlight="",
        )  # fmt: skip
        line = paragraph.lines[0]
        family = ""
        if bullet.kind == "char":
            style, family = replace(style, bold=False, italic=False), "signs"
        name, arguments = look(style, self.sheet, family)
        size = number(style.size / 100)
        name = self.sheet.define(f"l{style.size}{name}", f" = thin.with(size: {size}pt, {arguments})")
        stand = paragraph.margin + paragraph.indent
        x = self.right - stand if paragraph.rtl else self.left + stand
        y = self.top + line.top + line.baseline
        made = f"{name}({string(shown)})"
        return f"pl(dx:{pt(x)}pt,dy:{pt(y)}pt,{f'pr({made})' if paragraph.rtl else made})"


def _kind(paragraph: Paragraph) -> str:
    """What makes items a list of their own: bullets, or numbers of one scheme."""
    bullet = paragraph.bullet
    return "" if bullet is None else bullet.kind if bullet.kind == "char" else bullet.scheme
