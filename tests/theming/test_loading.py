"""Loading themes: the built-in one, a lecture's own laid over it, a template of its own."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from govslides.cache import Cache
from govslides.deck.deck import Frame
from govslides.deck.items import Item
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.pptxio.lint import lint
from govslides.pptxio.template import Template
from govslides.pptxio.write import write_deck
from govslides.theme.theme import FontFamily, Theme
from govslides.theming import load_theme
from tests.pptxio.decks import deck, fill
from tests.pptxio.opened import parts_of
from tests.support.tools import needs
from tests.support.validators import audit_errors, sdk_errors


def load(
    folder: Path, yaml: str = "", choice: str = "", cache: Path | None = None
) -> tuple[Theme, Template, Sink]:
    sink = Sink()
    if yaml:
        (folder / "theme.yaml").write_text(yaml, encoding="utf-8")
    return *load_theme(choice, Inputs(folder, sink), Cache(cache), sink), sink


def codes(sink: Sink) -> list[str]:
    return [problem.code for problem in sink]


def foreign(folder: Path, name: str = "uni.pptx") -> None:
    Presentation().save(str(folder / name))


def theme_part(template: Template) -> str:
    return parts_of(write_deck(deck(), load(Path("/"))[0], template))[template.theme_part].decode()


def test_the_default(tmp_path: Path) -> None:
    theme, template, sink = load(tmp_path)
    assert (theme.name, len(sink)) == ("govslides", 0)
    assert theme.fonts["heading"] == FontFamily(name="Georgia", twin="Gelasio")
    assert theme.layout("content").part.lstrip("/") in template.kinds


def test_an_unknown_name_is_told_and_the_default_taken(tmp_path: Path) -> None:
    theme, _, sink = load(tmp_path, choice="govslide")
    assert theme.name == "govslides"
    assert [str(problem) for problem in sink] == [
        "error[unknown-theme]: There is no theme `govslide`. A deck cannot be set without one. "
        "Did you mean `govslides`?"
    ]


def test_fonts_and_colours_are_laid_over_and_written(tmp_path: Path) -> None:
    yaml = """
        fonts: {heading: Cambria, body: {name: Arial, twin: Liberation Sans}}
        palette: {accent2: "992211"}
        colours: {reality: "005544", highlight: "FFEE99"}
        scale: {title: [40, 30]}
        floor: 16
        gutter: 0.3
    """
    theme, template, sink = load(tmp_path, yaml)
    assert codes(sink) == []
    assert theme.fonts["heading"] == FontFamily(name="Cambria", twin="Cambria")
    assert theme.fonts["body"] == FontFamily(name="Arial", twin="Liberation Sans")
    assert (theme.colours["myth"].rgb, theme.colours["myth"].slot) == ("992211", "accent2")
    assert (theme.colours["reality"].rgb, theme.colours["reality"].slot) == ("005544", "accent1")
    assert (theme.colours["highlight"].rgb, theme.colours["highlight"].slot) == ("FFEE99", "")
    assert (theme.scale["title"], theme.floor, theme.gutter) == (((4000,), (3000,)), 1600, 274320)
    written = theme_part(template)
    for expected in ('"Cambria"', '"Arial"', '<a:accent1><a:srgbClr val="005544"/>', '"992211"'):
        assert expected in written


def test_two_roles_of_one_slot_can_part(tmp_path: Path) -> None:
    theme, _, _ = load(tmp_path, 'colours: {reality: "005544", accent: "004466"}')
    assert (theme.colours["reality"].slot, theme.colours["reality"].rgb) == ("accent1", "005544")
    assert (theme.colours["accent"].slot, theme.colours["accent"].rgb) == ("", "004466")


def test_a_theme_file_in_slides_src(tmp_path: Path) -> None:
    (tmp_path / "slides_src").mkdir()
    (tmp_path / "slides_src" / "theme.yaml").write_text("name: ours\n")
    assert load(tmp_path)[0].name == "ours"
    assert load(tmp_path, choice="govslides")[0].name == "govslides"


PROBLEMS = {
    "fonst: {heading: Arial}": "A theme has no key `fonst`. A misspelt key would silently change nothing. "
    "Did you mean `fonts`?",
    "fonts: {headings: Arial}": "`fonts` has no key `headings`. A misspelt key would silently change "
    "nothing. Did you mean `heading`?",
    "palette: {accent1: red}": "`accent1` is no colour. The theme cannot be built from it. "
    'Write six hex digits, such as "0F5E66".',
    "colours: {myth: accent1 brighter 3}": "`myth` is no colour. The theme cannot be built from it. "
    'Write six hex digits ("0F5E66"), or a slot of the palette ("accent1", "lt2 darker 10").',
    "colors: {myth: accent1}": "A theme has no key `colors`. A misspelt key would silently change nothing. "
    "Did you mean `colours`?",
    "floor: small": "`floor` is no number from 6 to 60. The theme cannot be built from it. "
    "Write such a number.",
    "scale: {title: 36}": "`title` is not a list of sizes. The theme cannot be built from it. "
    "Write [24, 20, 18] in points.",
    "scale: [36]": "`scale` is not a mapping. The theme cannot be built from it. Write `key: value` pairs.",
    "size: [13]": "`size` is no width and height. The theme cannot be built from it. "
    "Write [width, height] in inches.",
    "- a list": "A theme is not a mapping. The theme cannot be built from it. Write `key: value` pairs.",
}


@pytest.mark.parametrize("yaml", PROBLEMS)
def test_problems_are_told_at_their_place(tmp_path: Path, yaml: str) -> None:
    theme, _, sink = load(tmp_path, yaml)
    assert theme.name == "govslides"
    assert PROBLEMS[yaml] in [f"{one.message} {one.reason} {one.hint}" for one in sink]
    assert str(next(iter(sink))).startswith("theme.yaml:1:")


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    sink = load(tmp_path, "fonst: 1\nfloor: x\npalette: {accent9: '000000'}\n")[2]
    assert [problem.span.position.line for problem in sink if problem.span] == [1, 2, 3]


def test_broken_yaml_is_told(tmp_path: Path) -> None:
    theme, _, sink = load(tmp_path, "fonts: {heading: ")
    assert codes(sink) == ["broken-yaml"]
    assert theme.name == "govslides"


def test_faint_text_is_a_warning(tmp_path: Path) -> None:
    theme, _, sink = load(tmp_path, 'palette: {accent3: "AAAAAA"}')
    assert set(codes(sink)) == {"low-contrast"}
    assert not sink.failed
    assert theme.colours["muted"].rgb == "AAAAAA"


def test_warnings_are_told_again_on_every_run(tmp_path: Path) -> None:
    for _ in range(2):
        assert codes(load(tmp_path, 'palette: {accent3: "AAAAAA"}', cache=tmp_path / "cache")[2])


@needs("sdk")
def test_a_template_of_the_lectures_own(tmp_path: Path) -> None:
    foreign(tmp_path)
    yaml = "name: uni\ntemplate: uni.pptx\nfonts: {mono: Consolas}\nlayouts: {quotation: Title Only}\n"
    theme, template, sink = load(tmp_path, yaml)
    assert not sink.failed
    assert (theme.size.width, theme.fonts["body"].name) == (9144000, "Calibri")
    assert theme.layout("title").name == "Title Slide"
    assert theme.layout("columns").name == "Two Content"
    assert theme.layout("quotation").name == "Title Only"
    # The template's accent, darker: as it is (4F81BD) it would be too faint to read.
    assert (theme.colours["reality"].slot, theme.colours["reality"].rgb) == ("accent1", "3A679C")
    body = next(one for one in theme.layout("content").placeholders if one.idx == 1)
    assert (body.type, body.levels[0].size) == ("body", 3200)
    frames = [
        frame_on(theme, "a", "content", fill("content", 1, "One", " Two", theme=theme)),
        frame_on(theme, "b", "title-only"),
    ]
    path = tmp_path / "deck.pptx"
    path.write_bytes(write_deck(deck(*frames, size=theme.size), theme, template))
    assert sdk_errors(path) == []
    assert audit_errors(path) == []
    assert lint(path.read_bytes()) == []
    shapes = Presentation(BytesIO(path.read_bytes())).slides[0].shapes
    assert [shape.text for shape in shapes if shape.is_placeholder][:2] == ["Title a", "One\nTwo"]


def frame_on(theme: Theme, id_: str, role: str, *items: Item) -> Frame:
    title = fill(role, 0, f"Title {id_}", key="title", theme=theme)
    return Frame(id=id_, title=f"Title {id_}", role=role, items=(title, *items))


@pytest.mark.parametrize(
    ("yaml", "code", "place"),
    [
        ("template: absent.pptx\n", "file-missing", "theme.yaml:1:11:"),
        ("template: ../up.pptx\n", "path-outside", "theme.yaml:1:11:"),
        ("template: text.pptx\n", "invalid-template", "theme.yaml:1:11:"),
        (
            "template: uni.pptx\nlayouts: {content: Nothing Like It}\n",
            "invalid-theme-value",
            "theme.yaml:2:20:",
        ),
    ],
)
def test_templates_that_cannot_be_used(tmp_path: Path, yaml: str, code: str, place: str) -> None:
    foreign(tmp_path)
    (tmp_path / "text.pptx").write_text("hello")
    theme, _, sink = load(tmp_path, yaml)
    assert codes(sink) == [code]
    assert str(next(iter(sink))).startswith(place)
    assert theme.name == "govslides"


def test_what_the_cache_gives_is_what_was_made(tmp_path: Path) -> None:
    foreign(tmp_path)
    yaml, cache = 'name: ours\npalette: {accent1: "005544"}\n', tmp_path / "cache"
    first = load(tmp_path, yaml, cache=cache)
    (record,) = [path for path in cache.iterdir() if not path.name.endswith("-told")]
    assert load(tmp_path, yaml, cache=cache)[:2] == first[:2]
    record.write_bytes(record.read_bytes()[:-7] + b"garbage")
    assert load(tmp_path, yaml, cache=cache)[:2] == first[:2]
    assert Cache(cache).read(record.name) is not None


def test_a_changed_template_is_read_again(tmp_path: Path) -> None:
    foreign(tmp_path)
    yaml, cache = "template: uni.pptx\n", tmp_path / "cache"
    load(tmp_path, yaml, cache=cache)
    deck_ = Presentation()
    deck_.slide_width = 12192000
    deck_.save(str(tmp_path / "uni.pptx"))
    assert load(tmp_path, yaml, cache=cache)[0].size.width == 12192000


def test_loading_the_default_imports_nothing_heavy() -> None:
    script = (
        "import sys; from pathlib import Path; from govslides.cache import Cache;"
        "from govslides.inputs import Inputs;"
        "from govslides.diagnostics import Sink; from govslides.theming import load_theme; sink = Sink();"
        "load_theme('', Inputs(Path('.'), sink), Cache(None), sink);"
        "print(sorted({'pptx', 'lxml', 'yaml', 'zipfile', 'xml.etree.ElementTree'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
