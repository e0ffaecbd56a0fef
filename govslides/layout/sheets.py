"""Frames in the making: an `Easel` gives canvases with the title's and the foot's room taken off.

A `Sheet` is a canvas that has been filled, of which the title is not known yet: whether it is the second
of three is only known when all are there.
"""

from collections.abc import Sequence

from govslides.deck.items import Item, Shape, new_shape
from govslides.deck.text import Insets
from govslides.geometry import EMU_PER_POINT, Rect, inches, points
from govslides.layout.balance import without_widow
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.fitting import fit, fit_pairs
from govslides.layout.measuring import Measured, measure
from govslides.layout.places import places_of, text_area
from govslides.layout.scope import Scope
from govslides.layout.snippets import QUIET, Snippet
from govslides.layout.stack import Stack
from govslides.layout.styles import TextStyle, placeholder_at, title_of
from govslides.layout.text import Text, grown, narrowed
from govslides.layout.typesetting import Spread, set_body
from govslides.source import Span
from govslides.theme.theme import Layout, Placeholder

FOOT = 20
"""The index of the placeholder at the foot of a layout, for footnotes and sources."""

FOOT_GAP = points(6)

MOST_TITLE = 25
"""A title may reach beyond its place by so much of the slide's height, in per cent."""


class Sheet:
    """A frame without its title."""

    __slots__ = ("canvas", "role", "step")

    def __init__(self, role: str, canvas: Canvas, step: int = 0) -> None:
        self.role = role
        self.canvas = canvas
        self.step = step


class Easel:
    """Gives canvases for one slide.

    Fields:
        scope: the slide's.
        title: the title's snippets, made unique.
        suffix: the longest that a continuation's title may get.
        foot_room: the height kept free for the foot, EMU; None for what the whole slide's foot takes.
    """

    __slots__ = ("_feet", "_titles", "foot_room", "scope", "suffix", "title")

    def __init__(
        self, scope: Scope, title: Sequence[Snippet], suffix: str = "", foot_room: int | None = None
    ) -> None:
        self.scope = scope
        self.foot_room = foot_room
        self.title = list(title)
        self.suffix = suffix
        self._titles: dict[tuple[str, str], tuple[Shape, int]] = {}
        self._feet: dict[str, int] = {}

    def layout(self, role: str) -> Layout:
        """The theme's layout for a role."""
        return self.scope.setting.theme.layout(role)

    def canvas(self, role: str) -> Canvas:
        """An empty frame: its area begins beneath the title and ends above the foot."""
        places = places_of(role, self.scope.setting)
        _, shift = self.title_item(role, self.suffix)
        left, top, width, height = places.area
        end = self._foot_top(role, places.layout) - FOOT_GAP
        bottom = min(top + height, end)
        top += shift
        return Canvas(self.scope, places, Rect(left, top, width, bottom - top), shift, end)

    def title_item(self, role: str, suffix: str = "") -> tuple[Shape, int]:
        """The title, and how far it pushes down what stands beneath it (EMU)."""
        found = self._titles.get((role, suffix))
        if found is None:
            snippets = [*self.title, Snippet(suffix, QUIET)] if suffix else self.title
            found = self._titles[role, suffix] = self._set_title(role, snippets)
        return found

    def _set_title(self, role: str, snippets: list[Snippet]) -> tuple[Shape, int]:
        setting = self.scope.setting
        places = places_of(role, setting)
        area, style, language = places.title_area, places.style, setting.language
        drafts = [Draft(snippets, self.scope.span)]
        measured, step = first_fit(drafts, style, area, language)
        box, shift = places.title.box, 0
        over = measured.height - area.height
        if over > 0:
            shift = over if self._bearable(over) else 0
            box = Rect(box.left, box.top, box.width, box.height + over)
        if len(measured.rows[0].lines) > 1:
            measured = without_widow(measured, drafts, style, step, language)
            if measured.width < area.width:
                box = narrowed(box, area.width - measured.width, setting.rtl)
        body = set_body(measured, places.spread)
        return new_shape("title", box, "Title", self.scope.span, body, places.reference), shift

    def _bearable(self, over: int) -> bool:
        """Whether a title leaves room for what stands beneath it (reported when not)."""
        scope = self.scope
        if over * 100 <= scope.setting.theme.size.height * MOST_TITLE:
            return True
        scope.sink.error(
            "does-not-fit",
            scope.span,
            f"This title is {over // EMU_PER_POINT} pt taller than its place, at the smallest size.",
            "It would leave no room for what stands beneath it.",
            "Shorten it, and say the rest in a paragraph.",
        )
        return False

    def _foot_top(self, role: str, layout: Layout) -> int:
        """Where the foot of the whole slide begins, EMU; the slide's height when there is none."""
        found = self._feet.get(role)
        if found is None:
            drafts = _foot_drafts(self.scope, None)
            found = self.scope.setting.theme.size.height
            if drafts:
                text, box, _ = self._foot(layout, drafts)
                needed = text.measure(box.width, 0) if self.foot_room is None else self.foot_room
                found = box.bottom - max(needed, box.height)
            self._feet[role] = found
        return found

    def _foot(self, layout: Layout, drafts: list[Draft]) -> tuple[Text, Rect, Placeholder | None]:
        setting = self.scope.setting
        placeholder = placeholder_at(layout, FOOT)
        if placeholder is not None:
            style = setting.styles.of(layout, placeholder, "source")
            return Text(drafts, style, rtl=setting.rtl), text_area(placeholder), placeholder
        title = title_of(layout, setting.theme).levels[0].colour
        style = setting.styles.compact("source", colour="muted" if title == "ink" else title, before=0)
        size = setting.theme.size
        margin = layout.area.left
        box = Rect(margin, size.height - inches(0.5), size.width - 2 * margin, 0)
        return Text(drafts, style, rtl=setting.rtl), box, None

    def foot_height(self, sheet: Sheet) -> int:
        """How tall the foot of a sheet is, EMU."""
        heading, _ = self.title_item(sheet.role)
        drafts = _foot_drafts(self.scope, spans_of([heading, *sheet.canvas.items]))
        if not drafts:
            return 0
        text, area, _ = self._foot(sheet.canvas.layout, drafts)
        return text.measure(area.width, 0)

    def foot_items(self, sheet: Sheet, *, whole: bool) -> list[Item]:
        """The footnotes and sources of a sheet; with `whole` all of the slide's."""
        heading, _ = self.title_item(sheet.role)
        spans = None if whole else spans_of([heading, *sheet.canvas.items])
        drafts = _foot_drafts(self.scope, spans)
        if not drafts:
            return []
        layout = sheet.canvas.layout
        text, area, placeholder = self._foot(layout, drafts)
        measured = text.measured(area.width, 0)
        height = max(measured.height, area.height)
        room = Rect(area.left, area.bottom - height, area.width, height)
        insets = placeholder.insets if placeholder else Insets()
        spread = Spread(rtl=self.scope.setting.rtl, insets=insets, anchor="bottom")
        return [text.shape(sheet.canvas, measured, grown(room, insets), "sources", spread, placeholder)]


