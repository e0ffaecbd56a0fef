"""The frame that is being filled: its layout, the room on it, names for what is placed, its clicks."""

from govslides.deck.deck import Target
from govslides.deck.items import Item
from govslides.geometry import Rect
from govslides.layout.places import Places
from govslides.layout.scope import Scope
from govslides.layout.styles import Styles, TextStyle
from govslides.theme.theme import Placeholder, Theme


class Canvas:
    """One frame while it is filled.

    Fields:
        scope: the slide's.
        layout: the layout in use.
        area: where content stands, edge of text to edge of text.
        shift: how far a long title pushes everything down, EMU.
        bottom: where the foot begins; nothing else stands beneath it.
        body: the placeholder that the first text of the main style fills, until it is taken.
        main: that style.
        items: what was placed, in reading order.
    """

    __slots__ = ("_clicks", "_count", "area", "body", "bottom", "items", "layout", "main", "scope", "shift")

    def __init__(self, scope: Scope, places: Places, area: Rect, shift: int, bottom: int) -> None:
        self.scope = scope
        self.bottom = bottom
        self.layout = places.layout
        self.area = area
        self.shift = shift
        self.body = places.body
        self.main: TextStyle = scope.setting.styles.body
        self.items: list[Item] = []
        self._count: dict[str, int] = {}
        self._clicks: dict[int, list[Target]] = {}

    @property
    def theme(self) -> Theme:
        """The theme."""
        return self.scope.setting.theme

    @property
    def styles(self) -> Styles:
        """The theme's text styles."""
        return self.scope.setting.styles

    def take_body(self) -> Placeholder | None:
        """The placeholder for the main text; None once somebody has it."""
        taken, self.body = self.body, None
        return taken

    def number(self, kind: str) -> int:
        """How many of `kind` there are on this frame, this one counted."""
        number = self._count[kind] = self._count.get(kind, 0) + 1
        return number

    def key(self, kind: str) -> str:
        """A key no other item of this frame has."""
        return f"{kind}-{self.number(kind)}"

    def reveal(self, click: int, *targets: Target) -> None:
        """Show `targets` on click number `click` (0: they stand from the start)."""
        if click:
            self._clicks.setdefault(click, []).extend(targets)

    @property
    def reveals(self) -> tuple[tuple[Target, ...], ...]:
        """The clicks, in order."""
        return tuple([tuple(self._clicks[click]) for click in sorted(self._clicks)]) if self._clicks else ()
