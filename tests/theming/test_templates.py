"""Templates of all makes: each carries the whole lecture, nothing overflows, the files are valid."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from govslides.cache import Cache
from govslides.composing import compose
from govslides.deck.deck import Deck, Frame
from govslides.deck.overflow import overflow, text_ink
from govslides.deck.text import TextBody
from govslides.deck.walking import bodies, runs
from govslides.diagnostics import Sink
from govslides.geometry import Rect
from govslides.inputs import Inputs
from govslides.model.lecture import Lecture
from govslides.pptxio.lint import lint
from govslides.pptxio.reader import read_template
from govslides.pptxio.reader.raw import RawTemplate
from govslides.pptxio.template import Template
from govslides.pptxio.write import write_deck
from govslides.theme.theme import NO_SLOT, Theme
from govslides.theming import load_theme
from govslides.theming.contrast import contrast
from govslides.theming.scene import Scene
from tests.support.composed import default_theme
from tests.support.deck_text import read_deck
from tests.support.reading import read_folder
from tests.support.render import render
from tests.support.tools import ROOT, needs
from tests.support.validators import audit_errors, sdk_errors
from tests.support.visible import hidden_words
from tests.theming.templates import TEMPLATES, template

RENDERED = ("google", "graded", "masters", "painted", "tiny")
"""Those that LibreOffice draws in the slow tests."""

QUICK = ("google", "german")
"""Those that the fast tests build; they have little in common."""


@cache
def the_lecture() -> Lecture:
    lecture, sink = read_folder(ROOT / "lecture")
    assert not sink.failed
    return lecture


def fitted(name: str, folder: Path, more: str = "") -> tuple[Theme, Template, Sink]:
    """The theme on a template, and what was reported."""
    (folder / "uni.pptx").write_bytes(template(name))
    (folder / "theme.yaml").write_text(f"template: uni.pptx\n{more}", encoding="utf-8")
    sink = Sink()
    return *load_theme("", Inputs(folder, sink), Cache(None), sink), sink


@cache
def usual_fit(name: str) -> tuple[Theme, Template, Sink]:
    """The theme on a template with nothing more said, made once."""
    with TemporaryDirectory() as folder:
        return fitted(name, Path(folder))


def composed(name: str) -> tuple[Deck, Theme, Template, RawTemplate]:
    theme, kept, _ = usual_fit(name)
    sink = Sink()
    deck = compose(the_lecture(), theme, "lecture", sink)
    assert list(sink) == []
    return deck, theme, kept, read_template(template(name))


def covered(frame: Frame, theme: Theme, raw: RawTemplate) -> list[str]:
    """What the text of a frame covers of what its layout draws."""
    layout = theme.layout(frame.role)
    scene = Scene(next(one for one in raw.layouts if f"/{one.part}" == layout.part), raw.size)
    found = []
    for item, body in bodies(frame.items):
        for part in lines_of(body, item.box):
            names = [one.name for one in scene.marks(part)]
            found += [f"{frame.id}: {item.key} covers {name}" for name in names]
    return found


def lines_of(body: TextBody, box: Rect) -> list[Rect]:
    ink = text_ink(body, box)
    return [ink] if ink is not None else []


def check(name: str) -> bytes:
    """Build the lecture on a template; gives the file after all that can be asked without other programs."""
    deck, theme, kept, raw = composed(name)
    assert overflow(deck) == []
    usual = compose(the_lecture(), default_theme(), "lecture", Sink())
    shown = " ".join(run.text for frame in deck.frames for run in runs(frame.items))
    words = " ".join(run.text for frame in usual.frames for run in runs(frame.items)).split()
    assert [word for word in words if word not in shown and not word.startswith("(")] == []
    assert [fault for frame in deck.frames for fault in covered(frame, theme, raw)] == []
    sizes = [run.style.size for frame in deck.frames for run in runs(frame.items)]
    assert min(sizes) >= theme.floor
    data = write_deck(deck, theme, kept)
    assert lint(data) == []
    return data


@pytest.mark.parametrize("name", QUICK)
def test_the_lecture_fits(name: str) -> None:
    check(name)


@pytest.mark.slow
@needs("sdk")
@pytest.mark.parametrize("name", [name for name in TEMPLATES if name not in QUICK])
def test_the_lecture_fits_all(name: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(check(name))
    assert audit_errors(path) == []
    assert sdk_errors(path) == []


@pytest.mark.slow
@needs("soffice", "pdftotext")
def test_every_word_is_seen(tmp_path: Path) -> None:
    paths = {name: tmp_path / f"{name}.pptx" for name in RENDERED}
    for name, path in paths.items():
        deck, theme, kept, _ = composed(name)
        path.write_bytes(write_deck(deck, theme, kept))
    for path, pages in render(list(paths.values()), tmp_path / "pdf").items():
        assert hidden_words(read_deck(path), pages) == [], path.stem


@needs("sdk")
@pytest.mark.parametrize("name", QUICK)
def test_what_is_written_is_valid(name: str, tmp_path: Path) -> None:
    deck, theme, kept, _ = composed(name)
    path = tmp_path / "deck.pptx"
    path.write_bytes(write_deck(deck, theme, kept))
    assert audit_errors(path) == []
    assert sdk_errors(path) == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_all_roles_can_be_read(name: str) -> None:
    theme, _, sink = usual_fit(name)
    assert not sink.failed
    colours = {role: colour.rgb for role, colour in theme.colours.items()}
    for front in ("ink", "muted", "myth", "reality", "accent", "link"):
        for back in ("paper", "tint"):
            assert contrast(colours[front], colours[back]) >= 4.5, (front, back)
    for back in ("dark", "myth", "reality"):
        assert contrast(colours["on-dark"], colours[back]) >= 4.5, back
    assert contrast(colours["tint"], colours["paper"]) > 1.04
    assert theme.layout("content").area.width > theme.size.width * 0.6
    assert theme.layout("content").area.height > theme.size.height * 0.4


ROLES = {
    "default": "Title Slide, Section Header, Title and Content, Two Content, Title Only",
    "office": "Title Slide, Section Header, Title and Content, Two Content, Title Only",
    "german": "Titelfolie, Kapitel, Überschrift und Text, Zwei Spalten, Nur Überschrift",
    "chinese": "标题幻灯片, 节标题, 标题和内容, 标题和内容, 仅标题",
    "arabic": "شريحة عنوان, شريحة عنوان, عنوان ومحتوى, محتويان, عنوان فقط",
    "masters": "Cover, Divider, Text, Text 50/50, Headline",
    "dark_picture": "Title, Section, Content, Content, Title only",
    "graded": "Start, Start, Card, Card, Card, title only",
    "no_body": "Front, Front, Title, Title, Title",
    "google": "TITLE, SECTION_HEADER, TITLE_AND_BODY, TITLE_AND_TWO_COLUMNS, TITLE_ONLY",
    "keynote": "Title, Section, Title & Bullets, Title & Bullets, Title Only",
    "odd_content": "A, C, B, B, D",
    "portrait": "Cover, Cover, Page, Page, Page",
    "painted": "Anfang, Anfang, Oben und unten, Oben und unten, Leer mit Titel",
}


@pytest.mark.parametrize("name", ROLES)
def test_roles_find_their_layouts(name: str) -> None:
    theme, _, _ = usual_fit(name)
    roles = ("title", "section", "content", "columns", "title-only")
    assert ", ".join(theme.layout(role).name for role in roles) == ROLES[name]


def test_a_role_can_be_given_another_layout_by_name_or_number(tmp_path: Path) -> None:
    theme, _, sink = fitted("office", tmp_path, "layouts: {quotation: Section Header, picture: 7}\n")
    assert not sink.failed
    assert theme.layout("quotation").name == "Section Header"
    assert theme.layout("picture").name == "Blank"
    title = theme.layout("picture").placeholder("title")
    assert title is not None
    assert title.slot == NO_SLOT


def test_text_keeps_clear_of_what_layouts_draw() -> None:
    theme, _, _ = usual_fit("chinese")
    area = theme.layout("content").area
    assert area.bottom < 6.31 * 914400  # the logo that reaches into the slide from the bar at its foot
    theme, _, _ = usual_fit("no_body")
    title = theme.layout("content").placeholder("title")
    assert title is not None
    assert title.box.right <= 11.7 * 914400  # the logo in the title's corner
    assert title.given is not None
    assert title.given.right > 12 * 914400


def test_text_keeps_clear_of_what_a_picture_behind_shows() -> None:
    theme, _, _ = usual_fit("painted")
    area = theme.layout("content").area
    assert area.bottom <= 5.84 * 914400  # the crest, of which no shape tells
    assert area.height > 4 * 914400  # though the placeholder, as tall as its text, is but a line
    assert theme.layout("content").background == "FFFFFF"


def test_content_on_title_slides_has_the_slide_for_itself() -> None:
    deck, theme, _, _ = composed("covers_alone")
    layout = theme.layout("content")
    title = layout.placeholder("title")
    assert title is not None
    assert title.box.bottom < 1.5 * 914400 < layout.area.top  # on the band, the text beneath it
    assert theme.colours[title.levels[0].colour].rgb == "FFFFFF"
    assert layout.area.height > 4 * 914400
    cover = theme.layout("title").placeholder("title")
    assert cover is not None
    assert cover.box.top > 1.5 * 914400  # where the template has it
    assert len(deck.frames) < 60


def test_a_layout_that_is_named_stays_as_it_is(tmp_path: Path) -> None:
    theme, _, _ = fitted("covers_alone", tmp_path, "layouts: {content: Text}\n")
    title = theme.layout("content").placeholder("title")
    assert title is not None
    assert title.box.top > 1.5 * 914400


def test_a_foreign_direction_and_fixed_lines_are_written_out() -> None:
    deck, theme, kept, _ = composed("arabic")
    body = theme.layout("content").placeholder("body")
    assert body is not None
    assert body.inherited is not None
    assert (body.inherited[0].rtl, body.levels[0].rtl) == (True, False)
    from tests.pptxio.opened import parts_of

    parts = parts_of(write_deck(deck, theme, kept))
    number = next(at for at, frame in enumerate(deck.frames, 1) if frame.role == "content")
    written = parts[f"ppt/slides/slide{number}.xml"].decode()
    assert 'rtl="0"' in written
    assert 'rtl="1"' not in written
    assert b'rtl="1"' not in parts["ppt/presentation.xml"]


def test_a_layout_with_a_colour_map_of_its_own_has_slides_with_it() -> None:
    deck, theme, kept, _ = composed("odd_content")
    from tests.pptxio.opened import parts_of

    parts = parts_of(write_deck(deck, theme, kept))
    number = next(at for at, frame in enumerate(deck.frames, 1) if frame.role == "section")
    assert b'<a:overrideClrMapping accent1="accent1"' in parts[f"ppt/slides/slide{number}.xml"]


def test_old_slides_and_their_notes_stay_behind() -> None:
    deck, theme, kept, _ = composed("with_slides")
    from tests.pptxio.opened import parts_of

    parts = parts_of(write_deck(deck, theme, kept))
    assert not [name for name, data in parts.items() if b"SECRET" in data or b"An old slide" in data]
    assert sum("charts/chart" in name and "_rels" not in name for name in parts) == sum(
        type(item).__name__ == "Chart" for frame in deck.frames for item in frame.items
    )


def test_our_own_template_is_as_good_as_any(tmp_path: Path) -> None:
    from govslides.theming.builtin import builtin_bytes

    (tmp_path / "copy.pptx").write_bytes(builtin_bytes("govslides", "template.pptx"))
    (tmp_path / "theme.yaml").write_text("template: copy.pptx\n")
    sink = Sink()
    theme, _ = load_theme("", Inputs(tmp_path, sink), Cache(None), sink)
    assert [str(problem) for problem in sink] == []
    assert theme.layout("section").name == "Section"
    assert theme.layout("myth").name == "Myth and reality"
    deck = compose(the_lecture(), theme, "lecture", sink)
    assert (list(sink), overflow(deck)) == ([], [])
    assert {"myth", "quotation", "question"} <= {frame.role for frame in deck.frames}