def _foot_drafts(scope: Scope, spans: set[Span] | None) -> list[Draft]:
    """The foot's drafts; most slides have none."""
    if not scope.notes and not scope.cited:
        return []
    from govslides.layout.foot import foot_drafts

    return foot_drafts(scope, spans)


def first_fit(drafts: Sequence[Draft], style: TextStyle, area: Rect, language: str) -> tuple[Measured, int]:
    """The largest step at which drafts fit into an area, or the last, measured."""
    step = 0
    measured = measure(drafts, style, 0, area.width, language)
    while measured.height > area.height and step + 1 < style.steps:
        step += 1
        measured = measure(drafts, style, step, area.width, language)
    return measured, step


def spans_of(items: Sequence[Item]) -> set[Span]:
    """The spans of all runs on a frame."""
    from govslides.deck.walking import runs

    return {run.span for run in runs(items) if run.span is not None}


def stack_sheets(stack: Stack, easel: Easel, role: str, main: TextStyle | None = None) -> list[Sheet]:
    """The frames of a stack in the layout for `role`; `main` is the style that fills its body."""
    canvas = easel.canvas(role)
    area = canvas.area
    scope = easel.scope
    fitted = fit(stack.prepared(area.width), area.width, area.height, scope.sink, scope.span)
    sheets = []
    for part, step in fitted:
        canvas.main = main or canvas.main
        canvas.items += part.place(canvas, area, step)
        sheets.append(Sheet(role, canvas, step))
        if len(sheets) < len(fitted):
            canvas = easel.canvas(role)
    return sheets


def paired_sheets(
    stack: Stack, easel: Easel, role: str, columns: tuple[Placeholder, Placeholder]
) -> list[Sheet]:
    """The frames of a long text that runs on from a layout's first column into its second."""
    canvas = easel.canvas(role)
    area, scope = canvas.area, easel.scope
    fitted = fit_pairs(stack, area.width, area.height, scope.sink, scope.span)
    if scope.setting.rtl:
        columns = columns[::-1]
    sheets: list[Sheet] = []
    for number, (part, step) in enumerate(fitted):
        column = columns[number % 2]
        if number % 2 == 0:
            canvas = easel.canvas(role)
            canvas.body = None
            sheets.append(Sheet(role, canvas, step))
        for text in part.pieces:
            assert isinstance(text, Text)
            place = Rect(column.box.left, area.top, area.width, area.height)
            measured = text.measured(area.width, step)
            spread = Spread(rtl=text.rtl, insets=column.insets)
            canvas.items.append(
                text.shape(canvas, measured, grown(place, column.insets), "column", spread, column)
            )
    return sheets
