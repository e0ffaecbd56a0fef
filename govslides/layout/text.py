"""Text: paragraphs of one style, one beneath the other."""

from collections.abc import Sequence

from govslides.deck.deck import Target
from govslides.deck.items import Item, Shape, new_shape
from govslides.deck.text import Anchor, Insets
from govslides.geometry import Rect
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.measuring import Measured, Row, measure
from govslides.layout.pieces import Piece
from govslides.layout.styles import ROOMY, TextStyle, reference_to
from govslides.layout.typesetting import Spread, set_body
from govslides.theme.theme import Placeholder

RESTYLED = frozenset(("section", "closing"))
"""Layouts whose text is as large as the theme wants it."""

BALANCED = frozenset(("question",))
"""Other layouts whose text is large, whatever its font."""

FEW, LITTLE = 4, 40
"""So few paragraphs, on so little of the height (per cent), may be set larger than text is elsewhere."""

LOOSEST = 230
"""Spaces between paragraphs grow to at most so many per cent where there is room to spare."""


class Text(Piece):
    """Paragraphs of one style; `anchor` overrides the placeholder's."""

    __slots__ = ("_language", "_measured", "anchor", "click", "drafts", "rtl", "span", "steps", "style")

    def __init__(
        self, drafts: Sequence[Draft], style: TextStyle, *, rtl: bool = False, language: str = ""
    ) -> None:
        self.drafts = list(drafts)
        self.style = style
        self.steps = style.steps
        self.rtl = rtl
        self.click = 0
        self.anchor: Anchor | None = None
        self.span = self.drafts[0].span if self.drafts else None
        self._language = language
        self._measured: dict[tuple[int, int], Measured] = {}

    def measured(self, width: int, step: int) -> Measured:
        """The paragraphs, measured once for each width and step."""
        if step >= self.steps:
            step = self.steps - 1
        found = self._measured.get((width, step))
        if found is None:
            found = measure(self.drafts, self.style, step, width, self._language)
            self._measured[width, step] = found
        return found

    def measure(self, width: int, step: int) -> int:
        """The height of the text."""
        return self.measured(width, step).height

    def words(self) -> list[Draft]:
        """Its paragraphs."""
        return self.drafts

    def split(self, width: int, step: int, height: int) -> "tuple[Text, Text] | None":
        """Between paragraphs, a heading with its next; else within a paragraph that is too long."""
        rows = self.measured(width, step).rows
        fitting = _fitting_rows(rows, height)
        at = _best_break(rows, fitting)
        if at == 0 or _mostly_empty(rows, at, height):
            inside = self._split_inside(rows, fitting, width, step, height)
            if inside is not None:
                return inside
        if at == 0:
            at = fitting
        if at == 0 or at >= len(rows):
            return None
        return self._cut(rows[:at], rows[at:], width, step)

    def _split_inside(
        self, rows: list[Row], at: int, width: int, step: int, height: int
    ) -> "tuple[Text, Text] | None":
        if at >= len(rows):
            return None
        row = rows[at]
        room = height - (Measured(rows[:at], width).height + row.above if at else 0)
        fit = 0
        while fit < len(row.lines) and row.lines[fit].height <= room:
            room -= row.lines[fit].height
            fit += 1
        least = 2 if at else 1
        if len(row.lines) - fit == 1 and fit > least:
            fit -= 1
        if fit < least or fit >= len(row.lines):
            return None
        step = min(step, self.steps - 1)
        head, tail = row.cut(_between_words(row, fit), self.style, step)
        head.above = row.above
        return self._cut([*rows[:at], head], [tail, *rows[at + 1 :]], width, step)

    def _cut(self, head: list[Row], tail: list[Row], width: int, step: int) -> "tuple[Text, Text]":
        """Two texts, measured already at this width and step."""
        parts = []
        for rows in (head, tail):
            part = self._same(Text([row.draft for row in rows], self.style))
            part._measured[width, min(step, self.steps - 1)] = Measured(rows, width)
            parts.append(part)
        return parts[0], parts[1]

    def _same(self, other: "Text") -> "Text":
        other.rtl, other.click, other._language = self.rtl, self.click, self._language
        other.anchor = self.anchor
        other.span = other.drafts[0].span if other.drafts else self.span
        return other

    def detach(self, count: int) -> "tuple[Text, Text]":
        """All but the last `count` paragraphs, and those."""
        return (
            self._same(Text(self.drafts[:-count], self.style)),
            self._same(Text(self.drafts[-count:], self.style)),
        )

    def kept(self) -> int:
        """How many paragraphs at the end must stay with what follows."""
        count = 0
        for draft in reversed(self.drafts):
            if not draft.keep:
                break
            count += 1
        return count

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """The text in the body placeholder when that is free, else in a text box."""
        measured = self.measured(box.width, step)
        placeholder = canvas.take_body() if self.style is canvas.main else None
        own = canvas.layout.role in RESTYLED
        if placeholder is not None and step == 0 and box.height == canvas.area.height and not own:
            step = self._roomy(measured, box)
            measured = measured if step == 0 else self.measured(box.width, step)
        if own or self.style.levels[0].font == "heading" or canvas.layout.role in BALANCED:
            measured = self.balanced(box.width, step)
            box = narrowed(box, box.width - measured.width, self.rtl)
        measured = self.tidied(measured, step)
        gap = spread_gap(measured, box.height)
        if placeholder is None:
            return [self.shape(canvas, measured, box, "text", Spread(gap, self.rtl))]
        spread = Spread(gap, self.rtl, placeholder.insets, self.anchor or placeholder.anchor)
        return [self.shape(canvas, measured, grown(box, placeholder.insets), "body", spread, placeholder)]

    def balanced(self, width: int, step: int) -> Measured:
        """The text in a narrower box where that rids it of short last lines."""
        from govslides.layout.balance import without_widow

        measured = self.measured(width, step)
        return without_widow(measured, self.drafts, self.style, step, self._language)

    def tidied(self, measured: Measured, step: int) -> Measured:
        """The text without short words alone on a paragraph's last line."""
        if len(measured.rows) == measured.lines:
            return measured
        from govslides.layout.balance import without_orphans

        return without_orphans(measured, self.style, step, self._language)

    def _roomy(self, measured: Measured, box: Rect) -> int:
        """The step for text that would be lost on its slide: a size larger; else the largest of the scale."""
        if len(measured.rows) > FEW or measured.height * 100 > box.height * LITTLE:
            return 0
        return ROOMY if self.style.levels[0].font == "body" else 0

    def shape(
        self,
        canvas: Canvas,
        measured: Measured,
        box: Rect,
        kind: str,
        spread: Spread,
        placeholder: Placeholder | None = None,
    ) -> Shape:
        """A shape with the text in it; its paragraphs are told to the canvas where clicks show them."""
        number = canvas.number(kind)
        key = f"{kind}-{number}"
        reveal_drafts(self.drafts, self.click, key, canvas)
        name = f"{kind.capitalize()} {number}"
        return new_shape(key, box, name, self.span, set_body(measured, spread), reference_to(placeholder))


