"""A claim and what the evidence says, side by side: the theme's layout for myths.

The claim stands from the start, large, on its colour; the evidence comes on a click, as a calm list.
"""

from collections.abc import Sequence

from govslides.deck.deck import Target
from govslides.deck.text import Insets
from govslides.geometry import Rect
from govslides.layout.balance import cuts_words, ends_alone
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.fitting import Fitted, fit
from govslides.layout.measuring import Measured
from govslides.layout.panels import panel
from govslides.layout.pieces import Piece
from govslides.layout.places import text_area
from govslides.layout.scope import Scope
from govslides.layout.sheets import Easel, Sheet, stack_sheets
from govslides.layout.snippets import Snippet
from govslides.layout.stack import Part, Stack, stack
from govslides.layout.styles import placeholder_at
from govslides.layout.text import Text, grown, narrowed, spread_gap
from govslides.layout.typesetting import Spread
from govslides.records import replace
from govslides.source import Span
from govslides.theme.theme import Placeholder

CLAIM, EVIDENCE = 21, 22
"""The placeholders of the layout."""

ALONE = "claim"
"""The layout for a claim without evidence."""

SMALLER = ((2400,), (2000,), (1800,))
"""Sizes for claims that are too long for the theme's."""


class _Side(Piece):
    """What stands on one side.

    Attributes:
        colour: its title's, or "" for the placeholder's.
        job: the colour role and the label of what it is.
    """

    colour = ""
    job = ""

    def __init__(self, parts: Sequence[Part], title: str, span: Span) -> None:
        self.parts = list(parts)
        self.title = title
        self.span = span
        self.click = 0
        self.stage = CONTRAST

    def words(self) -> list[Draft]:
        """The text of all that is in it."""
        out: list[Draft] = []
        for part in self.parts:
            out += [part] if isinstance(part, Draft) else part.words()
        return out

    def shared(self, scope: Scope) -> Piece:
        """The side on a panel."""
        label = self.title or scope.setting.labels[self.job]
        made = panel(self.parts, scope, label=label, colour=self.job, name=label, span=self.span)
        made.click = self.click
        return made

    def titled(self) -> list[Part]:
        """Its parts beneath its title."""
        if not self.title:
            return self.parts
        told = Snippet(self.title, 0, None, self.span, self.colour)
        label = Draft([told], self.span, kind="label" if self.colour else "kicker", keep=True)
        return [label, *self.parts]


class Claim(_Side):
    """What is claimed."""

    job = "myth"


class Evidence(_Side):
    """What the evidence says."""

    colour = job = "reality"


class Contrast:
    """Places claims with their evidence."""

    alone = True

    def sheets(self, pieces: Sequence[Piece], easel: Easel) -> list[Sheet]:
        """A frame for each claim, more where its evidence needs them."""
        layout = easel.layout("myth")
        left, right = placeholder_at(layout, CLAIM), placeholder_at(layout, EVIDENCE)
        alone = placeholder_at(easel.layout(ALONE), CLAIM)
        sheets: list[Sheet] = []
        for claim, evidence in _pairs(pieces):
            if claim is not None and evidence is None and alone is not None:
                sheets += _alone(claim, easel, alone)
            elif left is None or right is None or not _has_room(claim, easel, left):
                sheets += _stacked(claim, evidence, easel)
            else:
                sheets += _side_by_side(claim, evidence, easel, left, right)
        return sheets


CONTRAST = Contrast()


def _pairs(pieces: Sequence[Piece]) -> list[tuple[Claim | None, Evidence | None]]:
    pairs: list[tuple[Claim | None, Evidence | None]] = []
    for piece in pieces:
        if isinstance(piece, Claim):
            pairs.append((piece, None))
        elif isinstance(piece, Evidence):
            if pairs and pairs[-1][1] is None:
                pairs[-1] = (pairs[-1][0], piece)
            else:
                pairs.append((None, piece))
    return pairs


def _alone(claim: Claim, easel: Easel, place: Placeholder) -> list[Sheet]:
    """A claim that nothing answers has the slide for itself."""
    canvas = easel.canvas(ALONE)
    canvas.body = None
    rest = _place_claim(claim, canvas, place, "statement")
    return [Sheet(ALONE, canvas), *(stack_sheets(rest, easel, "content") if rest else [])]


def _side_by_side(
    claim: Claim | None, evidence: Evidence | None, easel: Easel, left: Placeholder, right: Placeholder
) -> list[Sheet]:
    scope = easel.scope
    canvas = easel.canvas("myth")
    room = text_area(right)
    top = room.top + (canvas.shift if left.fill else 0)  # a card stands beneath the title, with all else
    room = Rect(room.left, top, room.width, min(room.bottom, canvas.area.bottom) - top)
    fitted: list[Fitted | None] = [None]
    if evidence is not None:
        style = easel.scope.setting.styles.of(canvas.layout, right, "body")
        whole = stack(evidence.titled(), scope, style).prepared(room.width)
        fitted = list(fit(whole, room.width, room.height, scope.sink, evidence.span))
    sheets: list[Sheet] = []
    for part in fitted:
        if sheets:
            canvas = easel.canvas("myth")
        canvas.body = None
        rest = _place_claim(claim, canvas, left)
        if part is not None:
            _place_evidence(part, canvas, right, room)
        sheets.append(Sheet("myth", canvas, part.step if part else 0))
    if rest is not None:
        sheets += stack_sheets(rest, easel, "content")
    return sheets


