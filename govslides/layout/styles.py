"""The theme's text styles, resolved once: what each list level looks like at each size step."""

from collections.abc import Sequence

from govslides.deck.items import PlaceholderRef
from govslides.deck.text import NO_INSETS, Bullet, FontRole, RunStyle
from govslides.fonts import Face, face
from govslides.geometry import EMU_PER_CENTIPOINT, Rect, inches, points
from govslides.layout.drafts import ITEM, PLAIN
from govslides.layout.snippets import BOLD, CODE, HIGHLIGHT, ITALIC, LINK, QUIET, STRIKE, SUB, SUPER
from govslides.records import replace
from govslides.theme.theme import Layout, LevelStyle, Placeholder, Theme
from govslides.tuples import NamedTuple

RAISED_PERCENT = 66
"""The size of raised text in per cent, as PowerPoint and LibreOffice set it."""

CODE_PERCENT = 90
"""The size of a code span beside text, in per cent: monospaced letters look larger."""

NOWHERE = -1
"""The index of a place that is no placeholder of the template."""

ROOMY = -1
"""The step for a slide with very little text."""

MORE = 400
"""How much larger than the largest step that is, in centipoints."""

QUIETER = {"on-dark": "muted-on-dark", "ink": "muted"}
"""What text is set in that should stand back."""

OWN_JOBS = frozenset((20, 21, 22, 23))
"""Indices of placeholders for sources, claims, dates and the like: never for a slide's main text."""

HANG = inches(0.4)
"""How far the second line of a long line of code stands in."""

BULLET_ROOM = 0.9
"""How far a bullet hangs where the theme does not say, as a share of the type's size."""


class Look(NamedTuple):
    """How text of one kind looks in a paragraph.

    Fields:
        style: its runs' style.
        face: what measures it.
        size: to measure at, centipoints.
        height, baseline: of a line of it, EMU.
    """

    style: RunStyle
    face: Face
    size: int
    height: int
    baseline: int


