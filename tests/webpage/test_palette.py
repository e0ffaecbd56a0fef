"""Colours of pages can be read, whatever the theme's are."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.cache import user_cache
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.records import replace
from govslides.theme.theme import Theme
from govslides.theming import load_theme
from govslides.theming.builtin import builtin_names
from govslides.theming.contrast import contrast
from govslides.webpage.palette import Palette, palettes
from tests.support.composed import default_theme
from tests.support.tools import ROOT

TEXT = ("ink", "muted", "myth", "reality", "accent", "link")
ROLES = sorted(default_theme().colours)


def assert_readable(palette: Palette) -> None:
    for name in TEXT:
        for back in ("paper", "tint"):
            assert ratio(palette, name, back) >= 4.5, (name, back, palette)
    assert ratio(palette, "ink", "mark") >= 4.5
    assert ratio(palette, "band-ink", "band") >= 4.5
    assert ratio(palette, "band-muted", "band") >= 4.5


def ratio(palette: Palette, one: str, other: str) -> float:
    return contrast(palette[one].lstrip("#"), palette[other].lstrip("#"))


@pytest.mark.parametrize("name", builtin_names())
def test_every_theme_of_ours_is_readable_by_light_and_dark(name: str) -> None:
    sink = Sink()
    theme, _ = load_theme(name, Inputs(ROOT, sink), user_cache(), sink)
    light, dark = palettes(theme)
    assert_readable(light)
    assert_readable(dark)
    assert contrast(light["paper"][1:], "FFFFFF") < 1.3 < 12 < contrast(dark["paper"][1:], "FFFFFF")


def test_colours_that_are_readable_stay() -> None:
    theme = default_theme()
    light, _ = palettes(theme)
    assert {name: light[name] for name in ("paper", "tint", "ink", "myth", "reality", "link")} == {
        name: "#" + theme.colours[name].rgb.lower()
        for name in ("paper", "tint", "ink", "myth", "reality", "link")
    }


@given(st.lists(st.integers(0, 0xFFFFFF), min_size=len(ROLES), max_size=len(ROLES)))
def test_any_colours_become_readable(numbers: list[int]) -> None:
    theme: Theme = default_theme()
    colours = {
        role: replace(theme.colours[role], rgb=f"{number:06X}")
        for role, number in zip(ROLES, numbers, strict=True)
    }
    for palette in palettes(replace(theme, colours=MappingProxyType(colours))):
        assert_readable(palette)
