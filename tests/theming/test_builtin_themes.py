"""The themes that come with govslides: legible, in order, and chosen by name."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from pptx import Presentation

from govslides.cache import Cache
from govslides.diagnostics import Sink
from govslides.geometry import Rect
from govslides.inputs import Inputs
from govslides.source import Source, Span
from govslides.theme.theme import Layout, Theme
from govslides.theming import load_theme
from govslides.theming.builtin import builtin_bytes, builtin_names
from govslides.theming.contrast import check_contrast, contrast
from tests.support.building import build
from tests.support.theme_pictures import THEMES

NAMES = builtin_names()
WHITE = "FFFFFF"
AAA = 7.0  # WCAG 2.2, 1.4.6: contrast (enhanced)
READ_ON_PAPER = ("ink", "muted", "accent", "myth", "reality", "link")
PAIRS = (
    *((role, "paper") for role in READ_ON_PAPER),
    *((role, "tint") for role in ("ink", "muted", "accent", "myth", "reality")),
    *((f"code-{kind}", "tint") for kind in ("keyword", "string", "comment", "number")),
    *(("on-dark", role) for role in ("dark", "myth", "reality")),
    ("ink", "highlight"),
)
# What blocks look for beside titles and bodies, by layout.
NEEDED = {
    "title": {21, 23},
    "myth": {20, 21, 22},
    "claim": {21},
    "quotation": {20, 21, 22},
    "question": {1, 20, 21},
    "columns": {1, 2, 20},
    "references": {1},
    "picture": {20},
}


@cache
def theme_of(name: str) -> Theme:
    sink = Sink()
    theme, _ = load_theme(name, Inputs(Path(__file__).parent, sink), Cache(None), sink)
    assert not list(sink)
    return theme


def text_boxes(layout: Layout) -> Iterator[tuple[str, Rect]]:
    for one in layout.placeholders:
        yield one.name, one.box


def test_three_come_with_it_and_the_documents_show_them_all() -> None:
    assert sorted(THEMES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_all_text_is_legible(name: str) -> None:
    sink = Sink()
    check_contrast(theme_of(name), Span(Source("theme.yaml", ""), 0, 0), sink)
    assert [str(problem) for problem in sink] == []


@pytest.mark.parametrize("name", NAMES)
def test_documents_are_legible_on_white_paper(name: str) -> None:
    colours = theme_of(name).for_paper().colours
    faint = {role: contrast(colours[role].rgb, WHITE) for role in READ_ON_PAPER}
    assert {role: ratio for role, ratio in faint.items() if ratio < 4.5} == {}
    assert contrast(colours["ink"].rgb, colours["tint"].rgb) >= 4.5
    assert contrast(colours["on-dark"].rgb, colours["dark"].rgb) >= 4.5


def test_the_plain_theme_has_seven_to_one_everywhere() -> None:
    theme = theme_of("plain")
    rgb = {role: colour.rgb for role, colour in theme.colours.items()}
    ratios = {f"{front} on {back}": contrast(rgb[front], rgb[back]) for front, back in PAIRS}
    for layout in theme.layouts.values():
        for one in layout.placeholders:
            behind = one.background or layout.background
            ratios[f"{layout.name}: {one.name}"] = contrast(rgb[one.levels[0].colour], behind)
    assert {what: ratio for what, ratio in ratios.items() if ratio < AAA} == {}


def test_the_plain_theme_is_large_and_has_one_family() -> None:
    theme = theme_of("plain")
    assert theme.floor >= 1800
    assert theme.fonts["heading"] == theme.fonts["body"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_set_under_the_floor(name: str) -> None:
    theme = theme_of(name)
    sizes = {size for steps in theme.scale.values() for step in steps for size in step}
    for layout in theme.layouts.values():
        sizes |= {level.size for one in layout.placeholders for level in one.levels[:3]}
    assert min(sizes) >= theme.floor


@pytest.mark.parametrize("name", NAMES)
def test_every_layout_has_what_blocks_look_for(name: str) -> None:
    layouts = theme_of(name).layouts
    assert set(layouts) == set(theme_of("govslides").layouts)
    for role, wanted in NEEDED.items():
        assert wanted <= {one.idx for one in layouts[role].placeholders}, role
        assert layouts[role].placeholder("title", "ctrTitle") is not None


@pytest.mark.parametrize("name", NAMES)
def test_placeholders_are_on_the_slide_and_clear_of_each_other(name: str) -> None:
    theme = theme_of(name)
    for role, layout in theme.layouts.items():
        boxes = list(text_boxes(layout))
        for who, box in boxes:
            assert box.left >= 0 and box.top >= 0, (role, who)
            assert box.right <= theme.size.width and box.bottom <= theme.size.height, (role, who)
        for (one, first), (other, second) in combinations(boxes, 2):
            apart = (
                first.right <= second.left
                or second.right <= first.left
                or first.bottom <= second.top
                or second.bottom <= first.top
            )
            assert apart, f"{role}: {one} and {other}"


@pytest.mark.parametrize("name", NAMES)
def test_margins_are_the_same_on_all_layouts_with_a_title_above(name: str) -> None:
    layouts = theme_of(name).layouts
    for role in ("content", "columns", "title-only", "picture", "references"):
        title = layouts[role].placeholder("title")
        assert title is not None
        assert title.box.left == layouts["content"].area.left, role
        assert title.box.right == layouts["content"].area.right, role


def test_a_dark_theme_maps_text_to_its_light_colours() -> None:
    theme = theme_of("auditorium")
    assert (theme.colours["ink"].slot, theme.colours["paper"].slot) == ("tx1", "bg1")
    master = Presentation(BytesIO(builtin_bytes("auditorium", "template.pptx"))).slide_master
    names = master.element.find("{*}clrMap").attrib
    assert {key: names[key] for key in ("bg1", "tx1", "bg2", "tx2")} == {
        "bg1": "dk1",
        "tx1": "lt1",
        "bg2": "dk2",
        "tx2": "lt2",
    }
    # What is on paper is dark again: notes by the notes master's own map, documents by `on-paper`.
    assert contrast(theme.for_paper().colours["ink"].rgb, WHITE) > AAA


@pytest.mark.parametrize("name", NAMES)
def test_a_lecture_chooses_it_by_name(name: str, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text(f"---\ntitle: A talk\ntheme: {name}\n---\n\n## One\n\nText.\n")
    deck = Presentation(str(build(tmp_path / "talk.md", tmp_path / "out")))
    theme = next(part for part in deck.part.package.iter_parts() if "/theme/" in part.partname)
    assert f'name="{name}"'.encode() in theme.blob
