"""Line breaking: where lines may break, and what holds for every paragraph."""
# ruff: noqa: RUF001 - typographic signs are what is tested

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.fonts import clusters, face
from govslides.fonts.lines import Fragment, MeasuredLine, break_lines
from govslides.geometry import points

SIZE = 2400
CALIBRI = face("Calibri")


def _texts(text: str, width: int, **options: object) -> list[str]:
    lines = break_lines([Fragment(text, CALIBRI, SIZE)], width=width, **options)  # type: ignore[arg-type]
    return [text[line.start : line.end] for line in lines]


def _narrow(text: str) -> int:
    """A width that holds `text` and hardly more."""
    return round(CALIBRI.width(text, SIZE) * 1.01)


def test_lines_are_filled_and_spaces_hang() -> None:
    assert _texts("one two  three", _narrow("one two")) == ["one two  ", "three"]


def test_the_first_line_may_be_narrower_or_wider() -> None:
    width = _narrow("one two")
    assert _texts("one two one two", width, first_indent=points(20)) == ["one ", "two one ", "two"]
    assert _texts("one two one two", width, first_indent=-points(200)) == ["one two one two"]


def test_no_fragments_no_lines_but_an_empty_one_has_its_height() -> None:
    assert break_lines([], width=100) == []
    assert [line.height for line in break_lines([Fragment("", CALIBRI, SIZE)], width=100)] == [
        CALIBRI.ascent(SIZE) + CALIBRI.descent(SIZE)
    ]


def test_a_vertical_tab_breaks_the_line() -> None:
    assert _texts("one\vtwo", 10**7) == ["one\v", "two"]
    assert _texts("one\v", 10**7) == ["one\v", ""]
    assert _texts("\v\v", 10**7) == ["\v", "\v", ""]


def test_tabs_go_to_the_next_stop() -> None:
    line = break_lines([Fragment("a\tb", CALIBRI, SIZE)], width=10**7)[0]
    assert line.width == 914_400 + CALIBRI.width("b", SIZE)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("well-known", ["well-", "known"]),
        ("2004–2012", ["2004–", "2012"]),
        ("this—that", ["this—", "that"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("soft\u00adhyphen", ["soft\u00ad", "hyphen"]),
        ("漢字かな", ["漢", "字", "か", "な"]),
        ("「漢字」。", ["「漢", "字」。"]),
        ("キャンプ", ["キャ", "ン", "プ"]),
        ("AI技術", ["AI", "技", "術"]),
        ("한국어", ["한국어"]),
        ("either/or", ["either/or"]),
        ("Covid-19", ["Covid-19"]),
        ("-option", ["-option"]),
        ("no\u00a0break", ["no\u00a0break"]),
        ("non\u2011breaking", ["non\u2011breaking"]),
        ("what?no", ["what?no"]),
        ("name@example.org", ["name@example.org"]),
    ],
)
def test_words_break_only_where_all_renderers_break_them(word: str, parts: list[str]) -> None:
    # In front, a word that leaves no room but for the widest part; behind, nothing.
    width = max(_narrow(part) for part in parts)
    if len(parts) == 1:
        assert _texts("x " + word, width + _narrow("x ")) == ["x " + word]
        assert _texts("xx " + word, width) == ["xx ", word]
    else:
        found = _texts(word, width)
        assert "".join(found) == word
        ends = {len("".join(parts[: number + 1])) for number in range(len(parts))}
        assert {len("".join(found[: number + 1])) for number in range(len(found))} <= ends
        assert len(found) > 1


def test_an_unbreakable_word_starts_its_own_line_and_breaks_anywhere() -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 2
    lines = _texts(f"Die {word} ist", _narrow("Donaudampfschiff"))
    assert lines[0] == "Die "
    assert len(lines) >= 5
    assert "".join(lines) == f"Die {word} ist"


def test_letters_are_not_cut_from_their_marks() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    flags = "\U0001f1f3\U0001f1ff\U0001f1e9\U0001f1ea"
    assert clusters.ends("e\u0301x") == [2, 3]
    assert clusters.ends(family) == [5]
    assert clusters.ends(flags) == [2, 4]
    assert clusters.ends("का") == [2]
    assert clusters.ends("한글") == [1, 2]
    assert _texts("a\u0304" * 4, CALIBRI.width("a", SIZE)) == ["a\u0304"] * 4


def test_a_bold_part_of_a_word_does_not_break_off() -> None:
    bold = face("Calibri", bold=True)
    parts = [Fragment("aa Myth", CALIBRI, SIZE), Fragment("ology", bold, SIZE), Fragment("!", CALIBRI, SIZE)]
    width = round((CALIBRI.width("Myth!", SIZE) + bold.width("ology", SIZE)) * 1.01)
    lines = break_lines(parts, width=width)
    assert [(line.start, line.end) for line in lines] == [(0, 3), (3, 13)]
    assert lines[1].width == pytest.approx(CALIBRI.width("Myth!", SIZE) + bold.width("ology", SIZE), rel=0.01)


