"""Which layout of a template serves which role: by the types and the places of its placeholders.

Each layout is judged for each role by what it offers; names count for nothing, so that any language will
do. The layout type that PowerPoint writes is one argument among others, since copies of layouts keep
the type of what they were copied from.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from govslides.pptxio.reader.raw import RawLayout, RawPlaceholder, RawTemplate
from govslides.records import dataclass
from govslides.theme.spec import LayoutSpec
from govslides.theming.parts import TITLES, Parts, parts_of

ROLES = (
    "title", "section", "content", "columns", "title-only", "myth", "claim", "quotation", "question",
    "picture", "references", "closing",
)  # fmt: skip

ENOUGH = 45
"""A layout has to earn so many points to serve a role by itself."""

BORROWED = {
    "section": ("title",),
    "title-only": ("content",),
    "columns": ("content",),
    "myth": ("title-only",),
    "claim": ("title-only",),
    "quotation": ("title-only",),
    "picture": ("title-only",),
    "question": ("content",),
    "references": ("content",),
    "closing": ("section",),
    "title": ("section", "content"),
}
"""Whose layout a role takes that has none of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A role's layout.

    Fields:
        number: of the layout, counted from 0 through all masters.
        reasons: what spoke for it, as short clauses.
        by: "match", "name" (the theme file says so), "built-in" (it is a copy of a layout of ours), or the
            role whose layout it borrows.
        points: what it earned.
    """

    role: str
    number: int
    reasons: tuple[str, ...]
    by: str = "match"
    points: int = 0


class Verdict:
    """Points for and against a layout, with what each was given for."""

    def __init__(self) -> None:
        self.points = 0
        self.reasons: list[str] = []

    def give(self, points: int, reason: str, *, when: bool = True) -> None:
        """Give points, when something is so."""
        if when and points:
            self.points += points
            self.reasons.append(reason if points > 0 else f"though {reason}")


Judge = Callable[[Parts, "Verdict", "Usual | None"], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What the content layout is like, against which the others are seen."""

    parts: Parts
    title_size: int

    def has_title_of(self, parts: Parts) -> bool:
        """Whether a title stands where the content layout has it."""
        mine, theirs = self.parts.title, parts.title
        if mine is None or theirs is None:
            return False
        return abs(mine.box.top - theirs.box.top) * 12 < parts.size.height


def match_roles(
    template: RawTemplate, named: Mapping[str, int], drafted: Sequence[LayoutSpec] = ()
) -> dict[str, Match]:
    """The layout of each role; `named` are those that the theme file chose, `drafted` are our own."""
    parts = all_parts(template)
    content = _content(parts, named)
    usual = Usual(parts=parts[content.number], title_size=_title_size(parts[content.number]))
    found: dict[str, Match] = {"content": content}
    master = template.layouts[content.number].master
    near = [at for at, layout in enumerate(template.layouts) if layout.master == master]
    far = [at for at in range(len(parts)) if at not in near]
    for role, judge in _JUDGES.items():
        taken = {found["title"].number} if role == "section" and "title" in found else set()
        best = _best(role, judge, parts, [at for at in near if at not in taken], usual)
        if best is None and role in {"title", "section"}:
            best = _best(role, judge, parts, [at for at in far if at not in taken], usual)
        if best is not None:
            found[role] = best
    found |= _kept(template, drafted)
    for role, number in named.items():
        found[role] = Match(role=role, number=number, reasons=("theme.yaml names it",), by="name")
    for role in ROLES:
        if role not in found:
            found[role] = _borrowed(role, found)
    return {role: found[role] for role in ROLES}


def _kept(template: RawTemplate, drafted: Sequence[LayoutSpec]) -> dict[str, Match]:
    """The built-in theme's own layouts in a copy of its template: by name, with all their placeholders."""
    found = {}
    for spec in drafted:
        wanted = {one.idx for one in spec.placeholders}
        for number, layout in enumerate(template.layouts):
            if layout.name == spec.name and wanted <= {one.idx for one in layout.placeholders}:
                reasons = ("it is the built-in theme's own",)
                found[spec.role] = Match(role=spec.role, number=number, reasons=reasons, by="built-in")
    return found if "content" in found else {}


