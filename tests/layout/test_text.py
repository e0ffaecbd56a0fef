"""Text: inlines, lists, numbers, direction."""

import pytest

from govslides.deck.text import Paragraph
from tests.support.composed import frames_of, paragraphs_of, text_of, texts_of


def slide(markdown: str, head: str = "title: A talk") -> list[Paragraph]:
    """The paragraphs of a slide without its title."""
    (frame,) = frames_of(f"## Slide\n\n{markdown}\n", head)
    return paragraphs_of(frame)[1:]


def test_marks_become_styles() -> None:
    (paragraph,) = slide("Plain *slanted* **bold** ~~gone~~ ==key== `code`.")
    looks = {run.text: run.style for run in paragraph.runs}
    assert looks["slanted"].italic
    assert looks["bold"].bold
    assert looks["gone"].strike
    assert looks["key"].highlight == "highlight"
    assert looks["code"].font == "mono"
    assert looks["code"].size <= looks["bold"].size


def test_a_paragraph_over_several_lines_is_one_run() -> None:
    (paragraph,) = slide("One\ntwo\nthree.")
    assert [run.text for run in paragraph.runs] == ["One two three."]


def test_a_hard_break_is_kept() -> None:
    (paragraph,) = slide("One\\\ntwo")
    assert text_of(paragraph) == "One\vtwo"
    assert len(paragraph.lines) == 2


def test_levels_and_bullets() -> None:
    paragraphs = slide("- a\n  - b\n    1. c\n    2. d\n- e\n\n  more\n")
    assert [(text_of(p), p.level, p.bullet.kind if p.bullet else None) for p in paragraphs] == [
        ("a", 0, "char"), ("b", 1, "char"), ("c", 2, "number"), ("d", 2, "number"), ("e", 0, "char"),
        ("more", 0, None),
    ]  # fmt: skip
    assert paragraphs[4].margin == paragraphs[5].margin > 0


def test_a_list_counts_from_its_start() -> None:
    bullets = [p.bullet for p in slide("7. a\n8. b\n9. c\n")]
    assert [bullet.start for bullet in bullets if bullet] == [7, 7, 7]


def test_a_paragraph_between_items_does_not_upset_the_count() -> None:
    bullets = [p.bullet for p in slide("1. a\n\n   more\n\n2. b\n")]
    assert [bullet.start if bullet else None for bullet in bullets] == [1, None, 2]


def test_numbers_have_room_beside_the_text() -> None:
    short = slide("1. a\n2. b\n")[0]
    long = slide("\n".join(f"{n}. word" for n in range(995, 1005)))[0]
    assert -long.indent > -short.indent
    assert long.margin == -long.indent


def test_tasks_have_boxes() -> None:
    bullets = [p.bullet for p in slide("- [ ] open\n- [x] done\n")]
    assert [bullet.char for bullet in bullets if bullet] == ["\u2610", "\u2611"]


def test_ten_levels_keep_their_text() -> None:
    paragraphs = slide("".join(f"{'  ' * depth}- level {depth}\n" for depth in range(10)))
    assert [p.level for p in paragraphs] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 8]
    assert text_of(paragraphs[-1]) == "level 9"


def test_definitions_stand_beside_their_terms() -> None:
    (frame,) = frames_of("## Slide\n\nTerm\n: Meaning\n: Another\n")
    assert texts_of(frame) == ["Term", "Meaning", "Another"]
    assert paragraphs_of(frame)[1].runs[0].style.bold


def test_arabic_runs_right_to_left_and_english_in_it_does_not() -> None:
    arabic, english = slide("- الحكومة الرقمية\n- plain English\n", "title: A\nlanguage: ar")
    assert arabic.rtl
    assert not english.rtl
    assert arabic.lines[0].left > 0


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # A year stays on the line of its author.
        ("[@norris]", "(Norris,\u00a02010)"),
        ("[see @norris, p. 5; @lipsky]", "(see Norris,\u00a02010, p. 5; Lipsky,\u00a01980)"),
        ("@norris says", "Norris\u00a0(2010) says"),
        ("Norris says [-@norris]", "Norris says (2010)"),
    ],
)
def test_citations(written: str, expected: str, tmp_path: object) -> None:
    from pathlib import Path

    from tests.support.composed import compose_text

    assert isinstance(tmp_path, Path)
    tmp_path.joinpath("references.json").write_text(
        '[{"id": "norris", "type": "book", "title": "E", "author": [{"family": "Norris"}],'
        ' "issued": {"date-parts": [[2010]]}},'
        '{"id": "lipsky", "type": "book", "title": "S", "author": [{"family": "Lipsky"}],'
        ' "issued": {"date-parts": [[1980]]}}]',
        encoding="utf-8",
    )
    deck, _ = compose_text(
        f"---\ntitle: T\nreferences: references.json\n---\n\n## Slide\n\n{written}\n", tmp_path
    )
    said, foot = texts_of(deck.frames[1])
    assert said == expected
    assert foot.startswith("Source")
    assert "Norris\u00a0(2010)" in foot
    assert deck.frames[-1].role == "references"


def test_footnotes_stand_at_the_foot_of_their_own_frame() -> None:
    (frame,) = frames_of("## Slide\n\nOne[^a] and two[^b], one again[^a].\n\n[^a]: First.\n[^b]: Second.\n")
    assert texts_of(frame) == ["One1 and two2, one again1.", "1\u00a0First.", "2\u00a0Second."]
    marks = [run for run in paragraphs_of(frame)[1].runs if run.style.raised == "super"]
    assert [mark.text for mark in marks] == ["1", "2", "1"]
