"""Thai words end where ICU says, which LibreOffice breaks lines by."""

from random import Random

import pytest

from govslides.fonts import clusters, thaiwords
from govslides.fonts.opportunities import cuts
from govslides.fonts.thai import WORDS, _dictionary, word_ends


# What a break iterator of ICU 72 for lines gives.
@pytest.mark.parametrize(
    "words",
    [
        "การ|บริหาร|ราชการ|แผ่น|ดิน|ต้อง|เป็น|ไป|เพื่อ|ประโยชน์|สุข|ของ|ประชาชน",
        "รัฐบาล|ดิจิทัล",
        "บริการ|สาธารณะ",
        "ความ|โปร่งใส",
        "ข้อมูล|เปิด|ภาค|รัฐ",
        "วัน|จันทร์|ฯลฯ",
        "เร็วๆ|นี้",
        "กรุงเทพฯ|และ|ปริมณฑล",
        "อินเทอร์เน็ต|บรอดแบนด์",
        "ณฟฟืกฌ|ข้าราชการ",
        "พาเนล|เบ็ด|เต|ล็ดไ",
        "บาย|มอม|ยา|อ๊|สามขา|แชรง",
        "จะมา",
        "เขา|มา",
    ],
)
def test_words_end_where_icu_ends_them(words: str) -> None:
    parts = words.split("|")
    assert word_ends("".join(parts)) == [len("".join(parts[:number])) for number in range(1, len(parts))]


@pytest.mark.skipif(not thaiwords.LIBRARY.is_file(), reason="the Debian package libicu72 is not installed")
def test_the_list_on_disk_is_that_of_icu() -> None:
    held = thaiwords.words(thaiwords.dictionary(thaiwords.LIBRARY.read_bytes(), "brkitr/thaidict.dict"))
    assert set(held) == _dictionary().words
    assert WORDS.stat().st_size < 120_000


def test_digits_and_letters_of_other_scripts_part_nothing() -> None:
    assert cuts("รัฐบาลดิจิทัล") == (6,)
    assert cuts("รัฐบาล5ดิจิทัลx") == ()
    assert cuts("e-รัฐบาลดิจิทัล") == (2, 8)


def test_no_letter_is_cut_from_its_marks() -> None:
    dice = Random(3)
    letters = [chr(code) for code in (*range(0xE01, 0xE3B), *range(0xE40, 0xE4F))]
    for _ in range(300):
        run = "".join(dice.choices(letters, k=dice.randrange(1, 40)))
        assert set(cuts(run)) <= set(clusters.ends(run))
