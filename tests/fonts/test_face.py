"""Faces: widths, heights and what happens to families and letters that no table has."""
# ruff: noqa: RUF001 - typographic signs are what is tested

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.fonts import direction, face
from govslides.fonts.face import is_plain


def test_a_width_is_advances_times_size() -> None:
    calibri = face("Calibri")
    # Carlito's H, e, l, l, o: 1276 + 1019 + 470 + 470 + 1080 of 2048 to the em; no pair of them kerns.
    assert calibri.units("Hello") == 4315
    assert calibri.width("Hello", 2400) == -(-4315 * 2400 * 127 // 2048)


def test_pairs_are_kerned() -> None:
    arial = face("Arial")
    assert arial.units("AV") < arial.units("A") + arial.units("V")


def test_a_font_of_one_width_has_one() -> None:
    mono = face("Courier New", bold=True)
    assert mono.units("iiii") == mono.units("WWWW") == 4 * 1229


@pytest.mark.parametrize(
    ("family", "twin"),
    [
        ("Calibri", "Carlito"),
        ("Georgia", "Gelasio"),
        ("Cambria", "Caladea"),
        ("Arial", "Liberation Sans"),
        ("Helvetica", "Arimo"),
        ("Times New Roman", "Liberation Serif"),
        ("Courier New", "Liberation Mono"),
    ],
)
def test_a_family_is_measured_by_its_twin(family: str, twin: str) -> None:
    for bold in (False, True):
        ours, theirs = face(family, bold=bold), face(twin, bold=bold)
        assert ours.known and theirs.known
        assert ours.width("Whānau and data", 2000) == theirs.width("Whānau and data", 2000)


def test_an_unknown_family_is_taken_wider_and_taller() -> None:
    unknown, arial = face("Raleway"), face("Arial")
    assert not unknown.known
    assert unknown.width("Digital government", 2400) > arial.width("Digital government", 2400)
    assert unknown.ascent(2400) + unknown.descent(2400) > arial.ascent(2400) + arial.descent(2400)
    assert face("Fira Code").units("iii") == face("Fira Code").units("WWW")


def test_families_are_found_whatever_the_case() -> None:
    assert face(" calibri ").known and face("ARIAL").known


def test_the_same_face_is_the_same_object() -> None:
    assert face("Calibri", bold=True) is face("Calibri", bold=True)


def test_a_line_of_calibri_is_as_tall_as_in_a_table_of_powerpoint() -> None:
    # A table row of 18 pt Calibri is 370,840 EMU with 45,720 above and below, in whole points.
    calibri = face("Calibri")
    assert calibri.ascent(1800) + calibri.descent(1800) == pytest.approx(370_840 - 91_440, rel=0.002)


@pytest.mark.parametrize("family", ["Georgia", "Cambria", "Arial", "Times New Roman", "Courier New"])
def test_a_line_is_as_tall_as_in_a_text_box_of_powerpoint(family: str) -> None:
    # A text box of 18 pt grows by 276,999 EMU a line.
    assert face(family).ascent(1800) + face(family).descent(1800) == pytest.approx(276_999, rel=0.001)


def test_letters_that_a_font_lacks_have_a_width() -> None:
    calibri = face("Calibri")
    em = 2048
    assert calibri.units("漢字かな") == 4 * em
    assert calibri.units("한국") == 2 * em
    assert calibri.units("\U0001f600") == -(-140 * em // 100)
    assert calibri.units("e\u0301") == calibri.units("e")
    assert calibri.units("a\u200bb") == calibri.units("ab")
    assert calibri.units("שלום") == pytest.approx(face("Arial").units("שלום"), rel=0.01)
    for text in ("الحكومة", "सरकार", "รัฐบาล", "அரசு", "ሰላም"):
        assert 0.3 * em < calibri.units(text) / len(text) < em


@given(st.text(st.sampled_from("ab \u0101\u00a0\u05d0\u0e01\v\u200b"), max_size=12))
def test_the_words_of_a_plain_text_tell_how_wide_it_runs(text: str) -> None:
    calibri = face("Calibri")
    for _ in range(2):  # measured, then remembered
        units = calibri.plain_units(text)
        assert units == calibri.units(text) if is_plain(text) else units < 0


def test_bold_estimates_are_wider_but_for_ideographs() -> None:
    assert face("Calibri", bold=True).units("सरकार") > face("Calibri").units("सरकार")
    assert face("Calibri", bold=True).units("漢字") == face("Calibri").units("漢字")


def test_direction_is_that_of_the_first_strong_letter() -> None:
    assert direction("") == direction("123 —") == "ltr"
    assert direction("Hello שלום") == "ltr"
    assert direction("1. שלום Hello") == "rtl"
    assert direction("(العربية)") == "rtl"
    assert direction("漢字") == "ltr"


def test_measuring_needs_no_font_library() -> None:
    program = (
        "import sys; from govslides.fonts import face;"
        "from govslides.fonts.lines import Fragment, break_lines;"
        "break_lines([Fragment('Māori ‘data’ 漢字 العربية', face('Calibri'), 2400)], width=10**6);"
        "print([name for name in ('fontTools', 'uharfbuzz', 'numpy', 'regex') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