class Grade:
    """One list level of one style at one size step.

    Fields:
        size: centipoints.
        before, after, margin, indent: EMU.
        level: the style as the theme has it.
        bullet: what stands before an item, or None.
        looks: those asked for before, by marks, of text without a colour of its own.
    """

    __slots__ = (
        "_coloured",
        "_theme",
        "after",
        "align",
        "before",
        "bold",
        "bullet",
        "colour",
        "font",
        "indent",
        "italic",
        "level",
        "looks",
        "margin",
        "size",
        "spacing",
    )

    def __init__(self, theme: Theme, level: LevelStyle, size: int, kind: str, stand: int) -> None:
        self._theme = theme
        self.looks: dict[int, Look] = {}
        self._coloured: dict[tuple[int, str], Look] = {}
        self.level = level
        self.size = size
        self.before, self.after, self.spacing = level.space_before, level.space_after, level.spacing
        self.margin = 0 if stand == PLAIN else level.margin
        self.indent = level.indent if stand == ITEM else 0
        self.bullet = (level.bullet or Bullet(kind="char")) if stand == ITEM else None
        self.font: FontRole = level.font
        self.align, self.colour, self.bold, self.italic = level.align, level.colour, level.bold, level.italic
        if kind == "heading":
            self.bold = True
        elif kind == "quote":
            self.font, self.italic, self.margin = "heading", True, self.margin + inches(0.3)
        elif kind == "reference":
            self.margin, self.indent = level.margin, level.indent
        elif kind == "spoken":
            self.font, self.italic = "heading", True
        elif kind == "muted" and not self.colour.endswith("on-dark"):
            self.colour = "muted"
        elif kind in ("label", "kicker"):
            self.size = min(size, theme.scale.get("label", ((1800,),))[0][0])
            self.font, self.bold, self.italic = "body", kind == "label", False
            quieter = QUIETER.get(self.colour, "")
            if kind == "kicker" and quieter in theme.colours:
                self.colour = quieter
        elif kind == "code":
            self.font, self.margin, self.indent = "mono", HANG, -HANG

    def look(self, marks: int, colour: str = "") -> Look:
        """The look of a snippet with these marks."""
        if colour:
            found = self._coloured.get((marks, colour))
            if found is None:
                found = self._coloured[marks, colour] = self._resolve(marks, colour)
            return found
        found = self.looks.get(marks)
        if found is None:
            found = self.looks[marks] = self._resolve(marks, "")
        return found

    def _resolve(self, marks: int, colour: str) -> Look:
        size, font = self.size, self.font
        if marks & CODE and font != "mono":
            font, size = "mono", max(size * CODE_PERCENT // 10000 * 100, min(size, self._theme.floor))
        on_dark = self.colour.endswith("on-dark")
        if not colour:
            colour = "link" if marks & LINK and not on_dark else self.colour
            if marks & QUIET and colour == "ink":
                colour = "muted"
        # Emphasis inside italic text stands upright, as printers do it.
        italic = self.italic != bool(marks & ITALIC)
        bold = self.bold or bool(marks & BOLD)
        style = RunStyle(
            size=size,
            font=font,
            colour=colour,
            bold=bold,
            italic=italic,
            strike=bool(marks & STRIKE),
            highlight="highlight" if marks & HIGHLIGHT else "",
            raised="super" if marks & SUPER else "sub" if marks & SUB else "",
            capitals=self.level.capitals,
        )
        measured = size * RAISED_PERCENT // 100 if marks & (SUPER | SUB) else size
        letters = _face(self._theme, font, bold, italic)
        ascent, descent = letters.line(measured)
        height = (ascent + descent) * self.spacing // 100
        return Look(style, letters, measured, height, height - descent)


class TextStyle:
    """The nine levels of a text at each of its size steps.

    Fields:
        levels, scale: as the theme has them.
        steps: how many sizes there are.
        grades: those asked for before, by what `grade` is asked with.
    """

    __slots__ = ("_theme", "grades", "levels", "scale", "steps")

    def __init__(
        self, theme: Theme, levels: Sequence[LevelStyle], scale: Sequence[Sequence[int]] | None = None
    ) -> None:
        self._theme = theme
        self.levels = tuple(levels)
        own = tuple(level.size for level in levels)
        self.scale = tuple(tuple(step) for step in scale) if scale else (own,)
        self.steps = len(self.scale)
        self.grades: dict[tuple[int, int, str, int], Grade] = {}

    def grade(self, step: int, level: int, kind: str, stand: int) -> Grade:
        """What a paragraph looks like; a step beyond the last is the last."""
        key = (step, level, kind, stand)
        found = self.grades.get(key)
        if found is None:
            size = max(self.size(step, level), self._theme.floor)
            deep = self.levels[min(level, len(self.levels) - 1)]
            if stand != PLAIN and deep.bullet is None and not deep.indent:
                deep = _listed(deep, level, size)
            found = self.grades[key] = Grade(self._theme, deep, size, kind, stand)
        return found

    def size(self, step: int, level: int = 0) -> int:
        """The size of a level; where a step says one size, deeper levels shrink as the theme's do."""
        if step == ROOMY:
            return self.size(0, level) + MORE
        sizes = self.scale[min(step, len(self.scale) - 1)]
        if len(sizes) > 1 or not level:
            return sizes[min(level, len(sizes) - 1)]
        own = self.levels[min(level, len(self.levels) - 1)].size
        return round(own * sizes[0] / self.levels[0].size / 100) * 100


class Styles:
    """Every text style of a theme, made when first asked for."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._by_placeholder: dict[tuple[str, int, str], TextStyle] = {}
        self._compact: dict[tuple[str, FontRole, str, bool, float], TextStyle] = {}
        content = theme.layout("content")
        body = body_of(content)
        levels = body.levels if body is not None else plain_levels(theme, "body")
        self.body = self._by_placeholder[content.role, 1, "body"] = TextStyle(
            theme, levels, theme.scale.get("body")
        )

    @property
    def glossary(self) -> TextStyle:
        """Terms and meanings: as large as text, set as in tables."""
        return self.compact("body", before=5)

    @property
    def code(self) -> TextStyle:
        """Lines of code."""
        return self.compact("code", font="mono", before=0)

    def of(
        self,
        layout: Layout,
        placeholder: Placeholder | None,
        scale: str,
        smaller: tuple[tuple[int, ...], ...] = (),
    ) -> TextStyle:
        """The style of a placeholder's text, at the steps of the theme's scale `scale`, then at `smaller`."""
        if placeholder is None:
            return self.body
        key = (layout.role, placeholder.idx, scale)
        found = self._by_placeholder.get(key)
        if found is None:
            steps = self.theme.scale.get(scale) or ((placeholder.levels[0].size,),)
            less = [step for step in smaller if step[0] < steps[-1][0]]
            found = self._by_placeholder[key] = TextStyle(self.theme, placeholder.levels, (*steps, *less))
        return found

    def compact(
        self,
        scale: str,
        *,
        font: FontRole = "body",
        colour: str = "ink",
        bold: bool = False,
        before: float = 3,
    ) -> TextStyle:
        """Small text as in table cells and cards: the body's levels with narrow margins."""
        key = (scale, font, colour, bold, before)
        found = self._compact.get(key)
        if found is None:
            levels = [
                replace(
                    level,
                    font=font,
                    colour=colour,
                    bold=bold,
                    margin=inches(0.19) * (depth + 1),
                    indent=-inches(0.19),
                    space_before=points(before),
                    space_after=0,
                    spacing=100,
                    align="start",
                    capitals=False,
                    italic=False,
                )
                for depth, level in enumerate(self.body.levels)
            ]
            steps = self.theme.scale.get(scale) or self.theme.scale.get("table")
            found = self._compact[key] = TextStyle(self.theme, levels, steps)
        return found


def _listed(level: LevelStyle, depth: int, size: int) -> LevelStyle:
    """A level of a place that is not made for lists, such as a claim's, with room for bullets."""
    hang = round(size * EMU_PER_CENTIPOINT * BULLET_ROOM)
    return replace(level, margin=level.margin + hang * (depth + 1), indent=-hang)


def plain_levels(theme: Theme, scale: str) -> tuple[LevelStyle, ...]:
    """Nine levels for text that a template has no placeholder for."""
    sizes = theme.scale.get(scale, ((2400, 2000, 1800),))[0]
    return tuple(
        LevelStyle(
            size=sizes[min(depth, len(sizes) - 1)],
            font="heading" if scale == "title" else "body",
            bullet=None if scale == "title" else Bullet(kind="char"),
            margin=0 if scale == "title" else inches(0.3) * (depth + 1),
            indent=0 if scale == "title" else -inches(0.3),
            space_before=points(6),
        )
        for depth in range(9)
    )


def body_of(layout: Layout) -> Placeholder | None:
    """The placeholder that a layout's main text fills: index 1, else its first that has no other job."""
    first: Placeholder | None = None
    for candidate in layout.placeholders:
        if candidate.type in ("body", "obj", "subTitle") and candidate.idx not in OWN_JOBS:
            if candidate.idx == 1:
                return candidate
            first = first or candidate
    return first


def placeholder_at(layout: Layout, idx: int) -> Placeholder | None:
    """The placeholder with index `idx`, or None."""
    for candidate in layout.placeholders:
        if candidate.idx == idx:
            return candidate
    return None


def title_of(layout: Layout, theme: Theme) -> Placeholder:
    """The placeholder of the title; for a layout without one, a place for it above the content."""
    found = layout.placeholder("title", "ctrTitle")
    if found is not None:
        return found
    area = layout.area
    bottom = max(area.top - inches(0.15), inches(1))
    top = max(bottom - inches(1.1), inches(0.3))
    return Placeholder(
        type="",
        idx=NOWHERE,
        box=Rect(area.left, top, area.width, bottom - top),
        levels=plain_levels(theme, "title"),
        insets=NO_INSETS,
        anchor="bottom",
    )


def reference_to(placeholder: Placeholder | None) -> PlaceholderRef | None:
    """What a shape that fills a placeholder refers to; None for a place of our own."""
    if placeholder is None or placeholder.idx == NOWHERE:
        return None
    return PlaceholderRef(type=placeholder.type, idx=placeholder.idx)


def _face(theme: Theme, font: FontRole, bold: bool, italic: bool) -> Face:
    family = theme.fonts[font]
    return face(family.twin or family.name, bold=bold, italic=italic)