def grown(box: Rect, insets: Insets) -> Rect:
    """The box of a shape whose text area is `box`."""
    left, top, width, height = box
    return Rect(
        left - insets.left,
        top - insets.top,
        width + insets.left + insets.right,
        height + insets.top + insets.bottom,
    )


def narrowed(box: Rect, by: int, rtl: bool) -> Rect:
    """A box that is narrower by `by` EMU, on the side where lines end."""
    return Rect(box.left + by if rtl else box.left, box.top, box.width - by, box.height)


def spread_gap(measured: Measured, height: int) -> int:
    """How much of the room left over goes between the paragraphs, as per cent of their spaces."""
    spare = height - measured.height
    if spare <= 0 or measured.gaps <= 0:
        return 100
    # In steps, so that slides with much the same text have the same spacing.
    gap = 100 + spare * 45 // measured.gaps
    return min(LOOSEST, gap // 10 * 10)


def reveal_drafts(drafts: Sequence[Draft], click: int, key: str, canvas: Canvas) -> None:
    """Tell the canvas on which clicks the shape `key`, or its paragraphs, are shown."""
    if click:
        canvas.reveal(click, Target(key=key))
        return
    at = 0
    while at < len(drafts):
        if not drafts[at].click:
            at += 1
            continue
        step, end = drafts[at].click, at
        while end + 1 < len(drafts) and drafts[end + 1].click == step:
            end += 1
        canvas.reveal(step, Target(key=key, first=at, last=end))
        at = end + 1


def _fitting_rows(rows: list[Row], height: int) -> int:
    """How many rows `height` holds."""
    used = 0
    for index, row in enumerate(rows):
        used += row.height + (row.above if index else 0)
        if used > height:
            return index
    return len(rows)


def _best_break(rows: list[Row], most: int) -> int:
    """Where to break, at `most` or a little before: nothing kept is last, nothing is left alone."""
    at = most
    if len(rows) - at == 1 and at >= 4:
        at -= 1
    while at > 0 and at < len(rows) and _clings(rows[at - 1].draft, rows[at].draft):
        at -= 1
    return at


def _between_words(row: Row, fit: int) -> int:
    """The last line up to `fit` that does not end within a word, if there is one."""
    text = row.draft.text
    for count in range(fit, 0, -1):
        end = row.lines[count - 1].end
        if not text[end - 1 : end + 1].isalnum():
            return count
    return fit


def _clings(above: Draft, below: Draft) -> bool:
    """Whether a break between two paragraphs would part what belongs together."""
    return (
        above.keep or below.level > above.level or (below.stand > above.stand and below.level == above.level)
    )


def _mostly_empty(rows: list[Row], at: int, height: int) -> bool:
    """Whether a break at `at` leaves so much room that the next paragraph had better be cut."""
    if at >= len(rows) or len(rows[at].lines) < 4:
        return False
    used = sum(row.height + row.above for row in rows[:at])
    return used * 10 < height * 6