def all_parts(template: RawTemplate) -> list[Parts]:
    """The parts of all layouts, each with its number within its master."""
    counts: dict[int, int] = {}
    found = []
    for layout in template.layouts:
        number = counts[layout.master] = counts.get(layout.master, -1) + 1
        found.append(parts_of(layout, template.size, number))
    return found


def _borrowed(role: str, found: Mapping[str, Match]) -> Match:
    other = role
    while other not in found:
        other = next((one for one in BORROWED[other] if one in found), BORROWED[other][-1])
    reasons = (f"the template has none for it; it takes that of `{other}`",)
    return Match(role=role, number=found[other].number, reasons=reasons, by=other)


def _content(parts: Sequence[Parts], named: Mapping[str, int]) -> Match:
    """The content layout: the best there is, whatever it earns, since every deck needs one."""
    if "content" in named:
        return Match(role="content", number=named["content"], reasons=("theme.yaml names it",), by="name")
    best: Match | None = None
    for number, one in enumerate(parts):
        verdict = Verdict()
        _judge_content(one, verdict, None)
        if best is None or verdict.points > best.points:
            best = Match(role="content", number=number, reasons=tuple(verdict.reasons), points=verdict.points)
    assert best is not None, "a template has a layout"
    return best


def _best(
    role: str, judge: Judge, parts: Sequence[Parts], numbers: Sequence[int], usual: Usual
) -> Match | None:
    best: Match | None = None
    for number in numbers:
        verdict = Verdict()
        judge(parts[number], verdict, usual)
        if verdict.points >= ENOUGH and (best is None or verdict.points > best.points):
            best = Match(role=role, number=number, reasons=tuple(verdict.reasons), points=verdict.points)
    return best


def _title_size(parts: Parts) -> int:
    return parts.title.levels[0].size if parts.title is not None else 0


def _kinds(parts: Parts, verdict: Verdict, good: Sequence[str], bad: Sequence[str]) -> None:
    kind = parts.layout.kind
    verdict.give(15, f"its type is `{kind}`", when=kind in good)
    verdict.give(-25, f"its type is `{kind}`", when=kind in bad)


_SPECIAL = ("title", "secHead", "blank", "picTx", "objTx", "vertTx", "vertTitleAndTx", "cust")


def _judge_content(parts: Parts, verdict: Verdict, _usual: Usual | None) -> None:
    title, large = parts.title, parts.large
    verdict.give(30, "a title", when=title is not None)
    verdict.give(30, "one large place for text", when=len(large) == 1)
    verdict.give(8, "large places for text", when=len(large) > 1)
    if title is not None and large:
        verdict.give(15, "the text beneath the title", when=large[0].box.top >= title.box.top)
    if title is not None:
        verdict.give(-20, "the title stands low", when=_middle(title) > parts.size.height * 0.4)
        verdict.give(-10, "the title is a centred one", when=title.type == "ctrTitle")
    if large:
        verdict.give(round(30 * min(parts.share(large[0].box), 0.5)), "its size")
        verdict.give(8, "it takes tables and charts too", when=large[0].type == "obj")
    _against_extras(parts, verdict)
    _kinds(parts, verdict, ("obj", "tx"), _SPECIAL)


def _judge_title(parts: Parts, verdict: Verdict, usual: Usual | None) -> None:
    title = parts.title
    if title is None:
        return
    _kinds(parts, verdict, ("title",), ("obj", "secHead", "twoObj", "titleOnly"))
    first = [one for one in parts.layout.placeholders if one.type in TITLES] and parts.number == 0
    verdict.give(20, "the first layout", when=bool(first))
    verdict.give(35, "a centred title", when=title.type == "ctrTitle")
    verdict.give(20, "a subtitle", when=any(one.type == "subTitle" for one in parts.texts))
    verdict.give(
        10, "a title in large type", when=usual is not None and _title_size(parts) > usual.title_size
    )
    verdict.give(10, "a title in the middle", when=_middle(title) > parts.size.height * 0.3)
    beneath = [one for one in parts.small if one.type == "body" and one.box.top >= title.box.bottom]
    verdict.give(10, "a line beneath the title", when=bool(beneath))
    verdict.give(-30, "a large place for text", when=any(one.type == "obj" for one in parts.large))
    verdict.give(-12 * len(parts.other), "places for pictures")


