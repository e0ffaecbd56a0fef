"""Thai and Lao words end where ICU says, which LibreOffice breaks lines by."""

from collections.abc import Sequence
from random import Random

import pytest

from govslides.fonts import clusters, wordlists
from govslides.fonts.opportunities import cuts
from govslides.fonts.words import LAO, THAI, Script, dictionary, list_path


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
        "ລັດຖະ|ບານ|ດິ|ຈິ|ຕອນ",
        "ການ|ບໍລິການ|ສາທາລະນະ",
        "ສາທາລະນະລັດ|ປະຊາທິປະໄຕ|ປະຊາຊົນ|ລາວ",
        "ຂໍ້ມູນ|ເປີດ|ຂອງ|ລັດຖະບານ",
    ],
)
def test_words_end_where_icu_ends_them(words: str) -> None:
    parts = words.split("|")
    ends = [len("".join(parts[:number])) for number in range(1, len(parts))]
    assert list(cuts("".join(parts))) == ends


@pytest.mark.skipif(not wordlists.LIBRARY.is_file(), reason="the Debian package libicu72 is not installed")
@pytest.mark.parametrize("script", [THAI, LAO])
def test_the_lists_on_disk_are_those_of_icu(script: Script) -> None:
    assert set(wordlists.held(script)) == dictionary(script.name).words
    assert list_path(script).stat().st_size < 110_000


def test_digits_and_letters_of_other_scripts_part_nothing() -> None:
    assert cuts("รัฐบาลดิจิทัล") == (6,)
    assert cuts("รัฐบาล5ดิจิทัลx") == ()
    assert cuts("e-รัฐบาลดิจิทัล") == (2, 8)


@pytest.mark.parametrize("codes", [(*range(0xE01, 0xE3B), *range(0xE40, 0xE4F)), range(0xE81, 0xECE)])
def test_no_letter_is_cut_from_its_marks(codes: Sequence[int]) -> None:
    dice = Random(3)
    for _ in range(300):
        run = "".join(map(chr, dice.choices(codes, k=dice.randrange(1, 40))))
        assert set(cuts(run)) <= set(clusters.ends(run))
