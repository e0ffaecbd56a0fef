"""Scripts that the package's fonts lack: tables, shapes, and which font of the theme sets what."""
# ruff: noqa: RUF001 - letters of many scripts are what is tested

import pytest

from govslides.fonts import borrowed, borrowing, face
from govslides.fonts.lines import Fragment, break_lines
from govslides.fonts.metrics import table_path
from govslides.fonts.slots import parted

needs_fonts = pytest.mark.skipif(
    not (borrowing.FONTS / "noto/NotoSansThai-Bold.ttf").is_file()
    or not (borrowing.FONTS / "dejavu/DejaVuSans.ttf").is_file(),
    reason="the Debian packages fonts-noto-core and fonts-dejavu-core are not installed",
)
CALIBRI, ARIAL = face("Calibri"), face("Arial")

EXACT = {
    "Arabic": "الحكومة الرقمية هي تحويل الخدمات العامة إلى خدمات تتيح للمواطنين الوصول إليها لا إلا الآن",
    "Devanagari": "डिजिटल सरकार सार्वजनिक सेवा नागरिक पारदर्शिता प्रौद्योगिकी का उपयोग करके क्षेत्र रुपया ज्ञान",
    "Bengali": "ডিজিটাল সরকার বাংলাদেশের প্রশাসনিক ব্যবস্থা নাগরিকদের জন্য প্রযুক্তি",
    "Gurmukhi": "ਪੰਜਾਬ ਸਰਕਾਰ ਦੀਆਂ ਨਾਗਰਿਕ ਸੇਵਾਵਾਂ ਪ੍ਰਬੰਧ",
    "Gujarati": "ગુજરાત સરકારની નાગરિકો માટે સેવાઓ પ્રૌદ્યોગિકી",
    "Oriya": "ଓଡ଼ିଶା ସରକାରଙ୍କ ନାଗରିକ ସେବା ପ୍ରଯୁକ୍ତି",
    "Thai": "รัฐบาลดิจิทัล นโยบาย ความโปร่งใส การบริหารราชการแผ่นดินต้องเป็นไปเพื่อประโยชน์สุข คำนำ",
    "Lao": "ລັດຖະບານດິຈິຕອນ ການບໍລິການສາທາລະນະ",
    "Armenian": "թվային կառավարություն",
}
CLOSE = {
    "Tamil": "தமிழ்நாடு அரசின் பொதுமக்கள் சேவைகள் டிஜிட்டல்",
    "Telugu": "ప్రభుత్వ సేవలు పౌరులకు సాంకేతిక పరిజ్ఞానం",
    "Kannada": "ಕರ್ನಾಟಕ ಸರ್ಕಾರದ ಆಡಳಿತ ವ್ಯವಸ್ಥೆ ಪ್ರಜೆಗಳಿಗೆ",
    "Malayalam": "സർക്കാരിന്റെ സേവനങ്ങൾ പൗരന്മാർക്ക് ലഭ്യമാക്കുന്നു",
    "Sinhala": "ලංකා රජයේ පුරවැසියන්ට සේවා තාක්ෂණය",
    "Khmer": "ប្រព័ន្ធបច្ចេកវិទ្យាព័ត៌មាន សម្រាប់ពលរដ្ឋកម្ពុជា",
    "Myanmar": "မြန်မာ အစိုးရ ဝန်ဆောင်မှု နည်းပညာ",
    "Georgian": "ციფრული მთავრობა",
    "Ethiopic": "ዲጂታል መንግሥት አገልግሎት",
}


def _shaped(script: str, style: str, text: str) -> float:
    shaper = borrowing.Shaper(borrowing.font_of(script, style))
    return sum(shaper.width(word) for word in text.split()) / shaper.upem


def _measured(script: str, style: str, text: str) -> float:
    found = [borrowed.units(script, word, style=style) for word in text.split()]
    return sum(wide / em for wide, em in found)


@needs_fonts
@pytest.mark.parametrize("style", ["Regular", "Bold"])
@pytest.mark.parametrize("script", EXACT)
def test_words_are_as_wide_as_the_shaper_makes_them(script: str, style: str) -> None:
    assert _measured(script, style, EXACT[script]) == pytest.approx(_shaped(script, style, EXACT[script]))


