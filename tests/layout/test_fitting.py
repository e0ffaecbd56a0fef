"""Fitting: sizes first, then cuts that keep together what belongs together."""

from govslides.deck.items import Table
from govslides.deck.overflow import overflow
from tests.support.composed import compose_text, default_theme, frames_of, paragraphs_of, texts_of


def bullets(count: int, words: str = "a service went online") -> str:
    return "".join(f"- Item {number}: {words}\n" for number in range(1, count + 1))


def test_a_few_bullets_stand_on_one_frame_at_the_largest_size() -> None:
    (frame,) = frames_of(f"## S\n\n{bullets(6)}")
    assert {p.size for p in paragraphs_of(frame)[1:]} == {default_theme().scale["body"][0][0]}


def test_more_bullets_are_set_smaller() -> None:
    (frame,) = frames_of(f"## S\n\n{bullets(9)}")
    assert paragraphs_of(frame)[1].size < default_theme().scale["body"][0][0]


def test_forty_bullets_go_on_over_balanced_frames() -> None:
    frames = frames_of(f"## S\n\n{bullets(40)}")
    counts = [len(texts_of(frame)) for frame in frames]
    assert sum(counts) == 40
    assert max(counts) - min(counts) <= 1
    assert [frame.title for frame in frames] == [f"S ({n}/{len(frames)})" for n in range(1, len(frames) + 1)]


def test_no_bullet_is_left_alone() -> None:
    for count in range(10, 40):
        frames = frames_of(f"## S\n\n{bullets(count)}")
        assert len(frames) == 1 or min(len(texts_of(frame)) for frame in frames) > 1, count


def test_a_heading_keeps_with_what_follows() -> None:
    for count in range(4, 14):
        for frame in frames_of(f"## S\n\n{bullets(count)}\n### A heading\n\n{bullets(8)}"):
            assert texts_of(frame)[-1] != "A heading", count


def test_a_heading_keeps_with_its_table() -> None:
    table = "| a | b |\n|---|---|\n" + "".join(f"| {n} | word |\n" for n in range(6))
    for count in range(2, 9):
        for frame in frames_of(f"## S\n\n{bullets(count)}\n### A heading\n\n{table}"):
            assert texts_of(frame)[-1] != "A heading", count


def test_a_long_table_repeats_its_header_and_loses_no_row() -> None:
    rows = "".join(f"| row {n} | {n} |\n" for n in range(30))
    frames = frames_of(f"## S\n\n| Name | Number |\n|---|---|\n{rows}")
    assert len(frames) > 1
    found = []
    for frame in frames:
        table = frame.items[1]
        assert isinstance(table, Table)
        assert table.header_rows == 1
        texts = texts_of(frame)
        assert texts[:2] == ["Name", "Number"]
        found += texts[2::2]
    assert found == [f"row {n}" for n in range(30)]


def test_numbers_are_aligned_at_their_end() -> None:
    (frame,) = frames_of("## S\n\n| Name | Number |\n|---|---|\n| a | 1 |\n| b | 20 |\n")
    aligned = [p.align for p in paragraphs_of(frame)[1:]]
    assert aligned == ["start", "end"] * 3


def test_columns_run_right_to_left_in_such_a_language() -> None:
    (frame,) = frames_of("## S\n\n| א | ב |\n|---|---|\n| ג | ד |\n", "title: T\nlanguage: he")
    assert texts_of(frame) == ["ב", "א", "ד", "ג"]
    assert frame.items[1].box.right == default_theme().layout("title-only").area.right


def test_a_header_without_words_is_none() -> None:
    (frame,) = frames_of("## S\n\n|   |   |\n|---|---|\n| a | 1 |\n")
    table = frame.items[1]
    assert isinstance(table, Table)
    assert (table.header_rows, len(table.rows)) == (0, 1)


def test_too_many_columns_go_on_with_the_first_one_repeated() -> None:
    names = [f"Responsibility{n}" for n in range(16)]
    header = "| Agency | " + " | ".join(names) + " |\n|" + "---|" * 17 + "\n"
    frames = frames_of(f"## S\n\n{header}| A | " + " | ".join(f"value {n}" for n in range(16)) + " |\n")
    texts = [text for frame in frames for text in texts_of(frame)]
    assert [text for text in texts if text.startswith("Resp")] == names
    assert texts.count("Agency") > 1
    assert texts.count("A") == texts.count("Agency")


def test_a_row_taller_than_a_slide_is_cut_between_its_blocks() -> None:
    items = "".join(f"<li>point {n} of a very long cell</li>" for n in range(60))
    frames = frames_of(f"## S\n\n| a | b |\n|---|---|\n| x | <ul>{items}</ul> |\n")
    points = [text for frame in frames for text in texts_of(frame) if text.startswith("point")]
    assert points == [f"point {n} of a very long cell" for n in range(60)]


def test_a_wall_of_text_goes_on() -> None:
    words = " ".join(f"word{n}" for n in range(1500))
    frames = frames_of(f"## S\n\n{words}\n")
    assert " ".join(" ".join(texts_of(frame)) for frame in frames).split() == words.split()


def test_code_is_cut_between_lines() -> None:
    code = "\n".join(f"line_{n} = {n}" for n in range(60))
    frames = frames_of(f"## S\n\n```python\n{code}\n```\n")
    assert [line for frame in frames for line in texts_of(frame)] == code.split("\n")


def test_nothing_is_set_under_the_floor() -> None:
    floor = default_theme().floor
    for frame in frames_of(f"## S\n\n{bullets(9, 'word ' * 40)}"):
        assert all(run.style.size >= floor for p in paragraphs_of(frame) for run in p.runs)


def test_a_slide_without_end_is_refused() -> None:
    _, sink = compose_text("---\ntitle: T\n---\n\n## S\n\n" + bullets(4000))
    (problem,) = sink
    assert problem.code == "does-not-fit"
    assert problem.span is not None


def test_a_long_title_is_kept_whole_and_pushes_the_content_down() -> None:
    title = "Why the integration of public services across boundaries was announced so often " * 2
    deck, _ = compose_text(f"---\ntitle: T\n---\n\n## {title}\n\n{bullets(8)}")
    assert overflow(deck) == []
    heading = deck.frames[1].items[0]
    assert heading.box.bottom <= deck.frames[1].items[1].box.top
    assert deck.frames[1].title == title.strip()


def test_a_title_without_end_is_refused() -> None:
    _, sink = compose_text("---\ntitle: T\n---\n\n## " + "word " * 400 + "\n\nText\n")
    assert [problem.code for problem in sink] == ["does-not-fit"]


def test_a_title_has_no_lone_word_on_its_last_line() -> None:
    (frame,) = frames_of(
        "## What the evidence of forty years of digital government tells us about it\n\nText\n"
    )
    lines = paragraphs_of(frame)[0].lines
    assert len(lines) == 2
    assert lines[1].width * 10 >= lines[0].width * 4
