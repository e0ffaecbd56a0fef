"""The advance tables say what a shaper says of the same fonts."""
# ruff: noqa: RUF001 - typographic signs are what is tested

import pytest
import uharfbuzz as hb

from govslides.fonts import face, tables
from govslides.fonts.families import faces
from govslides.fonts.metrics import DATA, font_path, load, table_path

_TEXT = (
    "Avatar Tools We'll VAT Type P.O. AWAY Yes, first-class (Norris, 2010) efficient office attitude "
    "“Quote” 24/7 1990s–2012 £3.5bn Māori Whānau Tāmaki Łódź Žižek naïve Öffentlichkeit Đà Việt Nguyễn "
    "L'État To. T-shirt fjord waffle LTd y, v. r. A” ‘W’ O'Neill"
)
WORDS = _TEXT.split()


def _shaped(font: "hb.Font", text: str) -> int:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": True, "liga": False, "clig": False, "calt": False})
    return sum(position.x_advance for position in buffer.glyph_positions)


def _font(stem: str) -> "hb.Font":
    return hb.Font(hb.Face(font_path(stem).read_bytes()))


def _measured(stem: str, word: str) -> int:
    family, _, style = stem.partition("-")
    spaced = {"Caladea": "Caladea", "Carlito": "Carlito", "Gelasio": "Gelasio"}
    name = spaced.get(family, family.replace("Liberation", "Liberation "))
    return face(name, bold="Bold" in style, italic="Italic" in style).units(word)


@pytest.mark.parametrize("stem", faces())
def test_words_are_as_wide_as_the_shaper_makes_them(stem: str) -> None:
    font = _font(stem)
    held = load(stem).advances.keys()
    different = {
        word: (_measured(stem, word), _shaped(font, word))
        for word in WORDS
        if held >= set(word) and _measured(stem, word) != _shaped(font, word)
    }
    assert different == {}


@pytest.mark.parametrize("stem", faces())
def test_every_character_has_its_advance(stem: str) -> None:
    font = _font(stem)
    advances = load(stem).advances
    wrong = {
        character
        for character, advance in advances.items()
        if advance and character != "\u00ad" and advance != _shaped(font, character)
    }
    # Signs that shaping draws in two parts or without room; nobody writes them.
    assert wrong <= {"\u013f", "\u0140", "\u02de", "\u05c3"}
    assert len(advances) > 400


def test_tables_on_disk_are_what_the_fonts_give() -> None:
    stem = "Caladea-Regular"
    assert tables.build(stem) == table_path(stem).read_bytes()


@pytest.mark.parametrize("family", ["Carlito", "Gelasio", "Liberation Sans"])
def test_ligatures_never_make_a_word_wider(family: str) -> None:
    stem = family.replace(" ", "") + "-Regular"
    font = _font(stem)
    for word in ("office", "traffic", "attitude", "transition", "fjord", "affluent", "fifty", "Tttti"):
        buffer = hb.Buffer()
        buffer.add_str(word)
        buffer.guess_segment_properties()
        hb.shape(font, buffer)
        assert sum(p.x_advance for p in buffer.glyph_positions) <= _measured(stem, word)


def test_fonts_come_with_their_licences_and_stay_small() -> None:
    fonts = list(DATA.glob("*.ttf"))
    assert sorted(path.stem for path in fonts) == sorted(faces())
    for path in fonts:
        family = path.stem.split("-")[0]
        licence = DATA / f"{'Liberation' if family.startswith('Liberation') else family}-OFL.txt"
        assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8").upper()
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < 8 << 20