def test_the_tallest_text_on_a_line_sets_its_height() -> None:
    small, large = Fragment("small ", CALIBRI, 1800), Fragment("LARGE", CALIBRI, 3600)
    narrow = break_lines([small, large], width=large.face.width("LARGE", 3600) + 20_000)
    assert [line.height for line in narrow] == [
        CALIBRI.ascent(size) + CALIBRI.descent(size) for size in (1800, 3600)
    ]
    wide = break_lines([small, large], width=10**7)
    assert [line.height for line in wide] == [CALIBRI.ascent(3600) + CALIBRI.descent(3600)]
    assert wide[0].baseline == CALIBRI.ascent(3600)


def test_spacing_scales_the_line_and_keeps_what_is_below_the_baseline() -> None:
    line = break_lines([Fragment("x", CALIBRI, SIZE)], width=10**7, spacing=150)[0]
    single = CALIBRI.ascent(SIZE) + CALIBRI.descent(SIZE)
    assert line.height == single * 150 // 100
    assert line.height - line.baseline == CALIBRI.descent(SIZE)


def test_scripts_with_taller_fonts_get_taller_lines() -> None:
    latin, chinese = (break_lines([Fragment(text, CALIBRI, SIZE)], width=10**7)[0] for text in ("x", "漢"))
    assert chinese.height > latin.height


def test_quotation_marks_are_wide_in_chinese() -> None:
    fragments = [Fragment("“漢字”", CALIBRI, SIZE)]
    wide, narrow = (break_lines(fragments, width=10**7, language=tag)[0] for tag in ("zh-CN", "en"))
    assert wide.width == CALIBRI.width("漢" * 4, SIZE)
    assert narrow.width < wide.width


def _visible_clusters(text: str) -> int:
    ends = clusters.ends(text)
    return sum(
        bool(CALIBRI.units(text[start:end].strip(" \v")))
        for start, end in zip([0, *ends], ends, strict=False)
    )


_LETTERS = st.sampled_from(
    "aaabcdeeeinorstuAVTWM   --–—./'“”()0123456789āéß\u00a0\u00ad\u200b漢字かな。」「ー한שלוםالعدसरकाुไทย"
    "\u0301\u200d\U0001f600\U0001f1f3\v"
)
_TEXTS = st.text(_LETTERS, max_size=60)
_FACES = st.sampled_from(
    [CALIBRI, face("Calibri", bold=True), face("Georgia"), face("Courier New"), face("Nowhere Sans")]
)
_FRAGMENTS = st.lists(
    st.builds(Fragment, _TEXTS, _FACES, st.sampled_from([1400, 2000, 4000])), min_size=1, max_size=4
)


@given(_FRAGMENTS, st.integers(50_000, 9_000_000), st.integers(-500_000, 500_000))
def test_lines_make_up_the_text_and_stay_in_the_box(parts: list[Fragment], width: int, indent: int) -> None:
    text = "".join(part.text for part in parts)
    lines = break_lines(parts, width=width, first_indent=indent)
    assert "".join(text[line.start : line.end] for line in lines) == text
    for number, line in enumerate(lines):
        room = width - indent if number == 0 else width
        assert line.width <= room + 1 or _visible_clusters(text[line.start : line.end]) <= 1
        assert 0 < line.baseline < line.height
    assert break_lines(parts, width=width, first_indent=indent) == lines


@given(_FRAGMENTS, st.integers(50_000, 9_000_000), st.integers(0, 3_000_000))
def test_a_wider_box_never_needs_more_lines(parts: list[Fragment], width: int, more: int) -> None:
    assert len(break_lines(parts, width=width + more)) <= len(break_lines(parts, width=width))


@given(_TEXTS)
def test_no_cluster_is_cut(text: str) -> None:
    whole = {0, *clusters.ends(text)}
    for line in break_lines([Fragment(text, CALIBRI, SIZE)], width=400_000):
        assert line.start in whole or text[line.start - 1] in "\v "


@pytest.mark.parametrize(
    "text",
    ["x" * 200_000, "x " * 50_000, "-a" * 50_000, "\U0001f1e6" * 30_000, "漢" * 30_000, "a\t" * 30_000],
)
def test_long_paragraphs_are_broken_to_their_end(text: str) -> None:
    lines: list[MeasuredLine] = break_lines([Fragment(text, CALIBRI, SIZE)], width=2_000_000)
    assert lines[-1].end == len(text)
