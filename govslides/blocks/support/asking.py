"""Questions, polls and activities on slides of their own: what is asked, the choices, how and how long."""

from collections.abc import Sequence

from govslides.blocks.support.nodes import Choice, Prompt
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import ITEM, PLAIN, Draft
from govslides.layout.pieces import Piece
from govslides.layout.places import text_area
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.sheets import Easel, Sheet, stack_sheets
from govslides.layout.snippets import Snippet
from govslides.layout.stack import Part, stack
from govslides.layout.styles import body_of, placeholder_at
from govslides.layout.text import Text, grown
from govslides.layout.typesetting import Spread
from govslides.source import Span
from govslides.theme.theme import Placeholder

META = 21
"""The placeholder for minutes and groups."""

LETTERS = "alphaUcPeriod"

FROM_QUESTION = 1.5
"""The space between a question and its first choice, as a multiple of that between choices."""

APART = 2.5
"""The space between prompts that share a slide, as a multiple of that between paragraphs."""


class Asked(Piece):
    """What is asked, with its choices, and the line beneath; `several` when it is more than one prompt."""

    several = False

    def __init__(self, parts: Sequence[Part], meta: str, span: Span | None) -> None:
        self.parts = list(parts)
        self.meta = meta
        self.span = span
        self.click = 0
        self.stage = ASKING

    def words(self) -> list[Draft]:
        """The text of all that is asked."""
        out: list[Draft] = []
        for part in self.parts:
            out += [part] if isinstance(part, Draft) else part.words()
        return out

    @property
    def meta_text(self) -> Snippet:
        """Minutes, group and materials."""
        return Snippet(self.meta, 0, None, self.span, "accent")

    def put_title(self, title: str) -> None:
        """Put a title above the text."""
        self.parts.insert(0, Draft([Snippet(title, 0, None, self.span)], self.span, kind="label", keep=True))


def together(pieces: Sequence[Asked]) -> Asked:
    """Several prompts as one, each with its own line of minutes and groups right beneath it."""
    parts: list[Part] = []
    for piece in pieces:
        first = piece.parts[0] if piece.parts else None
        if parts and isinstance(first, Draft):
            first.gap = APART
        parts += piece.parts
        if piece.meta:
            last = parts[-1]
            if isinstance(last, Draft):
                last.keep = True
            parts.append(Draft([piece.meta_text], piece.span, kind="label", gap=0.5))
    made = Asked(parts, "", pieces[0].span)
    made.several = True
    return made


def asked(node: Prompt, scope: Scope, *, choices: Sequence[Choice] = (), materials: str = "") -> Asked:
    """The piece of a prompt."""
    pace, scope.pace = scope.pace, "whole"
    parts = flow(node.blocks, scope)
    for part in parts:
        if isinstance(part, Draft) and part.stand != PLAIN:
            part.level = min(part.level + 1, 8)
    for index, choice in enumerate(choices):
        parts += _choice(choice, index, scope)
    scope.pace = pace
    return Asked(parts, _meta(node, materials, scope), node.span)


def _choice(choice: Choice, index: int, scope: Scope) -> list[Part]:
    parts = flow(choice.blocks, scope)
    for number, part in enumerate(parts):
        if isinstance(part, Draft):
            part.level = min(part.level + 1, 8)
            part.stand = ITEM
            if number == 0:
                part.ordinal, part.series, part.scheme = index + 1, -2, LETTERS
                part.gap = FROM_QUESTION if index == 0 else 1.0
    return parts


def _meta(node: Prompt, materials: str, scope: Scope) -> str:
    """Minutes, group and materials in one line."""
    labels = scope.setting.labels
    told = []
    if node.minutes:
        told.append(f"{node.minutes} {labels['minute' if node.minutes == 1 else 'minutes']}")
    if node.group:
        told.append(node.group)
    if materials:
        told.append(f"{labels['materials']}: {materials}")
    return "  \u00b7  ".join(told)


class Asking:
    """Places prompts in the theme's layout for questions."""

    alone = True

    def sheets(self, pieces: Sequence[Piece], easel: Easel) -> list[Sheet]:
        """A frame for each prompt, more for a long one; minutes and groups stand on the first."""
        sheets: list[Sheet] = []
        for piece in pieces:
            assert isinstance(piece, Asked)
            layout = easel.layout("question")
            # Several are set smaller from the start, so that slides of two questions look alike.
            scale = "questions" if piece.several else "question"
            style = easel.scope.setting.styles.of(layout, body_of(layout), scale)
            place = placeholder_at(layout, META)
            apart = place is not None and place.box.bottom <= easel.canvas("question").bottom
            parts = piece.parts
            if piece.meta and not apart:
                # A tall foot takes the placeholder's room, or there is none.
                parts = [*parts, Draft([piece.meta_text], piece.span, kind="label", gap=1.5)]
            whole = stack(parts, easel.scope, style)
            only = whole.pieces[0] if len(whole.pieces) == 1 else None
            plain = isinstance(only, Text) and all(draft.stand == PLAIN for draft in only.drafts)
            if isinstance(only, Text) and plain and not piece.several:
                only.anchor = "middle"
            made = stack_sheets(whole, easel, "question", style)
            if piece.meta and place is not None and apart:
                _place_meta(piece, made[0].canvas, place)
            sheets += made
        return sheets


ASKING = Asking()


def _place_meta(piece: Asked, canvas: Canvas, placeholder: Placeholder) -> None:
    setting = canvas.scope.setting
    draft = Draft([piece.meta_text], piece.span)
    text = Text([draft], setting.styles.of(canvas.layout, placeholder, "label"), rtl=setting.rtl)
    area = text_area(placeholder)
    step = 0
    while step + 1 < text.steps and text.measure(area.width, step) > area.height:
        step += 1
    measured = text.measured(area.width, step)
    spread = Spread(rtl=setting.rtl, insets=placeholder.insets, anchor=placeholder.anchor)
    box = grown(area, placeholder.insets)
    canvas.items.append(text.shape(canvas, measured, box, "meta", spread, placeholder))