def _place_claim(
    claim: Claim | None, canvas: Canvas, placeholder: Placeholder, scale: str = "claim"
) -> Stack | None:
    """Place the claim; gives what found no room."""
    if claim is None:
        return None
    area = _card_area(canvas, placeholder)
    whole, first = _claimed(claim, canvas, placeholder, scale)
    if first is None:
        return whole if whole.pieces else None
    step = 0
    while step + 1 < first.steps and not _stands(first, area, step):
        step += 1
    rest = whole.pieces[1:]
    if first.measure(area.width, step) > area.height and (cut := first.split(area.width, step, area.height)):
        first = cut[0]
        rest = [Text([*cut[1].drafts], canvas.scope.setting.styles.body, rtl=first.rtl), *rest]
    measured, step = _balanced(first, area.width, step)
    measured = first.tidied(measured, step)
    spare, insets = area.width - measured.width, placeholder.insets
    box = grown(area, insets)
    if placeholder.fill:
        insets = _wider(insets, spare, first.rtl)
    else:
        box = grown(narrowed(area, spare, first.rtl), insets)
    spread = Spread(rtl=first.rtl, insets=insets, anchor=placeholder.anchor)
    shape = first.shape(canvas, measured, box, "claim", spread, placeholder)
    canvas.items.append(replace(shape, fill=placeholder.fill))
    return Stack(rest, whole.gutter) if rest else None


def _has_room(claim: Claim | None, easel: Easel, placeholder: Placeholder) -> bool:
    """Whether a claim fits its card in the smallest size at least: nobody wants half a sentence on a card."""
    if claim is None:
        return True
    canvas = easel.canvas("myth")
    _, first = _claimed(claim, canvas, placeholder, "claim")
    if first is None:
        return True
    area = _card_area(canvas, placeholder)
    return first.measure(area.width, first.steps - 1) <= area.height


def _card_area(canvas: Canvas, placeholder: Placeholder) -> Rect:
    """Where the words of a claim stand."""
    area = text_area(placeholder)
    lowest = canvas.area.bottom - placeholder.insets.bottom  # a card ends where the foot begins
    bottom = min(area.bottom, lowest) if placeholder.fill else area.bottom
    return Rect(area.left, area.top + canvas.shift, area.width, bottom - area.top - canvas.shift)


def _claimed(claim: Claim, canvas: Canvas, placeholder: Placeholder, scale: str) -> tuple[Stack, Text | None]:
    """A claim in the sizes of its place, and the text that it begins with."""
    style = canvas.scope.setting.styles.of(canvas.layout, placeholder, scale, SMALLER)
    whole = stack(claim.titled(), canvas.scope, style)
    first = whole.pieces[0] if whole.pieces else None
    return whole, first if isinstance(first, Text) else None


def _stands(text: Text, area: Rect, step: int) -> bool:
    """Whether a claim fits, with all its words whole."""
    measured = text.measured(area.width, step)
    return measured.height <= area.height and not cuts_words(measured)


def _wider(insets: Insets, by: int, rtl: bool) -> Insets:
    """Insets that are wider where lines end: a card keeps its width, and its lines their ends."""
    return replace(insets, left=insets.left + by) if rtl else replace(insets, right=insets.right + by)


def _balanced(text: Text, width: int, step: int) -> tuple[Measured, int]:
    """The claim without a lone word on its last line: in a narrower box, or else a size smaller."""
    found = None
    for tried in range(step, min(step + 2, text.steps)):
        made = text.balanced(width, tried)
        found = found or (made, tried)
        if not ends_alone(made):
            return made, tried
    return found or (text.balanced(width, step), step)


def _place_evidence(part: Fitted, canvas: Canvas, placeholder: Placeholder, room: Rect) -> None:
    click = canvas.scope.next_click()
    pieces = part.stack.pieces
    if _one_by_one(pieces):
        click = 0
    before = len(canvas.items)
    if len(pieces) == 1 and isinstance(pieces[0], Text):
        text = pieces[0]
        measured = text.tidied(text.measured(room.width, part.step), part.step)
        gap = spread_gap(measured, room.height)
        spread = Spread(gap, rtl=text.rtl, insets=placeholder.insets, anchor=placeholder.anchor)
        box = grown(room, placeholder.insets)
        canvas.items.append(text.shape(canvas, measured, box, "reality", spread, placeholder))
    else:
        canvas.items += part.stack.place(canvas, room, part.step)
    canvas.reveal(click, *[Target(key=item.key) for item in canvas.items[before:]])


def _one_by_one(pieces: Sequence[Piece]) -> bool:
    """Whether the evidence comes item by item; its title and the like then come with the first."""
    drafts = [draft for piece in pieces if isinstance(piece, Text) for draft in piece.drafts]
    clicks = [draft.click for draft in drafts if draft.click]
    if len(pieces) > 1 or not clicks:
        return False
    for draft in drafts:
        draft.click = draft.click or min(clicks)
    return True


def _stacked(claim: Claim | None, evidence: Evidence | None, easel: Easel) -> list[Sheet]:
    """For themes without a layout for myths: two panels."""
    scope = easel.scope
    pieces: list[Piece] = []
    for side in (claim, evidence):
        if side is not None:
            side.click = scope.next_click() if side is evidence else 0
            pieces.append(side.shared(scope))
    return stack_sheets(Stack(pieces, scope.setting.theme.gutter), easel, "title-only")