def _judge_section(parts: Parts, verdict: Verdict, usual: Usual | None) -> None:
    title = parts.title
    if title is None or usual is None:
        return
    _kinds(parts, verdict, ("secHead",), ("obj", "tx", "title", "twoObj", "picTx", "objTx", "blank"))
    verdict.give(25, "its type is for sections", when=parts.layout.kind == "secHead")
    other = not usual.has_title_of(parts)
    verdict.give(20, "a title elsewhere than on other slides", when=other)
    verdict.give(15, "a title in large type", when=_title_size(parts) > usual.title_size)
    verdict.give(10, "a title in the middle", when=_middle(title) > parts.size.height * 0.3)
    painted = parts.layout.background != usual.parts.layout.background
    verdict.give(10, "a background of its own", when=painted)
    verdict.give(15, "room for a title alone", when=not parts.large and len(parts.small) <= 1)
    verdict.give(-30, "a large place for text", when=any(one.type == "obj" for one in parts.large))
    verdict.give(-15 * len(parts.other), "places for pictures")
    verdict.give(-10 * max(len(parts.texts) - 1, 0), "many places for text")


def _judge_columns(parts: Parts, verdict: Verdict, _usual: Usual | None) -> None:
    pair = columns_of(parts)
    if pair is None:
        return
    verdict.give(45, "two places of one size side by side")
    verdict.give(20, "a title", when=parts.title is not None)
    _kinds(parts, verdict, ("twoObj", "twoColTx"), ("title", "secHead", "blank"))
    verdict.give(-10 * (len(parts.texts) - 2), "other places for text")
    verdict.give(-15 * len(parts.other), "places for pictures")


def columns_of(parts: Parts) -> tuple[RawPlaceholder, RawPlaceholder] | None:
    """The two places of a two-column layout, the left one first; None when there are no such two."""
    wide = [one for one in parts.texts if parts.share(one.box) >= 0.1 and one.type != "subTitle"]
    if len(wide) != 2:
        return None
    left, right = sorted(wide, key=lambda one: one.box.left)
    one, other = left.box, right.box
    level = abs(one.top - other.top) * 20 < parts.size.height
    alike = abs(one.width - other.width) * 8 < max(one.width, other.width)
    tall = abs(one.height - other.height) * 6 < max(one.height, other.height)
    return (left, right) if level and alike and tall and one.right <= other.left + one.width // 20 else None


def _judge_title_only(parts: Parts, verdict: Verdict, usual: Usual | None) -> None:
    title = parts.title
    if title is None or usual is None or parts.large or _middle(title) > parts.size.height * 0.4:
        return
    verdict.give(40, "a title and nothing large")
    verdict.give(20, "the title where other slides have it", when=usual.has_title_of(parts))
    painted = parts.layout.background != usual.parts.layout.background
    verdict.give(-15, "its background differs", when=painted)
    _kinds(parts, verdict, ("titleOnly",), ("title", "secHead"))
    verdict.give(-10 * len(parts.small), "small places for text")
    verdict.give(-20 * len(parts.other), "places for pictures")


def _against_extras(parts: Parts, verdict: Verdict) -> None:
    verdict.give(-8 * len(parts.small), "small places for text")
    verdict.give(-18 * len(parts.other), "places for pictures")


def _middle(one: RawPlaceholder) -> int:
    return one.box.top + one.box.height // 2


_JUDGES: dict[str, Judge] = {
    "title": _judge_title,
    "section": _judge_section,
    "columns": _judge_columns,
    "title-only": _judge_title_only,
}
"""The roles that a layout is made for; the others take one of these."""


def layout_names(template: RawTemplate) -> Iterator[tuple[int, RawLayout]]:
    """The layouts with their numbers as people are told them, from 1."""
    yield from enumerate(template.layouts, 1)
