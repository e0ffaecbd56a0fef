"""The type scale of a foreign template: its own sizes, then smaller ones, down to a floor for its page."""

from collections.abc import Mapping, Sequence

from govslides.geometry import Size, inches
from govslides.records import dataclass

Scale = dict[str, tuple[tuple[int, ...], ...]]

_USUAL = Size(inches(40 / 3), inches(7.5))
"""The page that the built-in scale is made for."""

_FLOOR = 1400
_SHARES = (1.0, 0.86, 0.75, 0.66, 0.58, 0.52)
"""Each step as a share of the largest."""

_TITLE_SHARES = (1.0, 0.88, 0.78, 0.68)
_LEGIBLE = 0.8
"""A template whose text is smaller than this share of the floor is not followed in that."""

_LEAST_TITLE = 1.15
"""A title is at least so much larger than the body's smallest step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """What the template's placeholders say, centipoints; 0 where it has none.

    Fields:
        body: by list level.
        title, section, hero, subtitle: of a content slide's, a section's and the title slide's title.
    """

    body: Sequence[int]
    title: int = 0
    section: int = 0
    hero: int = 0
    subtitle: int = 0


def page_factor(size: Size) -> float:
    """How much larger than the usual page this one is: the mean of both directions."""
    return float((size.width / _USUAL.width * size.height / _USUAL.height) ** 0.5)


def floor_for(size: Size) -> int:
    """The size under which nothing is set: what is legible when the page fills the screen."""
    height = size.height / _USUAL.height
    return max(_rounded(_FLOOR * min(page_factor(size), height)), _rounded(1200 * min(height, 1.0)))


def scale_for(size: Size, sizes: Sizes, base: Mapping[str, Sequence[Sequence[int]]]) -> Scale:
    """The steps of each text role: the template's for titles and text, else the built-in ones scaled."""
    factor, floor = page_factor(size), floor_for(size)
    made = {role: _scaled(steps, factor, floor) for role, steps in base.items()}
    made["body"] = _body(sizes.body, floor, made["body"])
    text = made["body"][0][0]
    least = round(text * _LEAST_TITLE)
    written = sizes.title if sizes.title >= floor * _LEAST_TITLE else 0
    title = max(written or round(3200 * factor), least)
    made["title"] = _falling(title, _TITLE_SHARES, round(made["body"][-1][0] * _LEAST_TITLE))
    made["section"] = _falling(max(sizes.section, least) if sizes.section else title, _TITLE_SHARES, floor)
    made["hero"] = _falling(
        max(sizes.hero, least) if sizes.hero else title, (*_TITLE_SHARES, 0.58, 0.5), floor
    )
    if sizes.subtitle >= floor:
        made["subtitle"] = _falling(sizes.subtitle, _SHARES, floor)
    made["claim"] = _falling(made["claim"][0][0], _SHARES, floor)
    for role, most in _MOST.items():
        if role in made:
            made[role] = _capped(made[role], round((title if most == "title" else text) * _OVER[most]))
    return made


_MOST = {
    "claim": "title", "quote": "title", "statement": "title", "question": "text", "table": "body",
    "timeline": "body", "label": "body", "caption": "body",
}  # fmt: skip
"""What a role is at most as large as, so that it goes with the template's own titles and text."""

_OVER = {"title": 1.1, "text": 1.2, "body": 1.0}


def _capped(steps: Sequence[Sequence[int]], most: int) -> tuple[tuple[int, ...], ...]:
    found = dict.fromkeys(tuple(min(size, _rounded(most)) for size in step) for step in steps)
    return tuple(found)


def _scaled(steps: Sequence[Sequence[int]], factor: float, floor: int) -> tuple[tuple[int, ...], ...]:
    made: list[tuple[int, ...]] = []
    for step in steps:
        scaled = tuple(max(_rounded(size * factor), floor) for size in step)
        if scaled not in made:
            made.append(scaled)
    return tuple(made)


def _body(own: Sequence[int], floor: int, usual: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """Steps with a size for each level, each level the same share smaller, never growing with depth."""
    if not own or own[0] < floor * _LEGIBLE:  # what nobody can read is no measure
        return tuple(tuple(step) for step in usual)
    first = [max(size, floor) for size in own]
    first = [min(first[: at + 1]) for at in range(len(first))]
    largest = round(usual[0][0] * 4 / 3)
    if first[0] > largest:
        first = [_rounded(size * largest / first[0]) for size in first]
    made: list[tuple[int, ...]] = []
    for share in _SHARES:
        step = tuple(max(_rounded(size * share), floor) for size in first)
        if step not in made:
            made.append(step)
    return tuple(made)


def _falling(first: int, shares: Sequence[float], least: int) -> tuple[tuple[int, ...], ...]:
    found = dict.fromkeys(max(_rounded(first * share), least) for share in shares)
    return tuple((size,) for size in found)


def _rounded(size: float) -> int:
    """Whole points, as people choose them; half points below ten."""
    return round(size / 100) * 100 if size >= 1000 else max(round(size / 50) * 50, 100)
