"""Panels: text on a tint with a bar at its side, for callouts, objectives and summaries."""

from collections.abc import Iterable, Sequence

from govslides.deck.deck import Target
from govslides.deck.items import Group, Item, Shape
from govslides.deck.text import Insets
from govslides.geometry import Rect, points
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.pieces import Piece
from govslides.layout.prose import flow
from govslides.layout.scope import Scope
from govslides.layout.snippets import BOLD, Snippet
from govslides.layout.stack import Part, Stack, stack
from govslides.layout.text import Text, grown, reveal_drafts, spread_gap
from govslides.layout.typesetting import Spread, set_body
from govslides.model.prose import Alert
from govslides.source import Span

MARGINS = Insets(left=points(18), top=points(10), right=points(14), bottom=points(10))
SIDES, ENDS = MARGINS.left + MARGINS.right, MARGINS.top + MARGINS.bottom
BAR = points(5)

CALLOUT_COLOURS = {
    "note": "accent",
    "tip": "reality",
    "important": "accent",
    "warning": "myth",
    "caution": "myth",
}


class Panel(Piece):
    """A stack on a tint; `colour` is the role of its bar."""

    def __init__(self, inner: Stack, colour: str, name: str, span: Span | None) -> None:
        self.inner = inner
        self.colour = colour
        self.name = name
        self.span = span
        self.click = 0

    @property
    def steps(self) -> int:  # type: ignore[override]
        """The sizes of what is in it."""
        return self.inner.steps

    def prepare(self, width: int) -> Sequence[Piece]:
        """The panel, with what is too wide in it taken apart."""
        return (self._same(self.inner.prepared(width - SIDES)),)

    def measure(self, width: int, step: int) -> int:
        """The height of the panel."""
        return self.inner.measure(width - SIDES, step) + ENDS

    def words(self) -> list[Draft]:
        """The text of all that is in it."""
        return [draft for piece in self.inner.pieces for draft in piece.words()]

    def split(self, width: int, step: int, height: int) -> "tuple[Panel, Panel] | None":
        """Two panels."""
        cut = self.inner.split(width - SIDES, step, height - ENDS)
        return None if cut is None else (self._same(cut[0]), self._same(cut[1]))

    def _same(self, inner: Stack) -> "Panel":
        other = Panel(inner, self.colour, self.name, self.span)
        other.click = self.click
        return other

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """A group: the panel with its text, and the bar; what is no text stands on it."""
        height, body = self.measure(box.width, step), None
        pieces = self.inner.pieces
        only = pieces[0] if len(pieces) == 1 and isinstance(pieces[0], Text) else None
        if only is not None:
            measured = only.tidied(only.measured(box.width - SIDES, step), step)
            gap = spread_gap(measured, box.height - ENDS)
            body = set_body(measured, Spread(gap, rtl=only.rtl, insets=MARGINS))
            height = body.height + ENDS
        whole = Rect(box.left, box.top, box.width, height)
        room = Rect(whole.left + MARGINS.left, whole.top + MARGINS.top, whole.width - SIDES, height - ENDS)
        key = canvas.key("panel")
        number = key.rpartition("-")[2]
        rtl = canvas.scope.setting.rtl
        bar_left = whole.right - BAR if rtl else whole.left
        panel = Shape(
            key=f"{key}-panel",
            box=grown(room, MARGINS),
            name=f"{self.name} {number}",
            fill="tint",
            body=body,
            span=self.span,
            decorative=body is None,
        )
        bar = Shape(
            key=f"{key}-bar",
            box=Rect(bar_left, whole.top, BAR, whole.height),
            name=f"Bar {number}",
            fill=self.colour,
            decorative=True,
        )
        group = Group(
            key=key,
            box=whole,
            name=f"{self.name} group {number}",
            items=(panel, bar),
            span=self.span,
            decorative=True,
        )
        if only is not None:
            if any(draft.click for draft in only.drafts):
                # PowerPoint shows the parts of a group together or not at all.
                reveal_drafts(only.drafts, self.click, panel.key, canvas)
                return [panel, bar]
            canvas.reveal(self.click, Target(key=key))
            return [group]
        canvas.reveal(self.click, Target(key=key))
        taken, canvas.body = canvas.body, None
        inside = self.inner.place(canvas, room, step)
        canvas.body = taken
        canvas.reveal(self.click, *[Target(key=item.key) for item in inside])
        return [group, *inside]


def panel(
    parts: Iterable[Part], scope: Scope, *, label: str, colour: str, name: str, span: Span | None
) -> Panel:
    """A panel of parts, beneath a bold label in the bar's colour when one is given."""
    found = list(parts)
    if label:
        heading = Draft([Snippet(label, BOLD, None, span, colour)], span, keep=True)
        if found and isinstance(found[0], Draft):
            found[0].gap = 0.5
        found.insert(0, heading)
    return Panel(stack(found, scope), colour, name, span)


def callout(node: Alert, scope: Scope) -> Panel:
    """The panel of a GitHub alert."""
    label = scope.setting.labels[node.kind]
    colour = CALLOUT_COLOURS.get(node.kind, "accent")
    return panel(flow(node.blocks, scope), scope, label=label, colour=colour, name="Callout", span=node.span)