@needs_fonts
@pytest.mark.parametrize("style", ["Regular", "Bold"])
@pytest.mark.parametrize("script", CLOSE)
def test_words_with_rare_forms_or_kerning_are_nearly_so(script: str, style: str) -> None:
    ratio = _measured(script, style, CLOSE[script]) / _shaped(script, style, CLOSE[script])
    assert 0.995 < ratio < (1.06 if script == "Ethiopic" else 1.02)


@needs_fonts
@pytest.mark.parametrize("script", ["Thai", "Devanagari", "NotoSerif"])
def test_tables_on_disk_are_what_the_fonts_give(script: str) -> None:
    assert borrowing.build(script, "Bold") == table_path(f"{script}-Bold").read_bytes()


def test_every_script_has_both_weights() -> None:
    assert set(EXACT) | set(CLOSE) | {borrowed.SERIF} == set(borrowed.SCRIPTS)
    for script, text in (EXACT | CLOSE).items():
        letters = text.replace(" ", "")
        assert {borrowed.script_of(letter) for letter in letters} == {script}
        assert _measured(script, "Bold", text) > _measured(script, "Regular", text) > 0
        assert CALIBRI.units(letters) > 0


def test_arabic_letters_join() -> None:
    assert CALIBRI.units("بب") < 2 * CALIBRI.units("ب")
    assert CALIBRI.units("لا") < CALIBRI.units("ل") + CALIBRI.units("ا")
    # Dal joins no letter after it; a mark stands above and parts nothing.
    assert CALIBRI.units("دد") == 2 * CALIBRI.units("د")
    assert CALIBRI.units("بَب") == CALIBRI.units("بب")
    assert CALIBRI.units("ب\u200cب") == 2 * CALIBRI.units("ب")


def test_greek_in_georgia_is_that_of_a_serif_in_every_style() -> None:
    georgia = [
        face("Georgia", bold=bold, italic=italic).units("διακυβέρνηση")
        for bold in (False, True)
        for italic in (False, True)
    ]
    assert len(set(georgia)) == 4
    assert georgia[0] > CALIBRI.units("διακυβέρνηση")


def _slots(text: str) -> list[str]:
    """The parts that the font for complex scripts sets."""
    return [
        part.text for part in parted([Fragment(text, CALIBRI, 2400)], text) if part.face.family == "Arial"
    ]


@pytest.mark.parametrize(
    ("text", "complex_"),
    [
        ("plain text, 12", []),
        ("漢字 and 한국어", []),
        # As LibreOffice sets it: signs and digits after Thai in the font of Latin letters, spaces not.
        ("รัฐ 45. รัฐ (รัฐ) abc", ["รัฐ ", "รัฐ ", "รัฐ"]),
        ("abc รัฐ — “รัฐ”", ["รัฐ — “รัฐ”"]),
        ("قانون 123. (رقم) 50%", ["قانون 123. (رقم) 50%"]),
        ("قانون abc 45 قانون", ["قانون ", " قانون"]),
        ("abc قانون 77 קול, abc 88 קול.", ["قانون 77 קול", "קול"]),
        ("(1999) قانون", ["(1999) قانون"]),
    ],
)
def test_the_font_for_complex_scripts_sets(text: str, complex_: list[str]) -> None:
    assert _slots(text) == complex_


@needs_fonts
@pytest.mark.parametrize("bold", [False, True])
def test_urdu_is_no_narrower_than_in_its_font(bold: bool) -> None:
    text = "پاکستان میں ڈیجیٹل حکومت کا مقصد عوام کو بہتر خدمات دینا ہے"
    (part,) = parted([Fragment(text, face("Calibri", bold=bold), 2400)], text)
    kufi = borrowing.Shaper(borrowing.FONTS / f"noto/NotoKufiArabic-{'Bold' if bold else 'Regular'}.ttf")
    words = sum(kufi.width(word) for word in text.split()) / kufi.upem
    assert 1 < part.face.units(text.replace(" ", "\u200c")) / part.face.upem / words < 1.2


def test_code_keeps_its_font() -> None:
    mono = Fragment("x = 'قانون'", face("Courier New"), 2400)
    assert parted([mono], mono.text) == [mono]


def test_spaces_between_arabic_words_are_those_of_arial() -> None:
    line = break_lines([Fragment("قانون قانون", CALIBRI, 2400)], width=10**7)[0]
    assert line.width == pytest.approx(2 * CALIBRI.width("قانون", 2400) + ARIAL.width(" ", 2400), abs=2)
