"""Quotations: large in the theme's layout for them, or on a panel beside other things."""

from collections.abc import Sequence

from govslides.deck.deck import Target
from govslides.deck.items import Item
from govslides.geometry import Rect, inches
from govslides.layout.balance import without_widow
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.fitting import fit
from govslides.layout.panels import panel
from govslides.layout.pieces import Piece
from govslides.layout.places import text_area
from govslides.layout.scope import Scope
from govslides.layout.sheets import Easel, Sheet, stack_sheets
from govslides.layout.snippets import Snippet
from govslides.layout.stack import Part, Stack, stack
from govslides.layout.styles import placeholder_at
from govslides.layout.text import Text, grown, narrowed
from govslides.layout.typesetting import Spread
from govslides.source import Span
from govslides.theme.theme import Placeholder

WORDS, ATTRIBUTION = 21, 22
"""The placeholders of the layout."""


NEAR = inches(0.4)
"""Between the words and who said them."""


class Quotation(Piece):
    """What was said, and who said it."""

    def __init__(self, parts: Sequence[Part], attribution: list[Snippet], span: Span) -> None:
        self.parts = list(parts)
        self.attribution = attribution
        self.span = span
        self.click = 0
        self.stage = STAGE
        self._scope: Scope | None = None

    def words(self) -> list[Draft]:
        """The words and who said them."""
        out: list[Draft] = []
        for part in self.parts:
            out += [part] if isinstance(part, Draft) else part.words()
        if self.attribution:
            out.append(Draft(self.attribution, self.span, kind="muted"))
        return out

    def shared(self, scope: Scope) -> Piece:
        """The quotation on a panel."""
        parts: list[Part] = []
        for part in self.parts:
            if isinstance(part, Draft):
                part.kind = part.kind or "spoken"
            parts.append(part)
        if self.attribution:
            dash = Snippet("\u2014 ", 0, None, self.span)
            parts.append(Draft([dash, *self.attribution], self.span, kind="muted", gap=0.7))
        made = panel(parts, scope, label="", colour="myth", name="Quotation", span=self.span)
        made.click = self.click
        return made


class QuotationStage:
    """A quotation alone on its slide."""

    alone = False

    def sheets(self, pieces: Sequence[Piece], easel: Easel) -> list[Sheet]:
        """One frame, or more for a long quotation; who said it stands on the last."""
        quotation = pieces[0]
        assert isinstance(quotation, Quotation)
        scope = easel.scope
        layout = easel.layout("quotation")
        words, attribution = placeholder_at(layout, WORDS), placeholder_at(layout, ATTRIBUTION)
        gutter = scope.setting.theme.gutter
        if words is None or attribution is None or not all(isinstance(p, Draft) for p in quotation.parts):
            return stack_sheets(Stack([quotation.shared(scope)], gutter), easel, "title-only")
        style = scope.setting.styles.of(layout, words, "quote")
        canvas = easel.canvas("quotation")
        area = text_area(words)
        top = area.top + canvas.shift
        end = min(area.bottom, canvas.bottom - _attribution_height(quotation, canvas, attribution))
        area = Rect(area.left, top, area.width, end - top)
        whole = stack(quotation.parts, scope, style)
        sheets = []
        foot = area.bottom
        for part, step in fit(whole, area.width, area.height, scope.sink, quotation.span):
            canvas = easel.canvas("quotation")
            canvas.body = None
            for text in part.pieces:
                assert isinstance(text, Text)
                measured = text.measured(area.width, step)
                measured = without_widow(measured, text.drafts, style, step, scope.setting.language)
                room = narrowed(area, area.width - measured.width, text.rtl)
                spread = Spread(rtl=text.rtl, insets=words.insets, anchor=words.anchor)
                text.click = text.click or quotation.click
                box = grown(room, words.insets)
                canvas.items.append(text.shape(canvas, measured, box, "quotation", spread, words))
                foot = area.bottom - {"middle": (area.height - measured.height) // 2}.get(words.anchor, 0)
            sheets.append(Sheet("quotation", canvas, step))
        if quotation.attribution:
            canvas.items += _attributed(quotation, canvas, foot + NEAR)
        return sheets


STAGE = QuotationStage()


def _attribution_height(quotation: Quotation, canvas: Canvas, placeholder: Placeholder) -> int:
    """What who said it takes above the foot, with the space above it, EMU; 0 when nobody is named."""
    if not quotation.attribution:
        return 0
    style = canvas.styles.of(canvas.layout, placeholder, "attribution")
    text = Text([Draft(quotation.attribution, quotation.span)], style)
    return text.measure(text_area(placeholder).width, 0) + NEAR


def _attributed(quotation: Quotation, canvas: Canvas, top: int) -> list[Item]:
    """Who said it, at `top` or where the theme has it, whichever is nearer to the words."""
    placeholder = placeholder_at(canvas.layout, ATTRIBUTION)
    assert placeholder is not None
    setting = canvas.scope.setting
    style = setting.styles.of(canvas.layout, placeholder, "attribution")
    text = Text([Draft(quotation.attribution, quotation.span)], style, rtl=setting.rtl)
    text.click = quotation.click
    area = text_area(placeholder)
    measured = text.measured(area.width, 0)
    top = min(area.top, top)
    height = max(min(area.height, canvas.bottom - top), measured.height)
    area = Rect(area.left, top, area.width, height)
    spread = Spread(rtl=setting.rtl, insets=placeholder.insets, anchor=placeholder.anchor)
    box = grown(area, placeholder.insets)
    shape = text.shape(canvas, measured, box, "attribution", spread, placeholder)
    canvas.reveal(quotation.click, Target(key=shape.key))
    return [shape]
