"""The judges themselves: each finds the fault that it is there for, and passes what is sound."""

import re
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Inches, Pt

from govslides.diagnostics import Sink
from govslides.source import Source
from govslides.syntax.markdown import parse
from tests.support.deck_text import read_deck
from tests.support.lectures import generate
from tests.support.render import render
from tests.support.tools import needs
from tests.support.validators import audit_errors, sdk_errors
from tests.support.visible import hidden_words, shown_share
from tests.support.words import missing_words, tokens, wanted_words

_TEXT = "Every word of this paragraph should stand inside its own shape"


def _deck(path: Path, *, height: float = 3, left: float = 1) -> Path:
    """A deck of one slide with a title, a box of text and a table."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = "Digital government"
    box = slide.shapes.add_textbox(Inches(left), Inches(2), Inches(3), Inches(height))
    box.text_frame.word_wrap = True
    box.text_frame.text = _TEXT
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(24)
    table = slide.shapes.add_table(2, 2, Inches(5), Inches(2), Inches(4), Inches(1)).table
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell{number}"
    slide.notes_slide.notes_text_frame.text = "Say hello"
    presentation.save(str(path))
    return path


def _damaged(deck: Path, part: str, pattern: str, replacement: str) -> Path:
    """A copy of `deck` in which one part differs."""
    copy = deck.with_name("damaged.pptx")
    with zipfile.ZipFile(deck) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == part:
                text, count = re.subn(pattern, replacement, data.decode(), count=1)
                assert count
                data = text.encode()
            new.writestr(name, data)
    return copy


@needs("sdk")
def test_validators_find_a_wrong_attribute(tmp_path: Path) -> None:
    deck = _deck(tmp_path / "a.pptx")
    assert sdk_errors(deck) == []
    assert audit_errors(deck) == []
    broken = _damaged(deck, "ppt/slides/slide1.xml", r'<a:ext cx="\d+"', '<a:ext cx="NaN"')
    assert sdk_errors(broken)
    assert audit_errors(broken)


@needs("soffice", "pdftotext")
def test_text_that_leaves_its_shape_is_seen(tmp_path: Path) -> None:
    fits, bursts = _deck(tmp_path / "a.pptx"), _deck(tmp_path / "b.pptx", height=0.4)
    pages = render([fits, bursts], tmp_path)
    assert hidden_words(read_deck(fits), pages[fits]) == []
    assert shown_share(read_deck(fits), pages[fits]) == 1
    assert any("'shape'" in line for line in hidden_words(read_deck(bursts), pages[bursts]))
    assert shown_share(read_deck(bursts), pages[bursts]) < 1


@needs("soffice", "pdftotext")
def test_text_that_leaves_the_page_is_seen(tmp_path: Path) -> None:
    deck = _deck(tmp_path / "a.pptx", left=8.5)
    assert hidden_words(read_deck(deck), render([deck], tmp_path)[deck])


def test_the_deck_is_read_whole(tmp_path: Path) -> None:
    (slide,) = read_deck(_deck(tmp_path / "a.pptx")).slides
    assert [area.text for area in slide.areas] == [
        "Digital government",
        _TEXT,
        *(f"cell{number}" for number in range(4)),
    ]
    assert slide.areas[0].box.width > 0
    assert slide.areas[-1].box.right == Inches(9)
    assert slide.notes == "Say hello"


@pytest.mark.parametrize(
    ("markdown", "lacking"),
    [
        (f"# Digital government\n\n{_TEXT}\n\n::: notes\n\nSay *hello*\n\n:::\n", []),
        ("# Digital government\n\nEvery **every** word\n", ["slides lack 'every' x1"]),
        ("::: notes\n\nSay goodbye\n\n:::\n", ["notes lack 'goodbye' x1"]),
        ("::: handout\n\nNobody sees this\n\n:::\n", []),
        ("::: followup\n\nhello shape unknown\n\n:::\n", ["the deck lacks 'unknown' x1"]),
        ('| cell0 | cell1 |\n|---|---|\n| cell9 | ![alt](a.png "word") |\n', ["slides lack 'cell9' x1"]),
        ("Every word[^1]\n\n[^1]: this footnote\n", ["slides lack 'footnote' x1"]),
    ],
)
def test_missing_words_are_found(markdown: str, lacking: list[str], tmp_path: Path) -> None:
    wanted = wanted_words([parse(Source("a.md", markdown), Sink())])
    assert missing_words(wanted, read_deck(_deck(tmp_path / "a.pptx"))) == lacking


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++ and R&D, 24/7.", ["C", "+", "+", "and", "R", "&", "D", "24", "/", "7"]),
        ("cafe\u0301 caf\u00e9", ["caf\u00e9", "caf\u00e9"]),
        ("\u6570\u5b57 \u0928\u0940\u0924\u093f", ["\u6570", "\u5b57", "\u0928\u0940\u0924\u093f"]),
        ("soft\u00adhyphen \u200fmark", ["softhyphen", "mark"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert list(tokens(text)) == words


def test_a_seed_makes_one_lecture() -> None:
    assert generate(7) == generate(7)
    assert generate(7) != generate(8)


def test_generated_lectures_are_sound_markdown() -> None:
    for seed in range(30):
        for name, data in generate(seed).files.items():
            if name.endswith(".md"):
                sink = Sink()
                parse(Source(name, data.decode()), sink)
                assert [str(found) for found in sink] == []
